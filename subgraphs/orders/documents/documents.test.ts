import { staffWith, testDatabase } from "@till/host/testing";
import { newId, type Id } from "@till/kit/id";
import { sign } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { refundOrder } from "../refunds/refund-order.js";
import { placed, draftOf, vase } from "../testing.js";
import { testShop } from "../testing-shop.js";
import { settleFreeOrder } from "../settle-order.js";
import { documentLink } from "./document-link.js";
import { getDocument, getPackingSlips } from "./documents.route.js";
import type { DocumentFacts } from "./facts.js";
import { issueInvoice } from "./issue-document.js";
import { figure, percentOf } from "./print/figures.js";
import { printDocument } from "./print/pdf.js";
import { packingSlipLink } from "./document-link.js";
import { taxBreakdown } from "./tax-breakdown.js";

const db = testDatabase();
const shop = testShop(db);

interface Row {
  id: Id<"doc">;
  kind: "INVOICE" | "CREDIT_NOTE";
  label: string;
  number: string;
  facts: DocumentFacts;
  issued_at: Date;
}
const documentsOf = (orderId: string) =>
  db.sql<Row>("select * from documents where order_id = ? order by issued_at, id", [orderId]);
const numbers = async (kind: string) =>
  (
    await db.sql<{ number: string }>("select number from documents where kind = ? order by number", [kind])
  ).map(({ number }) => Number(number));
const fetchPdf = async (url: string, services = shop.services()) => {
  const { pathname } = new URL(url);
  const route = pathname.startsWith("/documents/") ? getDocument : getPackingSlips;
  const name = pathname.startsWith("/documents/") ? "id" : "ids";
  const params = { [name]: decodeURIComponent(pathname.split("/").at(-1)!) };
  return route.handle(new Request(url), { ...services, params });
};

async function paid(quantity = 1) {
  const order = await shop.place({ quantity });
  await shop.confirm(order.paymentId);
  await shop.drain();
  return order;
}

describe("an invoice", () => {
  it("is issued once, with the payment, and adds up by rate", async () => {
    const order = await paid(2);
    const [invoice, ...more] = await documentsOf(order.orderId);
    expect(more).toEqual([]);
    expect(invoice).toMatchObject({ kind: "INVOICE", label: expect.stringMatching(/^INV-\d{6}$/) as string });
    expect(invoice!.facts).toMatchObject({
      buyer: ["Ada Birch", "Mill Lane 3", "10115 Berlin", "Germany"],
      orderNumber: order.number,
      currency: "EUR",
      subtotal: "5000",
      shipping: "490",
      tax: "876",
      total: "5490",
      lines: [{ title: "Ridge vase", quantity: 2, unitPrice: "2500", total: "5000" }],
    });
    const { taxes } = invoice!.facts;
    expect(taxes.reduce((sum, { net, tax }) => sum + BigInt(net) + BigInt(tax), 0n)).toBe(5_490n);
    const again = await transact(db.em(), (tx) => issueInvoice(tx, order.orderId, new Date()));
    expect(again.label).toBe(invoice!.label);
    expect(await documentsOf(order.orderId)).toHaveLength(1);
  });

  it("does not exist for an order that was never paid, or cost nothing but time", async () => {
    const order = await shop.place();
    expect(await documentsOf(order.orderId)).toEqual([]);
    const free = await placed(
      db.em(),
      shop.services().env,
      draftOf([vase({ discount: 2_500n })], { shipping: 0n, tax: 0n, total: 0n }),
    );
    await transact(db.em(), (tx) => settleFreeOrder(tx, free.orderId, shop.services()));
    const [invoice] = await documentsOf(free.orderId);
    expect(invoice!.facts.total).toBe("0");
  });

  it("stays what it was when the seller moves house, and cannot be changed or removed", async () => {
    const order = await paid();
    const [before] = await documentsOf(order.orderId);
    await db.sql("update order_settings set legal_name = 'Elsewhere Ltd'");
    expect((await documentsOf(order.orderId))[0]!.facts).toEqual(before!.facts);
    await expect(db.sql("update documents set facts = '{}'")).rejects.toThrow(/permission denied|only grows/);
    await expect(db.asOwner("update documents set facts = '{}'")).rejects.toThrow(/only grows/);
    await expect(db.asOwner("delete from documents")).rejects.toThrow(/only grows/);
    await expect(db.sql("update document_series set last_number = 0")).rejects.toThrow(/permission denied/);
  });
});

