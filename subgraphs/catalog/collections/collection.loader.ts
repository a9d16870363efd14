import type { Context } from "@till/kit/context";
import { defineLoader } from "@till/kit/loader";
import { connectionOf, keyset, pageOf, pageSize, SortDirection, type SortColumn } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { ObjectType } from "type-graphql";
import { Image, imageColumns, type ImageRow } from "../media/image.type.js";
import { named } from "../products/product-list.js";
import { seesAll } from "../products/product.loader.js";
import { collectionColumns, type CollectionRow } from "./collection.row.js";
import { Collection } from "./collection.type.js";

const oneCollection = (by: string, from: string) =>
  statement<CollectionRow>(
    `catalog.collection-by-${by}`,
    `select ${collectionColumns("c")} from ${from} and (c.is_visible or $2::boolean) limit 1`,
  );
const byId = oneCollection("id", "collections c where c.id = $1::uuid");
// A former slug still finds its collection, unless another one has it now.
const bySlug = oneCollection(
  "slug",
  `(select c.*, 0 as rank from collections c where c.slug = $1
    union all
    select c.*, 1 from collection_former_slugs f join collections c on c.id = f.collection_id where f.slug = $1
    order by rank) c where true`,
);

/** A collection as the viewer may see it. */
export async function findCollection(
  ctx: Context,
  by: { id: string } | { slug: string },
): Promise<Collection | null> {
  ctx.shown.add("collections");
  const [row] =
    "id" in by
      ? await ctx.read.rows(byId, [by.id, seesAll(ctx)])
      : await ctx.read.rows(bySlug, [by.slug, seesAll(ctx)]);
  return row ? shownCollection(ctx, row) : null;
}

/** Notes that an answer shows the collection, so that the response cache drops it when that changes. */
export function shownCollection(ctx: Context, row: CollectionRow): Collection {
  ctx.shown.add(`collection:${row.slug}`);
  return new Collection(row);
}

const byIds = statement<CollectionRow>(
  "catalog.collections-by-id",
  `select ${collectionColumns("c")} from collections c where c.id = any ($1::uuid[]) and (c.is_visible or $2::boolean)`,
);

export const collectionLoader = defineLoader<Collection>(async (ctx, ids) => {
  ctx.shown.add("collections");
  const rows = await ctx.read.rows(byIds, [ids, seesAll(ctx)]);
  return new Map(rows.map((row) => [row.id, shownCollection(ctx, row)]));
});

@ObjectType({ description: "A page of a list of collections." })
export class CollectionConnection extends connectionOf("Collection", Collection) {}

const order: readonly SortColumn[] = [
  { sql: "c.position", type: "int", direction: SortDirection.ASC },
  { sql: "lower(c.title)", type: "text", direction: SortDirection.ASC },
  { sql: "c.id", type: "uuid", direction: SortDirection.ASC },
];

/** Collections by their place, as the viewer may see them. */
export async function listCollections(
  ctx: Context,
  request: { first: number; after?: string | null | undefined; query?: string | null | undefined },
): Promise<CollectionConnection> {
  const first = pageSize(request.first);
  const after = request.after ?? undefined;
  ctx.shown.add("collections");
  const values: unknown[] = [
    seesAll(ctx),
    `%${(request.query ?? "")
      .trim()
      .toLowerCase()
      .replace(/[\\%_]/g, "\\$&")}%`,
  ];
  const where = `(c.is_visible or $1::boolean) and lower(c.title) like $2::text`;
  const next = keyset(order, after, values.length + 1);
  const rows = await ctx.read.rows(
    named<CollectionRow & { titleKey: string }>(
      `select ${collectionColumns("c")}, lower(c.title) as "titleKey" from collections c
        where ${where} and ${next.where} order by ${next.orderBy} limit ${first + 1}`,
    ),
    [...values, ...next.values],
  );
  const page = pageOf(rows, first, after, (row) => [row.position, row.titleKey, row.id]);
  const cursors = new Map(page.rows.map((row) => [row.id, page.cursorOf(row)]));
  const shown = { ...page, rows: page.rows.map((row) => shownCollection(ctx, row)) };
  return new CollectionConnection({ ...shown, cursorOf: ({ id }) => cursors.get(id)! }, async (limit) => {
    const [row] = await ctx.read.rows(
      named<{ count: number }>(
        `select count(*)::int as count from (select 1 from collections c where ${where} limit $3) counted`,
      ),
      [...values, limit],
    );
    return row?.count ?? 0;
  });
}

const ofProducts = statement<CollectionRow & { productId: string }>(
  "catalog.collections-of-products",
  `select pc.product_id as "productId", ${collectionColumns("c")}
     from product_collections pc join collections c on c.id = pc.collection_id
    where pc.product_id = any ($1::uuid[]) and (c.is_visible or $2::boolean)
    order by c.position, lower(c.title), c.id`,
);

export const collectionsOfProduct = defineLoader<Collection[]>(async (ctx, ids) => {
  ctx.shown.add("collected");
  for (const id of ids) ctx.shown.add(`collected:${id}`);
  const rows = await ctx.read.rows(ofProducts, [ids, seesAll(ctx)]);
  const grouped = Map.groupBy(rows, ({ productId }) => productId);
  return new Map([...grouped].map(([id, own]) => [id, own.map((row) => shownCollection(ctx, row))]));
});

const counts = statement<{ id: string; count: number }>(
  "catalog.collection-counts",
  `select pc.collection_id as id, count(*)::int as count
     from product_collections pc join products p on p.id = pc.product_id and p.status = 'ACTIVE'
    where pc.collection_id = any ($1::uuid[]) group by pc.collection_id`,
);

export const collectionCounts = defineLoader<number>(async (ctx, ids) => {
  ctx.shown.add("products:membership");
  const rows = await ctx.read.rows(counts, [ids]);
  return new Map(rows.map((row) => [row.id, row.count]));
});

const images = statement<ImageRow & { collectionId: string }>(
  "catalog.collection-images",
  `select c.id as "collectionId", i.* from unnest($1::uuid[]) as wanted (id)
     join collections c on c.id = wanted.id
     cross join lateral (
       (select ${imageColumns("i")} from product_images i where i.id = c.image_id and i.state = 'READY')
       union all
       (select ${imageColumns("i")}
          from product_collections pc
          join products p on p.id = pc.product_id and p.status = 'ACTIVE'
          join lateral (select * from product_images i where i.product_id = p.id and i.state = 'READY'
                         order by i.position, i.id limit 1) i on true
         where pc.collection_id = c.id
         order by pc.position, p.units_sold desc, p.id limit 1)
       limit 1) i`,
);

export const collectionImages = defineLoader<Image>(async (ctx, ids) => {
  ctx.shown.add("products:membership");
  const rows = await ctx.read.rows(images, [ids]);
  return new Map(rows.map((row) => [row.collectionId, new Image(row)]));
});
