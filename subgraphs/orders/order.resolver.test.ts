import { staffWith, testDatabase } from "@till/host/testing";
import { stocked } from "@till/inventory/testing";
import { encodeId, type Id, newId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { schemaOf } from "@till/kit/subgraph";
import { guest, type Viewer } from "@till/kit/viewer";
import { type ExecutionResult, graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { orders } from "./subgraph.js";
import { testShop } from "./testing-shop.js";

const db = testDatabase();
const shop = testShop(db);
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await schemaOf(orders));
});
const staff = staffWith("orders.read");

async function ask<T = Record<string, unknown>>(
  source: string,
  variableValues: Record<string, unknown> = {},
  viewer: Viewer = staff,
): Promise<T> {
  const contextValue = { ...db.context(viewer), env: shop.services().env };
  const { data, errors } = (await graphql({
    schema,
    source,
    variableValues,
    contextValue,
  })) as ExecutionResult<T>;
  if (errors) throw errors[0]!;
  return JSON.parse(JSON.stringify(data)) as T;
}
const ord = (id: string) => encodeId("ord", id);

async function paidOrder(options: Parameters<typeof shop.place>[0] = {}) {
  const order = await shop.place(options);
  await shop.confirm(order.paymentId);
  await shop.drain();
  return order;
}
async function customer(): Promise<Id<"cust">> {
  const id = newId<"cust">();
  await db.sql("insert into customers (id, email, name) values (?, ?, 'Ada')", [id, `${id}@example.com`]);
  return id;
}

describe("one order", () => {
  it("shows its holder by token what was bought, and staff what came of it", async () => {
    const order = await paidOrder({ quantity: 2 });
    const shown = `id number status paymentStatus fulfilmentStatus email
      totals { subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount currencyCode } taxesIncluded }
      lines { title variantTitle sku options { name value } quantity shippedQuantity unitPrice { amount } total { amount } variant { id } productSlug }
      shippingAddress { firstName city } events { kind }`;
    const { orderByToken } = await ask<{ orderByToken: object }>(
      `query ($token: String!) { orderByToken(token: $token) { ${shown} } }`,
      { token: order.token },
      guest,
    );
    expect(orderByToken).toEqual({
      id: ord(order.orderId),
      number: order.number,
      status: "OPEN",
      paymentStatus: "PAID",
      fulfilmentStatus: "UNFULFILLED",
      email: "ada@example.com",
      totals: {
        subtotal: { amount: "50.00" },
        discount: { amount: "0.00" },
        shipping: { amount: "4.90" },
        tax: { amount: "8.76" },
        total: { amount: "54.90", currencyCode: "EUR" },
        taxesIncluded: true,
      },
      lines: [
        {
          title: "Ridge vase",
          variantTitle: "Moss",
          sku: "VASE-MOSS",
          options: [{ name: "Colour", value: "Moss" }],
          quantity: 2,
          shippedQuantity: 0,
          unitPrice: { amount: "25.00" },
          total: { amount: "50.00" },
          variant: { id: encodeId("var", order.variantId) },
          productSlug: "ridge-vase",
        },
      ],
      shippingAddress: { firstName: "Ada", city: "Berlin" },
      events: [{ kind: "placed" }, { kind: "paid" }],
    });

    const data = await ask(
      `query ($id: ID!) { order(id: $id) { canShip canCancel canRefund refundable { amount } profitEstimate { amount }
         payments { id } refunds { id } timeline { kind actorName isCustomerVisible } lines { cost { amount } } } }`,
      { id: ord(order.orderId) },
    );
    expect(data).toEqual({
      order: {
        canShip: true,
        canCancel: true,
        canRefund: true,
        refundable: { amount: "54.90" },
        // 54.90 − 8.76 tax − 18.00 goods − 1.07 fee
        profitEstimate: { amount: "27.07" },
        payments: [{ id: encodeId("pay", order.paymentId) }],
        refunds: [],
        timeline: [
          { kind: "placed", actorName: null, isCustomerVisible: true },
          { kind: "paid", actorName: null, isCustomerVisible: true },
        ],
        lines: [{ cost: { amount: "9.00" } }],
      },
    });
  });

  it("is found by nothing but the exact token", async () => {
    const { token, orderId } = await shop.place();
    const find = (text: string) =>
      ask("query ($t: String!) { orderByToken(token: $t) { id } }", { t: text }, guest);
    for (const wrong of ["", token.slice(1), `${token}A`, ord(orderId), "x".repeat(5_000)])
      expect(await find(wrong)).toEqual({ orderByToken: null });
    expect(
      await ask("query ($id: ID!) { order(id: $id) { id } }", { id: "prod_01h455vb4pex5vsknk084sn02q" }),
    ).toEqual({ order: null });
  });
});

