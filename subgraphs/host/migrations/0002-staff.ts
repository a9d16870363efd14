import { Migration } from "@mikro-orm/migrations";

/** Who works in the shop, what their role lets them do, and where they are signed in. */
export class Staff0002 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table roles (
        id uuid primary key,
        name text not null unique,
        permissions text[] not null,
        created_at timestamptz not null default now()
      );

      create table users (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text not null,
        role_id uuid not null references roles (id),
        status text not null default 'active' check (status in ('active', 'disabled')),
        failed_logins int not null default 0,
        locked_until timestamptz,
        last_login_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index users_email on users (lower(email));
      create index users_role on users (role_id);

      -- Only the hash of a token is kept: a copy of this table opens no session.
      create table staff_sessions (
        id uuid primary key,
        user_id uuid not null references users (id) on delete cascade,
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index staff_sessions_user on staff_sessions (user_id);
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `drop table staff_sessions, users, roles;`);
  }
}
