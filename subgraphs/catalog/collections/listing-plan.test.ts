import { newId } from "@till/kit/id";
import type { Context } from "@till/kit/context";
import { testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { ProductSortField } from "../products/filter.input.js";
import { SortDirection } from "@till/kit/page";
import { listProducts, type ListRequest } from "../products/product-list.js";
import { manyProducts } from "./testing-volume.js";

const db = testDatabase();
const collectionId = newId<"col">();

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How PostgreSQL answers the list, node by node, as it really ran. */
async function plansOf(request: ListRequest): Promise<Plan[]> {
  const context: Context = db.context();
  const sent: { text: string; values: readonly unknown[] }[] = [];
  const spying: Context = {
    ...context,
    read: {
      ...context.read,
      rows: (query, values = []) => {
        sent.push({ text: query.text, values });
        return context.read.rows(query, values);
      },
    },
  };
  await listProducts(spying, request);
  const [{ text, values } = { text: "", values: [] }] = sent;
  const [row] = await context.read.query<{ "QUERY PLAN": { Plan: Plan }[] }>(
    `explain (analyze, format json) ${text}`,
    values,
  );
  return nodesOf(row!["QUERY PLAN"][0]!.Plan);
}

const rowsRead = (plans: readonly Plan[], table: string): number =>
  plans
    .filter((plan) => plan["Relation Name"] === table)
    .reduce((sum, plan) => sum + plan["Actual Rows"] * plan["Actual Loops"], 0);

beforeAll(async () => {
  await manyProducts(db.em(), 20_000);
  await db.sql(
    "insert into collections (id, title, slug, kind, sort, is_visible) values (?, 'Most', 'most', 'MANUAL', 'MANUAL', true)",
    [collectionId],
  );
  await db.sql(
    `insert into product_collections (collection_id, product_id, position)
     select ?, id, row_number() over (order by units_sold, id) * 1048576 from products where slug like '%1%'`,
    [collectionId],
  );
  await db.asOwner("analyze");
});

describe("a list among twenty thousand products", () => {
  it("of a collection in its own order reads the page from the index of positions and nothing more", async () => {
    const plans = await plansOf({ first: 24, collectionId });
    expect(plans.map((plan) => plan["Index Name"])).toContain("product_collections_order");
    expect(plans.map((plan) => plan["Node Type"])).not.toContain("Seq Scan on products");
    expect(rowsRead(plans, "product_collections")).toBeLessThan(100);
    expect(rowsRead(plans, "products")).toBeLessThan(100);
  });

  it("of a collection goes on from far inside it as fast", async () => {
    const [far] = await db.sql<{ position: string; product_id: string }>(
      "select position, product_id from product_collections where collection_id = ? order by position, product_id offset 9000 limit 1",
      [collectionId],
    );
    const after = Buffer.from(JSON.stringify([far!.position, far!.product_id])).toString("base64url");
    const plans = await plansOf({ first: 24, collectionId, after });
    expect(plans.map((plan) => plan["Index Name"])).toContain("product_collections_order");
    expect(rowsRead(plans, "products")).toBeLessThan(100);
  });

  it("of a category reads only what stands in it", async () => {
    const request = {
      first: 24,
      filter: { category: "department-1" },
      sort: [{ field: ProductSortField.CREATED_AT, direction: SortDirection.DESC }],
    };
    const plans = await plansOf(request);
    expect(rowsRead(plans, "product_categories")).toBeLessThan(4_500);
  });
});
