import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";

/** Something that does not add up, in words for whoever runs the shop. */
export interface Finding {
  kind: "LEVEL" | "SUM" | "HOLD" | "ORDER" | "EXPIRED" | "TRANSFER";
  itemId: Id<"inv">;
  detail: string;
}

export interface LevelOff {
  itemId: Id<"inv">;
  detail: string;
  kind: "LEVEL" | "SUM";
}

/** Levels that are not what their movements add up to, and sums that are not those of their places. */
export const levelsOff = (em: EntityManager): Promise<LevelOff[]> =>
  em.execute<LevelOff[]>(
    `with ledger as (select item_id, location_id, sum(shelf_change(reason, delta)) as on_hand,
                            sum(promise_change(reason, delta)) as reserved
                       from inventory_movements group by 1, 2)
     select 'LEVEL' as kind, coalesce(l.item_id, m.item_id) as "itemId",
            format('%s: %s on hand and %s reserved, the movements make %s and %s', p.name, coalesce(l.on_hand, 0),
                   coalesce(l.reserved, 0), coalesce(m.on_hand, 0), coalesce(m.reserved, 0)) as detail
       from inventory_levels l full join ledger m on m.item_id = l.item_id and m.location_id = l.location_id
       join locations p on p.id = coalesce(l.location_id, m.location_id)
      where coalesce(l.on_hand, 0) <> coalesce(m.on_hand, 0) or coalesce(l.reserved, 0) <> coalesce(m.reserved, 0)
     union all
     select 'SUM', c.item_id, format('%s on hand and %s reserved in all, its places have %s and %s', c.on_hand,
                                     c.reserved, coalesce(l.on_hand, 0), coalesce(l.reserved, 0))
       from inventory_current c
       left join (select item_id, sum(on_hand) as on_hand, sum(reserved) as reserved from inventory_levels group by 1) l
         using (item_id)
      where c.on_hand <> coalesce(l.on_hand, 0) or c.reserved <> coalesce(l.reserved, 0)`,
  );

export interface HoldOff {
  itemId: Id<"inv">;
  /** None for promises that name no order. */
  orderId: Id<"ord"> | null;
  /** Where most of it was promised; none when nothing was. */
  locationId: Id<"loc"> | null;
  promised: number;
  held: number;
}

/** Orders of which the ledger promises more or fewer units than they hold. */
export const holdsOff = (em: EntityManager): Promise<HoldOff[]> =>
  em.execute<HoldOff[]>(
    `with ledger as (
       select item_id, case when reference_type = 'order' then reference_id end as order_id,
              sum(promise_change(reason, delta))::int as promised,
              (array_agg(location_id order by promise_change(reason, delta) desc))[1] as location_id
         from inventory_movements where reason in ('RESERVE', 'RELEASE', 'SALE') group by 1, 2),
     held as (select item_id, order_id, case state when 'HELD' then quantity else backordered end as units
                from reservations)
     select coalesce(m.item_id, h.item_id) as "itemId", coalesce(m.order_id, h.order_id) as "orderId",
            m.location_id as "locationId", coalesce(m.promised, 0) as promised, coalesce(h.units, 0) as held
       from ledger m full join held h on h.item_id = m.item_id and h.order_id = m.order_id
      where coalesce(m.promised, 0) <> coalesce(h.units, 0)`,
  );

/** Orders that are over, or paid, and still hold units as if they waited for their payment. */
export const ordersOff = (
  em: EntityManager,
): Promise<{ orderId: Id<"ord">; itemId: Id<"inv">; isPaid: boolean }[]> =>
  em.execute<{ orderId: Id<"ord">; itemId: Id<"inv">; isPaid: boolean }[]>(
    `select distinct on (r.order_id) r.order_id as "orderId", r.item_id as "itemId",
            o.status <> 'CANCELLED' as "isPaid"
       from reservations r join orders o on o.id = r.order_id
      where r.state = 'HELD' and (o.status = 'CANCELLED' or o.paid_at is not null)
      order by r.order_id, r.item_id`,
  );

const expiredOff = (em: EntityManager): Promise<Finding[]> =>
  em.execute<Finding[]>(
    `select 'EXPIRED' as kind, item_id as "itemId", format('%s units held since %s ran out at %s', quantity,
            to_char(created_at, 'YYYY-MM-DD HH24:MI'), to_char(expires_at, 'YYYY-MM-DD HH24:MI')) as detail
       from reservations where state = 'HELD' and expires_at < now() - interval '10 minutes'`,
  );

/** Units that left on a transfer and neither arrived nor are on their way. */
const transfersOff = (em: EntityManager): Promise<Finding[]> =>
  em.execute<Finding[]>(
    `with underway as (
       select l.item_id, l.transfer_id,
              case when t.sent_at is null then 0 else l.quantity - l.received - l.returned end as units
         from stock_transfer_lines l join stock_transfers t on t.id = l.transfer_id),
     ledger as (select item_id, reference_id as transfer_id, -sum(delta) as units from inventory_movements
                 where reason = 'TRANSFER' and reference_type = 'transfer' group by 1, 2)
     select 'TRANSFER' as kind, coalesce(u.item_id, m.item_id) as "itemId",
            format('%s units are on their way, the movements make %s', coalesce(u.units, 0), coalesce(m.units, 0)) as detail
       from underway u full join ledger m on m.item_id = u.item_id and m.transfer_id = u.transfer_id
      where coalesce(u.units, 0) <> coalesce(m.units, 0)`,
  );

export async function itemFindings(em: EntityManager): Promise<Finding[]> {
  const holds = (await holdsOff(em)).map<Finding>(({ itemId, orderId, promised, held }) => ({
    kind: "HOLD",
    itemId,
    detail: `${orderId ? `order ${orderId}` : "no order"}: ${promised} promised, ${held} held`,
  }));
  const orders = (await ordersOff(em)).map<Finding>(({ itemId, orderId, isPaid }) => ({
    kind: "ORDER",
    itemId,
    detail: `order ${orderId} is ${isPaid ? "paid" : "cancelled"} and still holds units`,
  }));
  return [
    ...(await levelsOff(em)),
    ...holds,
    ...orders,
    ...(await expiredOff(em)),
    ...(await transfersOff(em)),
  ];
}
