import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { statement } from "@till/kit/read";

export interface Figures {
  todayRevenue: string;
  todayOrders: number;
  lastWeekRevenue: string;
  lastWeekOrders: number;
  monthRevenue: string;
  monthProfit: string | null;
  toShip: number;
  unpaid: number;
  unpaidValue: string;
  refundedThisWeek: string;
  failedJobs: number;
}

// Days begin at midnight in the shop's timezone ($1), whatever the time is ($2); each bound is computed once.
const bounds = `
  with local as (select $2::timestamptz at time zone $1 as now),
  bounds as (
    select date_trunc('day', now) at time zone $1 as today,
           date_trunc('day', now - interval '7 days') at time zone $1 as last_week,
           (now - interval '7 days') at time zone $1 as last_week_now,
           date_trunc('week', now) at time zone $1 as week,
           date_trunc('month', now) at time zone $1 as month
      from local)`;

const figuresOf = statement<Figures>(
  "orders.dashboard-figures",
  `${bounds},
  paid as (
    select o.total, o.paid_at, order_profit(o) as profit
      from orders o, bounds b where o.paid_at >= least(b.month, b.last_week) and o.paid_at <= $2)
  select coalesce(sum(p.total) filter (where p.paid_at >= b.today), 0) as "todayRevenue",
         count(p.total) filter (where p.paid_at >= b.today)::int as "todayOrders",
         coalesce(sum(p.total) filter (where p.paid_at >= b.last_week and p.paid_at < b.last_week_now), 0)
           as "lastWeekRevenue",
         count(p.total) filter (where p.paid_at >= b.last_week and p.paid_at < b.last_week_now)::int
           as "lastWeekOrders",
         coalesce(sum(p.total) filter (where p.paid_at >= b.month), 0) as "monthRevenue",
         sum(p.profit) filter (where p.paid_at >= b.month) as "monthProfit",
         (select count(*)::int from orders
           where status = 'OPEN' and paid_at is not null and payment_status in ('PAID', 'PARTIALLY_REFUNDED')
             and fulfilment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED')) as "toShip",
         (select count(*)::int from orders where status = 'OPEN' and paid_at is null) as unpaid,
         (select coalesce(sum(total), 0) from orders where status = 'OPEN' and paid_at is null) as "unpaidValue",
         (select coalesce(sum(r.amount), 0) from refunds r
           where r.status <> 'FAILED' and r.created_at >= min(b.week) and r.created_at <= $2) as "refundedThisWeek",
         (select count(*)::int from failed_jobs) as "failedJobs"
    from bounds b left join paid p on true
   group by b.today, b.last_week, b.last_week_now, b.month`,
);

export async function figures({ read }: Context, timezone: string, now: Date): Promise<Figures> {
  const [row] = await read.rows(figuresOf, [timezone, now]);
  if (!row) throw new Error("The dashboard's figures have no row.");
  return row;
}

interface Point {
  date: string;
  revenue: string;
  orders: number;
}

const byDay = statement<Point>(
  "orders.dashboard-days",
  `with days as (
     select generate_series(date_trunc('day', $2::timestamptz at time zone $1) - make_interval(days => $3::int - 1),
                            date_trunc('day', $2::timestamptz at time zone $1), interval '1 day') as day),
   paid as (
     select date_trunc('day', o.paid_at at time zone $1) as day, sum(o.total) as revenue, count(*)::int as orders
       from orders o
      where o.paid_at >= (select min(day) at time zone $1 from days) and o.paid_at <= $2
      group by 1)
   select to_char(d.day, 'YYYY-MM-DD') as date, coalesce(p.revenue, 0) as revenue, coalesce(p.orders, 0) as orders
     from days d left join paid p using (day) order by d.day`,
);

/** Each day with what it brought in, days without sales included, oldest first. */
export const salesByDay = ({ read }: Context, timezone: string, now: Date, days: number): Promise<Point[]> =>
  read.rows(byDay, [timezone, now, days]);

interface Best {
  productId: Id<"prod">;
  units: number;
  revenue: string;
}

const best = statement<Best>(
  "orders.dashboard-products",
  `select product_id as "productId", sum(quantity)::int as units, sum(total) as revenue
     from pub_sales
    where paid_at >= $1::timestamptz - interval '30 days' and paid_at <= $1 and product_id is not null
    group by product_id order by sum(total) desc, product_id limit $2`,
);

export const topProducts = ({ read }: Context, now: Date, first: number): Promise<Best[]> =>
  read.rows(best, [now, first]);

const low = statement<{ n: number }>(
  "orders.dashboard-low-stock",
  "select count(*)::int as n from pub_variant_stock where is_tracked and available <= low_stock_threshold",
);

export async function lowStockCount({ read }: Context): Promise<number> {
  const [row] = await read.rows(low);
  return row?.n ?? 0;
}
