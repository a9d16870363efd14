import { staffWith, testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { expect, it } from "vitest";
import { cancelOrder } from "../cancel-order.js";
import { refundOrder } from "../refunds/refund-order.js";
import { shipOrder } from "../shipments/ship-order.js";
import { cards, testShop } from "../testing-shop.js";

const db = testDatabase();
const shop = testShop(db);

interface Mail {
  recipient: string;
  subject: string;
  html: string;
  body: string;
}
const mailsOf = (orderId: string) =>
  db.sql<Mail>(
    "select recipient, subject, html, body from mails where dedupe_key like ? order by created_at, id",
    [`%${orderId}%`],
  );

it("tells a customer of each step, with the order's link in HTML and in text", async () => {
  const order = await shop.place({ quantity: 2 });
  await shop.confirm(order.paymentId, cards.declines);
  await shop.confirm(order.paymentId, cards.declines);
  await shop.confirm(order.paymentId);
  await shop.drain();
  const staff = staffWith("orders.ship");
  await transact(db.em(), (tx) =>
    shipOrder(tx, shop.services(), staff, order.orderId, {
      carrier: "DPD",
      trackingNumber: "0157 1",
      notifyCustomer: true,
      idempotencyKey: newId(),
    }),
  );
  await transact(db.em(), (tx) =>
    refundOrder(tx, staff, order.orderId, {
      reason: "Broken",
      restock: false,
      notifyCustomer: true,
      idempotencyKey: newId(),
    }),
  );
  await shop.drain();

  const mails = await mailsOf(order.orderId);
  const { number } = order;
  expect(mails.map(({ subject }) => subject)).toEqual([
    `Your payment for order ${number} did not go through`,
    `Your order ${number} is confirmed`,
    `Your order ${number} is on its way`,
    `€54.90 refunded for your order ${number}`,
  ]);
  const link = `${shop.services().env.STOREFRONT_URL}/orders/${order.token}`;
  for (const mail of mails) {
    expect(mail.recipient).toBe("ada@example.com");
    expect(mail.html).toContain(link);
    expect(mail.body).toContain(link);
    expect(mail.html).toContain("Test shop");
    expect(mail.body).not.toMatch(/<[a-z]/);
  }
  const pdf = /^Invoice INV-000001 \(PDF\): http.*\/documents\/doc_\w{26}\?expires=\d+&signature=\S+$/m;
  expect(mails[1]!.body).toMatch(pdf);
  expect(mails[1]!.body.replace(pdf, "(the invoice)")).toBe(
    `Thank you, Ada.

Your payment has arrived and we are getting your order ready. We write again when it is on its way.

Follow your order: ${link}

Order ${number}
2 x Ridge vase, Moss  €50.00

Items: €50.00
Shipping: €4.90
Tax included: €8.76
Total: €54.90

Goes to:
Ada Birch
Mill Lane 3
10115 Berlin
Germany

(the invoice)

${"-- "}
Test shop
shop@example.com`,
  );
  expect(mails[2]!.html).toContain('href="https://tracking.dpd.de/parcelstatus?query=0157%201"');
});

it("says of a cancelled order whether money goes back", async () => {
  const order = await shop.place();
  await transact(db.em(), (tx) =>
    cancelOrder(tx, shop.services(), {
      orderId: order.orderId,
      reason: "<b>Sold</b> & gone",
      notifyCustomer: true,
    }),
  );
  const [mail] = await mailsOf(order.orderId);
  expect(mail!.body).toContain("You have not been charged.");
  expect(mail!.html).toContain("&lt;b&gt;Sold&lt;/b&gt; &amp; gone");
});
