/** What must hold in every shop at every moment. Each statement finds the rows that break the rule: none. */
export const invariants: Readonly<Record<string, string>> = {
  "stock is what its movements add up to": `
    select c.item_id from inventory_current c
      left join (select item_id,
                        sum(delta) filter (where reason not in ('RESERVE', 'RELEASE')) as on_hand,
                        sum(case reason when 'RESERVE' then -delta when 'RELEASE' then -delta when 'SALE' then delta end) as reserved
                   from inventory_movements group by item_id) m using (item_id)
     where c.on_hand <> coalesce(m.on_hand, 0) or c.reserved <> coalesce(m.reserved, 0)`,
  "an item's stock is what lies at its places": `
    select c.item_id from inventory_current c
      left join (select item_id, sum(on_hand) as on_hand, sum(reserved) as reserved from inventory_levels group by 1) l
        using (item_id)
     where c.on_hand <> coalesce(l.on_hand, 0) or c.reserved <> coalesce(l.reserved, 0)`,
  "the ledger is unbroken": "select item_id from inventory_breaks",
  "reserved units are held by orders": `
    select c.item_id from inventory_current c
      left join (select item_id, sum(case state when 'HELD' then quantity else backordered end) as held
                   from reservations group by item_id) r using (item_id)
     where c.reserved <> coalesce(r.held, 0)`,
  "no shelf was ever below zero": "select id from inventory_movements where on_hand_after < 0",
  "an order is the sum of its lines": `
    select o.id from orders o
      left join (select order_id, sum(unit_price * quantity) as subtotal, sum(discount) as discount, sum(tax) as tax
                   from order_items group by order_id) l on l.order_id = o.id
     where o.subtotal is distinct from l.subtotal or o.discount is distinct from l.discount or o.tax < l.tax`,
  "what was captured is what was ordered": `
    select o.id from orders o join payments p on p.order_id = o.id
     where (o.paid_at is not null) <> (p.status = 'CAPTURED') or (p.status = 'CAPTURED' and p.captured <> o.total)`,
  "refunds agree on all sides": `
    select o.id from orders o join payments p on p.order_id = o.id
      left join (select order_id, sum(amount) as amount from refunds where status = 'SUCCEEDED' group by order_id) r
        on r.order_id = o.id
     where o.refunded <> p.refunded or o.refunded <> coalesce(r.amount, 0)`,
  "the payment's word follows from its money": `
    select id from orders
     where paid_at is not null
       and payment_status <> case when refunded = 0 then 'PAID' when refunded = total then 'REFUNDED'
                                  else 'PARTIALLY_REFUNDED' end`,
  "a sold unit left the shelf": `
    select i.order_id from order_items i join orders o on o.id = i.order_id and o.paid_at is not null
      join inventory_items s on s.variant_id = i.variant_id
      left join reservations r on r.order_id = i.order_id and r.item_id = s.id
      left join lateral (select sum(delta) as delta from inventory_movements m
                          where m.reference_id = i.order_id and m.item_id = s.id and m.reason = 'SALE') m on true
     where coalesce(m.delta, 0) - coalesce(r.backordered, 0) is distinct from -i.quantity`,
  "parcels hold what was shipped": `
    select i.id from order_items i
      left join (select order_item_id, sum(quantity) as sent from shipment_lines group by 1) s on s.order_item_id = i.id
     where i.shipped_quantity <> coalesce(s.sent, 0)`,
  "codes were used as often as they count": `
    select p.id from promotions p
     where p.used_count <> (select count(*) from applied_promotions a
                             where a.promotion_id = p.id and a.released_at is null)`,
  "every order tells how it began": `
    select o.id from orders o
     where not exists (select from order_timeline_events e where e.order_id = o.id and e.kind = 'placed')`,
  // Counted when the payment arrives; what comes back later was in demand all the same.
  "best sellers are those that were paid for": `
    select p.id from products p
      left join (select i.product_id, sum(i.quantity) as units
                   from order_items i join orders o on o.id = i.order_id and o.paid_at is not null
                  group by 1) s on s.product_id = p.id
     where p.units_sold <> coalesce(s.units, 0)`,
};
