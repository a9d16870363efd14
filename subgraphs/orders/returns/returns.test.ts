import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { shipOrder } from "../shipments/ship-order.js";
import { testShop } from "../testing-shop.js";
import { ReturnMutationResolver } from "./return-mutation.resolver.js";
import { returnTransitions, type ReturnState } from "./return-transitions.js";
import { ReturnReason } from "./return.type.js";

const db = testDatabase();
const shop = testShop(db);
const staff = staffWith("orders.refund", "orders.ship");
const resolver = new ReturnMutationResolver();
const staffCtx = () => db.context(staff);

/** Three vases at 25.00 each, two of them sent. */
async function sentOrder(shippedAt = new Date()) {
  const order = await shop.place({ quantity: 3 });
  await shop.confirm(order.paymentId);
  await shop.drain();
  const [item] = await db.sql<{ id: Id<"ol"> }>("select id from order_items where order_id = ?", [
    order.orderId,
  ]);
  const lineId = encodeId("ol", item!.id);
  await transact(db.em(), (tx) =>
    shipOrder(tx, { ...shop.services(), now: () => shippedAt }, staff, order.orderId, {
      carrier: "DHL",
      lines: [{ orderLineId: lineId, quantity: 2 }],
      notifyCustomer: false,
      idempotencyKey: newId(),
    }),
  );
  return { ...order, lineId };
}
type Sent = Awaited<ReturnType<typeof sentOrder>>;

const request = (order: Sent, quantity: number, changes: object = {}, ctx = db.context()) =>
  resolver.orderReturnRequest(
    {
      orderToken: order.token,
      lines: [{ orderLineId: order.lineId, quantity, reason: ReturnReason.DAMAGED }],
      note: "It arrived in two pieces.",
      idempotencyKey: newId(),
      ...changes,
    },
    ctx,
  );
const returnsOf = (orderId: Id<"ord">) =>
  db.sql<{ id: Id<"ret">; status: ReturnState; label: string }>(
    "select id, status, label from returns where order_id = ? order by created_at, id",
    [orderId],
  );
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const mailsOf = async (orderId: Id<"ord">) =>
  (
    await db.sql<{ template: string }>(
      "select template from mails where template like 'return-%' and dedupe_key like ? order by created_at, id",
      [`%${orderId}%`],
    )
  ).map(({ template }) => template);

describe("a guest with the order's link", () => {
  it("asks for a return, sends it, and gets the money for what arrived", async () => {
    const order = await sentOrder();
    expect(codes(await request(order, 2))).toEqual([]);
    const [asked] = await returnsOf(order.orderId);
    expect(asked).toMatchObject({ status: "REQUESTED", label: `${order.number}-R1` });
    const id = encodeId("ret", asked!.id);
    expect(codes(await resolver.orderReturnDecide(id, true, "Sorry about that.", staffCtx()))).toEqual([]);
    expect(codes(await resolver.orderReturnReceive(id, [], staffCtx()))).toEqual([]);
    const inspected = [{ orderLineId: order.lineId, restocked: 1, writtenOff: 1 }];
    expect(codes(await resolver.orderReturnInspect(id, inspected, staffCtx()))).toEqual([]);
    // Ten, less the three that were sold, and one that came back whole.
    expect(await shop.level(order.variantId)).toMatchObject({ onHand: 8 });
    const refund = { shipping: null, notifyCustomer: true, idempotencyKey: newId() };
    expect(codes(await resolver.orderReturnRefund(id, refund, staffCtx()))).toEqual([]);
    await shop.drain();
    expect((await returnsOf(order.orderId))[0]).toMatchObject({ status: "REFUNDED" });
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PARTIALLY_REFUNDED", refunded: 5000 });
    // The third vase is still to be sent.
    expect(
      await db.sql(
        "select withdrawn_quantity as w, restocked_quantity as r from order_items where order_id = ?",
        [order.orderId],
      ),
    ).toEqual([{ w: 0, r: 1 }]);
    expect(await mailsOf(order.orderId)).toEqual(["return-requested", "return-approved", "return-received"]);
    expect((await shop.timeline(order.orderId)).filter((kind) => kind.startsWith("return-"))).toEqual([
      "return-requested",
      "return-approved",
      "return-received",
      "return-inspected",
    ]);
    const documents = await db.sql<{ kind: string; total: string }>(
      "select kind, facts ->> 'total' as total from documents where order_id = ? order by issued_at",
      [order.orderId],
    );
    expect(documents.at(-1)).toEqual({ kind: "CREDIT_NOTE", total: "5000" });
  });

  it("cannot return more than was sent, nor the same thing twice, nor another's order", async () => {
    const [order, other] = [await sentOrder(), await sentOrder()];
    expect(codes(await request(order, 3))).toEqual(["INVALID"]);
    expect(codes(await request(order, 0))).toEqual(["INVALID"]);
    expect(codes(await request(order, 1, { lines: [] }))).toEqual(["INVALID"]);
    expect(codes(await request(order, 1, { orderToken: "guessed" }))).toEqual(["NOT_FOUND"]);
    const byId = { orderToken: null, orderId: encodeId("ord", order.orderId) };
    expect(codes(await request(order, 1, byId))).toEqual(["NOT_FOUND"]);
    expect(codes(await request(order, 1, { orderToken: other.token }))).toEqual(["NOT_FOUND"]);
    expect(await returnsOf(order.orderId)).toEqual([]);
    expect(codes(await request(order, 2))).toEqual([]);
    expect(codes(await request(order, 1))).toEqual(["INVALID"]);
  });

  it("opens one return however often the same request arrives", async () => {
    const order = await sentOrder();
    const idempotencyKey = newId();
    await request(order, 1, { idempotencyKey });
    await request(order, 1, { idempotencyKey });
    expect(await returnsOf(order.orderId)).toHaveLength(1);
  });

  it("is too late after the shop's days, and staff may still open it", async () => {
    const order = await sentOrder(new Date(Date.now() - 31 * 86_400_000));
    expect(codes(await request(order, 1))).toEqual(["ILLEGAL_TRANSITION"]);
    const input = {
      orderId: encodeId("ord", order.orderId),
      lines: [{ orderLineId: order.lineId, quantity: 1, reason: ReturnReason.OTHER }],
      idempotencyKey: newId(),
    };
    expect(codes(await resolver.orderReturnOpen(input, staffCtx()))).toEqual([]);
    expect(await returnsOf(order.orderId)).toMatchObject([{ status: "APPROVED" }]);
  });

  it("takes a request back, which frees its units", async () => {
    const order = await sentOrder();
    await request(order, 2);
    const [asked] = await returnsOf(order.orderId);
    const id = encodeId("ret", asked!.id);
    const other = await sentOrder();
    expect(codes(await resolver.orderReturnWithdraw(id, other.token, undefined, db.context()))).toEqual([
      "NOT_FOUND",
    ]);
    expect(codes(await resolver.orderReturnWithdraw(id, order.token, undefined, db.context()))).toEqual([]);
    expect(codes(await request(order, 2))).toEqual([]);
  });
});