describe("a customer's own orders", () => {
  const mine = `query ($me: [_Any!]!, $id: ID!) { _entities(representations: $me) { ... on Me {
    orders(first: 10) { nodes { id } count { value } } order(id: $id) { id } } } }`;

  it("are theirs alone, whatever is asked", async () => {
    const [ada, bob] = [await customer(), await customer()];
    const variant = await stocked(db.em(), 50);
    const adas = [
      await shop.place({ variant, customerId: ada }),
      await shop.place({ variant, customerId: ada }),
    ];
    const bobs = await shop.place({ variant, customerId: bob });
    const asAda: Viewer = { kind: "customer", id: ada, permissions: new Set() };
    // A forged reference names Bob; the answer is Ada's all the same.
    const ask1 = (id: string, me: Id<"cust">) =>
      ask<{ _entities: [object] }>(mine, { me: [{ __typename: "Me", id: encodeId("cust", me) }], id }, asAda);
    const own = {
      nodes: [{ id: ord(adas[1]!.orderId) }, { id: ord(adas[0]!.orderId) }],
      count: { value: 2 },
    };
    expect((await ask1(ord(adas[0]!.orderId), ada))._entities[0]).toEqual({
      orders: own,
      order: { id: ord(adas[0]!.orderId) },
    });
    expect((await ask1(ord(bobs.orderId), bob))._entities[0]).toEqual({ orders: own, order: null });
    await expect(
      ask(mine, { me: [{ __typename: "Me", id: encodeId("cust", ada) }], id: "x" }, guest),
    ).rejects.toThrow(/Only a customer/);
  });
});

describe("the list of orders", () => {
  it("filters, searches, sorts and pages without losing or repeating one, in a bounded number of statements", async () => {
    const variant = await stocked(db.em(), 500);
    const placed = [];
    for (let n = 0; n < 12; n += 1) placed.push(await shop.place({ variant, quantity: 20 + (n % 3) }));
    const list = `query ($after: String) { orders(first: 5, after: $after, filter: { total: { gte: "504.90" } },
        sort: [{ field: TOTAL, direction: ASC }]) {
      nodes { id totals { total { amount } } lines { title } shipments { id } canRefund timeline { kind } }
      pageInfo { hasNextPage endCursor } count { value precision } } }`;
    interface Page {
      orders: {
        nodes: { id: string; totals: { total: { amount: string } } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        count: object;
      };
    }
    const seen: { id: string; amount: string }[] = [];
    let after: string | null = null;
    for (;;) {
      const before = readCount.statements;
      const { orders: page }: Page = await ask<Page>(list, { after });
      // The list, its count, lines, shipments, money and timeline: one each, however many orders.
      expect(readCount.statements - before).toBe(6);
      expect(page.count).toEqual({ value: 12, precision: "EXACT" });
      seen.push(...page.nodes.map(({ id, totals }) => ({ id, amount: totals.total.amount })));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen.map(({ id }) => id).toSorted()).toEqual(placed.map(({ orderId }) => ord(orderId)).toSorted());
    expect(seen.map(({ amount }) => Number(amount))).toEqual(
      seen.map(({ amount }) => Number(amount)).toSorted((a, b) => a - b),
    );

    const find = async (query: string) => {
      const data = await ask<{ orders: { nodes: { id: string }[] } }>(
        `query ($q: String!) { orders(first: 100, query: $q) { nodes { id } } }`,
        { q: query },
      );
      return data.orders.nodes.map(({ id }) => id);
    };
    expect(await find(`#${placed[3]!.number}`)).toEqual([ord(placed[3]!.orderId)]);
    expect((await find("BIRCH ada")).length).toBeGreaterThanOrEqual(12);
    expect(await find("nobody%")).toEqual([]);
    expect(
      await ask(`{ orders(first: 1, filter: { fulfilmentStatus: DELIVERED }) { count { value } } }`),
    ).toEqual({ orders: { count: { value: 0 } } });
  });
});
