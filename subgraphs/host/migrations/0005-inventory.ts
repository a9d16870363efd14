import { Migration } from "@mikro-orm/migrations";

/** The stock ledger: movements only grow, and a trigger keeps what they add up to. */
export class Inventory0005 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table inventory_items (
        id uuid primary key,
        variant_id uuid not null unique references product_variants,
        is_tracked boolean not null default true,
        low_stock_threshold int check (low_stock_threshold >= 0),
        -- Since when staff know that stock is low; empty again after it has recovered.
        low_since timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create trigger touch before update on inventory_items for each row execute function touch_updated_at();

      -- on_hand lies on the shelf, reserved of it is promised to an order that is not yet paid.
      create table inventory_current (
        item_id uuid primary key references inventory_items,
        on_hand int not null default 0,
        reserved int not null default 0,
        available int not null generated always as (on_hand - reserved) stored,
        updated_at timestamptz not null default now(),
        check (reserved >= 0),
        check (reserved <= on_hand)
      ) with (fillfactor = 70);
      comment on table inventory_current is
        'What the movements add up to. A table, because a materialized view can neither be locked nor see the buyer''s own transaction.';

      -- A reservation takes from what is available (delta < 0), a release gives it back (delta > 0), and a sale
      -- takes reserved units off the shelf (delta < 0). Everything else changes what lies on the shelf.
      create table inventory_movements (
        id uuid primary key,
        item_id uuid not null references inventory_items,
        delta int not null check (delta <> 0),
        reason text not null check (reason in
          ('RECEIVE', 'ADJUSTMENT', 'SALE', 'REFUND', 'RETURN', 'TRANSFER', 'RESERVE', 'RELEASE')),
        reference_type text,
        reference_id uuid,
        note text,
        actor_kind text,
        actor_id uuid,
        actor_name text,
        on_hand_after int not null,
        created_at timestamptz not null default now(),
        check (reason <> 'ADJUSTMENT' or coalesce(length(trim(note)), 0) > 0),
        check (reason not in ('SALE', 'RESERVE') or delta < 0),
        check (reason not in ('RECEIVE', 'REFUND', 'RETURN', 'RELEASE') or delta > 0),
        check ((reference_type is null) = (reference_id is null))
      );
      comment on column inventory_movements.note is 'Why, in words. An adjustment must have it.';
      create index inventory_movements_item on inventory_movements (item_id, id desc);
      create index inventory_movements_reference on inventory_movements (reference_id) where reference_id is not null;

      create table reservations (
        order_id uuid not null,
        item_id uuid not null references inventory_items,
        quantity int not null check (quantity > 0),
        state text not null default 'HELD' check (state in ('HELD', 'RELEASED', 'SOLD')),
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        closed_at timestamptz,
        primary key (order_id, item_id),
        check ((state = 'HELD') = (closed_at is null))
      );
      create index reservations_item on reservations (item_id) where state = 'HELD';
      create index reservations_item_all on reservations (item_id);
      create index reservations_due on reservations (expires_at) where state = 'HELD';
    `);

    this.addSql(/* sql */ `
      -- These run as the owner of the tables: the shop's own role may read levels and never write them.
      create function open_stock_level() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        insert into inventory_current (item_id) values (new.id);
        return null;
      end $$;
      create trigger open_level after insert on inventory_items for each row execute function open_stock_level();

      create function apply_movement() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        update inventory_current set
            on_hand = on_hand + case when new.reason in ('RESERVE', 'RELEASE') then 0 else new.delta end,
            reserved = reserved + case new.reason when 'RESERVE' then -new.delta
                                                  when 'RELEASE' then -new.delta
                                                  when 'SALE' then new.delta else 0 end,
            updated_at = now()
          where item_id = new.item_id
          returning on_hand into strict new.on_hand_after;
        return new;
      end $$;
      create trigger apply before insert on inventory_movements for each row execute function apply_movement();
      create trigger append_only before update or delete on inventory_movements
        for each row execute function refuse_change();
      create trigger never_empty before truncate on inventory_movements
        for each statement execute function refuse_change();

      -- SELECT … FOR UPDATE asks for the right to update, which the shop does not have here: this function is
      -- its one way to lock levels, and it locks them in one order, so that no two carts deadlock.
      create function lock_stock(variant_ids uuid[])
        returns table (item_id uuid, variant_id uuid, is_tracked boolean, low_stock_threshold int, on_hand int, reserved int)
        language sql security definer set search_path = public, pg_temp as $$
        select c.item_id, i.variant_id, i.is_tracked, i.low_stock_threshold, c.on_hand, c.reserved
          from inventory_items i join inventory_current c on c.item_id = i.id
         where i.variant_id = any (variant_ids)
         order by c.item_id
           for update of c
      $$;
      revoke execute on function lock_stock(uuid[]) from public;
      grant execute on function lock_stock(uuid[]) to till_app;

      revoke insert, update, delete on inventory_current from till_app;
      revoke update, delete on inventory_movements from till_app;
      revoke delete on reservations from till_app;
    `);

    this.addSql(/* sql */ `
      -- What other domains and reports may read of stock. The word is all that the public is told.
      create view pub_variant_stock with (security_invoker = true) as
        select i.variant_id, c.on_hand, c.reserved, c.available, i.is_tracked, i.low_stock_threshold,
               case when not i.is_tracked then 'IN_STOCK'
                    when c.available <= 0 then 'OUT_OF_STOCK'
                    when c.available <= i.low_stock_threshold then 'LOW_STOCK'
                    else 'IN_STOCK' end as word
          from inventory_items i join inventory_current c on c.item_id = i.id;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop view pub_variant_stock;
      drop function lock_stock(uuid[]);
      drop table reservations, inventory_movements, inventory_current, inventory_items;
      drop function apply_movement, open_stock_level;
    `);
  }
}
