import { Migration } from "@mikro-orm/migrations";

/** What every domain stands on: the application's role, settings, outbox, audit, idempotency, mails. */
export class Kit0001 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create extension if not exists ltree;
      create extension if not exists btree_gin;

      -- The shop works as till_app, which owns nothing: what it may not do, no bug of ours can do.
      do $$ begin
        create role till_app nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin execute format('grant till_app to %I', current_user); exception when others then null; end $$;
      grant usage on schema public to till_app;
      alter default privileges in schema public grant select, insert, update, delete on tables to till_app;
      alter default privileges in schema public grant usage, select on sequences to till_app;
    `);

    this.addSql(/* sql */ `
      -- For tables that only grow. Row triggers do not see TRUNCATE, hence the second trigger of each table.
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% only grows: rows are neither changed nor removed', tg_table_name
          using errcode = 'restrict_violation';
      end $$;

      create function touch_updated_at() returns trigger language plpgsql as $$
      begin
        new.updated_at := now();
        return new;
      end $$;

      create table settings (
        is_only boolean primary key default true check (is_only),
        name text not null,
        tagline text not null default '',
        email text not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        country text not null check (country ~ '^[A-Z]{2}$'),
        timezone text not null,
        prices_include_tax boolean not null,
        updated_at timestamptz not null default now()
      );

      create table outbox (
        id uuid primary key,
        kind text not null check (kind in ('event', 'job')),
        name text not null,
        payload jsonb not null,
        dedupe_key text unique,
        status text not null default 'pending' check (status in ('pending', 'dispatched', 'done', 'dead')),
        run_at timestamptz not null default now(),
        attempts int not null default 0,
        last_error text,
        request_id text,
        created_at timestamptz not null default now(),
        dispatched_at timestamptz,
        failed_at timestamptz,
        done_at timestamptz
      );
      create index outbox_due on outbox (run_at) where status in ('pending', 'dispatched');
      create index outbox_dead on outbox (failed_at desc, id) where status = 'dead';
      create index outbox_done on outbox (done_at) where status = 'done';

      create view failed_jobs with (security_invoker = true) as
        select id, name, payload, attempts, last_error as error, failed_at, request_id from outbox where status = 'dead';

      -- Wakes the relay with the commit, so that nothing waits for its next look.
      create function wake_relay() returns trigger language plpgsql as $$
      begin
        perform pg_notify('till_outbox', '');
        return null;
      end $$;
      create trigger wake_relay after insert on outbox for each statement execute function wake_relay();

      create table idempotency_keys (
        scope text not null,
        key text not null,
        digest bytea not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (scope, key)
      );
      create index idempotency_keys_age on idempotency_keys (created_at);

      create table mails (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        html text not null,
        body text not null,
        template text not null,
        dedupe_key text not null unique,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      );
      create index mails_recent on mails (created_at desc, id);
    `);

    this.addSql(/* sql */ `
      create table audit_logs (
        id uuid primary key,
        seq bigint not null unique,
        actor_kind text not null,
        actor_id uuid,
        actor_name text,
        action text not null,
        entity text not null,
        entity_id text,
        before jsonb,
        after jsonb,
        request_id text,
        created_at timestamptz not null default now(),
        hash bytea not null
      );
      create index audit_logs_entity on audit_logs (entity, entity_id, seq desc);

      create function audit_hash(previous bytea, entry audit_logs) returns bytea language sql immutable as $$
        select sha256(previous || convert_to(concat_ws('|', entry.seq, entry.id, entry.actor_kind, entry.actor_id,
          entry.actor_name, entry.action, entry.entity, entry.entity_id, entry.before, entry.after,
          entry.request_id, extract(epoch from entry.created_at)), 'UTF8'))
      $$;

      -- One writer at a time: each row is chained to the hash of the row before it.
      create function chain_audit_log() returns trigger language plpgsql as $$
      declare last audit_logs;
      begin
        perform pg_advisory_xact_lock(hashtext('audit_logs'));
        select * into last from audit_logs order by seq desc limit 1;
        new.seq := coalesce(last.seq, 0) + 1;
        new.hash := audit_hash(coalesce(last.hash, ''::bytea), new);
        return new;
      end $$;
      create trigger chain before insert on audit_logs for each row execute function chain_audit_log();
      create trigger append_only before update or delete on audit_logs for each row execute function refuse_change();
      create trigger never_empty before truncate on audit_logs for each statement execute function refuse_change();

      -- Rows whose hash does not follow from the row before them: none, unless somebody tampered.
      create view audit_breaks with (security_invoker = true) as
        select seq, id from (
          select a.*, lag(a.hash, 1, ''::bytea) over (order by seq) as previous,
                 lag(a.seq, 1, 0::bigint) over (order by seq) as previous_seq
            from audit_logs a) chained
         where seq <> previous_seq + 1
            or hash <> audit_hash(previous, (select a from audit_logs a where a.id = chained.id));

      revoke update, delete on audit_logs from till_app;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop view audit_breaks;
      drop table audit_logs, mails, idempotency_keys cascade;
      drop function chain_audit_log;
      drop view failed_jobs;
      drop table outbox, settings;
      drop function wake_relay, touch_updated_at, refuse_change;
    `);
  }
}
