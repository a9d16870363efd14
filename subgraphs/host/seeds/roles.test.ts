import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { permissions, roles } from "./roles.js";

const schema = new URL("../../../schema/permissions.json", import.meta.url);

/** Every permission that some field of the printed schema asks for. */
const asked = [...new Set(readFileSync(schema, "utf8").match(/"[a-z]+(\.[a-z]+)+"/g) ?? [])].map((text) =>
  text.slice(1, -1),
);

it("gives the owner every permission that the API asks for", () => {
  expect(asked.filter((permission) => !roles.Owner.some((held) => held === permission))).toEqual([]);
  expect(asked.length).toBeGreaterThan(15);
});

it("keeps money and people from those who keep the catalogue", () => {
  const mayCatalogue: readonly string[] = roles["Catalogue manager"];
  expect(mayCatalogue.filter((permission) => /^(orders|customers|staff|audit)\./.test(permission))).toEqual(
    [],
  );
});

it("keeps costs and profit from support", () => {
  const maySupport: readonly string[] = roles["Support agent"];
  expect(maySupport.filter((permission) => /cost|profit|write|import/.test(permission))).toEqual([]);
  expect(permissions.length).toBe(new Set(permissions).size);
});
