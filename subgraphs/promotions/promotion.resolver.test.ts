import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, newId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { schemaOf } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { type ExecutionResult, graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { redeem } from "./redeem.js";
import { promotions } from "./subgraph.js";
import { anOrder, code } from "./testing.js";

const db = testDatabase();
const staff = staffWith("promotions.read", "promotions.write");
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await schemaOf(promotions));
});

async function ask<T>(source: string, variableValues: Record<string, unknown> = {}): Promise<T> {
  const answer = await graphql({ schema, source, variableValues, contextValue: db.context(staff) });
  const { data, errors } = answer as ExecutionResult<T>;
  if (errors) throw errors[0]!;
  return data!;
}
const fields = `promotion { id code title kind percent amount { amount currencyCode } minimumSpend { amount } startsAt
  endsAt usageLimit perCustomerLimit usedCount isActive status } userErrors { code field }`;
interface Saved {
  saved: { promotion: { id: string; code: string } | null; userErrors: { code: string; field: string[] }[] };
}
const create = async (input: object): Promise<Saved["saved"]> =>
  (
    await ask<Saved>(
      `mutation ($input: PromotionCreateInput!) { saved: promotionCreate(input: $input) { ${fields} } }`,
      {
        input: { title: "An offer", code: `C-${newId().slice(-12)}`, ...input },
      },
    )
  ).saved;
const update = async (id: string, input: object): Promise<Saved["saved"]> =>
  (
    await ask<Saved>(
      `mutation ($id: ID!, $input: PromotionUpdateInput!) { saved: promotionUpdate(id: $id, input: $input) { ${fields} } }`,
      { id, input },
    )
  ).saved;
const faults = ({ promotion, userErrors }: Saved["saved"]) => [
  promotion,
  ...userErrors.map(({ code: word, field }) => `${word} ${field.join(".")}`),
];

describe("making a code", () => {
  it("keeps what was asked for, in capitals, and who made it", async () => {
    const saved = await create({
      code: " spring-26 ",
      kind: "PERCENT",
      percent: "12.50",
      minimumSpend: "30",
      startsAt: "2020-03-01T00:00:00Z",
      usageLimit: 100,
    });
    expect(saved).toMatchObject({
      promotion: {
        code: "SPRING-26",
        title: "An offer",
        kind: "PERCENT",
        percent: "12.5",
        amount: null,
        minimumSpend: { amount: "30.00" },
        endsAt: null,
        usageLimit: 100,
        perCustomerLimit: null,
        usedCount: 0,
        isActive: true,
        status: "RUNNING",
      },
      userErrors: [],
    });
    const entries = await db.sql(
      "select action, actor_name from audit_logs where after->>'code' = 'SPRING-26'",
    );
    expect(entries).toEqual([{ action: "promotions.create", actor_name: "Test staff" }]);
    expect(faults(await create({ code: "Spring-26", kind: "FREE_SHIPPING" }))).toEqual([null, "TAKEN code"]);
  });

  it("refuses rules that make no sense, and keeps nothing", async () => {
    const [before] = await db.sql("select count(*) from promotions");
    const wrong: [object, string][] = [
      [{ kind: "PERCENT" }, "INVALID percent"],
      [{ kind: "PERCENT", percent: "0" }, "INVALID percent"],
      [{ kind: "PERCENT", percent: "100.01" }, "INVALID percent"],
      [{ kind: "PERCENT", percent: "-5" }, "INVALID percent"],
      [{ kind: "PERCENT", percent: "5", amount: "1" }, "INVALID amount"],
      [{ kind: "FIXED" }, "INVALID amount"],
      [{ kind: "FIXED", amount: "0" }, "INVALID amount"],
      [{ kind: "FIXED", amount: "1.005" }, "INVALID amount"],
      [{ kind: "FREE_SHIPPING", percent: "5" }, "INVALID percent"],
      [{ kind: "FREE_SHIPPING", code: "no blanks" }, "INVALID code"],
      [{ kind: "FREE_SHIPPING", title: "  " }, "INVALID title"],
      [{ kind: "FREE_SHIPPING", usageLimit: 0 }, "INVALID usageLimit"],
      [{ kind: "FREE_SHIPPING", minimumSpend: "-1" }, "INVALID minimumSpend"],
      [
        { kind: "FREE_SHIPPING", startsAt: "2026-02-01T00:00:00Z", endsAt: "2026-02-01T00:00:00Z" },
        "INVALID endsAt",
      ],
    ];
    for (const [input, fault] of wrong) expect(faults(await create(input)), fault).toEqual([null, fault]);
    expect((await db.sql("select count(*) from promotions"))[0]).toEqual(before);
  });
});

