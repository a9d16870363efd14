import { Migration } from "@mikro-orm/migrations";

/** What searching and counting at fifty thousand products needs: a narrow index of products, terms, synonyms. */
export class Search0013 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- What lists, facets and the search look at, in rows of some hundred bytes: a whole catalogue of fifty
      -- thousand products is a few megabytes to look through. Kept by triggers, at each commit.
      create table product_index (
        id uuid primary key references products on delete cascade,
        status text not null,
        title_key text not null,
        vendor text,
        price_min bigint not null,
        price_max bigint not null,
        units_sold bigint not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        is_on_sale boolean not null,
        is_available boolean not null,
        category_set bigint,
        tag_set bigint,
        option_set bigint
      );
      comment on table product_index is 'Follows from products, variants, categories and stock. Nobody writes it but its triggers.';
      create index product_index_best_selling on product_index (status, units_sold desc, created_at desc, id desc);
      create index product_index_newest on product_index (status, created_at desc, id desc);
      create index product_index_updated on product_index (status, updated_at desc, id desc);
      create index product_index_price on product_index (status, price_min, id);
      create index product_index_title on product_index (status, title_key, id);

      -- Many products have the same tags, options or categories. Each such set is kept once, under a number that
      -- follows from what is in it, so that counting fifty thousand products groups by a number and then looks
      -- into a few hundred sets.
      create table facet_sets (
        id bigint primary key,
        kind text not null check (kind in ('CATEGORIES', 'TAGS', 'OPTIONS')),
        -- What is in it, in small letters, to be filtered by; ids of categories as text. Options have their
        -- name and their value with chr(31) between them.
        keys text[] not null,
        -- The same as it is shown.
        labels text[] not null,
        -- For options: what each variant combines, each choice between two chr(30).
        combinations text[] not null default '{}'
      );
      create index facet_sets_keys on facet_sets using gin (keys);

      create table product_search (
        product_id uuid primary key references products on delete cascade,
        -- Title (A), type (B), tags, maker, options, categories and SKUs (C): short, for the ranking.
        names tsvector not null,
        title_length int not null,
        -- The same, with subtitle and description (D).
        document tsvector not null
      ) with (toast_tuple_target = 512);
      alter table product_search alter column document set storage external;
      create index product_search_document on product_search using gin (document) with (fastupdate = off);

      -- Products that this transaction has changed. Rows never outlive their transaction.
      create unlogged table product_index_stale (
        id bigint generated always as identity primary key,
        product_ids uuid[] not null,
        has_new_words boolean not null default true
      );

      -- Each word that a product on offer is named by: what a misspelled word may have meant.
      create table search_terms (
        term text primary key,
        -- As the search knows it: without its ending.
        stem text not null,
        -- The word without each one of its letters: two words with one letter of difference share one of these.
        deletes text[] not null,
        product_count int not null default 1
      );
      create index search_terms_stem on search_terms (stem);
      create index search_terms_begin on search_terms (term text_pattern_ops);
      create index search_terms_alike on search_terms using gin (term gin_trgm_ops);
      create index search_terms_deletes on search_terms using gin (deletes);

      -- Made with the shop at rest; concurrently would end the transaction that makes a migration whole.
      -- squawk-ignore require-concurrent-index-creation
      create index product_variants_barcode on product_variants (barcode) where barcode is not null and deleted_at is null;
    `);

    this.addSql(/* sql */ `
      -- A word or a phrase as the search knows it: plain letters, no endings, no "the".
      create function search_key(words text) returns text
        language sql immutable strict parallel safe as $$
          select coalesce(string_agg(lexeme, ' ' order by place), '')
            from unnest(to_tsvector('english', public.search_plain(words))) as w (lexeme, places, weights),
                 unnest(w.places) as place
        $$;

      create function search_deletes(word text) returns text[]
        language sql immutable strict parallel safe as $$
          select array_agg(distinct left(word, at - 1) || substr(word, at + 1)) || word
            from generate_series(1, length(word)) at
        $$;

      -- Two ways: each of the terms finds the others. One way: the terms find the replacements too.
      create table search_synonyms (
        id uuid primary key,
        kind text not null check (kind in ('TWO_WAY', 'ONE_WAY')),
        terms text[] not null check (cardinality(terms) between 1 and 20),
        replacements text[] not null default '{}' check (cardinality(replacements) <= 20),
        keys text[] not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (case kind when 'TWO_WAY' then cardinality(terms) >= 2 and cardinality(replacements) = 0
                         else cardinality(replacements) >= 1 end)
      );
      create index search_synonyms_keys on search_synonyms using gin (keys);
      create index search_synonyms_newest on search_synonyms (created_at desc, id desc);

      -- What was searched for, by the day. No row knows who searched.
      create table search_queries (
        query text not null check (length(query) between 1 and 100),
        day date not null,
        searches int not null default 1,
        result_count int not null,
        last_searched_at timestamptz not null default now(),
        primary key (query, day)
      );
      create index search_queries_day on search_queries (day);
    `);

    this.addSql(/* sql */ `
      create function refresh_product_index(ids uuid[]) returns void language plpgsql as $$
      begin
        with choices as materialized (
          select v.product_id, array_agg(distinct v.keys) as combinations,
                 array_agg(distinct choice.key) as keys, array_agg(distinct choice.label) as labels
            from (select v.product_id, v.id,
                         array_agg(o.name || chr(31) || o.value order by o.place) as labels,
                         chr(30) || string_agg(lower(o.name || chr(31) || o.value), chr(30) order by o.place) || chr(30) as keys
                    from unnest(ids) as wanted (id)
                    join products p on p.id = wanted.id
                    join product_variants v on v.product_id = p.id and v.deleted_at is null
                   cross join lateral unnest(p.option_names, v.option_values) with ordinality as o (name, value, place)
                   where o.name is not null and o.value is not null
                   group by v.product_id, v.id) v
           cross join lateral unnest(v.labels) as l (label)
           cross join lateral (select l.label, lower(l.label) as key) choice
           group by v.product_id),
        places as materialized (
          select pc.product_id, array_agg(pc.category_id::text order by pc.category_id) as keys
            from unnest(ids) as wanted (id) join product_categories pc on pc.product_id = wanted.id
           group by pc.product_id),
        stock as materialized (
          select v.product_id, bool_or(st.word <> 'OUT_OF_STOCK') as is_available
            from unnest(ids) as wanted (id)
            join product_variants v on v.product_id = wanted.id and v.deleted_at is null
            join pub_variant_stock st on st.variant_id = v.id
           group by v.product_id),
        rows as materialized (
          select p.id, p.status, lower(p.title) as title_key, p.vendor, p.price_min, p.price_max, p.units_sold,
                 p.created_at, p.updated_at, p.is_on_sale, coalesce(st.is_available, false) as is_available,
                 t.tags, pl.keys as places, c.keys, c.labels, c.combinations,
                 hash_array_extended(array['CATEGORIES'] || pl.keys, 0) as category_set,
                 case when t.tags is not null then hash_array_extended(array['TAGS'] || t.tags, 0) end as tag_set,
                 hash_array_extended(array['OPTIONS'] || c.labels || c.combinations, 0) as option_set
            from unnest(ids) as wanted (id)
            join products p on p.id = wanted.id
            left join places pl on pl.product_id = p.id
            left join choices c on c.product_id = p.id
            left join stock st on st.product_id = p.id
           cross join lateral (select array_agg(tag order by lower(tag), tag) as tags from unnest(p.tags) tag) t),
        sets as (
          insert into facet_sets (id, kind, keys, labels, combinations)
          select distinct on (id) * from (
            select category_set as id, 'CATEGORIES', places, places, '{}'::text[] from rows where places is not null
            union all
            select tag_set, 'TAGS', (select array_agg(distinct lower(tag)) from unnest(tags) tag), tags, '{}'::text[]
              from rows where tag_set is not null
            union all
            select option_set, 'OPTIONS', keys, labels, combinations from rows where labels is not null) sets
           order by id
          on conflict do nothing)
        insert into product_index as known
          (id, status, title_key, vendor, price_min, price_max, units_sold, created_at, updated_at, is_on_sale,
           is_available, category_set, tag_set, option_set)
        select id, status, title_key, vendor, price_min, price_max, units_sold, created_at, updated_at, is_on_sale,
               is_available, case when places is not null then category_set end, tag_set,
               case when labels is not null then option_set end
          from rows order by id
        on conflict (id) do update set
          status = excluded.status, title_key = excluded.title_key, vendor = excluded.vendor,
          price_min = excluded.price_min, price_max = excluded.price_max, units_sold = excluded.units_sold,
          created_at = excluded.created_at, updated_at = excluded.updated_at, is_on_sale = excluded.is_on_sale,
          is_available = excluded.is_available, category_set = excluded.category_set,
          tag_set = excluded.tag_set, option_set = excluded.option_set
        where known is distinct from excluded;
      end $$;

      create function refresh_product_search(ids uuid[]) returns void language plpgsql as $$
      begin
        with texts as materialized (
          select p.id, p.status, search_plain(p.title) as title, search_plain(coalesce(p.product_type, '')) as kind,
                 search_plain(concat_ws(' ', search_joined(p.tags), p.vendor,
                   (select string_agg(distinct value, ' ') from product_variants v cross join unnest(v.option_values) value
                     where v.product_id = p.id and v.deleted_at is null),
                   (select string_agg(c.name, ' ') from product_categories pc join categories c on c.id = pc.category_id
                     where pc.product_id = p.id))) as names,
                 search_plain(translate(p.skus, '-_/.', '    ')) as skus,
                 search_plain(coalesce(p.subtitle, '') || ' ' || p.description) as prose
            from unnest(ids) as wanted (id) join products p on p.id = wanted.id),
        weighed as materialized (
          select id, coalesce(array_length(regexp_split_to_array(trim(title), '\\s+'), 1), 1) as title_length,
                 setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', kind), 'B') ||
                 setweight(to_tsvector('english', names || ' ' || skus), 'C') as names,
                 setweight(to_tsvector('english', prose), 'D') as prose
            from texts),
        words as (
          insert into search_terms (term, stem, deletes)
          select word, search_key(word), search_deletes(word) from (
            select distinct match[1] as word from texts
             cross join regexp_matches(title || ' ' || kind || ' ' || names, '[[:alnum:]]{2,40}', 'g') as match
             where status = 'ACTIVE') found
           where word ~ '[[:alpha:]]' and search_key(word) <> ''
             and not exists (select from search_terms where term = word)
           order by word
          on conflict do nothing)
        insert into product_search as known (product_id, names, title_length, document)
        select id, names, title_length, names || prose from weighed order by id
        on conflict (product_id) do update set
          names = excluded.names, title_length = excluded.title_length, document = excluded.document
        where (known.names, known.document) is distinct from (excluded.names, excluded.document);
      end $$;

      -- Counts how many products on offer each term names, and forgets terms that name none any more, and sets
      -- that no product has any more.
      create function recount_search_terms() returns void language sql as $$
        with counted as materialized (
          select word, count(*)::int as products from (
            select distinct p.id, match[1] as word
              from products p
             cross join regexp_matches(search_plain(concat_ws(' ', p.title, p.product_type, search_joined(p.tags), p.vendor,
               (select string_agg(distinct value, ' ') from product_variants v cross join unnest(v.option_values) value
                 where v.product_id = p.id and v.deleted_at is null),
               (select string_agg(c.name, ' ') from product_categories pc join categories c on c.id = pc.category_id
                 where pc.product_id = p.id))), '[[:alnum:]]{2,40}', 'g') as match
             where p.status = 'ACTIVE') words
           group by word),
        gone as (
          delete from search_terms t where not exists (select from counted c where c.word = t.term))
        update search_terms t set product_count = c.products
          from counted c where c.word = t.term and t.product_count <> c.products;

        delete from facet_sets s
         where not exists (select from product_index where category_set = s.id)
           and not exists (select from product_index where tag_set = s.id)
           and not exists (select from product_index where option_set = s.id);
      $$;
    `);

    this.addSql(/* sql */ `
      -- At the commit, when every other lock has been taken: once for all that a transaction has changed, and in
      -- the order of ids, so that no two transactions wait for each other.
      create function refresh_stale_products() returns trigger language plpgsql as $$
      declare changed uuid[]; renamed uuid[];
      begin
        if not exists (select from product_index_stale where id = new.id) then
          return null;
        end if;
        with stale as (delete from product_index_stale where true returning product_ids, has_new_words)
        select array_agg(distinct one), array_agg(distinct one) filter (where has_new_words)
          into changed, renamed from stale cross join unnest(product_ids) one;
        perform refresh_product_index(changed);
        if renamed is not null then
          perform refresh_product_search(renamed);
        end if;
        return null;
      end $$;
      create constraint trigger refresh after insert on product_index_stale
        deferrable initially deferred for each row execute function refresh_stale_products();

      create function note_new_products() returns trigger language plpgsql as $$
      begin
        insert into product_index_stale (product_ids) select array_agg(id) from after having count(*) > 0;
        return null;
      end $$;
      create trigger index_new after insert on products
        referencing new table as after for each statement execute function note_new_products();

      create function note_changed_products() returns trigger language plpgsql as $$
      begin
        insert into product_index_stale (product_ids, has_new_words)
        select array_agg(id), has_new_words from (
          select a.id, (a.title, a.subtitle, a.description, a.vendor, a.product_type, a.tags, a.skus, a.status = 'ACTIVE')
                       is distinct from
                       (b.title, b.subtitle, b.description, b.vendor, b.product_type, b.tags, b.skus, b.status = 'ACTIVE')
                       as has_new_words
            from after a join before b on b.id = a.id) changed
         group by has_new_words;
        return null;
      end $$;
      create trigger index_changed after update on products
        referencing old table as before new table as after for each statement execute function note_changed_products();

      create function note_products_of_rows() returns trigger language plpgsql as $$
      begin
        insert into product_index_stale (product_ids) select array_agg(distinct product_id) from touched having count(*) > 0;
        return null;
      end $$;
      create trigger index_new after insert on product_variants
        referencing new table as touched for each statement execute function note_products_of_rows();
      create trigger index_gone after delete on product_variants
        referencing old table as touched for each statement execute function note_products_of_rows();
      create trigger index_new after insert on product_categories
        referencing new table as touched for each statement execute function note_products_of_rows();
      create trigger index_changed after update on product_categories
        referencing new table as touched for each statement execute function note_products_of_rows();
      create trigger index_gone after delete on product_categories
        referencing old table as touched for each statement execute function note_products_of_rows();

      create function note_changed_variants() returns trigger language plpgsql as $$
      begin
        insert into product_index_stale (product_ids, has_new_words)
        select array_agg(distinct product_id), has_new_words from (
          select a.product_id, (a.option_values, a.sku, a.deleted_at) is distinct from (b.option_values, b.sku, b.deleted_at)
                               as has_new_words
            from after a join before b on b.id = a.id) changed
         group by has_new_words;
        return null;
      end $$;
      create trigger index_changed after update on product_variants
        referencing old table as before new table as after for each statement execute function note_changed_variants();

      create function note_renamed_category() returns trigger language plpgsql as $$
      begin
        insert into product_index_stale (product_ids)
        select array_agg(product_id) from product_categories where category_id = new.id having count(*) > 0;
        return null;
      end $$;
      create trigger index_renamed after update of name on categories
        for each row when (old.name is distinct from new.name) execute function note_renamed_category();
    `);

    this.addSql(/* sql */ `
      -- Stock is only of interest here where somebody can buy who could not, or the other way round. These run as
      -- the owner, because a movement may be written by whoever may write nothing of the catalogue.
      create function note_stock() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        insert into product_index_stale (product_ids, has_new_words)
        select array_agg(distinct v.product_id), false
          from inventory_items i join product_variants v on v.id = i.variant_id
         where i.id = new.item_id having count(*) > 0;
        return null;
      end $$;
      create trigger index_stock after update on inventory_current for each row
        when ((old.on_hand > old.reserved) is distinct from (new.on_hand > new.reserved)) execute function note_stock();

      create function note_stock_items() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        insert into product_index_stale (product_ids, has_new_words)
        select array_agg(distinct v.product_id), false
          from after a join product_variants v on v.id = a.variant_id having count(*) > 0;
        return null;
      end $$;
      create trigger index_new after insert on inventory_items
        referencing new table as after for each statement execute function note_stock_items();
      create trigger index_changed after update on inventory_items
        referencing new table as after for each statement execute function note_stock_items();

      -- The shop that is already there.
      insert into product_index_stale (product_ids) select array_agg(id) from products having count(*) > 0;
      set constraints all immediate;
      select recount_search_terms();

      -- What lists and the search looked at before. The trigrams stay for the look-up of variants.
      -- squawk-ignore require-concurrent-index-deletion
      drop index products_search, products_newest, products_best_selling, products_price, products_title, products_updated;
      -- Generated, and read by nothing but the search of this version's predecessor.
      -- squawk-ignore ban-drop-column
      alter table products drop column search;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      alter table products add column search tsvector generated always as (
        setweight(to_tsvector('english', search_plain(title)), 'A') ||
        setweight(to_tsvector('english', search_plain(search_joined(tags) || ' ' || coalesce(vendor, '') || ' ' ||
                                                      coalesce(product_type, '') || ' ' || translate(skus, '-_/.', '    '))), 'B') ||
        setweight(to_tsvector('english', search_plain(coalesce(subtitle, '') || ' ' || description)), 'C')) stored;
      create index products_search on products using gin (search);
      create index products_newest on products (status, created_at desc, id desc);
      create index products_best_selling on products (status, units_sold desc, created_at desc, id desc);
      create index products_price on products (status, price_min, id);
      create index products_title on products (status, lower(title), id);
      create index products_updated on products (updated_at desc, id desc);
      drop trigger index_new on inventory_items;
      drop trigger index_changed on inventory_items;
      drop trigger index_stock on inventory_current;
      drop trigger index_renamed on categories;
      drop trigger index_new on product_categories;
      drop trigger index_changed on product_categories;
      drop trigger index_gone on product_categories;
      drop trigger index_new on product_variants;
      drop trigger index_changed on product_variants;
      drop trigger index_gone on product_variants;
      drop trigger index_new on products;
      drop trigger index_changed on products;
      drop table product_index_stale;
      drop function note_stock, note_stock_items, note_renamed_category, note_changed_variants, note_products_of_rows,
        note_changed_products, note_new_products, refresh_stale_products, recount_search_terms,
        refresh_product_search(uuid[]), refresh_product_index(uuid[]);
      drop index product_variants_barcode;
      drop table search_queries, search_synonyms, search_terms, product_search, facet_sets, product_index;
      drop function search_deletes(text), search_key(text);
    `);
  }
}
