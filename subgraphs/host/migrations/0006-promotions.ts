import { Migration } from "@mikro-orm/migrations";

/** Codes that make a cart cheaper, and who has used them. */
export class Promotions0006 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table promotions (
        id uuid primary key,
        -- Kept in capitals, so that a code is the same however it is typed.
        code text not null unique check (code = upper(code) and code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
        title text not null check (length(title) between 1 and 200),
        kind text not null check (kind in ('PERCENT', 'FIXED', 'FREE_SHIPPING')),
        -- Parts of a million: 15 % is 150,000.
        percent_ppm int check (percent_ppm between 1 and 1000000),
        amount bigint check (amount > 0),
        minimum_spend bigint check (minimum_spend >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        starts_at timestamptz,
        ends_at timestamptz,
        usage_limit int check (usage_limit > 0),
        per_customer_limit int check (per_customer_limit > 0),
        used_count int not null default 0 check (used_count >= 0),
        is_active boolean not null default true,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        -- No bug of ours can sell a code more often than its limit says.
        constraint promotions_within_limit check (used_count <= usage_limit),
        check (ends_at > starts_at),
        check ((kind = 'PERCENT') = (percent_ppm is not null)),
        check ((kind = 'FIXED') = (amount is not null))
      );
      create trigger touch before update on promotions for each row execute function touch_updated_at();
      create index promotions_newest on promotions (created_at desc, id desc);

      create table applied_promotions (
        id uuid primary key,
        promotion_id uuid not null references promotions,
        order_id uuid not null,
        code text not null,
        amount bigint not null check (amount >= 0),
        -- The rule as it was, so that a later change of the promotion does not rewrite this order.
        rule jsonb not null,
        email text not null check (email = lower(email)),
        customer_id uuid,
        created_at timestamptz not null default now(),
        -- Set when the order came to nothing and the use was given back.
        released_at timestamptz,
        unique (promotion_id, order_id)
      );
      create index applied_promotions_order on applied_promotions (order_id);
      create index applied_promotions_email on applied_promotions (promotion_id, email) where released_at is null;
      create index applied_promotions_customer on applied_promotions (promotion_id, customer_id)
        where released_at is null and customer_id is not null;
      revoke delete on applied_promotions, promotions from till_app;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `drop table applied_promotions, promotions;`);
  }
}
