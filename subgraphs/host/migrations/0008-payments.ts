import { Migration } from "@mikro-orm/migrations";

/** Payments, refunds, what providers have told us, and the sandbox provider's own memory. */
export class Payments0008 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table payments (
        id uuid primary key,
        order_id uuid not null,
        idempotency_key text not null unique,
        method text not null,
        -- Empty until the payment has been started: which provider takes it is decided then.
        provider text check (provider in ('SANDBOX', 'STRIPE')),
        provider_reference text,
        charge_reference text,
        status text not null default 'PENDING'
          check (status in ('PENDING', 'REQUIRES_ACTION', 'AUTHORIZED', 'CAPTURED', 'FAILED', 'CANCELLED')),
        amount bigint not null check (amount > 0),
        captured bigint not null default 0,
        refunded bigint not null default 0,
        fee bigint,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        client_secret text,
        failure_message text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (provider, provider_reference),
        check (captured between 0 and amount),
        check (refunded between 0 and captured)
      );
      create index payments_order on payments (order_id);
      create index payments_charge on payments (charge_reference) where charge_reference is not null;
      create trigger touch_updated_at before update on payments for each row execute function touch_updated_at();

      -- What was agreed never changes, and money that has moved never moves back unseen.
      create function guard_payment() returns trigger language plpgsql as $$
      begin
        if (new.order_id, new.amount, new.currency, new.idempotency_key)
           is distinct from (old.order_id, old.amount, old.currency, old.idempotency_key) then
          raise exception 'order, amount and currency of a payment are fixed' using errcode = 'restrict_violation';
        end if;
        if new.captured < old.captured or new.refunded < old.refunded then
          raise exception 'captured and refunded sums only grow' using errcode = 'restrict_violation';
        end if;
        if old.provider_reference is not null and new.provider_reference is distinct from old.provider_reference then
          raise exception 'a payment keeps its reference at the provider' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard before update on payments for each row execute function guard_payment();
      create trigger keep before delete on payments for each row execute function refuse_change();
      create trigger keep_all before truncate on payments for each statement execute function refuse_change();
      revoke delete on payments from till_app;
    `);

    this.addSql(/* sql */ `
      create table refunds (
        id uuid primary key,
        payment_id uuid not null references payments (id),
        order_id uuid not null,
        idempotency_key text not null unique,
        amount bigint not null check (amount > 0),
        status text not null default 'PENDING' check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
        reason text,
        note text,
        notify_customer boolean not null default true,
        provider_reference text,
        failure_message text,
        created_at timestamptz not null default now(),
        settled_at timestamptz
      );
      create index refunds_payment on refunds (payment_id);
      create index refunds_order on refunds (order_id);
      create index refunds_recent on refunds (created_at) where status <> 'FAILED';

      -- The payment's row is the lock: two refunds at once queue up here and see each other.
      create function guard_refund() returns trigger language plpgsql as $$
      declare
        limit_minor bigint;
        asked bigint;
      begin
        if tg_op = 'UPDATE' then
          if (new.payment_id, new.order_id, new.amount) is distinct from (old.payment_id, old.order_id, old.amount) then
            raise exception 'a refund keeps its payment and its amount' using errcode = 'restrict_violation';
          end if;
          if old.status <> 'PENDING' and new.status <> old.status then
            raise exception 'a refund that is settled stays settled' using errcode = 'restrict_violation';
          end if;
          return new;
        end if;
        select captured into limit_minor from payments where id = new.payment_id for no key update;
        select coalesce(sum(amount), 0) into asked from refunds where payment_id = new.payment_id and status <> 'FAILED';
        if asked + new.amount > limit_minor then
          raise exception 'refunds never exceed what was captured' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger guard before insert or update on refunds for each row execute function guard_refund();
      create trigger keep before delete on refunds for each row execute function refuse_change();
      create trigger keep_all before truncate on refunds for each statement execute function refuse_change();
      revoke delete on refunds from till_app;
    `);

    this.addSql(/* sql */ `
      create table webhook_events (
        id uuid primary key,
        provider text not null check (provider in ('SANDBOX', 'STRIPE')),
        event_id text not null,
        type text not null,
        body text not null,
        headers jsonb not null,
        received_at timestamptz not null default now(),
        processed_at timestamptz,
        outcome text,
        unique (provider, event_id)
      );
      create index webhook_events_open on webhook_events (received_at) where processed_at is null;
      -- A receipt is evidence: only the note of what came of it is ever added.
      revoke update, delete on webhook_events from till_app;
      grant update (processed_at, outcome) on webhook_events to till_app;
      create trigger append_only before delete on webhook_events for each row execute function refuse_change();
      create trigger never_empty before truncate on webhook_events for each statement execute function refuse_change();

      -- The sandbox provider stands for a remote service; these two tables are its memory, not the shop's.
      create table sandbox_intents (
        id text primary key,
        client_secret text not null unique,
        idempotency_key text not null unique,
        amount bigint not null check (amount > 0),
        currency text not null,
        metadata jsonb not null,
        status text not null default 'requires_payment_method'
          check (status in ('requires_payment_method', 'requires_action', 'succeeded', 'canceled')),
        action_token_hash bytea unique,
        return_url text,
        failure_message text,
        refunded bigint not null default 0,
        created_at timestamptz not null default now(),
        check (refunded between 0 and amount)
      );
      create table sandbox_refunds (
        id text primary key,
        intent_id text not null references sandbox_intents (id),
        idempotency_key text not null unique,
        amount bigint not null check (amount > 0),
        created_at timestamptz not null default now()
      );
      create index sandbox_refunds_intent on sandbox_refunds (intent_id);
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop table sandbox_refunds, sandbox_intents, webhook_events, refunds, payments;
      drop function guard_refund, guard_payment;
    `);
  }
}
