import { testDatabase } from "@till/host/testing";
import { isPassword } from "@till/kit/password";
import { beforeEach, expect, it } from "vitest";
import { findBreaches } from "../invariants/check.js";
import { isSeeded, seedMinimal } from "./minimal.js";
import { permissions, roles } from "./roles.js";

const db = testDatabase();
const owner = { name: "Ada Owner", email: "ada@example.com", password: "a password of my own" };

beforeEach(() =>
  db.asOwner(
    "delete from settings; delete from users; delete from roles; delete from shipping_methods; delete from shipping_zones; delete from tax_rates",
  ),
);

it("gives a new shop its owner, three roles, one zone and the tax of its country", async () => {
  expect(await isSeeded(db.services())).toBe(false);
  await seedMinimal(db.services(), { owner, settings: { name: "Corner shop" } });
  expect(await isSeeded(db.services())).toBe(true);
  expect(await db.sql("select name, currency, country from settings")).toEqual([
    { name: "Corner shop", currency: "EUR", country: "DE" },
  ]);
  const [user] = await db.sql<{ hash: string; permissions: string[] }>(
    "select u.password_hash as hash, r.permissions from users u join roles r on r.id = u.role_id",
  );
  expect(await isPassword(user!.hash, owner.password)).toBe(true);
  expect(user!.permissions).toEqual([...permissions]);
  expect(await db.sql("select name from roles order by name")).toEqual(
    Object.keys(roles)
      .sort()
      .map((name) => ({ name })),
  );
  expect(await db.sql("select country from shipping_zone_countries")).toEqual([{ country: "DE" }]);
  expect(await db.sql("select country, rate_ppm from tax_rates")).toEqual([
    { country: "DE", rate_ppm: 190_000 },
  ]);
  expect(await findBreaches(db.em())).toEqual([]);
});

it("writes nothing at all when it is run on a shop that is open", async () => {
  await seedMinimal(db.services(), { owner });
  await expect(seedMinimal(db.services(), { owner: { ...owner, email: "eve@example.com" } })).rejects.toThrow(
    "settings_pkey",
  );
  expect(await db.sql("select email from users")).toEqual([{ email: "ada@example.com" }]);
});