describe("changing a code", () => {
  it("changes what is named, clears what is null, and leaves the rest", async () => {
    const { promotion } = await create({ kind: "FIXED", amount: "5", usageLimit: 3, minimumSpend: "20" });
    const saved = await update(promotion!.id, { amount: "7.50", minimumSpend: null, isActive: false });
    expect(saved.promotion).toMatchObject({
      amount: { amount: "7.50", currencyCode: "EUR" },
      minimumSpend: null,
      usageLimit: 3,
      status: "PAUSED",
    });
    expect(faults(await update(promotion!.id, { amount: null }))).toEqual([null, "INVALID amount"]);
    expect(faults(await update(encodeId("promo", newId()), { title: "X" }))).toEqual([null, "NOT_FOUND id"]);
  });

  it("does not lower a limit below what has been used", async () => {
    const promotion = await code(db.em(), { percentPpm: 1, usageLimit: 5 });
    const orders = [await anOrder(db.em()), await anOrder(db.em())];
    for (const orderId of orders)
      await transact(db.em(), (tx) =>
        redeem(tx, orderId, [{ promotionId: promotion.id, code: promotion.code, amount: 1n }], {
          email: "ada@example.com",
        }),
      );
    const id = encodeId("promo", promotion.id);
    expect(faults(await update(id, { usageLimit: 1 }))).toEqual([null, "INVALID usageLimit"]);
    expect((await update(id, { usageLimit: 2 })).promotion).toMatchObject({
      usedCount: 2,
      status: "USED_UP",
    });
  });
});

describe("the list of codes", () => {
  it("is searched, filtered by state and paged, in two statements", async () => {
    const names = ["LIST-A", "LIST-B", "LIST-C"];
    for (const name of names) await code(db.em(), { percentPpm: 1 }, { name });
    await code(db.em(), { percentPpm: 1, endsAt: new Date(0) }, { name: "LIST-D" });
    const list = `query ($after: String, $status: PromotionStatus) {
      promotions(first: 2, after: $after, query: "list-", filter: { status: $status }) {
        nodes { code status } pageInfo { hasNextPage endCursor } count { value } } }`;
    interface List {
      promotions: { nodes: { code: string }[]; pageInfo: { endCursor: string }; count: { value: number } };
    }
    const before = readCount.statements;
    const first = await ask<List>(list, { status: "RUNNING" });
    expect(readCount.statements - before).toBe(2);
    const second = await ask<List>(list, { status: "RUNNING", after: first.promotions.pageInfo.endCursor });
    expect([...first.promotions.nodes, ...second.promotions.nodes].map((node) => node.code)).toEqual([
      "LIST-C",
      "LIST-B",
      "LIST-A",
    ]);
    expect(first.promotions.count.value).toBe(3);
    expect((await ask<List>(list, { status: "ENDED" })).promotions.nodes).toEqual([
      { code: "LIST-D", status: "ENDED" },
    ]);
  });

  it("finds one by its id and nothing by another", async () => {
    const { id, code: name } = await code(db.em(), {});
    const find = "query ($id: ID!) { promotion(id: $id) { code kind } }";
    expect(await ask(find, { id: encodeId("promo", id) })).toEqual({
      promotion: { code: name, kind: "FREE_SHIPPING" },
    });
    for (const wrong of ["x", encodeId("ord", id), encodeId("promo", newId())])
      expect(await ask(find, { id: wrong })).toEqual({ promotion: null });
  });
});
