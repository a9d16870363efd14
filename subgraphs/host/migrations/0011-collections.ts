import { Migration } from "@mikro-orm/migrations";

/** Collections, and what sorting the tree of categories needs. */
export class Collections0011 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table categories add column version int not null default 1;

      -- Addresses that a category had before it was moved or renamed, so that old links find it.
      create table category_former_paths (
        path text primary key,
        category_id uuid not null references categories on delete cascade,
        created_at timestamptz not null default now()
      );
      create index category_former_paths_category on category_former_paths (category_id);
      create function note_former_path() returns trigger language plpgsql as $$
      begin
        insert into category_former_paths (path, category_id) values (old.path, new.id)
          on conflict (path) do update set category_id = excluded.category_id, created_at = now();
        return null;
      end $$;
      create trigger note_former_path after update on categories
        for each row when (old.path is distinct from new.path) execute function note_former_path();

      create table collections (
        id uuid primary key,
        title text not null check (length(title) between 1 and 120),
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
        description text not null default '',
        seo_title text,
        seo_description text,
        image_id uuid references product_images on delete set null,
        kind text not null check (kind in ('MANUAL', 'RULES')),
        sort text not null check
          (sort in ('MANUAL', 'BEST_SELLING', 'NEWEST', 'PRICE_LOW', 'PRICE_HIGH', 'TITLE')),
        is_visible boolean not null default false,
        position int not null default 0,
        rules jsonb,
        -- The facts that the rules look at: a sale need not wake collections that do not care about stock.
        watches text[] not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((kind = 'RULES') = (rules is not null)),
        check (kind = 'MANUAL' or sort <> 'MANUAL')
      );
      create index collections_order on collections (position, lower(title), id);
      create index collections_image on collections (image_id);

      create table collection_former_slugs (
        slug text primary key,
        collection_id uuid not null references collections on delete cascade,
        created_at timestamptz not null default now()
      );
      create index collection_former_slugs_collection on collection_former_slugs (collection_id);
      create function note_former_slug() returns trigger language plpgsql as $$
      begin
        insert into collection_former_slugs (slug, collection_id) values (old.slug, new.id)
          on conflict (slug) do update set collection_id = excluded.collection_id, created_at = now();
        return null;
      end $$;
      create trigger note_former_slug after update on collections
        for each row when (old.slug is distinct from new.slug) execute function note_former_slug();

      -- What is in a collection, for both kinds: put there by hand, or by its rules.
      create table product_collections (
        collection_id uuid not null references collections on delete cascade,
        product_id uuid not null references products on delete cascade,
        -- Far apart, so that a product can be put between two others without moving them.
        position bigint not null default 0,
        primary key (collection_id, product_id)
      );
      create index product_collections_product on product_collections (product_id, collection_id);
      create index product_collections_order on product_collections (collection_id, position, product_id);
    `);

    this.addSql(/* sql */ `
      -- Products that changed since the rules were last asked about them. It is written by triggers, so that no
      -- writer can forget it, and has no unique key, so that two writers never wait for each other here.
      create table collection_stale_products (
        id bigint generated always as identity primary key,
        product_id uuid not null
      );
      create index collection_stale_products_product on collection_stale_products (product_id);

      create function note_stale_product() returns trigger language plpgsql as $$
      begin
        insert into collection_stale_products (product_id) values (new.id);
        return null;
      end $$;
      create trigger collections_stale_by_product after insert or update of title, tags, vendor, product_type, option_names, created_at
        on products for each row execute function note_stale_product();

      create function note_stale_products() returns trigger language plpgsql as $$
      begin
        insert into collection_stale_products (product_id) select distinct product_id from changed;
        return null;
      end $$;
      create trigger collections_stale_by_new_variant after insert on product_variants
        referencing new table as changed for each statement execute function note_stale_products();
      create trigger collections_stale_by_variant after update on product_variants
        referencing new table as changed for each statement execute function note_stale_products();
      create trigger collections_stale_by_place after insert on product_categories
        referencing new table as changed for each statement execute function note_stale_products();
      create trigger collections_stale_by_lost_place after delete on product_categories
        referencing old table as changed for each statement execute function note_stale_products();

      -- A branch that moves takes its products below other categories.
      create function note_stale_by_branch() returns trigger language plpgsql as $$
      begin
        insert into collection_stale_products (product_id)
        select distinct pc.product_id
          from before b join after a on a.id = b.id and a.tree <> b.tree
          join product_categories pc on pc.category_id = a.id;
        return null;
      end $$;
      create trigger collections_stale_by_branch after update on categories
        referencing old table as before new table as after
        for each statement execute function note_stale_by_branch();

      create function note_stale_by_stock() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from collections where watches && array['stock', 'isAvailable']) then
          insert into collection_stale_products (product_id)
          select distinct v.product_id
            from changed c join inventory_items i on i.id = c.item_id join product_variants v on v.id = i.variant_id;
        end if;
        return null;
      end $$;
      create trigger collections_stale_by_level after update on inventory_current
        referencing new table as changed for each statement execute function note_stale_by_stock();

      create function note_stale_by_item() returns trigger language plpgsql as $$
      begin
        insert into collection_stale_products (product_id)
        select product_id from product_variants where id = new.variant_id;
        return null;
      end $$;
      create trigger collections_stale_by_item after insert or update of is_tracked on inventory_items
        for each row execute function note_stale_by_item();
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop trigger collections_stale_by_item on inventory_items;
      drop trigger collections_stale_by_level on inventory_current;
      drop trigger collections_stale_by_branch on categories;
      drop trigger collections_stale_by_lost_place on product_categories;
      drop trigger collections_stale_by_place on product_categories;
      drop trigger collections_stale_by_variant on product_variants;
      drop trigger collections_stale_by_new_variant on product_variants;
      drop trigger collections_stale_by_product on products;
      drop function note_stale_product, note_stale_products, note_stale_by_branch, note_stale_by_stock,
        note_stale_by_item;
      drop table collection_stale_products, product_collections, collection_former_slugs, collections;
      drop function note_former_slug;
      drop trigger note_former_path on categories;
      drop table category_former_paths;
      drop function note_former_path;
      alter table categories drop column version;
    `);
  }
}
