import { testDatabase } from "@till/host/testing";
import { releaseStock } from "@till/inventory";
import { newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { startPayment } from "@till/payments";
import { describe, expect, it } from "vitest";
import { cards, testShop } from "./testing-shop.js";

const db = testDatabase();
const shop = testShop(db);

const paid = {
  status: "OPEN",
  payment: "PAID",
  fulfilment: "UNFULFILLED",
  provider: "CAPTURED",
  captured: 2990,
};

describe("a payment that succeeds", () => {
  it("turns the order paid by the webhook alone: stock sold, fee noted, one mail", async () => {
    const order = await shop.place({ quantity: 1, stock: 3 });
    expect(await shop.confirm(order.paymentId)).toEqual({ status: "succeeded" });
    expect(await shop.state(order.orderId)).toMatchObject({
      payment: "PENDING",
      provider: "PENDING",
      captured: 0,
    });

    await shop.drain();
    expect(await shop.state(order.orderId)).toEqual({ ...paid, refunded: 0, mails: 1 });
    expect(await shop.level(order.variantId)).toEqual({ onHand: 2, reserved: 0, available: 2 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid"]);
    // 1.5 % of 29.90 and 0.25
    expect(
      await db.sql(
        "select fees::int, p.fee::int from orders o join payments p on p.order_id = o.id where o.id = ?",
        [order.orderId],
      ),
    ).toEqual([{ fees: 70, fee: 70 }]);
    expect(
      await db.sql("select outcome from webhook_events where body like ?", [`%${order.orderId}%`]),
    ).toEqual([{ outcome: "captured" }]);
  });

  it("has one effect, however often and in parallel its webhook comes", async () => {
    const order = await shop.place({ stock: 5 });
    const same = await shop.event(order, "payment_intent.succeeded", { fee: 70 });
    const others = await Promise.all(
      Array.from({ length: 20 }, () => shop.event(order, "payment_intent.succeeded", { fee: 70 })),
    );
    const all = [...Array.from({ length: 80 }, () => same), ...others].sort(() => Math.random() - 0.5);
    const replies = await Promise.all(all.map((event) => shop.webhook(event)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(
      await db.sql("select count(*)::int n from webhook_events where body like ?", [`%${order.orderId}%`]),
    ).toEqual([{ n: 21 }]);

    await Promise.all([shop.drain(), shop.drain(), shop.drain(), shop.drain()]);
    await shop.drain();
    expect(await shop.state(order.orderId)).toEqual({ ...paid, refunded: 0, mails: 1 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid"]);
    expect(await shop.level(order.variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    expect(await db.sql("select fees::int from orders where id = ?", [order.orderId])).toEqual([
      { fees: 70 },
    ]);
  });

  it("counts when it comes before the shop has noted the intent, as after a crash", async () => {
    const order = await shop.place();
    const event = await shop.event(order, "payment_intent.succeeded", { fee: 70 });
    const unnoted = await shop.place();
    // The provider knows this payment, the shop died before it wrote down under which name.
    event.data = {
      ...event.data,
      id: "sbx_pi_unnoted",
      metadata: { payment_id: unnoted.paymentId, order_id: unnoted.orderId },
    };
    expect((await shop.webhook(event)).status).toBe(200);
    await shop.drain();
    expect(await shop.state(unnoted.orderId)).toMatchObject(paid);
    expect(
      await db.sql("select provider_reference r from payments where id = ?", [unnoted.paymentId]),
    ).toEqual([{ r: "sbx_pi_unnoted" }]);
  });
});

describe("webhooks that must change nothing", () => {
  const untouched = { status: "OPEN", payment: "PENDING", provider: "PENDING", captured: 0, mails: 0 };

  it("refuses bad, old and future signatures and stores nothing", async () => {
    const order = await shop.place();
    const event = await shop.event(order, "payment_intent.succeeded");
    const minutes = (n: number) => new Date(Date.now() + n * 60_000);
    const replies = [
      await shop.webhook(event, { secret: Buffer.from("not the secret") }),
      await shop.webhook(event, { time: minutes(-6) }),
      await shop.webhook(event, { time: minutes(6) }),
      await shop.post("/webhooks/sandbox", JSON.stringify(event)),
      await shop.post("/webhooks/stripe", JSON.stringify(event)),
    ];
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect((await shop.post("/webhooks/paypal", "{}")).status).toBe(404);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(untouched);
    expect(await db.sql("select 1 from webhook_events where body like ?", [`%${order.orderId}%`])).toEqual(
      [],
    );
  });

  it("refuses bodies above 256 kB", async () => {
    const reply = await shop
      .webhook({ id: "x", padding: "x".repeat(256 * 1024) })
      .catch(() => ({ status: 413 }));
    expect(reply.status).toBe(413);
  });

  it.each([
    ["amount", { amount: 2989 }, "The provider reports 2989, agreed was 2990 (minor units)."],
    ["currency", { currency: "USD" }, "The provider reports USD, agreed was EUR."],
  ])("does not settle another %s than agreed, and tells staff", async (_what, changes, message) => {
    const order = await shop.place();
    await shop.webhook(await shop.event(order, "payment_intent.succeeded", changes));
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(untouched);
    expect(await db.sql("select attention from orders where id = ?", [order.orderId])).toEqual([
      { attention: `Payment does not match: ${message}` },
    ]);
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "payment-mismatch"]);
    expect(
      await db.sql("select 1 from outbox where name = 'payments.mismatch' and payload->>'orderId' = ?", [
        order.orderId,
      ]),
    ).toHaveLength(1);
  });

  it("does not settle an order with another order's payment", async () => {
    const [order, other] = [await shop.place(), await shop.place()];
    const metadata = { payment_id: order.paymentId, order_id: other.orderId };
    await shop.webhook(await shop.event(order, "payment_intent.succeeded", { metadata }));
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(untouched);
    expect(await shop.state(other.orderId)).toMatchObject(untouched);
  });

  it("keeps events of kinds that it does not know", async () => {
    const order = await shop.place();
    expect((await shop.webhook(await shop.event(order, "customer.created"))).status).toBe(200);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(untouched);
    expect(await db.sql("select outcome from webhook_events where type = 'customer.created'")).toEqual([
      { outcome: "nothing" },
    ]);
  });
});

describe("events in any order", () => {
  const permutations = <T>(items: T[]): T[][] =>
    items.length < 2
      ? [items]
      : items.flatMap((item, at) =>
          permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
        );

  it("ends paid, whatever failures, second steps and cancellations are told before or after", async () => {
    const types = [
      "payment_intent.payment_failed",
      "payment_intent.requires_action",
      "payment_intent.succeeded",
      "payment_intent.canceled",
    ];
    for (const orderOfTypes of permutations(types)) {
      const order = await shop.place();
      for (const type of orderOfTypes) {
        await shop.webhook(await shop.event(order, type, { fee: 70 }));
        await shop.drain();
      }
      expect(await shop.state(order.orderId), orderOfTypes.join(" → ")).toMatchObject(paid);
      expect((await shop.timeline(order.orderId)).filter((kind) => kind === "paid")).toEqual(["paid"]);
    }
  });

  it("stays payable after a declined card: a second one pays", async () => {
    const order = await shop.place();
    expect(await shop.confirm(order.paymentId, cards.declines)).toEqual({
      status: "declined",
      message: "The card was declined.",
    });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({
      status: "OPEN",
      payment: "FAILED",
      provider: "FAILED",
      mails: 1,
    });
    expect(await shop.level(order.variantId)).toMatchObject({ onHand: 10, reserved: 1 });

    expect(await shop.confirm(order.paymentId)).toEqual({ status: "succeeded" });
    await shop.drain();
    expect(await shop.state(order.orderId)).toEqual({ ...paid, refunded: 0, mails: 2 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "payment-failed", "paid"]);
  });

  it("asks for a second step and follows the customer's answer back to the shop", async () => {
    const order = await shop.place();
    const back = `${shop.services().env.STOREFRONT_URL}/orders/x?step=2`;
    const asked = await shop.confirm(order.paymentId, cards.asks, back);
    expect(asked.status).toBe("requires_action");
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({
      provider: "REQUIRES_ACTION",
      payment: "PENDING",
    });

    const page = await fetch(asked.actionUrl!);
    expect([page.status, (await page.text()).includes("29.90 EUR")]).toEqual([200, true]);
    const path = new URL(asked.actionUrl!).pathname;
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const answers = [
      await shop.post(path, "choice=authenticate", form),
      await shop.post(path, "choice=decline", form),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers.map(({ headers }) => headers.get("location"))).toEqual([
      `${back}&payment=succeeded`,
      `${back}&payment=succeeded`,
    ]);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(paid);
    expect((await fetch(asked.actionUrl!)).status).toBe(404);
  });

  it("declines at the second step and sends nobody to another site", async () => {
    const order = await shop.place();
    const asked = await shop.confirm(order.paymentId, cards.asks);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const reply = await shop.post(new URL(asked.actionUrl!).pathname, "choice=decline", form);
    expect(reply.headers.get("location")).toBe(`${shop.services().env.STOREFRONT_URL}/?payment=declined`);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "FAILED", provider: "FAILED" });
    expect(await shop.confirm(order.paymentId, cards.pays, "https://evil.example/")).toEqual({
      message: "The way back must lead to the storefront.",
    });
  });
});

describe("money that comes too late", () => {
  it("is refunded by itself when the hold ran out and the goods are gone", async () => {
    const order = await shop.place({ quantity: 2, stock: 2 });
    await shop.confirm(order.paymentId);
    await transact(db.em(), (tx) => releaseStock(tx, order.orderId));
    const rival = await shop.place({ quantity: 1, variant: order });
    await shop.drain();
    expect(await shop.state(order.orderId)).toEqual({
      status: "CANCELLED",
      payment: "REFUNDED",
      fulfilment: "UNFULFILLED",
      provider: "CAPTURED",
      captured: 5490,
      refunded: 5490,
      mails: 2,
    });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid", "refunding", "refunded"]);
    const [{ attention }] = (await db.sql("select attention from orders where id = ?", [order.orderId])) as [
      { attention: string },
    ];
    expect(attention).toMatch(/sold out/);
    expect(await shop.level(order.variantId)).toEqual({ onHand: 2, reserved: 1, available: 1 });
    expect(await shop.state(rival.orderId)).toMatchObject({ status: "OPEN" });
  });

  it("takes the goods anew when the hold ran out and they are still there", async () => {
    const order = await shop.place({ stock: 2 });
    await shop.confirm(order.paymentId);
    await transact(db.em(), (tx) => releaseStock(tx, order.orderId));
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(paid);
    expect(await shop.level(order.variantId)).toEqual({ onHand: 1, reserved: 0, available: 1 });
  });
});

describe("startPayment", () => {
  it("leads to one intent, however often it is called", async () => {
    const { paymentId } = await shop.place();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => startPayment(shop.services(), paymentId)),
    );
    expect(new Set(answers.map(({ clientSecret }) => clientSecret)).size).toBe(1);
    expect(
      await db.sql("select count(*)::int n from sandbox_intents where idempotency_key = ?", [paymentId]),
    ).toEqual([{ n: 1 }]);
    expect(answers[0]).toMatchObject({ provider: "SANDBOX", status: "PENDING", amount: { amount: "29.90" } });
  });

  it("knows no payment that does not exist, and gives no secret once it is paid", async () => {
    await expect(startPayment(shop.services(), newId<"pay">())).rejects.toMatchObject({ code: "NOT_FOUND" });
    const order = await shop.place();
    await shop.confirm(order.paymentId);
    await shop.drain();
    expect(await startPayment(shop.services(), order.paymentId)).toMatchObject({
      status: "CAPTURED",
      clientSecret: "",
    });
  });
});
