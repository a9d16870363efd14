import { Migration } from "@mikro-orm/migrations";

/** Invoices, credit notes, refunds by line, and returns. */
export class Documents0017 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- What a shop writes on its documents, and what it allows: one row, edited by staff.
      create table order_settings (
        is_only boolean primary key default true check (is_only),
        legal_name text not null default '' check (length(legal_name) <= 200),
        -- One line each, as they are printed.
        address text not null default '' check (length(address) <= 500),
        vat_id text not null default '' check (length(vat_id) <= 50),
        registration text not null default '' check (length(registration) <= 200),
        footer text not null default '' check (length(footer) <= 500),
        -- From this sum on, a refund needs a second person; empty: never.
        second_person_from bigint check (second_person_from > 0),
        -- How long after the parcel left a customer may ask to send goods back; 0: staff alone open returns.
        return_days int not null default 30 check (return_days between 0 and 3650),
        updated_at timestamptz not null default now()
      );
      insert into order_settings default values;
      create trigger touch before update on order_settings for each row execute function touch_updated_at();
      create trigger keep before delete on order_settings for each row execute function refuse_change();
      revoke insert, delete on order_settings from till_app;
      update roles set permissions = array_append(permissions, 'settings.write')
       where 'staff.read' = any (permissions) and not 'settings.write' = any (permissions);
    `);

    this.addSql(/* sql */ `
      -- Which taxes a sum bears, one entry for each rate: [{"name": "VAT", "ppm": 190000, "amount": "399"}].
      alter table order_items add column taxes jsonb not null default '[]';
      alter table orders add column shipping_taxes jsonb not null default '[]';
      -- Units that will not be sent any more, and units that lie on the shelf again.
      alter table order_items add column withdrawn_quantity int not null default 0;
      alter table order_items add column restocked_quantity int not null default 0;
      -- Not validated: the defaults of the lines there are keep both, and no table is locked to prove it.
      alter table order_items add constraint order_items_sent_or_withdrawn
        check (withdrawn_quantity >= 0 and shipped_quantity + withdrawn_quantity <= quantity) not valid;
      alter table order_items add constraint order_items_restocked
        check (restocked_quantity between 0 and quantity) not valid;
      -- Cancelled orders have put back what never left.
      alter table order_items disable trigger lock_paid;
      update order_items i set restocked_quantity = i.quantity - i.shipped_quantity,
                               withdrawn_quantity = i.quantity - i.shipped_quantity
        from orders o where o.id = i.order_id and o.status = 'CANCELLED' and o.paid_at is not null
         and o.restocked_cost > 0;
      alter table order_items enable trigger lock_paid;

      create or replace function lock_paid_items() returns trigger language plpgsql as $$
      declare
        touched order_items;
        is_paid boolean;
        moving text[] := array['shipped_quantity', 'withdrawn_quantity', 'restocked_quantity'];
      begin
        if tg_op = 'INSERT' then touched := new; else touched := old; end if;
        -- Where the units of a line are is the one thing that goes on changing.
        if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving then return new; end if;
        select paid_at is not null into is_paid from orders where id = touched.order_id;
        if is_paid then
          raise exception 'the order is paid: its lines are fixed' using errcode = 'restrict_violation';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;

      create function lock_paid_taxes() returns trigger language plpgsql as $$
      begin
        if old.paid_at is not null and new.shipping_taxes is distinct from old.shipping_taxes then
          raise exception 'order % is paid: its figures are fixed', old.number using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger lock_paid_taxes before update of shipping_taxes on orders
        for each row execute function lock_paid_taxes();
    `);

    this.addSql(/* sql */ `
      -- The next number of each series. A row, not a sequence: what is rolled back leaves no gap, because the
      -- number is taken under the row's lock in the transaction that issues the document.
      create table document_series (
        kind text primary key check (kind in ('INVOICE', 'CREDIT_NOTE')),
        prefix text not null check (prefix ~ '^[A-Z0-9-]{0,12}$'),
        last_number bigint not null default 0
      );
      insert into document_series (kind, prefix) values ('INVOICE', 'INV-'), ('CREDIT_NOTE', 'CN-');
      revoke insert, update, delete on document_series from till_app;

      create table documents (
        id uuid primary key,
        kind text not null references document_series (kind),
        -- Given by the trigger below; nobody chooses a number.
        number bigint not null,
        label text not null,
        order_id uuid not null references orders (id),
        refund_id uuid unique references refunds (id),
        -- Everything that is printed, as it was on that day.
        facts jsonb not null,
        issued_at timestamptz not null,
        created_at timestamptz not null default now(),
        unique (kind, number),
        check ((kind = 'CREDIT_NOTE') = (refund_id is not null))
      );
      create unique index documents_one_invoice on documents (order_id) where kind = 'INVOICE';
      create index documents_order on documents (order_id, issued_at);

      -- Runs as the owner of the tables: the shop's own role can neither skip a number nor take one back.
      create function number_document() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      declare series document_series;
      begin
        update document_series set last_number = last_number + 1 where kind = new.kind returning * into strict series;
        new.number := series.last_number;
        new.label := series.prefix || lpad(series.last_number::text, 6, '0');
        return new;
      end $$;
      create trigger number before insert on documents for each row execute function number_document();
      create trigger append_only before update or delete on documents for each row execute function refuse_change();
      create trigger never_empty before truncate on documents for each statement execute function refuse_change();
      revoke update, delete on documents from till_app;
    `);
    this.refunds();
    this.returns();
  }

  private refunds(): void {
    this.addSql(/* sql */ `
      -- What a refund is made of. Refunds that came about at the provider have no such row.
      create table order_refunds (
        refund_id uuid primary key references refunds (id),
        order_id uuid not null references orders (id),
        shipping bigint not null default 0 check (shipping >= 0),
        shipping_tax bigint not null default 0 check (shipping_tax >= 0),
        -- Goodwill, or less than the goods are worth: tied to no line.
        other bigint not null default 0,
        created_at timestamptz not null default now()
      );
      create index order_refunds_order on order_refunds (order_id);
      create table order_refund_lines (
        refund_id uuid not null references order_refunds (refund_id),
        order_item_id uuid not null references order_items (id),
        quantity int not null check (quantity > 0),
        -- What goes back, tax included.
        amount bigint not null check (amount >= 0),
        tax bigint not null check (tax >= 0),
        discount bigint not null check (discount >= 0),
        restocked int not null default 0 check (restocked between 0 and quantity),
        -- Goods that a return brought back; the others are withdrawn from what is still to be sent.
        is_returned boolean not null default false,
        primary key (refund_id, order_item_id)
      );
      create index order_refund_lines_item on order_refund_lines (order_item_id);

      -- No line is refunded for more units, or for more money, than were bought. The line's row is the lock.
      create function guard_refund_line() returns trigger language plpgsql as $$
      declare
        item order_items;
        payable bigint;
        units bigint;
        paid bigint;
      begin
        select * into strict item from order_items where id = new.order_item_id for no key update;
        select item.total + case when taxes_included then 0 else item.tax end into strict payable
          from orders where id = item.order_id;
        select coalesce(sum(l.quantity), 0), coalesce(sum(l.amount), 0) into units, paid
          from order_refund_lines l join refunds r on r.id = l.refund_id
         where l.order_item_id = new.order_item_id and r.status <> 'FAILED';
        if units + new.quantity > item.quantity or paid + new.amount > payable then
          raise exception 'a line is never refunded for more than was bought' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger guard before insert on order_refund_lines for each row execute function guard_refund_line();
      create trigger append_only before update or delete on order_refund_lines
        for each row execute function refuse_change();
      create trigger append_only before update or delete on order_refunds
        for each row execute function refuse_change();
      revoke update, delete on order_refunds, order_refund_lines from till_app;

      create table refund_requests (
        id uuid primary key,
        order_id uuid not null references orders (id),
        input jsonb not null,
        amount bigint not null check (amount > 0),
        status text not null default 'WAITING' check (status in ('WAITING', 'APPROVED', 'DECLINED')),
        requested_by uuid not null,
        requested_by_name text not null,
        decided_by uuid,
        decided_by_name text,
        refund_id uuid references refunds (id),
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        check ((status = 'WAITING') = (decided_by is null)),
        constraint refund_requests_second_person check (decided_by is null or status <> 'APPROVED' or decided_by <> requested_by)
      );
      create index refund_requests_order on refund_requests (order_id);
      create unique index refund_requests_one_waiting on refund_requests (order_id) where status = 'WAITING';
      revoke delete on refund_requests from till_app;
    `);
  }

  private returns(): void {
    this.addSql(/* sql */ `
      create table returns (
        id uuid primary key,
        -- "1042-R1": the order's number, and a count within it.
        label text not null unique,
        order_id uuid not null references orders (id),
        status text not null default 'REQUESTED'
          check (status in ('REQUESTED', 'APPROVED', 'DECLINED', 'CANCELLED', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'CLOSED')),
        is_by_customer boolean not null,
        note text check (length(note) <= 2000),
        decision text check (length(decision) <= 2000),
        refund_id uuid unique references refunds (id),
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        received_at timestamptz,
        inspected_at timestamptz,
        closed_at timestamptz
      );
      create index returns_order on returns (order_id);
      create index returns_newest on returns (created_at desc, id desc);
      create index returns_open on returns (status, created_at) where status in ('REQUESTED', 'APPROVED', 'RECEIVED', 'INSPECTED');
      create table return_lines (
        return_id uuid not null references returns (id),
        order_item_id uuid not null references order_items (id),
        quantity int not null check (quantity > 0),
        reason text not null
          check (reason in ('UNWANTED', 'DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'SIZE', 'OTHER')),
        received int check (received between 0 and quantity),
        restocked int check (restocked >= 0),
        written_off int check (written_off >= 0),
        primary key (return_id, order_item_id),
        check ((restocked is null) = (written_off is null)),
        check (restocked + written_off = received)
      );
      create index return_lines_item on return_lines (order_item_id);

      -- No more comes back than was sent, other returns under way or done counted in. The line's row is the lock.
      create function guard_return_line() returns trigger language plpgsql as $$
      declare
        sent int;
        others int;
      begin
        select shipped_quantity into strict sent from order_items where id = new.order_item_id for no key update;
        select coalesce(sum(coalesce(l.received, l.quantity)), 0) into others
          from return_lines l join returns r on r.id = l.return_id
         where l.order_item_id = new.order_item_id and r.status not in ('DECLINED', 'CANCELLED')
           and r.id <> new.return_id;
        if others + new.quantity > sent then
          raise exception 'no more comes back than was sent' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger guard before insert on return_lines for each row execute function guard_return_line();
      revoke delete on returns, return_lines from till_app;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop table return_lines, returns, refund_requests, order_refund_lines, order_refunds, documents, document_series,
        order_settings;
      drop function guard_return_line, guard_refund_line, number_document;
      drop trigger lock_paid_taxes on orders;
      drop function lock_paid_taxes;
      create or replace function lock_paid_items() returns trigger language plpgsql as $$
      declare
        touched order_items;
        is_paid boolean;
      begin
        if tg_op = 'INSERT' then touched := new; else touched := old; end if;
        if tg_op = 'UPDATE'
           and to_jsonb(new) - 'shipped_quantity' = to_jsonb(old) - 'shipped_quantity' then return new; end if;
        select paid_at is not null into is_paid from orders where id = touched.order_id;
        if is_paid then
          raise exception 'the order is paid: its lines are fixed' using errcode = 'restrict_violation';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;
      alter table order_items drop column taxes, drop column withdrawn_quantity, drop column restocked_quantity;
      alter table orders drop column shipping_taxes;
      update roles set permissions = array_remove(permissions, 'settings.write');
    `);
  }
}
