import type { Context } from "@till/kit/context";
import { defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import { Product } from "./product.type.js";
import {
  cardColumns,
  cardsById,
  featuredColumn,
  pagesById,
  type ProductDetails,
  type ProductRow,
} from "./rows.js";
import { variantsById } from "./rows.js";
import { ProductVariant } from "./variant.type.js";

/** Staff who may read the catalogue see drafts, archived products and pictures that are not ready. */
export const seesAll = ({ viewer }: Context): boolean =>
  viewer.kind === "staff" && viewer.permissions.has("catalog.read");

/**
 * Products that something of ours points to. Whoever holds the pointer (a line in a cart, an order) may see
 * its product whatever became of it; the queries by which the public finds products check the status.
 */
export const productLoader = defineLoader<Product>(async (ctx, ids) => {
  const rows = await ctx.read.rows(cardsById, [ids, seesAll(ctx)]);
  return new Map(rows.map((row) => [row.id, shown(ctx, new Product(row))]));
});

export const detailsLoader = defineLoader<ProductDetails>(async (ctx, ids) => {
  const rows = await ctx.read.rows(pagesById, [ids, seesAll(ctx)]);
  return new Map(rows.map((row) => [row.id, row]));
});

export const variantLoader = defineLoader<ProductVariant>(async (ctx, ids) => {
  const rows = await ctx.read.rows(variantsById, [ids]);
  for (const row of rows) ctx.shown.add(`product:${row.productId}`);
  return new Map(rows.map((row) => [row.id, new ProductVariant(row, row)]));
});

const related = statement<ProductRow & { relatedTo: string; place: number }>(
  "catalog.related-products",
  `select o.id as "relatedTo", r.place::int, ${cardColumns}, ${featuredColumn()}
     from unnest($1::uuid[]) as wanted (id)
     join products o on o.id = wanted.id
    cross join lateral (
      select near.id, row_number() over (order by near.score desc, near.units_sold desc, near.id) as place from (
        select c.id, c.units_sold,
               2 * count(*) filter (where shared = 'category') + count(*) filter (where shared = 'tag') as score
          from (select pc.product_id as id, 'category' as shared from product_categories mine
                  join product_categories pc on pc.category_id = mine.category_id where mine.product_id = o.id
                union all
                select t.id, 'tag' from unnest(o.tags) as tag (name)
                  join products t on t.tags @> array[tag.name]) hits
          join products c on c.id = hits.id and c.status = 'ACTIVE' and c.id <> o.id
         group by c.id, c.units_sold) near
       order by place limit 20) r
     join products p on p.id = r.id
    cross join settings s
    order by o.id, r.place`,
);

/** Products that share categories and tags with a product, the closest first; at most twenty. */
export const relatedLoader = defineLoader<Product[]>(async (ctx, ids) => {
  ctx.shown.add("products:membership");
  const rows = await ctx.read.rows(related, [ids]);
  const grouped = Map.groupBy(rows, ({ relatedTo }) => relatedTo);
  return new Map([...grouped].map(([id, near]) => [id, near.map((row) => new Product(row))]));
});

/** Notes that an answer shows the product, so that the response cache drops it when the product changes. */
export function shown(ctx: Context, product: Product): Product {
  ctx.shown.add(`product:${product.id}`);
  return product;
}
