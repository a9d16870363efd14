import type { EntityManager } from "@mikro-orm/postgresql";
import { newId } from "@till/kit/id";
import { conditionsIn, type Rule, watchedBy } from "./rule.js";

const id = (kind: string, n: string) =>
  `('0190c${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * A catalogue for measuring: products with three variants each, costs, stock, tags, makers, kinds, and forty
 * categories of which eight stand below each of five. The same each time.
 */
export async function manyProducts(em: EntityManager, products: number): Promise<void> {
  for (const sql of [
    `insert into categories (id, parent_id, name, slug, position)
     select ${id("010", "n")}, null, 'Department ' || n, 'department-' || n, n from generate_series(1, 5) n`,
    `insert into categories (id, parent_id, name, slug, position)
     select ${id("010", "100 + n")}, ${id("010", "1 + n % 5")}, 'Shelf ' || n, 'shelf-' || n, n from generate_series(1, 40) n`,
    `insert into products (id, title, slug, vendor, product_type, status, tags, option_names, created_at, units_sold)
     select ${id("020", "n")}, (array['Walnut','Linen','Stone','Copper','Moss'])[1 + n % 5] || ' piece ' || n, 'piece-' || n,
            'Maker ' || n % 37, 'Kind ' || n % 23, case when n % 20 = 0 then 'DRAFT' else 'ACTIVE' end,
            array['tag-' || n % 17, 'tag-' || n % 29, 'tag-' || n % 101], array['Colour'],
            now() - (n % 700) * interval '1 day' - interval '11 hours', n % 977
       from generate_series(1, ${products}) n`,
    `insert into product_categories (product_id, category_id)
     select ${id("020", "n")}, ${id("010", "101 + n % 40")} from generate_series(1, ${products}) n`,
    `insert into product_variants (id, product_id, sku, title, option_values, price, compare_at_price, cost, position)
     select ${id("030", "n * 4 + v")}, ${id("020", "n")}, 'P-' || n || '-' || v, '', array[(array['Sand','Moss','Ink'])[v + 1]],
            1000 + n % 500 * 20 + v * 300, case when n % 10 = 0 then 99000 end, 400 + n % 900, v
       from generate_series(1, ${products}) n, generate_series(0, 2) v`,
    `insert into inventory_items (id, variant_id)
     select ${id("040", "n * 4 + v")}, ${id("030", "n * 4 + v")} from generate_series(1, ${products}) n, generate_series(0, 2) v`,
    `insert into inventory_movements (id, item_id, delta, reason, on_hand_after)
     select ${id("050", "n * 4 + v")}, ${id("040", "n * 4 + v")}, 1 + n % 40, 'RECEIVE', 0
       from generate_series(1, ${products}) n, generate_series(0, 2) v where n % 7 <> 0`,
    "delete from collection_stale_products",
  ])
    await em.execute(sql);
}

const shelf = (n: number) => `0190c010-0000-7000-8000-${(101 + (n % 40)).toString(16).padStart(12, "0")}`;

/** The nth of many rules: groups in groups, over every condition there is. */
export function manyRules(n: number): Rule {
  const kinds: Rule[] = [
    { tag: { in: [`tag-${n % 17}`, `Tag-${n % 29}`] } },
    { price: { gte: String(1000 + (n % 40) * 100), lte: String(4000 + (n % 40) * 100) } },
    { category: { in: [shelf(n), shelf(n + 7)] } },
    { stock: { gte: String(n % 30) } },
    { created: { withinDays: 30 + (n % 300) } },
    { option: { name: "colour", in: ["Moss"] } },
    { vendor: { notIn: [`Maker ${n % 37}`] } },
    { isOnSale: n % 2 === 0 },
    { margin: { gte: String(300_000 + (n % 50) * 10_000) } },
    { title: { contains: ["walnut", "linen", "stone"][n % 3]! } },
    { productType: { in: [`kind ${n % 23}`] } },
    { isAvailable: true },
  ];
  const at = (step: number) => kinds[(n * 5 + step) % kinds.length]!;
  return { all: [at(0), at(1), { any: [at(2), { all: [at(3), at(4)] }] }] };
}

/** Collections by rules that have not been evaluated yet. */
export async function manyCollections(em: EntityManager, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const rules = manyRules(n);
    if (conditionsIn(rules).length !== 5) throw new Error("Each of them has five conditions.");
    await em.execute(
      `insert into collections (id, title, slug, kind, sort, is_visible, rules, watches)
       values (?, ?, ?, 'RULES', 'BEST_SELLING', true, ?::jsonb, ?::text[])`,
      [newId(), `Rules ${n}`, `rules-${n}`, JSON.stringify(rules), `{${watchedBy(rules).join(",")}}`],
    );
  }
}
