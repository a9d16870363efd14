import pg from "pg";

/**
 * Puts a thousand products into an empty, migrated shop: three variants and five pictures each, two
 * categories of which one is below the other, and stock through the ledger. The same each time.
 */
export async function fill(url: string, products: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    for (const sql of statements) await client.query(sql, sql.includes("$1") ? [products] : []);
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

const id = (kind: number, n: string) =>
  `('0190${kind}000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const words = "array['Walnut','Linen','Stone','Copper','Moss','Cedar','Slate','Amber','Fern','Harbour']";
const things = "array['bowl','lamp','cushion','notebook','planter','jug','tray','scarf','candle','basket']";

const statements = [
  `insert into settings (name, tagline, email, currency, country, timezone, prices_include_tax)
   values ('Bench', '', 'shop@example.com', 'EUR', 'DE', 'Europe/Berlin', true)`,
  `insert into categories (id, parent_id, name, slug, position)
   select ${id(1, "n")}, null, 'Department ' || n, 'department-' || n, n from generate_series(1, 5) n`,
  `insert into categories (id, parent_id, name, slug, position)
   select ${id(1, "100 + n")}, ${id(1, "1 + n % 5")}, 'Shelf ' || n, 'shelf-' || n, n from generate_series(1, 20) n`,
  `insert into products (id, title, slug, subtitle, description, vendor, status, tags, option_names, published_at)
   select ${id(2, "n")},
          (${words})[1 + n % 10] || ' ' || (${things})[1 + (n / 10) % 10] || ' No. ' || n,
          'product-' || n, 'A thing for slow rooms', '<p>' || repeat('Made by hand in small numbers. ', 12) || '</p>',
          'Maker ' || n % 17, 'ACTIVE', array['tag-' || n % 7, 'tag-' || n % 11], array['Colour'],
          now() - n * interval '1 minute'
     from generate_series(1, $1::int) n`,
  `insert into product_categories (product_id, category_id)
   select ${id(2, "n")}, ${id(1, "101 + n % 20")} from generate_series(1, $1::int) n`,
  `insert into product_variants (id, product_id, sku, title, option_values, price, compare_at_price, cost, position)
   select ${id(3, "n * 4 + v")}, ${id(2, "n")}, 'SKU-' || n || '-' || v, (array['Sand','Moss','Ink'])[v + 1],
          array[(array['Sand','Moss','Ink'])[v + 1]], 1990 + n % 500 * 10 + v * 300,
          case when n % 10 = 0 then 9990 end, 800 + n % 300, v
     from generate_series(1, $1::int) n, generate_series(0, 2) v`,
  `insert into product_images (id, product_id, key, original_key, alt, width, height, dominant_color, position, state)
   select ${id(4, "n * 8 + i")}, ${id(2, "n")}, 'bench' || lpad(n::text, 12, '0') || lpad(i::text, 6, '0'), 'o', 'A picture',
          1280, 1280, '#d8d2c4', i, 'READY'
     from generate_series(1, $1::int) n, generate_series(0, 4) i`,
  `insert into inventory_items (id, variant_id, low_stock_threshold)
   select ${id(5, "n * 4 + v")}, ${id(3, "n * 4 + v")}, 5 from generate_series(1, $1::int) n, generate_series(0, 2) v`,
  `insert into inventory_movements (id, item_id, delta, reason)
   select ${id(6, "n * 4 + v")}, ${id(5, "n * 4 + v")}, 1000000, 'RECEIVE'
     from generate_series(1, $1::int) n, generate_series(0, 2) v`,
  `insert into shipping_zones (id, name) values (${id(7, "1")}, 'Germany')`,
  `insert into shipping_zone_countries (zone_id, country) values (${id(7, "1")}, 'DE')`,
  `insert into shipping_methods (id, zone_id, name, price) values (${id(8, "1")}, ${id(7, "1")}, 'Parcel', 490)`,
  `insert into tax_rates (id, country, name, rate_ppm) values (${id(9, "1")}, 'DE', 'VAT', 190000)`,
  `insert into promotions (id, code, title, kind, percent_ppm, currency)
   values ('0190a000-0000-7000-8000-000000000001', 'BENCH10', 'Ten off', 'PERCENT', 100000, 'EUR')`,
];

/** Ids of the variants, as clients know them, are asked for through the API. */
export const slugOf = (n: number, products: number): string => `product-${1 + (n % products)}`;
