import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import { Faults } from "../faults.js";
import { checkRule } from "./check-rule.js";
import { conditionsIn, fieldOf, type Rule, rulesIn, watchedBy } from "./rule.js";
import type { CollectionRuleInput } from "./rule.input.js";
import { arrayText, factsTable, type Place, ruleSql } from "./rule-sql.js";

/** Rules of a client, checked. @throws Refused with the path of each fault */
export async function readRule(ctx: Context, input: CollectionRuleInput): Promise<Rule> {
  const faults = new Faults();
  const { currency } = await settings(ctx.em);
  const rule = await checkRule(input, ["rules"], {
    viewer: ctx.viewer,
    currency,
    faults,
    known: async (ids) => {
      if (ids.length === 0) return new Set();
      const rows = await ctx.read.query<{ id: string }>(
        "select id from categories where id = any ($1::uuid[])",
        [arrayText(ids)],
      );
      return new Set(rows.map(({ id }) => id));
    },
  });
  faults.refuseAny();
  return rule;
}

function placing(): { values: unknown[]; place: Place } {
  const values: unknown[] = [];
  return { values, place: (value, type) => `$${values.push(value)}::${type}` };
}

interface PreviewRow {
  productCount: number;
  hiddenCount: number;
  ids: Id<"prod">[] | null;
}

/** Counts what a rule chooses, in one statement, with the best-selling of it. */
export async function previewRule(
  ctx: Context,
  rule: Rule,
  first: number,
): Promise<{ productCount: number; hiddenCount: number; ids: Id<"prod">[] }> {
  const { values, place } = placing();
  const [row] = await ctx.read.query<PreviewRow>(
    `with ${factsTable(watchedBy(rule))},
     chosen as materialized (
       select p.id, p.status = 'ACTIVE' as is_on_sale, p.units_sold
         from facts f join products p on p.id = f.id where ${ruleSql(rule, ctx.now(), place)})
     select (select count(*)::int from chosen where is_on_sale) as "productCount",
            (select count(*)::int from chosen where not is_on_sale) as "hiddenCount",
            (select array_agg(id order by units_sold desc, id) from
              (select id, units_sold from chosen where is_on_sale
                order by units_sold desc, id limit ${place(first, "int")}) best) as ids`,
    values,
  );
  return { productCount: row?.productCount ?? 0, hiddenCount: row?.hiddenCount ?? 0, ids: row?.ids ?? [] };
}

interface Part {
  rule: Rule;
  path: string[];
}

interface Explained {
  matches: boolean | null;
  findings: { path: string[]; kind: string; holds: boolean | null }[];
}

/** Tells of each group and condition whether it holds for a product, in one statement. */
export async function explainRule(
  ctx: Context,
  rule: Rule,
  productId: Id<"prod">,
): Promise<Explained | undefined> {
  const parts = partsOf({ rule, path: ["rules"] });
  const { values, place } = placing();
  const only = (column: string) => `${column} = ${place(productId, "uuid")}`;
  const [row] = await ctx.read.query<{ holds: boolean[] }>(
    `with ${factsTable(watchedBy(rule), only)}
     select array[${parts.map((part) => ruleSql(part.rule, ctx.now(), place)).join(", ")}]::boolean[] as holds
       from facts f`,
    values,
  );
  if (!row) return undefined;
  const seesCosts = ctx.viewer.permissions.has("catalog.cost.read");
  // Whether a margin holds tells what the product cost.
  const isTold = (one: Rule) =>
    seesCosts || conditionsIn(one).every((condition) => fieldOf(condition) !== "margin");
  return {
    matches: isTold(rule) ? (row.holds[0] ?? false) : null,
    findings: parts.map(({ rule: part, path }, at) => ({
      path,
      kind: part.all ? "all" : part.any ? "any" : fieldOf(part),
      holds: isTold(part) ? (row.holds[at] ?? false) : null,
    })),
  };
}

/** A rule and all below it, with their paths. */
function partsOf({ rule, path }: Part): Part[] {
  const member = rule.all ? "all" : "any";
  const below = (rulesIn(rule) ?? []).flatMap((part, at) =>
    partsOf({ rule: part, path: [...path, member, String(at)] }),
  );
  return [{ rule, path }, ...below];
}
