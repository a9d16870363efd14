import { Migration } from "@mikro-orm/migrations";

/** Orders as they were placed, what happened to them since, and what left the house. */
export class Orders0009 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create sequence order_numbers start with 1001;
      create table orders (
        id uuid primary key,
        number bigint not null unique default nextval('order_numbers'),
        -- The link in the mails carries the token; only its hash is kept.
        token_hash bytea not null unique,
        status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED', 'CANCELLED')),
        payment_status text not null default 'PENDING'
          check (payment_status in ('PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED', 'VOIDED')),
        fulfilment_status text not null default 'UNFULFILLED'
          check (fulfilment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED')),
        email text not null,
        customer_id uuid references customers (id),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        subtotal bigint not null check (subtotal >= 0),
        discount bigint not null check (discount >= 0),
        shipping bigint not null check (shipping >= 0),
        tax bigint not null check (tax >= 0),
        total bigint not null check (total >= 0),
        taxes_included boolean not null,
        shipping_address jsonb,
        billing_address jsonb,
        shipping_method_name text,
        payment_method text not null,
        codes jsonb not null default '[]',
        profit_estimate bigint,
        fees bigint not null default 0,
        refunded bigint not null default 0,
        restocked_cost bigint not null default 0,
        -- A sentence for staff when something needs a person: paid without stock, a wrong amount.
        attention text,
        hold_expires_at timestamptz,
        placed_at timestamptz not null default now(),
        paid_at timestamptz,
        cancelled_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint orders_total_adds_up
          check (total = subtotal - discount + shipping + case when taxes_included then 0 else tax end),
        constraint orders_refunded_at_most_total check (refunded between 0 and total)
      );
      create index orders_placed on orders (placed_at desc, id);
      create index orders_customer on orders (customer_id, placed_at desc) where customer_id is not null;
      create index orders_email on orders (lower(email));
      create index orders_unpaid on orders (hold_expires_at) where status = 'OPEN' and paid_at is null;
      create index orders_to_ship on orders (placed_at)
        where status = 'OPEN' and paid_at is not null and fulfilment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED');
      create index orders_paid on orders (paid_at) where paid_at is not null;
      create index orders_search on orders using gin ((
        number::text || ' ' || lower(email) || ' ' || lower(coalesce(shipping_address ->> 'firstName', '') || ' '
          || coalesce(shipping_address ->> 'lastName', ''))) gin_trgm_ops);
      create trigger touch_updated_at before update on orders for each row execute function touch_updated_at();

      create table order_items (
        id uuid primary key,
        order_id uuid not null references orders (id),
        position int not null check (position >= 0),
        variant_id uuid references product_variants (id),
        product_id uuid references products (id),
        product_snapshot jsonb not null,
        quantity int not null check (quantity > 0),
        unit_price bigint not null check (unit_price >= 0),
        discount bigint not null default 0 check (discount >= 0),
        tax bigint not null default 0 check (tax >= 0),
        total bigint not null check (total >= 0),
        cost_snapshot bigint check (cost_snapshot >= 0),
        shipped_quantity int not null default 0,
        unique (order_id, position),
        check (total = unit_price * quantity - discount),
        check (shipped_quantity between 0 and quantity)
      );
      create index order_items_variant on order_items (variant_id);
      create index order_items_product on order_items (product_id);

      alter table payments add constraint payments_order_fk foreign key (order_id) references orders (id);
      alter table refunds add constraint refunds_order_fk foreign key (order_id) references orders (id);
    `);

    this.addSql(/* sql */ `
      -- Once paid, an order is a document: what was sold, at which price and to whom it was billed is fixed.
      create function lock_paid_order() returns trigger language plpgsql as $$
      begin
        if new.refunded < old.refunded or new.fees < old.fees then
          raise exception 'refunds and fees of an order only grow' using errcode = 'restrict_violation';
        end if;
        if (new.number, new.token_hash) is distinct from (old.number, old.token_hash) then
          raise exception 'an order keeps its number and its link' using errcode = 'restrict_violation';
        end if;
        if old.paid_at is null then return new; end if;
        if (new.currency, new.subtotal, new.discount, new.shipping, new.tax, new.total, new.taxes_included, new.codes,
            new.billing_address, new.placed_at, new.paid_at, new.profit_estimate)
           is distinct from
           (old.currency, old.subtotal, old.discount, old.shipping, old.tax, old.total, old.taxes_included, old.codes,
            old.billing_address, old.placed_at, old.paid_at, old.profit_estimate) then
          raise exception 'order % is paid: its figures are fixed', old.number using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger lock_paid before update on orders for each row execute function lock_paid_order();

      create function keep_paid_order() returns trigger language plpgsql as $$
      begin
        if old.paid_at is not null then
          raise exception 'order % is paid: it stays', old.number using errcode = 'restrict_violation';
        end if;
        return old;
      end $$;
      create trigger keep_paid before delete on orders for each row execute function keep_paid_order();
      create trigger keep_all before truncate on orders for each statement execute function refuse_change();

      create function lock_paid_items() returns trigger language plpgsql as $$
      declare
        touched order_items;
        is_paid boolean;
      begin
        if tg_op = 'INSERT' then touched := new; else touched := old; end if;
        -- How much of a line has left the house is the one thing that goes on changing.
        if tg_op = 'UPDATE'
           and to_jsonb(new) - 'shipped_quantity' = to_jsonb(old) - 'shipped_quantity' then return new; end if;
        select paid_at is not null into is_paid from orders where id = touched.order_id;
        if is_paid then
          raise exception 'the order is paid: its lines are fixed' using errcode = 'restrict_violation';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;
      create trigger lock_paid before insert or update or delete on order_items
        for each row execute function lock_paid_items();
      create trigger keep_all before truncate on order_items for each statement execute function refuse_change();
      revoke delete on orders, order_items from till_app;
    `);

    this.addSql(/* sql */ `
      create table order_timeline_events (
        id uuid primary key,
        order_id uuid not null references orders (id),
        kind text not null,
        message text not null,
        actor_kind text not null default 'system' check (actor_kind in ('system', 'staff', 'customer', 'guest')),
        actor_id uuid,
        actor_name text,
        is_customer_visible boolean not null default false,
        data jsonb,
        created_at timestamptz not null default now()
      );
      create index order_timeline_events_order on order_timeline_events (order_id, created_at, id);
      create trigger append_only before update or delete on order_timeline_events
        for each row execute function refuse_change();
      create trigger never_empty before truncate on order_timeline_events
        for each statement execute function refuse_change();
      revoke update, delete on order_timeline_events from till_app;

      create table shipments (
        id uuid primary key,
        order_id uuid not null references orders (id),
        carrier text not null,
        tracking_number text,
        tracking_url text check (tracking_url ~ '^https?://'),
        shipped_at timestamptz not null default now(),
        delivered_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index shipments_order on shipments (order_id, shipped_at);
      create table shipment_lines (
        shipment_id uuid not null references shipments (id),
        order_item_id uuid not null references order_items (id),
        quantity int not null check (quantity > 0),
        primary key (shipment_id, order_item_id)
      );
      create index shipment_lines_item on shipment_lines (order_item_id);
      revoke delete on shipments from till_app;
      revoke update, delete on shipment_lines from till_app;
    `);

    this.addSql(/* sql */ `
      -- Published to other domains. One row for each line sold and not cancelled; paid_at is empty until it is paid.
      create view pub_sales with (security_invoker = true) as
        select o.id as order_id, i.product_id, i.variant_id, i.quantity, i.unit_price, i.discount, i.total,
               i.cost_snapshot * i.quantity as cost, o.currency, o.customer_id, o.placed_at, o.paid_at
          from order_items i join orders o on o.id = i.order_id
         where o.status <> 'CANCELLED';

      -- What is left after goods, fees and refunds, without tax; empty where a cost is unknown.
      create function order_profit(o orders) returns bigint language sql immutable as $$
        select o.profit_estimate - o.fees + o.restocked_cost
          - case when o.total = 0 then 0 else round(o.refunded::numeric * (o.total - o.tax) / o.total)::bigint end
      $$;

      -- One row for each order.
      create view pub_orders with (security_invoker = true) as
        select o.id as order_id, o.number, o.status, o.payment_status, o.fulfilment_status, o.email, o.customer_id,
               o.currency, o.subtotal, o.discount, o.shipping, o.tax, o.total, o.refunded, o.fees,
               order_profit(o) as profit,
               o.attention, o.hold_expires_at, o.placed_at, o.paid_at, o.cancelled_at
          from orders o;
      grant select on pub_sales, pub_orders to till_app;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop view pub_orders, pub_sales;
      drop function order_profit(orders);
      alter table payments drop constraint payments_order_fk;
      alter table refunds drop constraint refunds_order_fk;
      drop table shipment_lines, shipments, order_timeline_events, order_items, orders;
      drop function lock_paid_items, keep_paid_order, lock_paid_order;
      drop sequence order_numbers;
    `);
  }
}
