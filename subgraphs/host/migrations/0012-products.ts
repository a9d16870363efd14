import { Migration } from "@mikro-orm/migrations";

/** What a product keeps beyond its first form: earlier addresses, drafts, versions, bulk edits. */
export class Products0012 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- The checks stand on the new columns themselves: they hold only nulls, so nothing has to be scanned.
      alter table product_variants
        add column length_mm int check (length_mm between 0 and 100000),
        add column width_mm int check (width_mm between 0 and 100000),
        add column height_mm int check (height_mm between 0 and 100000);

      -- Whether a reduced price is shown with the lowest price of the thirty days before (directive 98/6/EC, 6a).
      alter table settings add column shows_lowest_price boolean not null default false;

      -- A product that was never sold may be deleted. What it cost, and what once lay on the shelf, stays written
      -- in ledgers that only grow: they outlive the variant they speak of.
      alter table price_history drop constraint price_history_variant_id_fkey;
      alter table inventory_items drop constraint inventory_items_variant_id_fkey;
    `);
    this.#slugs();
    this.#versions();
    this.#bulkEdits();
  }

  #slugs(): void {
    this.addSql(/* sql */ `
      -- Addresses that a product once had. They go on leading to it until another product takes them.
      create table product_slugs (
        slug text primary key,
        product_id uuid not null references products on delete cascade,
        given_up_at timestamptz not null default now()
      );
      create index product_slugs_product on product_slugs (product_id);

      create function keep_slug() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          insert into product_slugs (slug, product_id) values (old.slug, new.id)
            on conflict (slug) do update set product_id = excluded.product_id, given_up_at = now();
        end if;
        delete from product_slugs where slug = new.slug;
        return null;
      end $$;
      create trigger keep_first_slug after insert on products for each row execute function keep_slug();
      create trigger keep_slug after update of slug on products for each row
        when (old.slug is distinct from new.slug) execute function keep_slug();
    `);
  }

  #versions(): void {
    this.addSql(/* sql */ `
      -- All that staff can edit of a product, as one value: what versions and drafts keep and compare. Amounts are
      -- texts, so that no reader takes them for floats.
      create function product_state(wanted uuid[]) returns table (product_id uuid, version int, state jsonb)
        language sql stable as $$
          select p.id, p.version, jsonb_build_object(
            'title', p.title, 'slug', p.slug, 'subtitle', p.subtitle, 'description', p.description,
            'vendor', p.vendor, 'productType', p.product_type, 'status', p.status, 'tags', to_jsonb(p.tags),
            'seoTitle', p.seo_title, 'seoDescription', p.seo_description, 'optionNames', to_jsonb(p.option_names),
            'categoryIds', coalesce((select jsonb_agg(pc.category_id order by pc.category_id)
              from product_categories pc where pc.product_id = p.id), '[]'),
            'imageIds', coalesce((select jsonb_agg(i.id order by i.position, i.id)
              from product_images i where i.product_id = p.id), '[]'),
            'variants', coalesce((select jsonb_agg(jsonb_build_object(
                'id', v.id, 'sku', v.sku, 'optionValues', to_jsonb(v.option_values), 'price', v.price::text,
                'compareAtPrice', v.compare_at_price::text, 'cost', v.cost::text, 'barcode', v.barcode,
                'weightGrams', v.weight_grams, 'lengthMm', v.length_mm, 'widthMm', v.width_mm,
                'heightMm', v.height_mm, 'imageIds',
                coalesce((select jsonb_agg(vi.image_id order by vi.image_id)
                  from product_variant_images vi where vi.variant_id = v.id), '[]'))
                order by v.position, v.id)
              from product_variants v where v.product_id = p.id and v.deleted_at is null), '[]'))
            from products p where p.id = any (wanted)
        $$;

      -- What a product was before a change, under the number of the version that the change replaced.
      create table product_versions (
        product_id uuid not null references products on delete cascade,
        version int not null,
        state jsonb not null,
        replaced_by text not null check
          (replaced_by in ('EDIT', 'ARCHIVE', 'PUBLISH', 'ROLLBACK', 'BULK_EDIT', 'IMPORT')),
        actor_id uuid,
        actor_name text,
        replaced_at timestamptz not null default now(),
        primary key (product_id, version)
      );

      -- One draft of each product: the fields that differ, and what they were when the draft was begun.
      create table product_drafts (
        product_id uuid primary key references products on delete cascade,
        fields text[] not null check (cardinality(fields) > 0),
        base jsonb not null,
        content jsonb not null,
        -- Moves with every save, so that two people do not overwrite each other's draft.
        revision int not null default 1,
        takes_costs boolean not null default false,
        publish_at timestamptz,
        scheduled_by uuid,
        scheduled_by_name text,
        -- Why it could not be published when its time came.
        failure text,
        saved_by uuid,
        saved_by_name text,
        created_at timestamptz not null default now(),
        saved_at timestamptz not null default now()
      );
      create index product_drafts_due on product_drafts (publish_at) where publish_at is not null;
    `);
  }

  #bulkEdits(): void {
    this.addSql(/* sql */ `
      create table product_bulk_edits (
        id uuid primary key,
        changes jsonb not null,
        summary text not null,
        status text not null check
          (status in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'UNDOING', 'UNDONE')),
        rows_total int not null default 0,
        rows_changed int not null default 0,
        rows_unchanged int not null default 0,
        rows_failed int not null default 0,
        rows_undone int not null default 0,
        rows_skipped int not null default 0,
        started_by uuid,
        started_by_name text,
        undone_by_name text,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        undone_at timestamptz
      );
      create index product_bulk_edits_newest on product_bulk_edits (created_at desc, id desc);

      -- One row for each product that was chosen: what became of it, and what undoing needs.
      create table product_bulk_edit_rows (
        edit_id uuid not null references product_bulk_edits on delete cascade,
        place int not null,
        product_id uuid references products on delete set null,
        title text not null,
        outcome text not null default 'PENDING' check
          (outcome in ('PENDING', 'CHANGED', 'UNCHANGED', 'FAILED', 'UNDONE', 'SKIPPED')),
        message text,
        before jsonb,
        after jsonb,
        version_after int,
        primary key (edit_id, place)
      );
      create index product_bulk_edit_rows_product on product_bulk_edit_rows (product_id);
      create index product_bulk_edit_rows_outcome on product_bulk_edit_rows (edit_id, outcome, place);
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop table product_bulk_edit_rows, product_bulk_edits, product_drafts, product_versions, product_slugs cascade;
      drop trigger keep_first_slug on products;
      drop trigger keep_slug on products;
      drop function keep_slug, product_state;
      alter table inventory_items add constraint inventory_items_variant_id_fkey
        foreign key (variant_id) references product_variants not valid;
      alter table price_history add constraint price_history_variant_id_fkey
        foreign key (variant_id) references product_variants not valid;
      alter table settings drop column shows_lowest_price;
      alter table product_variants drop column length_mm, drop column width_mm, drop column height_mm;
    `);
  }
}
