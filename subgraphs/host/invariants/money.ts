import type { Invariant } from "./invariant.js";

/** How long a captured payment may wait for its order, or for going back. */
const strayMinutes = 5;

/** Every cent is where the books say. */
export const moneyInvariants: readonly Invariant[] = [
  {
    id: "I5",
    says: "an event of a provider counts once, and a paid order's captures are its total",
    sql: `
      select provider || ' ' || event_id as broken from webhook_events group by provider, event_id having count(*) > 1
      union all
      select o.id::text from orders o
        left join (select order_id, sum(captured) as captured from payments where status = 'CAPTURED' group by 1) p
          on p.order_id = o.id
       where o.paid_at is not null and coalesce(p.captured, 0) <> o.total`,
  },
  {
    id: "I6",
    says: "no more is paid back than was captured, and all sides agree on how much that is",
    sql: `
      select p.id::text as broken from payments p
        left join (select payment_id, sum(amount) filter (where status = 'SUCCEEDED') as settled,
                          sum(amount) filter (where status <> 'FAILED') as asked
                     from refunds group by payment_id) r on r.payment_id = p.id
       where p.refunded > p.captured or coalesce(r.asked, 0) > p.captured or p.refunded <> coalesce(r.settled, 0)
      union all
      select o.id::text from orders o
        left join (select order_id, sum(refunded) as refunded from payments group by 1) p on p.order_id = o.id
       where o.paid_at is not null and o.refunded <> coalesce(p.refunded, 0)`,
  },
  {
    id: "I7",
    says: "a total is lines less discount plus tax and shipping, and its parts add up to the cent",
    sql: `
      select o.id::text as broken from orders o
        left join (select order_id, sum(unit_price * quantity) as subtotal, sum(discount) as discount,
                          sum(tax) as tax, sum(total) as total
                     from order_items group by order_id) l on l.order_id = o.id
        left join (select order_id, sum(amount) as amount from applied_promotions group by 1) a on a.order_id = o.id
       where o.total <> o.subtotal - o.discount + o.shipping + case when o.taxes_included then 0 else o.tax end
          or o.subtotal is distinct from l.subtotal or o.discount is distinct from l.discount or o.tax < l.tax
          or o.subtotal - o.discount is distinct from l.total
          or coalesce(a.amount, 0) < o.discount`,
  },
  {
    id: "I8",
    says: "no money is kept that belongs to no paid order",
    sql: `
      select p.id::text as broken from payments p left join orders o on o.id = p.order_id
       where p.status = 'CAPTURED' and (o.id is null or o.paid_at is null) and o.attention is null
         and p.refunded < p.captured
         and not exists (select 1 from refunds r where r.payment_id = p.id and r.status = 'PENDING')
         and p.updated_at < now() - make_interval(mins => ${strayMinutes})`,
  },
  {
    id: "I9",
    says: "a paid order is what it was when it was paid",
    sql: `
      select o.id::text as broken from orders o left join order_seals s on s.order_id = o.id
       where o.paid_at is not null and s.hash is distinct from order_snapshot(o)`,
  },
  {
    id: "I12",
    says: "a code was used as often as it counts, and no more often than it may be",
    sql: `
      select p.id::text as broken from promotions p
        left join (select promotion_id, count(*) as uses from applied_promotions where released_at is null group by 1) a
          on a.promotion_id = p.id
       where p.used_count <> coalesce(a.uses, 0) or p.used_count > p.usage_limit`,
  },
  {
    id: "I21",
    says: "what reports add up is what orders say",
    sql: `
      select o.id::text as broken from orders o
        left join (select order_id, sum(total) as total, sum(discount) as discount from pub_sales group by 1) s
          on s.order_id = o.id
       where o.status <> 'CANCELLED' and (s.total, s.discount) is distinct from (o.subtotal - o.discount, o.discount)`,
  },
];
