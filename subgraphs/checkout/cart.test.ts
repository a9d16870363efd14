import { testDatabase } from "@till/host/testing";
import { encodeId, newId } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import { transact, type Tx } from "@till/kit/tx";
import { guest } from "@till/kit/viewer";
import { code } from "@till/promotions/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { findCart, goodsOf } from "./cart.js";
import { applyCode, removeCode } from "./cart-codes.js";
import { setAddresses, setShippingMethod } from "./cart-delivery.js";
import { addLine, removeLine, updateLine } from "./cart-lines.js";
import { cartView } from "./cart-view.js";
import { createCart } from "./create-cart.js";
import { type FullCart, priced } from "./priced-cart.js";
import { berlin, shipsTo, taxed, ware } from "./testing.js";

const db = testDatabase();
const now = new Date();
const change = (work: (tx: Tx) => Promise<FullCart>) =>
  transact(db.em(), async (tx) => cartView(await work(tx)));
const newCart = (...lines: { variantId: string; quantity: number }[]) =>
  change((tx) => createCart(tx, guest, lines, now));
const add = (cartId: string, variantId: string, quantity = 1) =>
  change((tx) => addLine(tx, cartId, { variantId, quantity }, now));
const see = async (cartId: string) => {
  const em = db.em();
  const cart = await findCart(em, cartId);
  return cartView(await priced(em, cart!, await goodsOf(em, cart!), now));
};
const minor = ({ subtotal, discount, shipping, tax, total }: Awaited<ReturnType<typeof see>>["totals"]) =>
  [subtotal, discount, shipping, tax, total].map((money) => Number(money.minor));

let standard: string;
let express: string;
beforeAll(async () => {
  standard = await shipsTo(db.em(), ["DE", "AT"], { price: 490n, freeFrom: 5_000n, weightMaxGrams: 10_000 });
  express = await shipsTo(db.em(), ["DE", "AT"], { name: "Express", price: 1_290n });
  await taxed(db.em(), "DE", 19);
  await taxed(db.em(), "AT", 20);
});

