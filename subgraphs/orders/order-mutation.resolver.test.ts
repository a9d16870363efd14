import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, type Id, newId } from "@till/kit/id";
import { schemaOf } from "@till/kit/subgraph";
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
const staff = staffWith("orders.read", "orders.ship", "orders.cancel", "orders.refund", "orders.note");

async function ask<T = Record<string, unknown>>(
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<T> {
  const contextValue = { ...db.context(staff), env: shop.services().env };
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
describe("what staff do", () => {
  const ship = `mutation ($id: ID!, $input: OrderShipInput!) { orderShip(orderId: $id, input: $input) {
    order { fulfilmentStatus canShip canCancel lines { shippedQuantity } shipments { id } } shipment { id carrier trackingNumber trackingUrl lines { quantity orderLine { id } } }
    userErrors { code field } } }`;
  interface Shipped {
    orderShip: {
      order: {
        fulfilmentStatus: string;
        lines: { shippedQuantity: number }[];
        shipments: { id: string }[];
      } | null;
      shipment: { id: string; trackingUrl: string | null; lines: { quantity: number }[] } | null;
      userErrors: { code: string; field: string[] | null }[];
    };
  }
  const send = async (id: Id<"ord">, input: object) =>
    (await ask<Shipped>(ship, { id: ord(id), input: { carrier: "DHL", idempotencyKey: newId(), ...input } }))
      .orderShip;
  const lineOf = async (id: Id<"ord">) => {
    const [row] = await db.sql<{ id: string }>("select id from order_items where order_id = ?", [id]);
    return encodeId("ol", row!.id);
  };

  it("ships in parts, never more than is left, and the same key sends one parcel", async () => {
    const order = await paidOrder({ quantity: 3 });
    const lines = [{ orderLineId: await lineOf(order.orderId), quantity: 2 }];
    const input = { lines, trackingNumber: "JD0146", idempotencyKey: newId() };
    const answers = await Promise.all([
      send(order.orderId, input),
      send(order.orderId, input),
      send(order.orderId, input),
    ]);
    expect(new Set(answers.map(({ shipment }) => shipment?.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({
      order: { fulfilmentStatus: "PARTIALLY_SHIPPED", lines: [{ shippedQuantity: 2 }] },
      shipment: {
        trackingUrl: "https://www.dhl.com/en/express/tracking.html?AWB=JD0146",
        lines: [{ quantity: 2 }],
      },
      userErrors: [],
    });
    expect(await send(order.orderId, { lines })).toEqual({
      order: null,
      shipment: null,
      userErrors: [{ code: "INVALID", field: ["lines", "0", "quantity"] }],
    });
    const rest = await send(order.orderId, {});
    expect(rest).toMatchObject({
      order: { fulfilmentStatus: "SHIPPED", lines: [{ shippedQuantity: 3 }] },
      shipment: { lines: [{ quantity: 1 }] },
    });
    expect((await send(order.orderId, {})).userErrors).toEqual([{ code: "ILLEGAL_TRANSITION", field: null }]);

    const mails = await db.sql<{ subject: string; body: string }>(
      "select subject, body from mails where template = 'order-shipped' and dedupe_key like ? order by created_at",
      [`%${order.orderId}%`],
    );
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Part of your order ${order.number} is on its way`,
      `Your order ${order.number} is on its way`,
    ]);
    expect(mails[0]!.body).toContain(
      "Track the parcel: https://www.dhl.com/en/express/tracking.html?AWB=JD0146",
    );
    expect(mails[0]!.body).toContain(`${shop.services().env.STOREFRONT_URL}/orders/${order.token}`);

    const deliver = `mutation ($id: ID!, $s: ID!) { orderMarkDelivered(orderId: $id, shipmentId: $s) { order { status fulfilmentStatus } userErrors { code } } }`;
    for (const [at, { id }] of rest.order!.shipments.entries()) {
      const data = await ask(deliver, { id: ord(order.orderId), s: id });
      expect(data).toEqual({
        orderMarkDelivered: {
          order:
            at === 0
              ? { status: "OPEN", fulfilmentStatus: "SHIPPED" }
              : { status: "CLOSED", fulfilmentStatus: "DELIVERED" },
          userErrors: [],
        },
      });
    }
  });

  it("cannot ship what is not paid, nor send a link that is none", async () => {
    const unpaid = await shop.place();
    expect((await send(unpaid.orderId, {})).userErrors).toEqual([
      { code: "ILLEGAL_TRANSITION", field: null },
    ]);
    const order = await paidOrder();
    for (const trackingUrl of ["javascript:alert(1)", "not a link"])
      expect((await send(order.orderId, { trackingUrl })).userErrors).toEqual([
        { code: "INVALID", field: ["trackingUrl"] },
      ]);
    expect((await send(newId(), {})).userErrors).toEqual([{ code: "NOT_FOUND", field: ["orderId"] }]);
    expect(
      await db.sql("select count(*)::int n from shipments where order_id in (?, ?)", [
        unpaid.orderId,
        order.orderId,
      ]),
    ).toEqual([{ n: 0 }]);
  });

  const cancel = `mutation ($id: ID!, $input: OrderCancelInput!) { orderCancel(orderId: $id, input: $input) {
    order { status paymentStatus cancelledAt } userErrors { code message } } }`;
  const stop = (id: Id<"ord">, input: object = {}) =>
    ask<{ orderCancel: { order: { status: string } | null; userErrors: { code: string }[] } }>(cancel, {
      id: ord(id),
      input: { reason: "Changed my mind", idempotencyKey: newId(), ...input },
    });

  it("cancel an unpaid order: stock is free, the provider closes the payment", async () => {
    const order = await shop.place({ stock: 4 });
    await shop.confirm(order.paymentId, "4000 0025 0000 3155");
    expect((await stop(order.orderId)).orderCancel).toMatchObject({
      order: { status: "CANCELLED", paymentStatus: "VOIDED" },
      userErrors: [],
    });
    await shop.drain();
    expect(await shop.level(order.variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    expect(await shop.state(order.orderId)).toMatchObject({ provider: "CANCELLED", mails: 1 });
    expect((await stop(order.orderId)).orderCancel).toMatchObject({
      order: null,
      userErrors: [{ code: "ILLEGAL_TRANSITION" }],
    });
  });

  it("cancel a paid order: all of it goes back", async () => {
    const order = await paidOrder({ quantity: 2, stock: 4 });
    const key = { idempotencyKey: newId() };
    await Promise.all([stop(order.orderId, key), stop(order.orderId, key)]);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({
      status: "CANCELLED",
      payment: "REFUNDED",
      refunded: 5490,
    });
    expect(await shop.level(order.variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid", "cancelled", "refunded"]);
  });

  it("cannot cancel what has left the house", async () => {
    const order = await paidOrder({ quantity: 2 });
    await send(order.orderId, { lines: [{ orderLineId: await lineOf(order.orderId), quantity: 1 }] });
    expect((await stop(order.orderId)).orderCancel.userErrors).toMatchObject([
      { code: "ILLEGAL_TRANSITION" },
    ]);
    expect(await shop.state(order.orderId)).toMatchObject({ status: "OPEN", payment: "PAID", refunded: 0 });
  });

  it("refund once for a key, and other input under the same key is refused", async () => {
    const order = await paidOrder();
    const give = (reason: string, idempotencyKey: string) =>
      ask<{ orderRefund: object }>(
        `mutation ($id: ID!, $input: OrderRefundInput!) { orderRefund(orderId: $id, input: $input) {
           refund { id } order { refundable { amount } canRefund } userErrors { code } } }`,
        { id: ord(order.orderId), input: { reason, idempotencyKey } },
      );
    const key = newId();
    const first = await give("Broken", key);
    expect(first.orderRefund).toMatchObject({
      order: { refundable: { amount: "0.00" }, canRefund: false },
      userErrors: [],
    });
    expect(await give("Broken", key)).toEqual(first);
    expect(await give("Late", key)).toMatchObject({
      orderRefund: { refund: null, userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }] },
    });
    expect(await db.sql("select count(*)::int n from refunds where order_id = ?", [order.orderId])).toEqual([
      { n: 1 },
    ]);
  });

  it("leave notes that only staff see", async () => {
    const order = await shop.place();
    const note = (message: string) =>
      ask(
        `mutation ($id: ID!, $m: String!) { orderNoteAdd(orderId: $id, message: $m) {
        order { timeline { kind message actorName isCustomerVisible } events { kind } } userErrors { code field } } }`,
        { id: ord(order.orderId), m: message },
      );
    expect(await note(" Call back on Monday. ")).toEqual({
      orderNoteAdd: {
        order: {
          timeline: [
            { kind: "placed", message: "The order was placed.", actorName: null, isCustomerVisible: true },
            {
              kind: "note",
              message: "Call back on Monday.",
              actorName: "Test staff",
              isCustomerVisible: false,
            },
          ],
          events: [{ kind: "placed" }],
        },
        userErrors: [],
      },
    });
    expect(await note(" ")).toEqual({
      orderNoteAdd: { order: null, userErrors: [{ code: "INVALID", field: ["message"] }] },
    });
  });
});
