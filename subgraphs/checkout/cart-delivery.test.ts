import { testDatabase } from "@till/host/testing";
import { code } from "@till/promotions/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { applyCode } from "./cart-codes.js";
import { setAddresses, setShippingMethod } from "./cart-delivery.js";
import { berlin, shipsTo, taxed, ware } from "./testing.js";
import { minor, shopper } from "./testing-cart.js";

const db = testDatabase();
const { add, change, newCart, now, see } = shopper(db);
let standard: string;
let express: string;
beforeAll(async () => {
  standard = await shipsTo(db.em(), ["DE", "AT"], { price: 490n, freeFrom: 5_000n, weightMaxGrams: 10_000 });
  express = await shipsTo(db.em(), ["DE", "AT"], { name: "Express", price: 1_290n });
  await taxed(db.em(), "DE", 19);
  await taxed(db.em(), "AT", 20);
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
