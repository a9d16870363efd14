import type { Id } from "@till/kit/id";
import { touch } from "@till/kit/changes";
import type { Tx } from "@till/kit/tx";
import { type Rule, watchedBy } from "./rule.js";
import { arrayText, factsTable, type Place, ruleSql } from "./rule-sql.js";

export interface RuleSet {
  id: Id<"col">;
  slug: string;
  rules: Rule;
}

export interface Evaluated {
  /** Products that came into or left a collection, counted once for each. */
  changes: number;
}

const rulesPerStatement = 150;
const namedProductsMax = 200;

/**
 * Brings what stands in `product_collections` in line with the rules: one statement for each 150 collections,
 * however many products there are. It reads the facts of each product once, asks all rules about it in one
 * pass, and writes only what differs. The caller holds the lock of `lockRules`.
 * @param productIds only these products; all of them when left out
 */
export async function evaluate(
  tx: Tx,
  sets: readonly RuleSet[],
  now: Date,
  productIds?: readonly Id<"prod">[],
): Promise<Evaluated> {
  await tx.flush();
  let changes = 0;
  for (let from = 0; from < sets.length; from += rulesPerStatement)
    changes += await evaluateSome(tx, sets.slice(from, from + rulesPerStatement), now, productIds);
  return { changes };
}

interface ChangeRow {
  changes: number;
  collections: string[] | null;
  products: string[] | null;
}

async function evaluateSome(
  tx: Tx,
  sets: readonly RuleSet[],
  now: Date,
  productIds: readonly Id<"prod">[] | undefined,
): Promise<number> {
  const values: unknown[] = [];
  const place: Place = (value, type) => {
    values.push(value);
    return `?::${type}`;
  };
  const among = (column: string) => `${column} = any (${place(arrayText(productIds ?? []), "uuid[]")})`;
  const ids = arrayText(sets.map(({ id }) => id));
  const used = sets.flatMap(({ rules }) => watchedBy(rules));
  // The parameters follow the order of the text, so the text is put together in that order.
  const text = [
    `with ${factsTable(used, productIds && among)},`,
    `matched as (
       select f.id as product_id, hit.place from facts f
        cross join lateral unnest(array[${sets
          .map(({ rules }, at) => `case when ${ruleSql(rules, now, place)} then ${at + 1} end`)
          .join(", ")}]) as hit (place)
        where hit.place is not null),`,
    `wanted as materialized (
       select c.id as collection_id, m.product_id
         from matched m join unnest(${place(ids, "uuid[]")}) with ordinality as c (id, place) on c.place = m.place),`,
    `held as materialized (
       select collection_id, product_id from product_collections
        where collection_id = any (${place(ids, "uuid[]")})${productIds ? ` and ${among("product_id")}` : ""}),`,
    `gone as (
       delete from product_collections pc
        using (select * from held except select * from wanted) old
        where pc.collection_id = old.collection_id and pc.product_id = old.product_id
       returning pc.collection_id, pc.product_id),`,
    `come as (
       insert into product_collections (collection_id, product_id)
       select collection_id, product_id from (select * from wanted except select * from held) new
        order by collection_id, product_id
           on conflict do nothing returning collection_id, product_id),`,
    `changed as (select * from gone union all select * from come)
     select count(*)::int as changes, array_agg(distinct collection_id) as collections,
            case when count(distinct product_id) <= ${namedProductsMax} then array_agg(distinct product_id) end as products
       from changed`,
  ].join("\n");
  // Compiling hundreds of conditions to machine code takes longer than asking them.
  await tx.execute("select set_config('jit', 'off', true)");
  const [row] = await tx.execute<ChangeRow[]>(text, values);
  if (row) touchMembers(tx, sets, row);
  return row?.changes ?? 0;
}

/** Names the lists that hold other products from now on, and the products that say where they are. */
function touchMembers(tx: Tx, sets: readonly RuleSet[], { collections, products }: ChangeRow): void {
  const changed = new Set(collections ?? []);
  if (changed.size === 0) return;
  touch(tx, ...sets.filter(({ id }) => changed.has(id)).map(({ slug }) => `collection:${slug}`));
  touch(tx, ...(products?.map((id) => `collected:${id}`) ?? ["collected"]));
}

/**
 * Lets evaluations queue up, so that none decides by what another has not yet written. It is taken before any
 * lock on a collection, and never waited for by whoever holds a product.
 */
export const lockRules = (tx: Tx): Promise<unknown> =>
  tx.execute("select pg_advisory_xact_lock(hashtext('catalog.collection-rules'))");

/** The same lock if it is free at once. */
export async function tryLockRules(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ free: boolean }[]>(
    "select pg_try_advisory_xact_lock(hashtext('catalog.collection-rules')) as free",
  );
  return row?.free ?? false;
}

export const allRuleSets = (tx: Tx): Promise<RuleSet[]> =>
  tx.execute<RuleSet[]>("select id, slug, rules from collections where kind = 'RULES' order by id");
