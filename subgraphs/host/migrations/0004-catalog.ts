import { Migration } from "@mikro-orm/migrations";

/** Products, their variants, pictures and categories; what searching and importing them needs. */
export class Catalog0004 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- unaccent is only stable, because its dictionary might change; ours does not. Generated columns and
      -- indexes need the promise.
      create function search_plain(words text) returns text
        language sql immutable strict parallel safe
        as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

      create function search_joined(words text[]) returns text
        language sql immutable strict parallel safe
        as $$ select array_to_string(words, ' ') $$;

      create table products (
        id uuid primary key,
        title text not null check (length(title) between 1 and 255),
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 200),
        subtitle text,
        description text not null default '',
        vendor text,
        product_type text,
        status text not null default 'DRAFT' check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
        tags text[] not null default '{}',
        seo_title text,
        seo_description text,
        option_names text[] not null default '{}' check (cardinality(option_names) <= 5),
        -- The next five are kept by a trigger from the variants, so that lists need not look at them.
        price_min bigint not null default 0,
        price_max bigint not null default 0,
        compare_at_min bigint,
        compare_at_max bigint,
        skus text not null default '',
        units_sold bigint not null default 0,
        -- What the last import made of it: the same rows again write nothing.
        import_digest text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        published_at timestamptz,
        is_on_sale boolean generated always as (compare_at_max is not null) stored,
        search_text text generated always as
          (search_plain(title || ' ' || skus || ' ' || coalesce(vendor, ''))) stored,
        search tsvector generated always as (
          setweight(to_tsvector('english', search_plain(title)), 'A') ||
          setweight(to_tsvector('english', search_plain(search_joined(tags) || ' ' || coalesce(vendor, '') || ' ' ||
                                                        coalesce(product_type, '') || ' ' || translate(skus, '-_/.', '    '))), 'B') ||
          setweight(to_tsvector('english', search_plain(coalesce(subtitle, '') || ' ' || description)), 'C')) stored
      );
      create index products_search on products using gin (search);
      create index products_alike on products using gin (search_text gin_trgm_ops);
      create index products_tags on products using gin (tags);
      create index products_newest on products (status, created_at desc, id desc);
      create index products_best_selling on products (status, units_sold desc, created_at desc, id desc);
      create index products_price on products (status, price_min, id);
      create index products_title on products (status, lower(title), id);
      create index products_updated on products (updated_at desc, id desc);

      create table product_variants (
        id uuid primary key,
        product_id uuid not null references products on delete cascade,
        sku text check (length(sku) between 1 and 100),
        title text not null,
        option_values text[] not null default '{}',
        price bigint not null check (price >= 0),
        compare_at_price bigint,
        cost bigint check (cost >= 0),
        barcode text,
        weight_grams int check (weight_grams >= 0),
        position int not null check (position >= 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        -- Orders and carts keep pointing at a variant that is no longer offered.
        deleted_at timestamptz,
        check (compare_at_price > price),
        -- Exclusion constraints look at the end of a statement, so that two variants may swap their SKUs.
        constraint product_variants_sku_once exclude (lower(sku) with =)
          where (deleted_at is null) deferrable initially immediate,
        constraint product_variants_options_once exclude (product_id with =, option_values with =)
          where (deleted_at is null) deferrable initially immediate
      );
      create index product_variants_product on product_variants (product_id, position, id) where deleted_at is null;
      create index product_variants_of_product on product_variants (product_id);
      create index product_variants_sku_alike on product_variants using gin (sku gin_trgm_ops);

      create table product_images (
        id uuid primary key,
        product_id uuid references products on delete cascade,
        -- Random, so that nobody walks through the pictures of products that are not out yet.
        key text not null unique check (key ~ '^[a-z0-9]{20,60}$'),
        -- Where the picture as it came is kept; null until it has been fetched.
        original_key text,
        source_url text,
        alt text not null default '',
        width int not null default 0 check (width >= 0),
        height int not null default 0 check (height >= 0),
        placeholder text,
        dominant_color text check (dominant_color ~ '^#[0-9a-f]{6}$'),
        position int not null default 0,
        state text not null default 'PENDING' check (state in ('PENDING', 'READY', 'FAILED')),
        failure text,
        created_at timestamptz not null default now(),
        check (state <> 'READY' or (original_key is not null and width > 0 and height > 0))
      );
      create index product_images_product on product_images (product_id, position, id);

      create table product_variant_images (
        variant_id uuid not null references product_variants on delete cascade,
        image_id uuid not null references product_images on delete cascade,
        primary key (variant_id, image_id)
      );
      create index product_variant_images_image on product_variant_images (image_id);
    `);

    this.addSql(/* sql */ `
      create table categories (
        id uuid primary key,
        parent_id uuid references categories,
        name text not null check (length(name) between 1 and 120),
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
        -- tree has the slugs as ltree labels (which know no hyphen before PostgreSQL 16), path as people read it.
        tree ltree not null unique,
        path text not null unique,
        description text,
        seo_title text,
        seo_description text,
        image_id uuid references product_images on delete set null,
        position int not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (parent_id <> id),
        check (nlevel(tree) <= 8)
      );
      create index categories_tree on categories using gist (tree);
      create index categories_parent on categories (parent_id);
      create index categories_image on categories (image_id);

      -- A path follows from the parent's path and nothing else can set it.
      create function place_category() returns trigger language plpgsql as $$
      declare above categories;
      begin
        if new.parent_id is null then
          new.tree := replace(new.slug, '-', '_')::ltree;
          new.path := new.slug;
          return new;
        end if;
        select * into above from categories where id = new.parent_id;
        if tg_op = 'UPDATE' and above.tree <@ old.tree then
          raise exception 'a category cannot stand below itself' using errcode = 'check_violation';
        end if;
        new.tree := above.tree || replace(new.slug, '-', '_');
        new.path := above.path || '/' || new.slug;
        return new;
      end $$;
      create trigger place before insert or update of parent_id, slug on categories
        for each row execute function place_category();

      -- Moves what stands below a category along with it, in the same transaction.
      create function move_descendants() returns trigger language plpgsql as $$
      begin
        update categories
           set tree = new.tree || subpath(tree, nlevel(old.tree)),
               path = new.path || substr(path, length(old.path) + 1)
         where tree <@ old.tree and id <> new.id;
        return null;
      end $$;
      create trigger move after update of parent_id, slug on categories
        for each row when (old.tree is distinct from new.tree) execute function move_descendants();

      create table product_categories (
        product_id uuid not null references products on delete cascade,
        category_id uuid not null references categories on delete cascade,
        primary key (product_id, category_id)
      );
      create index product_categories_category on product_categories (category_id, product_id);

      create table price_history (
        id bigint generated always as identity primary key,
        variant_id uuid not null references product_variants,
        price bigint not null,
        compare_at_price bigint,
        changed_at timestamptz not null default now()
      );
      create index price_history_variant on price_history (variant_id, changed_at desc);
      revoke update, delete on price_history from till_app;
      create trigger append_only before update or delete on price_history
        for each row execute function refuse_change();
      create trigger never_empty before truncate on price_history
        for each statement execute function refuse_change();

      -- Whoever changes a price, and however: the lowest price of the last thirty days must be provable.
      create function note_price() returns trigger language plpgsql as $$
      begin
        insert into price_history (variant_id, price, compare_at_price)
        values (new.id, new.price, new.compare_at_price);
        return null;
      end $$;
      create trigger note_first_price after insert on product_variants for each row execute function note_price();
      create trigger note_new_price after update on product_variants for each row
        when (old.price is distinct from new.price or old.compare_at_price is distinct from new.compare_at_price)
        execute function note_price();

      create function refresh_product_prices() returns trigger language plpgsql as $$
      begin
        update products p
           set price_min = sums.price_min, price_max = sums.price_max,
               compare_at_min = sums.compare_at_min, compare_at_max = sums.compare_at_max, skus = sums.skus
          from (select c.product_id, coalesce(min(v.price), 0) as price_min, coalesce(max(v.price), 0) as price_max,
                       min(v.compare_at_price) as compare_at_min, max(v.compare_at_price) as compare_at_max,
                       coalesce(string_agg(v.sku, ' ' order by v.position, v.id), '') as skus
                  from (select distinct product_id from changed) c
                  left join product_variants v on v.product_id = c.product_id and v.deleted_at is null
                 group by c.product_id) sums
         where p.id = sums.product_id
           and (p.price_min, p.price_max, p.compare_at_min, p.compare_at_max, p.skus) is distinct from
               (sums.price_min, sums.price_max, sums.compare_at_min, sums.compare_at_max, sums.skus);
        return null;
      end $$;
      create trigger refresh_after_insert after insert on product_variants
        referencing new table as changed for each statement execute function refresh_product_prices();
      create trigger refresh_after_update after update on product_variants
        referencing new table as changed for each statement execute function refresh_product_prices();

      -- Products in which every word is meant, spelling aside. The threshold must be set where the index is used.
      create function products_alike(words text[]) returns table (id uuid, likeness float8)
        language sql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
          select p.id, avg(word_similarity(w.word, p.search_text))::float8
            from unnest(words) as w (word)
            join products p on w.word <% p.search_text
           group by p.id
          having count(*) = cardinality(words)
        $$;
    `);

    this.addSql(/* sql */ `
      create table product_imports (
        id uuid primary key,
        filename text not null,
        file_key text not null,
        status text not null check
          (status in ('CHECKING', 'CHECKED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        format text not null default 'shopify',
        is_dry_run boolean not null default true,
        -- Whether whoever started it may set costs.
        takes_costs boolean not null default false,
        rows_read int not null default 0,
        rows_total int,
        products_done int not null default 0,
        products_created int not null default 0,
        products_updated int not null default 0,
        products_unchanged int not null default 0,
        products_failed int not null default 0,
        variants_seen int not null default 0,
        units_on_hand bigint not null default 0,
        stock_value bigint not null default 0,
        problem_count int not null default 0,
        error text,
        started_by uuid,
        started_by_name text,
        created_at timestamptz not null default now(),
        finished_at timestamptz
      );
      create index product_imports_newest on product_imports (created_at desc, id desc);

      create table product_import_problems (
        id bigint generated always as identity primary key,
        import_id uuid not null references product_imports on delete cascade,
        row_number int not null,
        handle text,
        column_name text,
        severity text not null check (severity in ('ERROR', 'WARNING')),
        code text not null,
        message text not null,
        value text
      );
      create index product_import_problems_import on product_import_problems (import_id, id);
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop table product_import_problems, product_imports;
      drop function products_alike(text[]);
      drop table price_history, product_categories, categories, product_variant_images, product_images,
        product_variants, products cascade;
      drop function place_category, move_descendants, note_price, refresh_product_prices;
      drop function search_plain(text), search_joined(text[]);
    `);
  }
}