describe("the shop", () => {
  it("declines with a word, and the units are free again", async () => {
    const order = await sentOrder();
    await request(order, 2);
    const id = encodeId("ret", (await returnsOf(order.orderId))[0]!.id);
    expect(codes(await resolver.orderReturnDecide(id, false, " ", staffCtx()))).toEqual(["INVALID"]);
    expect(codes(await resolver.orderReturnDecide(id, false, "It was worn.", staffCtx()))).toEqual([]);
    expect(codes(await resolver.orderReturnDecide(id, true, undefined, staffCtx()))).toEqual([
      "ILLEGAL_TRANSITION",
    ]);
    expect(await mailsOf(order.orderId)).toEqual(["return-requested", "return-declined"]);
    expect(codes(await request(order, 1))).toEqual([]);
  });

  it("restocks what is good and writes off what is not, and no unit more than arrived", async () => {
    const order = await sentOrder();
    await request(order, 2);
    const id = encodeId("ret", (await returnsOf(order.orderId))[0]!.id);
    await resolver.orderReturnDecide(id, true, undefined, staffCtx());
    const line = { orderLineId: order.lineId };
    expect(codes(await resolver.orderReturnReceive(id, [{ ...line, received: 3 }], staffCtx()))).toEqual([
      "INVALID",
    ]);
    expect(codes(await resolver.orderReturnReceive(id, [{ ...line, received: 1 }], staffCtx()))).toEqual([]);
    const wrong = [{ ...line, restocked: 2, writtenOff: 0 }];
    expect(codes(await resolver.orderReturnInspect(id, wrong, staffCtx()))).toEqual(["INVALID"]);
    expect(await shop.level(order.variantId)).toMatchObject({ onHand: 7 });
    const damaged = [{ ...line, restocked: 0, writtenOff: 1 }];
    expect(codes(await resolver.orderReturnInspect(id, damaged, staffCtx()))).toEqual([]);
    expect(await shop.level(order.variantId)).toMatchObject({ onHand: 7 });
    // The second one never came: it can still be returned.
    expect(codes(await request(order, 1))).toEqual([]);
  });

  it("is asked for a return by twenty clicks at once and opens what was sent, no more", async () => {
    const order = await sentOrder();
    const results = await Promise.all(Array.from({ length: 20 }, () => request(order, 1)));
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(2);
    const [item] = await db.sql<{ id: string }>("select id from order_items where order_id = ?", [
      order.orderId,
    ]);
    const planted = db.sql(
      `with r as (insert into returns (id, label, order_id, is_by_customer) values (?, ?, ?, false) returning id)
       insert into return_lines (return_id, order_item_id, quantity, reason) select id, ?, 1, 'OTHER' from r`,
      [newId(), newId(), order.orderId, item!.id],
    );
    await expect(planted).rejects.toThrow(/no more comes back than was sent/);
  });

  it("takes only the steps that exist", async () => {
    const states = Object.keys(returnTransitions) as ReturnState[];
    const order = await sentOrder();
    await request(order, 1);
    const { id: uuid } = (await returnsOf(order.orderId))[0]!;
    const id = encodeId("ret", uuid);
    const line = { orderLineId: order.lineId, restocked: 1, writtenOff: 0 };
    const steps: [ReturnState, () => Promise<{ userErrors: { code: string }[] }>][] = [
      ["APPROVED", () => resolver.orderReturnDecide(id, true, undefined, staffCtx())],
      ["DECLINED", () => resolver.orderReturnDecide(id, false, "no", staffCtx())],
      ["CANCELLED", () => resolver.orderReturnCancel(id, staffCtx())],
      ["RECEIVED", () => resolver.orderReturnReceive(id, [], staffCtx())],
      ["INSPECTED", () => resolver.orderReturnInspect(id, [line], staffCtx())],
      ["CLOSED", () => resolver.orderReturnClose(id, staffCtx())],
      [
        "REFUNDED",
        () => resolver.orderReturnRefund(id, { notifyCustomer: false, idempotencyKey: newId() }, staffCtx()),
      ],
    ];
    for (const from of states)
      for (const [to, step] of steps) {
        if (returnTransitions[from].includes(to)) continue;
        await db.sql("update returns set status = ? where id = ?", [from, uuid]);
        expect(codes(await step()), `${from} to ${to}`).toEqual(["ILLEGAL_TRANSITION"]);
        expect((await returnsOf(order.orderId))[0]!.status).toBe(from);
      }
  });
});