describe("a cart", () => {
  it("is opened by a secret of which the database keeps only a hash", async () => {
    const cart = await newCart();
    expect(cart.id).toMatch(/^cart_[0-9a-hjkmnp-tv-z]{52}$/);
    const [row] = await db.sql<{ held: string }>(
      "select c::text as held from carts c order by id desc limit 1",
    );
    expect(row!.held).not.toContain(cart.id.slice(5));
    expect(cart.missing).toEqual(["LINES", "EMAIL", "SHIPPING_ADDRESS", "SHIPPING_METHOD"]);
  });

  it("adds up what is put in twice, and follows the price of the shop", async () => {
    const [lamp, vase] = [await ware(db.em(), { price: 1_999n }), await ware(db.em(), { price: 2_500n })];
    const { id } = await newCart({ variantId: lamp.wireId, quantity: 1 });
    await add(id, vase.wireId);
    const cart = await add(id, lamp.wireId, 2);
    expect(cart.lines.map(({ quantity, total }) => [quantity, total.amount])).toEqual([
      [3, "59.97"],
      [1, "25.00"],
    ]);
    expect(cart.itemCount).toBe(4);
    expect(minor(cart.totals)).toEqual([8_497, 0, 0, 1_357, 8_497]);

    await db.sql("update product_variants set price = 2100 where id = ?", [lamp.variantId]);
    const dearer = await see(id);
    expect(dearer.totals.total.amount).toBe("88.00");
    expect(dearer.warnings.map(({ code: word, lineId }) => [word, lineId])).toEqual([
      ["PRICE_CHANGED", encodeId("line", dearer.lines[0]!.id)],
    ]);
    expect(dearer.warnings[0]!.message).toContain("is now 21.00 EUR; it was 19.99");
    const line = encodeId("line", dearer.lines[0]!.id);
    expect((await change((tx) => updateLine(tx, id, line, 1, now))).warnings).toEqual([]);
  });

  it("takes 1 to 999 of a kind and no more than there are", async () => {
    const few = await ware(db.em(), { onHand: 3 });
    const many = await ware(db.em(), { isTracked: false });
    const { id } = await newCart({ variantId: few.wireId, quantity: 2 });
    for (const [quantity, reason] of [
      [0, "INVALID"],
      [-1, "INVALID"],
      [1_000, "LIMIT_EXCEEDED"],
    ] as const)
      await expect(add(id, many.wireId, quantity)).rejects.toMatchObject({ code: reason });
    await expect(add(id, few.wireId, 2)).rejects.toMatchObject({
      code: "OUT_OF_STOCK",
      reasons: [{ lines: [{ wanted: 4, available: 3 }] }],
    });
    await add(id, many.wireId, 999);
    await expect(add(id, many.wireId, 1)).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect((await see(id)).lines.map(({ quantity }) => quantity)).toEqual([2, 999]);
  });

  it("knows neither unknown goods nor goods that are not for sale", async () => {
    const draft = await ware(db.em());
    await db.sql("update products set status = 'DRAFT' where id = ?", [draft.productId]);
    const { id } = await newCart();
    for (const variant of ["nonsense", encodeId("prod", newId()), encodeId("var", newId()), draft.wireId])
      await expect(add(id, variant)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await see(id)).lines).toEqual([]);
  });

  it("tells when goods go away, and keeps the rest", async () => {
    const [gone, short] = [await ware(db.em()), await ware(db.em(), { onHand: 5 })];
    const { id } = await newCart(
      { variantId: gone.wireId, quantity: 1 },
      { variantId: short.wireId, quantity: 5 },
    );
    await db.sql("update product_variants set deleted_at = now() where id = ?", [gone.variantId]);
    await db.sql(
      `insert into inventory_movements (id, item_id, delta, reason, on_hand_after)
       select ?, id, -2, 'RESERVE', 0 from inventory_items where variant_id = ?`,
      [newId(), short.variantId],
    );
    const cart = await see(id);
    expect(
      cart.warnings.map(({ code: word, message }) => [word, message.replace(/Product \d+/, "it")]),
    ).toEqual([
      ["UNAVAILABLE", "it can no longer be had."],
      ["UNAVAILABLE", "Only 3 of it can be had."],
    ]);
    expect(cart.lines).toHaveLength(2);
  });

  it("loses a line by none of it, and does not mind losing it again", async () => {
    const { wireId } = await ware(db.em());
    const cart = await newCart({ variantId: wireId, quantity: 1 });
    const line = encodeId("line", cart.lines[0]!.id);
    expect((await change((tx) => updateLine(tx, cart.id, line, 0, now))).lines).toEqual([]);
    expect((await change((tx) => removeLine(tx, cart.id, line, now))).lines).toEqual([]);
    await expect(change((tx) => updateLine(tx, cart.id, line, 2, now))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("loses neither of two changes that come at once", async () => {
    const goods = await Promise.all(Array.from({ length: 8 }, () => ware(db.em())));
    const { id } = await newCart();
    await Promise.all([...goods, ...goods].map(({ wireId }) => add(id, wireId)));
    expect((await see(id)).lines.map(({ quantity }) => quantity)).toEqual(Array(8).fill(2));
  });

  it("is nobody's without its secret", async () => {
    const { id } = await newCart();
    for (const guess of ["cart_", `${id}0`, id.slice(5), `cart_${"0".repeat(52)}`])
      await expect(change((tx) => removeCode(tx, guess, "X", now))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
  });

  it("puts the first thing in with at most ten statements", async () => {
    const { wireId } = await ware(db.em());
    const { id } = await newCart();
    // The shop's settings are kept for a few seconds; read now, they are not read below.
    await settings(db.em());
    const statements = await transact(db.em(), async (tx) => {
      let sent = 0;
      const execute = tx.execute.bind(tx);
      tx.execute = ((sql: string, params?: unknown[]) => (
        (sent += 1),
        execute(sql, params)
      )) as typeof tx.execute;
      await addLine(tx, id, { variantId: wireId, quantity: 1 }, now);
      return sent;
    });
    // And one each to begin and to commit.
    expect(statements).toBe(6);
  });
});

describe("codes on a cart", () => {
  it("work in any case, once, and until they are taken off", async () => {
    const { wireId } = await ware(db.em(), { price: 3_333n });
    const { code: name } = await code(db.em(), { percentPpm: 100_000 });
    const { id } = await newCart({ variantId: wireId, quantity: 3 });
    const cart = await change((tx) => applyCode(tx, id, ` ${name.toLowerCase()}`, now));
    expect(minor(cart.totals)).toEqual([9_999, 1_000, 0, 1_437, 8_999]);
    expect(cart.codes).toMatchObject([
      { code: name, kind: "PERCENT", isFreeShipping: false, discount: { minor: 1_000n } },
    ]);
    await expect(change((tx) => applyCode(tx, id, name, now))).rejects.toMatchObject({
      code: "CODE_ALREADY_APPLIED",
    });
    expect(minor((await change((tx) => removeCode(tx, id, name, now))).totals)).toEqual([
      9_999, 0, 0, 1_596, 9_999,
    ]);
  });

  it("are refused with the reason, and the cart stays as it is", async () => {
    const { wireId } = await ware(db.em());
    const { code: big } = await code(db.em(), { percentPpm: 1, minimumSpendMinor: 2_000n });
    const { id } = await newCart({ variantId: wireId, quantity: 1 });
    await expect(change((tx) => applyCode(tx, id, "NOBODYS", now))).rejects.toMatchObject({
      code: "CODE_UNKNOWN",
    });
    await expect(change((tx) => applyCode(tx, id, big, now))).rejects.toMatchObject({
      code: "CODE_MINIMUM_NOT_MET",
    });
    const cart = await see(id);
    expect([cart.codes, cart.warnings]).toEqual([[], []]);
  });

  it("stop and start again with the goods that they need", async () => {
    const { wireId } = await ware(db.em());
    const { code: name } = await code(db.em(), { amountMinor: 500n, minimumSpendMinor: 2_000n });
    const cart = await newCart({ variantId: wireId, quantity: 2 });
    await change((tx) => applyCode(tx, cart.id, name, now));
    const line = encodeId("line", cart.lines[0]!.id);
    const less = await change((tx) => updateLine(tx, cart.id, line, 1, now));
    expect([less.totals.total.amount, less.codes, less.warnings.map(({ code: word }) => word)]).toEqual([
      "10.00",
      [],
      ["CODE_REMOVED"],
    ]);
    const more = await change((tx) => updateLine(tx, cart.id, line, 2, now));
    expect([more.totals.total.amount, more.warnings]).toEqual(["15.00", []]);
  });
});

describe("where a cart goes", () => {
  const address = (changes: object) => ({ shippingAddress: { ...berlin, ...changes } });
  const faultsOf = async (work: Promise<unknown>) =>
    (
      await work.then(
        () => [],
        (error: { reasons: { field: string[] }[] }) => error.reasons,
      )
    ).map(({ field }) => field.join("."));

  it("decides what shipping costs, which taxes there are, and what is free", async () => {
    const { wireId } = await ware(db.em(), { price: 2_000n });
    const { id } = await newCart({ variantId: wireId, quantity: 2 });
    const there = await change((tx) =>
      setAddresses(tx, id, { email: "ada@example.com", ...address({}) }, now),
    );
    expect(there.shippingMethods.map(({ name, price }) => [name, price.amount])).toEqual([
      ["Standard", "4.90"],
      ["Express", "12.90"],
    ]);
    expect(there.missing).toEqual(["SHIPPING_METHOD"]);
    const sent = await change((tx) => setShippingMethod(tx, id, standard, now));
    expect([minor(sent.totals), sent.missing]).toEqual([[4_000, 0, 490, 639 + 78, 4_490], []]);
    const vienna = address({ countryCode: "AT", postalCode: "1010", city: "Vienna" });
    const moved = await change((tx) => setAddresses(tx, id, vienna, now));
    expect(minor(moved.totals)).toEqual([4_000, 0, 490, 667 + 82, 4_490]);
    expect(moved.email).toBe("ada@example.com");
    expect(minor((await add(id, wireId)).totals)).toEqual([6_000, 0, 0, 1_000, 6_000]);
  });

  it("lets a code make shipping free, and never twice", async () => {
    const { wireId } = await ware(db.em());
    const [one, two] = [await code(db.em(), {}), await code(db.em(), {})];
    const { id } = await newCart({ variantId: wireId, quantity: 1 });
    await change((tx) => setAddresses(tx, id, address({}), now));
    await change((tx) => setShippingMethod(tx, id, express, now));
    await change((tx) => applyCode(tx, id, one.code, now));
    const cart = await change((tx) => applyCode(tx, id, two.code, now));
    expect(minor(cart.totals)).toEqual([1_000, 0, 0, 160, 1_000]);
    expect(cart.codes.map(({ discount, isFreeShipping }) => [discount.amount, isFreeShipping])).toEqual([
      ["12.90", true],
      ["0.00", true],
    ]);
  });

  it("rules out ways that do not carry the weight, and forgets a choice that became one", async () => {
    const { wireId } = await ware(db.em(), { weightGrams: 5_000, price: 100n });
    const { id } = await newCart({ variantId: wireId, quantity: 2 });
    await change((tx) => setAddresses(tx, id, address({}), now));
    expect((await change((tx) => setShippingMethod(tx, id, standard, now))).totals.shipping.amount).toBe(
      "4.90",
    );
    const heavy = await add(id, wireId);
    expect([heavy.shippingMethod, heavy.totals.shipping.amount, heavy.missing]).toEqual([
      undefined,
      "0.00",
      ["EMAIL", "SHIPPING_METHOD"],
    ]);
    await expect(change((tx) => setShippingMethod(tx, id, standard, now))).rejects.toMatchObject({
      code: "SHIPPING_UNAVAILABLE",
    });
  });

  it("names every field at fault at once, and changes nothing", async () => {
    const { id } = await newCart();
    const wrong = { email: "ada", ...address({ firstName: " ", postalCode: "1011", city: "" }) };
    expect(await faultsOf(change((tx) => setAddresses(tx, id, wrong, now)))).toEqual([
      "email",
      "shippingAddress.firstName",
      "shippingAddress.city",
      "shippingAddress.postalCode",
    ]);
    const american = { billingAddress: { ...berlin, countryCode: "us", postalCode: "94103" } };
    expect(await faultsOf(change((tx) => setAddresses(tx, id, american, now)))).toEqual([
      "billingAddress.region",
    ]);
    const atlantis = address({ countryCode: "XX" });
    expect(await faultsOf(change((tx) => setAddresses(tx, id, atlantis, now)))).toEqual([
      "shippingAddress.countryCode",
    ]);
    await expect(
      change((tx) => setAddresses(tx, id, address({ countryCode: "FR", postalCode: "75001" }), now)),
    ).rejects.toMatchObject({ code: "COUNTRY_NOT_SERVED" });
    const cart = await see(id);
    expect([cart.email, cart.shippingAddress, cart.billingAddress]).toEqual([null, null, null]);
  });

  it("keeps what is left out and clears what is null", async () => {
    const { id } = await newCart();
    await change((tx) =>
      setAddresses(tx, id, { email: " Ada@Example.com ", ...address({ phone: " 1 " }) }, now),
    );
    const cart = await change((tx) => setAddresses(tx, id, { shippingAddress: null }, now));
    expect([cart.email, cart.shippingAddress]).toEqual(["Ada@Example.com", null]);
  });
});