describe("numbers", () => {
  it("have no gap after twenty at once of which some fail", async () => {
    const orders = [];
    for (let at = 0; at < 20; at += 1) orders.push(await placed(db.em(), shop.services().env));
    const results = await Promise.allSettled(
      orders.map(({ orderId }, at) =>
        transact(db.em(), async (tx) => {
          await issueInvoice(tx, orderId, new Date());
          if (at % 3 === 0) throw new Error("the power went out");
        }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(13);
    const given = await numbers("INVOICE");
    expect(given).toEqual(given.map((_, at) => at + 1));
  });

  it("go to one document only when ten ask for the same invoice", async () => {
    const { orderId } = await placed(db.em(), shop.services().env);
    await Promise.allSettled(
      Array.from({ length: 10 }, () => transact(db.em(), (tx) => issueInvoice(tx, orderId, new Date()))),
    );
    expect(await documentsOf(orderId)).toHaveLength(1);
    const given = await numbers("INVOICE");
    expect(given).toEqual(given.map((_, at) => at + 1));
  });
});

describe("a credit note", () => {
  it("follows each refund, names its invoice, and comes to what went back", async () => {
    const order = await paid(2);
    await transact(db.em(), (tx) =>
      refundOrder(tx, staffWith("orders.refund"), order.orderId, {
        reason: "Broken on arrival",
        restock: false,
        notifyCustomer: true,
        idempotencyKey: newId(),
      }),
    );
    await shop.drain();
    const [invoice, note, ...more] = await documentsOf(order.orderId);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ kind: "CREDIT_NOTE", label: "CN-000001" });
    expect(note!.facts).toMatchObject({
      invoice: invoice!.label,
      reason: "Broken on arrival",
      total: "5490",
      tax: invoice!.facts.tax,
    });
    const [mail] = await db.sql<{ body: string }>(
      "select body from mails where template = 'order-refunded' and dedupe_key like ?",
      [`%${order.orderId}%`],
    );
    expect(mail!.body).toContain("Credit note CN-000001 (PDF): ");
  });

  it("also follows money that went back past the shop, in the order's mixture of taxes", async () => {
    const order = await paid();
    await shop.webhook(await shop.event(order, "charge.refunded", { amount_refunded: 1000 }));
    await shop.drain();
    const [, note] = await documentsOf(order.orderId);
    expect(note!.facts).toMatchObject({ other: "1000", total: "1000", lines: [] });
    const { taxes } = note!.facts;
    expect(taxes.reduce((sum, { net, tax }) => sum + BigInt(net) + BigInt(tax), 0n)).toBe(1_000n);
  });

  it("is not written for money that came too late, for which there never was an invoice", async () => {
    const order = await shop.place();
    await db.sql("update orders set status = 'CANCELLED', cancelled_at = now() where id = ?", [
      order.orderId,
    ]);
    await shop.confirm(order.paymentId);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "REFUNDED" });
    expect(await documentsOf(order.orderId)).toEqual([]);
  });
});

describe("the file", () => {
  it("is a PDF of the same bytes however often it is typeset, and even when it was lost", async () => {
    const order = await paid();
    const [{ id, kind, label, facts, issued_at }] = (await documentsOf(order.orderId)) as [Row];
    const url = documentLink(shop.services().env, id, 60_000, new Date());
    const first = Buffer.from(await (await fetchPdf(url)).arrayBuffer());
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    await shop.services().storage.delete(`documents/${id}.pdf`);
    const second = Buffer.from(await (await fetchPdf(url)).arrayBuffer());
    expect(second.equals(first)).toBe(true);
    const issuedAt = new Date(issued_at);
    const third = await printDocument({ kind, label, issuedAt, facts });
    expect(third.equals(first)).toBe(true);
  });

  it("is handed out to the link's holder alone, and no longer than the link says", async () => {
    const order = await paid();
    const [{ id }] = (await documentsOf(order.orderId)) as [Row];
    const { env } = shop.services();
    const url = documentLink(env, id, 60_000, new Date());
    expect((await fetchPdf(url)).headers.get("content-type")).toBe("application/pdf");
    const other = new URL(url);
    other.searchParams.set("expires", "99999999999999");
    expect((await fetchPdf(other.href)).status).toBe(403);
    other.searchParams.set("signature", sign(Buffer.from("a guess"), "GET"));
    expect((await fetchPdf(other.href)).status).toBe(403);
    expect((await fetchPdf(url.replace(/expires=\d+&/, ""))).status).toBe(403);
    const later = { ...shop.services(), now: () => new Date(Date.now() + 2 * 3_600_000) };
    expect((await fetchPdf(url, later)).status).toBe(403);
    expect((await fetchPdf(documentLink(env, newId(), 60_000, new Date()))).status).toBe(404);
  });

  it("of a packing slip lists what is left to send and no price", async () => {
    const order = await paid(3);
    const answer = await fetchPdf(packingSlipLink(shop.services().env, [order.orderId], new Date()));
    expect(answer.headers.get("content-disposition")).toBe(
      `inline; filename="packing-slip-${order.number}.pdf"`,
    );
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  });
});

describe("figures", () => {
  it("have the decimals of their currency and no more", () => {
    expect(figure("1234567", "EUR")).toBe("12,345.67");
    expect(figure("1234567", "JPY")).toBe("1,234,567");
    expect(figure("1234567", "KWD")).toBe("1,234.567");
    expect(figure(-5n, "EUR")).toBe("−0.05");
    expect([190_000, 88_750, 0].map(percentOf)).toEqual(["19 %", "8.875 %", "0 %"]);
  });

  it("of two rates on one line add up to its tax", () => {
    const parts = [
      { name: "GST", ppm: 50_000, amount: "500" },
      { name: "QST", ppm: 99_750, amount: "998" },
    ];
    expect(
      taxBreakdown([
        { net: 10_000n, tax: 1_498n, parts },
        { net: 500n, tax: 0n, parts: [] },
      ]),
    ).toEqual([
      { name: "QST", ppm: 99_750, net: "10000", tax: "998" },
      { name: "GST", ppm: 50_000, net: "10000", tax: "500" },
      { name: "Not taxed", ppm: 0, net: "500", tax: "0" },
    ]);
  });
});
