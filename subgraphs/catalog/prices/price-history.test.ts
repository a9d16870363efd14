import type { Id } from "@till/kit/id";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeEach, expect, it } from "vitest";
import { offered } from "../testing.js";
import { countPrices, lowestPriceLoader, pricesOf } from "./price-history.js";

const db = testDatabase();

beforeEach(() => db.sql("update settings set shows_lowest_price = true"));

/** A variant with a history: days ago, price, former price. The last entry is what it costs now. */
async function priced(
  ...steps: [daysAgo: number, price: number, formerPrice?: number][]
): Promise<Id<"var">> {
  const [, price, former] = steps.at(-1)!;
  const { variantIds } = await offered(db.em(), {
    variants: [{ price: BigInt(price), compareAtPrice: former === undefined ? null : BigInt(former) }],
  });
  const id = variantIds[0]!;
  // The history that the trigger began is replaced by one with a past.
  const rows = steps.map(
    ([daysAgo, amount, was]) => `('${id}', ${amount}, ${was ?? "null"}, now() - interval '${daysAgo} days')`,
  );
  await db.asOwner(`alter table price_history disable trigger user;
    delete from price_history where variant_id = '${id}';
    insert into price_history (variant_id, price, compare_at_price, changed_at) values ${rows.join(",")};
    alter table price_history enable trigger user;`);
  return id;
}
const lowestOf = async (id: string) => (await lowestPriceLoader(db.context()).load(id))?.price;

it("a reduction is compared with the lowest price of the thirty days before it began", async () => {
  expect(await lowestOf(await priced([90, 5000], [20, 4000], [10, 4500], [2, 3000, 4500]))).toBe("4000");
});

it("the price that held when the thirty days began counts, and older ones do not", async () => {
  expect(await lowestOf(await priced([90, 2000], [60, 5000], [2, 3000, 5000]))).toBe("5000");
  expect(await lowestOf(await priced([90, 2000], [20, 5000], [2, 3000, 5000]))).toBe("2000");
});

it("a second step down belongs to the same reduction", async () => {
  expect(await lowestOf(await priced([90, 5000], [10, 4000, 5000], [2, 3000, 5000]))).toBe("5000");
});

it("an earlier sale within the thirty days counts", async () => {
  expect(await lowestOf(await priced([90, 5000], [25, 3500, 5000], [15, 5000], [2, 4000, 5000]))).toBe(
    "3500",
  );
});

it("says nothing for what is not reduced, for what was reduced from the first day, or when the shop shows none", async () => {
  expect(await lowestOf(await priced([90, 5000], [2, 4000]))).toBeUndefined();
  expect(await lowestOf(await priced([2, 4000, 5000]))).toBeUndefined();
  const reduced = await priced([90, 5000], [2, 4000, 5000]);
  expect(await lowestOf(reduced)).toBe("5000");
  await db.sql("update settings set shows_lowest_price = false");
  expect(await lowestOf(reduced)).toBeUndefined();
});

it("staff page through everything a variant has cost", async () => {
  const id = await priced([9, 1000], [8, 1100], [7, 900, 1100]);
  const ctx = db.context(staffWith("catalog.read"));
  const page = await pricesOf(ctx, id, 2, undefined);
  expect(page.rows.map(({ price, compareAtPrice }) => [price, compareAtPrice])).toEqual([
    ["900", "1100"],
    ["1100", null],
  ]);
  const rest = await pricesOf(ctx, id, 2, page.cursorOf(page.rows[1]!));
  expect(rest.rows.map(({ price }) => price)).toEqual(["1000"]);
  expect([page.hasNextPage, rest.hasNextPage, await countPrices(ctx, id, 100)]).toEqual([true, false, 3]);
});
