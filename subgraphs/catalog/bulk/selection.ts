import { refuse } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import type { Reader } from "@till/kit/read";
import { conditionsOf, all } from "../products/conditions.js";
import type { ProductFilter } from "../products/filter.input.js";
import { engine } from "../search/current-engine.js";
import type { Found } from "../search/engine.js";
import type { ProductBulkEditInput } from "./bulk.input.js";

export const productsMax = 50_000;
const idsMax = 1_000;

/** Chosen products as SQL: `${tables} select p.id from ${from} where ${where}`, with values for $1, $2, … */
export interface Selection {
  tables: string;
  from: string;
  where: string;
  values: unknown[];
}

/** @throws Refused when nothing says which products, or a filter is wrong */
export async function selectionOf(
  read: Reader,
  { ids, filter, query }: Omit<ProductBulkEditInput, "changes">,
  currency: string,
): Promise<Selection> {
  if (ids) return selectionByIds(ids);
  const words = query?.trim() ?? "";
  // Nobody changes the whole catalogue by leaving something out: an empty filter has to be there.
  if (!filter && words === "")
    throw refuse("INVALID", "Say which products: by ids, or by a filter.", ["filter"]);
  const found = words === "" ? undefined : await engine.find(read, words, { isTyping: false });
  if (words !== "" && !found) throw refuse("INVALID", "There is no word in it to search for.", ["query"]);
  return selectionByFilter(filter ?? {}, currency, found);
}

function selectionByIds(ids: readonly string[]): Selection {
  if (ids.length > idsMax)
    throw refuse("LIMIT_EXCEEDED", `At most ${idsMax} by their ids; choose more by a filter.`, ["ids"]);
  const uuids = ids.map((text) => decodeId("prod", text));
  if (ids.length === 0 || uuids.includes(undefined))
    throw refuse("NOT_FOUND", "There is no such product.", ["ids"]);
  return { tables: "", from: "products p", where: "p.id = any ($1::uuid[])", values: [uuids] };
}

/** Everything that a filter lets through, whatever its status. */
export function selectionByFilter(filter: ProductFilter, currency: string, found?: Found): Selection {
  const conditions = conditionsOf({ filter, query: "", seesAll: true, currency }, found);
  const { tables, from, values } = conditions;
  return { tables, from, where: all(conditions), values };
}

/** What a bulk edit looks at in each product. $1 are their ids; locking is the caller's. */
export const foundSql = (ids: string): string => `select p.id, p.title, p.version, p.status, p.tags,
    coalesce((select json_agg(json_build_object('id', v.id, 'title', v.title, 'price', v.price::text,
        'compareAtPrice', v.compare_at_price::text) order by v.position, v.id)
      from product_variants v where v.product_id = p.id and v.deleted_at is null), '[]') as variants,
    array(select pc.category_id::text from product_categories pc where pc.product_id = p.id) as "categoryIds",
    array(select c.collection_id::text from product_collections c where c.product_id = p.id) as "collectionIds"
  from products p where p.id = any (${ids}::uuid[]) order by p.id`;
