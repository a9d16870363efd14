import { Migration } from "@mikro-orm/migrations";
import { chainSql, ledgerAsItWas } from "./0016-ledger.js";

/** Stock at several places, units that are owed, snapshots of the ledger, and a chain over it. */
export class Locations0016 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table locations (
        id uuid primary key,
        name text not null check (length(trim(name)) between 1 and 100),
        country text check (country ~ '^[A-Z]{2}$'),
        -- Orders are served from the smallest number first.
        priority int not null,
        is_default boolean not null default false,
        is_active boolean not null default true,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (is_active or not is_default)
      );
      create unique index locations_default on locations (is_default) where is_default;
      create unique index locations_name on locations (lower(name));
      create trigger touch before update on locations for each row execute function touch_updated_at();
      insert into locations (id, name, priority, is_default)
        values ('01970000-0000-7000-8000-000000000001', 'Main location', 1, true);
      revoke delete on locations from till_app;

      create function default_location() returns uuid language sql stable set search_path = public, pg_temp as $$
        select id from locations where is_default
      $$;

      create table inventory_settings (
        is_only boolean primary key default true check (is_only),
        shows_low_stock boolean not null default true,
        allocation text not null default 'PRIORITY' check (allocation in ('PRIORITY', 'NEAREST')),
        updated_at timestamptz not null default now()
      );
      insert into inventory_settings default values;
      revoke insert, delete on inventory_settings from till_app;

      -- What of an item lies at one place. The ledger's trigger keeps it, like inventory_current, their sum.
      create table inventory_levels (
        item_id uuid not null references inventory_items,
        location_id uuid not null references locations,
        on_hand int not null default 0 check (on_hand >= 0),
        reserved int not null default 0 check (reserved >= 0),
        backordered int not null default 0 check (backordered >= 0),
        updated_at timestamptz not null default now(),
        primary key (item_id, location_id),
        check (reserved - on_hand <= backordered)
      ) with (fillfactor = 70);
      create index inventory_levels_location on inventory_levels (location_id, item_id);
      insert into inventory_levels (item_id, location_id, on_hand, reserved)
        select item_id, default_location(), on_hand, reserved from inventory_current;
      revoke insert, update, delete on inventory_levels from till_app;
    `);

    this.addSql(chainSql);

    this.addSql(/* sql */ `
      -- One row for each day on which an item moved: the newest one and the movements after it make the present.
      create table inventory_snapshots (
        item_id uuid not null references inventory_items,
        day date not null,
        movement_count int not null,
        on_hand int not null,
        reserved int not null,
        levels jsonb not null,
        hash bytea not null,
        created_at timestamptz not null default now(),
        primary key (item_id, day)
      );
      create trigger append_only before update or delete on inventory_snapshots
        for each row execute function refuse_change();
      create trigger never_empty before truncate on inventory_snapshots
        for each statement execute function refuse_change();
      revoke update, delete on inventory_snapshots from till_app;

      -- Deliveries and counts: the papers that movements refer to.
      create table stock_documents (
        id uuid primary key,
        kind text not null check (kind in ('RECEIPT', 'COUNT')),
        location_id uuid not null references locations,
        reference text not null check (length(trim(reference)) between 1 and 200),
        line_count int not null,
        actor_kind text,
        actor_id uuid,
        actor_name text,
        created_at timestamptz not null default now()
      );
      create index stock_documents_location on stock_documents (location_id);
      revoke update, delete on stock_documents from till_app;

      create table stock_transfers (
        id uuid primary key,
        number bigint generated always as identity unique,
        from_id uuid not null references locations,
        to_id uuid not null references locations,
        status text not null default 'DRAFT' check (status in ('DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CANCELLED')),
        note text not null default '',
        actor_name text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        closed_at timestamptz,
        check (from_id <> to_id),
        check (status not in ('IN_TRANSIT', 'RECEIVED') or sent_at is not null),
        check ((status in ('RECEIVED', 'CANCELLED')) = (closed_at is not null))
      );
      create index stock_transfers_from on stock_transfers (from_id);
      create index stock_transfers_to on stock_transfers (to_id);
      create index stock_transfers_status on stock_transfers (status, id);
      revoke delete on stock_transfers from till_app;

      create table stock_transfer_lines (
        transfer_id uuid not null references stock_transfers,
        item_id uuid not null references inventory_items,
        quantity int not null check (quantity > 0),
        -- Arrived, and turned back when the transfer was called off on its way.
        received int not null default 0 check (received >= 0),
        returned int not null default 0 check (returned >= 0),
        primary key (transfer_id, item_id),
        check (received + returned <= quantity)
      );
      create index stock_transfer_lines_item on stock_transfer_lines (item_id);

      -- One row each time that stock ran low. At most one of an item is open.
      create table stock_alerts (
        id uuid primary key,
        item_id uuid not null references inventory_items,
        available int not null,
        threshold int not null,
        raised_at timestamptz not null default now(),
        recovered_at timestamptz,
        mailed_at timestamptz,
        acknowledged_at timestamptz,
        acknowledged_by text
      );
      create unique index stock_alerts_open on stock_alerts (item_id) where recovered_at is null;
      create index stock_alerts_item on stock_alerts (item_id);
      create index stock_alerts_unmailed on stock_alerts (id) where mailed_at is null;
      revoke delete on stock_alerts from till_app;
      -- What was low before is known to the staff already.
      insert into stock_alerts (id, item_id, available, threshold, raised_at, mailed_at)
        select gen_random_uuid(), i.id, c.available, coalesce(i.low_stock_threshold, 0), i.low_since, i.low_since
          from inventory_items i join inventory_current c on c.item_id = i.id where i.low_since is not null;

      -- Whom other domains may write to, and what each of them may see.
      create view pub_staff with (security_invoker = true) as
        select u.id, u.email, u.name, r.permissions
          from users u join roles r on r.id = u.role_id where u.status = 'active';
    `);
  }

  override down(): void {
    this.addSql(ledgerAsItWas);
    this.addSql(/* sql */ `
      drop view pub_staff;
      drop table stock_alerts, stock_transfer_lines, stock_transfers, stock_documents, inventory_snapshots;
      drop table inventory_levels, inventory_settings;
      drop function default_location;
      drop table locations;
    `);
  }
}
