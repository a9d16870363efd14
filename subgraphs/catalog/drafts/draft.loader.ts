import type { Context } from "@till/kit/context";
import { encodeId } from "@till/kit/id";
import { defineLoader } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { keyset, type Page, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { categoryLoader } from "../categories/category.loader.js";
import { differencesOf, labelOf } from "./differences.js";
import { conflictsOf, draftColumns, type DraftRow } from "./draft-row.js";
import { type ContentVariant, type ProductContent, ProductDraft, ProductVersion } from "./draft.type.js";
import { changesTo, type ProductState, stateAfter } from "./state.js";

const drafts = statement<DraftRow & { live: ProductState }>(
  "catalog.drafts",
  `select ${draftColumns}, s.state as live
     from product_drafts d
     join product_state(array(select product_id from product_drafts where product_id = any ($1::uuid[]))) s
       on s.product_id = d.product_id`,
);

/** The drafts of products, with what they would make of them. */
export const draftLoader = defineLoader<ProductDraft>(async ({ read }, ids) => {
  const rows = await read.rows(drafts, [ids]);
  return new Map(rows.map((row) => [row.productId, draftOf(row)]));
});

function draftOf(row: DraftRow & { live: ProductState }): ProductDraft {
  const { live, content, fields, savedByName, scheduledByName, revision, publishAt, failure } = row;
  return Object.assign(new ProductDraft(), {
    revision,
    publishAt,
    failure,
    savedAt: row.savedAt,
    createdAt: row.createdAt,
    savedBy: savedByName,
    scheduledBy: scheduledByName,
    conflicts: conflictsOf(row, live).map(labelOf),
    live,
    after: stateAfter(live, changesTo(content, new Set(fields))),
  });
}

type VersionRow = ProductVersion & { productId: string };

const newestFirst: SortColumn[] = [{ sql: "v.version", type: "int", direction: SortDirection.DESC }];

/** What a product was, the latest first, each with what came after it. */
export async function versionsOf(
  ctx: Context,
  productId: string,
  first: number,
  after: string | undefined,
): Promise<Page<ProductVersion>> {
  const size = pageSize(first);
  const next = keyset(newestFirst, after, 2);
  const rows = await ctx.read.query<VersionRow>(
    `select v.version, v.replaced_by as "replacedBy", v.actor_name as "actorName", v.replaced_at as "replacedAt",
            v.state, coalesce(
              (select n.state from product_versions n where n.product_id = v.product_id and n.version > v.version
                order by n.version limit 1),
              (select state from product_state(array[$1::uuid]))) as next
       from product_versions v
      where v.product_id = $1::uuid and ${next.where} order by ${next.orderBy} limit ${size + 1}`,
    [productId, ...next.values],
  );
  const versions = rows.map((row) => Object.assign(new ProductVersion(), row));
  return pageOf(versions, size, after, ({ version }) => [version]);
}

export async function countVersions(ctx: Context, productId: string, limit: number): Promise<number> {
  const [row] = await ctx.read.query<{ count: number }>(
    "select count(*)::int as count from (select 1 from product_versions where product_id = $1::uuid limit $2) c",
    [productId, limit],
  );
  return row?.count ?? 0;
}

/** What differs, for this viewer: costs only for who may see them. */
export async function shownDifferences(ctx: Context, before: ProductState, after: ProductState) {
  const { currency } = await settings(ctx.em);
  const ids = [...new Set([...before.categoryIds, ...after.categoryIds])];
  const isMoved = before.categoryIds.join() !== after.categoryIds.join();
  const categories = isMoved ? await Promise.all(ids.map((id) => categoryLoader(ctx).load(id))) : [];
  const names = new Map(
    categories.flatMap((category) => (category ? [[category.id, category.name] as const] : [])),
  );
  const seesCosts = ctx.viewer.permissions.has("catalog.cost.read");
  return differencesOf(before, after, { currency, names, seesCosts });
}

/** A state as the API writes it. */
export async function contentOf(ctx: Context, state: ProductState): Promise<ProductContent> {
  const { currency } = await settings(ctx.em);
  const { seoTitle, seoDescription, categoryIds, imageIds, variants, optionNames, ...same } = state;
  return {
    ...same,
    seo: { title: seoTitle, description: seoDescription },
    categoryIds: categoryIds.map((id) => encodeId("cat", id)),
    imageIds: imageIds.map((id) => encodeId("img", id)),
    variants: variants.map((variant) => contentVariant(variant, optionNames, currency)),
  };
}

function contentVariant(
  variant: ProductState["variants"][number],
  optionNames: readonly string[],
  currency: string,
): ContentVariant {
  const { id, optionValues, price, compareAtPrice, cost, imageIds, stock, keeping: _own, ...same } = variant;
  const money = (minor: string | null) => (minor === null ? null : Money.of(BigInt(minor), currency));
  return {
    ...same,
    id: id && encodeId("var", id),
    options: optionNames.map((name, at) => ({ name, value: optionValues[at] ?? "" })),
    price: Money.of(BigInt(price), currency),
    compareAtPrice: money(compareAtPrice),
    cost: money(cost),
    imageIds: imageIds.map((image) => encodeId("img", image)),
    initialStock: stock?.initialOnHand ?? null,
  };
}
