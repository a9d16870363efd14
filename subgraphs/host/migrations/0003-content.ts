import { Migration } from "@mikro-orm/migrations";

/** Files on their way in: each is claimed once, by the domain that it was sent to. */
export class Content0003 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table uploads (
        id uuid primary key,
        key text not null unique,
        filename text not null check (length(filename) between 1 and 255),
        content_type text not null,
        bytes int not null check (bytes > 0),
        purpose text not null check (purpose in ('PRODUCT_IMAGE', 'PRODUCT_IMPORT')),
        created_by uuid,
        claimed_at timestamptz,
        created_at timestamptz not null default now()
      );
      -- Uploads that nobody ever claimed are swept by age.
      create index uploads_unclaimed on uploads (created_at) where claimed_at is null;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `drop table uploads;`);
  }
}
