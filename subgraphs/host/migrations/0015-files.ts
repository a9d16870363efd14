import { Migration } from "@mikro-orm/migrations";

/** Exports; imports of files whose rows come in any order; files with what an import left out. */
export class Files0015 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table product_exports (
        id uuid primary key,
        filename text not null,
        status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        -- Which products, as the API was asked; an empty object is everything.
        filter jsonb not null default '{}',
        -- What whoever asked may read, at the time of asking.
        has_costs boolean not null,
        has_stock boolean not null,
        products_total int,
        products_done int not null default 0,
        -- The file grows in parts. What the parts hold is safe; a worker that dies goes on behind them.
        part_keys text[] not null default '{}',
        products_kept int not null default 0,
        rows_kept int not null default 0,
        slug_kept text,
        bytes bigint not null default 0,
        file_key text,
        error text,
        started_by uuid,
        started_by_name text,
        created_at timestamptz not null default now(),
        finished_at timestamptz
      );
      create index product_exports_newest on product_exports (created_at desc, id desc);

      -- Exports walk through all products by their handle, in an order that no locale changes.
      create index products_handle on products (slug collate "C");

      -- Columns of a product file that mean nothing to the shop but something to other programs, such as
      -- Google's product category. An export hands them back.
      create table product_file_columns (
        product_id uuid primary key references products on delete cascade,
        columns jsonb not null
      );
    `);

    this.addSql(/* sql */ `
      alter table product_imports add column problem_file_key text;
      alter table product_imports add column rows_kept boolean not null default false;

      -- In a WooCommerce file a product's variations may stand anywhere. Its rows wait here, so that each product
      -- can be read with all that belongs to it, however large the file is.
      create table product_import_rows (
        import_id uuid not null references product_imports on delete cascade,
        row_number int not null,
        -- The row of the product to which this row belongs: its own, or its parent's.
        product_row int not null,
        sku text,
        foreign_id text,
        parent text,
        cells jsonb not null,
        primary key (import_id, row_number)
      );
      create index product_import_rows_product on product_import_rows (import_id, product_row, row_number);
      create index product_import_problems_row on product_import_problems (import_id, row_number);
      create index product_import_problems_list on product_import_problems (import_id, severity, id);
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop index product_import_problems_list, product_import_problems_row;
      drop table product_import_rows;
      alter table product_imports drop column rows_kept;
      alter table product_imports drop column problem_file_key;
      drop table product_file_columns;
      drop index products_handle;
      drop table product_exports;
    `);
  }
}
