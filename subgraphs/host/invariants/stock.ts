import type { Invariant } from "./invariant.js";

/** How long the job that ends late holds may take until a hold counts as forgotten. */
const lateMinutes = 10;

/** Stock is what its ledger says, and nobody is promised what is not there. */
export const stockInvariants: readonly Invariant[] = [
  {
    id: "I1",
    says: "stock is what its movements add up to, at each place and in all, and orders hold what is reserved",
    sql: `
      select c.item_id::text as broken from inventory_current c
        left join (select item_id, sum(shelf_change(reason, delta)) as on_hand,
                          sum(promise_change(reason, delta)) as reserved
                     from inventory_movements group by item_id) m using (item_id)
        left join (select item_id, sum(on_hand) as on_hand, sum(reserved) as reserved, sum(backordered) as backordered
                     from inventory_levels group by item_id) l using (item_id)
        left join (select item_id, sum(case state when 'HELD' then quantity else backordered end) as held
                     from reservations group by item_id) r using (item_id)
       where (c.on_hand, c.reserved) is distinct from (coalesce(m.on_hand, 0), coalesce(m.reserved, 0))
          or (c.on_hand, c.reserved, c.backordered)
               is distinct from (coalesce(l.on_hand, 0), coalesce(l.reserved, 0), coalesce(l.backordered, 0))
          or c.reserved <> coalesce(r.held, 0)
      union
      select item_id::text from inventory_breaks`,
  },
  {
    id: "I2",
    says: "reserved units are on the shelf, or owed where that is allowed",
    sql: `
      select item_id::text as broken from inventory_current
       where reserved < 0 or on_hand < 0 or reserved - on_hand > backordered
      union
      select item_id::text from inventory_levels
       where reserved < 0 or on_hand < 0 or reserved - on_hand > backordered`,
  },
  {
    id: "I3",
    says: "what an order reserved was released, sold, or is still held for it",
    sql: `
      select m.reference_id || ' ' || m.item_id as broken
        from (select reference_id, item_id,
                     -coalesce(sum(delta) filter (where reason = 'RESERVE'), 0) as reserved,
                     coalesce(sum(delta) filter (where reason = 'RELEASE'), 0) as released,
                     -coalesce(sum(delta) filter (where reason = 'SALE'), 0) as sold
                from inventory_movements
               where reference_type = 'order' and reason in ('RESERVE', 'RELEASE', 'SALE')
               group by reference_id, item_id) m
        left join reservations r on r.order_id = m.reference_id and r.item_id = m.item_id
       where m.reserved <> m.released + m.sold
               + coalesce(case r.state when 'HELD' then r.quantity else r.backordered end, 0)
      union all
      select r.order_id || ' ' || r.item_id from reservations r
        join inventory_items s on s.id = r.item_id
        left join (select order_id, variant_id, sum(quantity) as units from order_items group by 1, 2) i
          on i.order_id = r.order_id and i.variant_id = s.variant_id
        left join (select reference_id, item_id, -sum(delta) as units
                     from inventory_movements where reason = 'SALE' group by 1, 2) m
          on m.reference_id = r.order_id and m.item_id = r.item_id
       where r.state = 'SOLD'
         and (r.quantity <> coalesce(m.units, 0) + r.backordered or r.quantity is distinct from i.units)`,
  },
  {
    id: "I4",
    says: "no more was sold than ever came in",
    sql: `
      select item_id::text as broken from inventory_movements
       where reason not in ('RESERVE', 'RELEASE') group by item_id having sum(delta) < 0
      union
      select item_id::text from inventory_movements where on_hand_after < 0`,
  },
  {
    id: "I15",
    says: "no hold outlives its order's time",
    sql: `
      select r.order_id || ' ' || r.item_id as broken from reservations r join orders o on o.id = r.order_id
       where r.state = 'HELD'
         and (o.status = 'CANCELLED' or r.expires_at < now() - make_interval(mins => ${lateMinutes}))`,
  },
];
