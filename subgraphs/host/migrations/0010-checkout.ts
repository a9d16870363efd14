import { Migration } from "@mikro-orm/migrations";

/** Carts, where the shop sends to and for how much, and what the state takes. */
export class Checkout0010 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table shipping_zones (
        id uuid primary key,
        name text not null unique check (length(name) between 1 and 100),
        created_at timestamptz not null default now()
      );

      -- A country lies in one zone, so that there is one answer to what sending something there costs.
      create table shipping_zone_countries (
        country text primary key check (country ~ '^[A-Z]{2}$'),
        zone_id uuid not null references shipping_zones on delete cascade
      );
      create index shipping_zone_countries_zone on shipping_zone_countries (zone_id);

      create table shipping_methods (
        id uuid primary key,
        zone_id uuid not null references shipping_zones,
        name text not null check (length(name) between 1 and 100),
        description text,
        price bigint not null check (price >= 0),
        -- Free of charge from this value of goods, after discounts.
        free_from bigint check (free_from >= 0),
        weight_min_grams int not null default 0 check (weight_min_grams >= 0),
        weight_max_grams int,
        days_min int check (days_min >= 0),
        days_max int,
        is_active boolean not null default true,
        created_at timestamptz not null default now(),
        check (weight_max_grams >= weight_min_grams),
        check (days_max >= days_min)
      );
      create index shipping_methods_zone on shipping_methods (zone_id) where is_active;

      -- A rate without a region holds in the whole country; a region's rate comes on top of it.
      create table tax_rates (
        id uuid primary key,
        country text not null check (country ~ '^[A-Z]{2}$'),
        region text check (region = upper(region)),
        name text not null,
        -- Parts of a million: 19 % is 190,000.
        rate_ppm int not null check (rate_ppm between 0 and 1000000),
        -- Taken on the price with the other taxes already in it.
        is_compound boolean not null default false,
        applies_to_shipping boolean not null default true,
        created_at timestamptz not null default now(),
        unique nulls not distinct (country, region, name)
      );
    `);

    this.addSql(/* sql */ `
      create table carts (
        id uuid primary key,
        -- Whoever knows the cart's token may use the cart, so that only a hash of it is kept.
        token_hash bytea not null unique,
        status text not null default 'OPEN' check (status in ('OPEN', 'ORDERED')),
        customer_id uuid references customers,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        email text check (length(email) <= 254),
        shipping_address jsonb,
        billing_address jsonb,
        shipping_method_id uuid references shipping_methods on delete set null,
        -- In the order in which they were entered. Those that do not apply now are kept: they may apply again.
        codes text[] not null default '{}' check (cardinality(codes) <= 5),
        order_id uuid unique references orders,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((status = 'ORDERED') = (order_id is not null))
      );
      create index carts_idle on carts (updated_at) where status = 'OPEN';
      create index carts_customer on carts (customer_id) where customer_id is not null;
      create index carts_shipping_method on carts (shipping_method_id) where shipping_method_id is not null;

      create table cart_items (
        id uuid primary key,
        cart_id uuid not null references carts on delete cascade,
        variant_id uuid not null references product_variants,
        quantity int not null check (quantity between 1 and 999),
        -- The price that the shopper saw last, to tell when it has changed.
        price_snapshot bigint not null check (price_snapshot >= 0),
        created_at timestamptz not null default now(),
        unique (cart_id, variant_id)
      );
      create index cart_items_variant on cart_items (variant_id);

      -- What the storefront may promise before there is a cart: from this value of goods on, one way is free.
      create view pub_free_shipping with (security_invoker = true) as
        select c.country, min(m.free_from) as free_from
          from shipping_zone_countries c join shipping_methods m on m.zone_id = c.zone_id
         where m.is_active and m.free_from is not null group by c.country;

      -- Stock and codes are held for orders, which did not exist yet when those tables were made.
      alter table reservations add constraint reservations_order_fk foreign key (order_id) references orders;
      alter table applied_promotions
        add constraint applied_promotions_order_fk foreign key (order_id) references orders;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop view pub_free_shipping;
      alter table applied_promotions drop constraint applied_promotions_order_fk;
      alter table reservations drop constraint reservations_order_fk;
      drop table cart_items, carts, tax_rates, shipping_methods, shipping_zone_countries, shipping_zones;
    `);
  }
}
