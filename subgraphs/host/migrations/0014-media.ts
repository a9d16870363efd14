import { Migration } from "@mikro-orm/migrations";

/** What a picture tells beyond its file, which pictures nothing shows any more, and links that work once. */
export class Media0014 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table uploads
        -- The link is spent from the first byte on, and stays so whatever becomes of the file.
        add column arrived_at timestamptz,
        -- What was found in the file was no good: the file is gone, and nobody can claim it.
        add column refused_at timestamptz;

      alter table product_images
        add column filename text,
        add column bytes int,
        -- The place that stays in view when the picture is cropped, from 0 to 1; empty is the middle.
        add column focal_x real,
        add column focal_y real,
        -- Since when no product has it; pictures that nothing shows are swept by this.
        add column unused_since timestamptz;

      alter table product_images add constraint product_images_focal check
        (num_nulls(focal_x, focal_y) in (0, 2) and focal_x between 0 and 1 and focal_y between 0 and 1) not valid;

      update product_images set unused_since = now() where product_id is null;
      update product_images i set filename = u.filename, bytes = u.bytes
        from uploads u where u.key = i.original_key;
    `);

    this.addSql(/* sql */ `
      create index product_images_newest on product_images (created_at desc, id desc);
      create index product_images_without_alt on product_images (created_at desc, id desc) where alt = '';
      create index product_images_unused on product_images (unused_since, id) where product_id is null;
      -- A product that was doubled shares its originals: each goes with the last picture that has it.
      create index product_images_original on product_images (original_key);
      create index product_images_alt on product_images using gin (search_plain(alt) gin_trgm_ops);

      -- Whoever takes a picture from its product, and however: the time from then on counts.
      create function note_unused_image() returns trigger language plpgsql as $$
      begin
        if new.product_id is not null then
          new.unused_since := null;
        elsif tg_op = 'INSERT' or old.product_id is not null then
          new.unused_since := now();
        end if;
        return new;
      end $$;
      create trigger note_unused before insert or update of product_id on product_images
        for each row execute function note_unused_image();

      create function note_freed_image() returns trigger language plpgsql as $$
      begin
        update product_images set unused_since = now() where id = old.image_id and product_id is null;
        return null;
      end $$;
      create trigger free_image after update of image_id or delete on categories
        for each row execute function note_freed_image();
      create trigger free_image after update of image_id or delete on collections
        for each row execute function note_freed_image();

      -- Rows go at once, also with their product; their files follow in a job, which finds them here.
      create table deleted_images (
        key text primary key,
        original_key text,
        deleted_at timestamptz not null default now()
      );
      create function note_deleted_image() returns trigger language plpgsql as $$
      begin
        insert into deleted_images (key, original_key) values (old.key, old.original_key)
          on conflict (key) do nothing;
        return null;
      end $$;
      create trigger note_deleted after delete on product_images
        for each row execute function note_deleted_image();

      -- Orders remember a picture by its key, for ever.
      create index order_items_image on order_items ((product_snapshot ->> 'imageKey'));
      create view pub_order_pictures with (security_invoker = true) as
        select order_id, product_snapshot ->> 'imageKey' as key from order_items
         where product_snapshot ->> 'imageKey' is not null;
      grant select on pub_order_pictures to till_app;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop view pub_order_pictures;
      drop index order_items_image;
      drop trigger free_image on categories;
      drop trigger free_image on collections;
      drop trigger note_deleted on product_images;
      drop trigger note_unused on product_images;
      drop function note_deleted_image();
      drop function note_freed_image();
      drop function note_unused_image();
      drop table deleted_images;
      drop index product_images_newest;
      drop index product_images_without_alt;
      drop index product_images_unused;
      drop index product_images_original;
      drop index product_images_alt;
      alter table product_images drop constraint product_images_focal,
        drop column filename, drop column bytes, drop column focal_x, drop column focal_y, drop column unused_since;
      alter table uploads drop column arrived_at, drop column refused_at;
    `);
  }
}
