import type { Invariant } from "./invariant.js";

/** What was announced is out after so long, or something is stuck. */
const stuckSeconds = 60;

/** Orders go their way, nothing is done twice, and every row has what it belongs to. */
export const houseInvariants: readonly Invariant[] = [
  {
    id: "I10",
    says: "an order's three states fit each other, its money and its parcels",
    sql: `
      select o.id::text as broken from orders o
        join (select i.order_id, sum(i.quantity - i.withdrawn_quantity) as units, sum(i.shipped_quantity) as shipped,
                     bool_or(i.shipped_quantity <> coalesce(s.sent, 0)) as differs
                from order_items i
                left join (select order_item_id, sum(quantity) as sent from shipment_lines group by 1) s
                  on s.order_item_id = i.id
               group by i.order_id) l on l.order_id = o.id
       where l.differs
          or (o.fulfilment_status = 'UNFULFILLED') <> (l.shipped = 0)
          or (o.fulfilment_status in ('SHIPPED', 'DELIVERED') and l.shipped < l.units)
          or (o.fulfilment_status = 'PARTIALLY_SHIPPED' and l.shipped = l.units)
          or l.shipped > l.units
          or (o.status = 'CANCELLED') <> (o.cancelled_at is not null)
          or (l.shipped > 0 and o.paid_at is null)
          or (l.shipped > 0 and o.status = 'CANCELLED')
          or (o.paid_at is not null) <> (o.payment_status in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED'))
          or (o.paid_at is not null and o.payment_status <> case when o.refunded = 0 then 'PAID'
                when o.refunded = o.total then 'REFUNDED' else 'PARTIALLY_REFUNDED' end)
      union all
      select o.id::text from orders o
       where not exists (select 1 from order_timeline_events e where e.order_id = o.id and e.kind = 'placed')`,
  },
  {
    id: "I11",
    says: "a cart becomes one order, and a key has one answer",
    sql: `
      select order_id::text as broken from carts where order_id is not null group by order_id having count(*) > 1
      union all
      select id::text from carts where (status = 'ORDERED') <> (order_id is not null)
      union all
      select idempotency_key from payments group by idempotency_key having count(*) > 1
      union all
      select idempotency_key from refunds group by idempotency_key having count(*) > 1
      union all
      select scope || ' ' || key from idempotency_keys group by scope, key having count(*) > 1`,
  },
  {
    id: "I13",
    says: "what was announced goes out, and no mail goes out twice",
    sql: `
      select id::text as broken from outbox
       where status = 'pending' and run_at < now() - make_interval(secs => ${stuckSeconds})
      union all
      select dedupe_key from outbox where dedupe_key is not null group by dedupe_key having count(*) > 1
      union all
      select dedupe_key from mails group by dedupe_key having count(*) > 1`,
  },
  {
    id: "I14",
    says: "the audit log is an unbroken chain",
    sql: `select seq::text as broken from audit_breaks`,
  },
  {
    id: "I16",
    says: "the numbers of invoices and of credit notes have no gap",
    sql: `
      select s.kind || ' ' || s.last_number as broken from document_series s
        left join (select kind, count(*) as issued, max(number) as last from documents group by kind) d on d.kind = s.kind
       where (coalesce(d.issued, 0), coalesce(d.last, 0)) <> (s.last_number, s.last_number)`,
  },
  {
    id: "I17",
    says: "an order number names one order",
    sql: `select number::text as broken from orders group by number having count(*) > 1`,
  },
  {
    id: "I18",
    says: "every row has what it belongs to",
    sql: `
      select 'product without a variant ' || p.id as broken from products p
       where p.status = 'ACTIVE'
         and not exists (select 1 from product_variants v where v.product_id = p.id and v.deleted_at is null)
      union all
      select 'variant without a product ' || v.id from product_variants v
       where not exists (select 1 from products p where p.id = v.product_id)
      union all
      select 'variant without stock ' || v.id from product_variants v
       where not exists (select 1 from inventory_items i where i.variant_id = v.id)
      union all
      select 'stock without a variant ' || i.id from inventory_items i
        join inventory_current c on c.item_id = i.id and (c.on_hand, c.reserved) <> (0, 0)
       where not exists (select 1 from product_variants v where v.id = i.variant_id)
      union all
      select 'movement without its order ' || m.id from inventory_movements m
       where m.reference_type = 'order' and not exists (select 1 from orders o where o.id = m.reference_id)
      union all
      select 'order without lines ' || o.id from orders o
       where not exists (select 1 from order_items i where i.order_id = o.id)
      union all
      select 'order with a price and without a payment ' || o.id from orders o
       where o.total > 0 and not exists (select 1 from payments p where p.order_id = o.id)
      union all
      select 'payment without an order ' || p.id from payments p
       where not exists (select 1 from orders o where o.id = p.order_id)
      union all
      select 'use of a code without a customer ' || a.id from applied_promotions a
       where a.customer_id is not null and not exists (select 1 from customers c where c.id = a.customer_id)`,
  },
  {
    id: "I19",
    says: "a category's path is its parent's and its own name",
    sql: `
      select c.id::text as broken from categories c left join categories above on above.id = c.parent_id
       where c.path <> coalesce(above.path || '/', '') || c.slug
          or c.tree <> coalesce(above.tree, ''::ltree) || replace(c.slug, '-', '_')
          or (c.parent_id is not null and above.id is null)`,
  },
  {
    id: "I20",
    says: "what is counted once is what counting again gives",
    sql: `
      select p.id::text as broken from products p
        left join (select i.product_id, sum(i.quantity) as units
                     from order_items i join orders o on o.id = i.order_id and o.paid_at is not null
                    group by 1) s on s.product_id = p.id
       where p.units_sold <> coalesce(s.units, 0)
         -- The job that counts a fresh order may still be waiting.
         and not exists (select 1 from outbox b
                          where b.name = 'catalog.count-sales' and b.status in ('pending', 'dispatched'))
      union all
      select p.id::text from products p
        left join (select product_id, min(price) as least, max(price) as most from product_variants
                    where deleted_at is null group by 1) v on v.product_id = p.id
       where (p.price_min, p.price_max) is distinct from (coalesce(v.least, 0), coalesce(v.most, 0))`,
  },
  {
    id: "I22",
    says: "who was shut out is signed in nowhere",
    sql: `
      select s.id::text as broken from staff_sessions s join users u on u.id = s.user_id
       where u.status = 'disabled' and s.expires_at > now()
      union all
      select v.session_id::text from pub_viewers v join users u on u.id = v.subject_id
       where v.kind = 'staff' and u.status <> 'active'`,
  },
];
