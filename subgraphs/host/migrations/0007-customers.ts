import { Migration } from "@mikro-orm/migrations";

/** Who buys here with an account, and the one view by which the gateway recognises who asks. */
export class Customers0007 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table customers (
        id uuid primary key,
        email text not null,
        password_hash text,
        name text not null,
        phone text,
        accepts_marketing boolean not null default false,
        accepts_marketing_at timestamptz,
        failed_logins int not null default 0,
        locked_until timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index customers_email on customers (lower(email));
      create index customers_recent on customers (created_at desc, id desc);
      create index customers_search on customers using gin ((lower(name || ' ' || email)) gin_trgm_ops);

      create table customer_sessions (
        id uuid primary key,
        customer_id uuid not null references customers (id) on delete cascade,
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index customer_sessions_customer on customer_sessions (customer_id);

      -- Who wants news by mail, with the moment and the place where it was said: guests as well.
      create table marketing_consents (
        email text primary key check (email = lower(email)),
        source text not null,
        consented_at timestamptz not null
      );

      create view pub_viewers with (security_invoker = true) as
        select s.token_hash, 'staff' as kind, u.id as subject_id, s.id as session_id, u.name, r.permissions,
               s.expires_at
          from staff_sessions s
          join users u on u.id = s.user_id and u.status = 'active'
          join roles r on r.id = u.role_id
        union all
        select s.token_hash, 'customer', c.id, s.id, c.name, '{}'::text[], s.expires_at
          from customer_sessions s
          join customers c on c.id = s.customer_id;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop view pub_viewers;
      drop table marketing_consents, customer_sessions, customers;
    `);
  }
}
