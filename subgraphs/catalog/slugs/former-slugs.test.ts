import { guest } from "@till/kit/viewer";
import { encodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { expect, it } from "vitest";
import { createProduct } from "../products/create-product.js";
import { findProduct } from "../products/product.resolver.js";
import type { ProductUpdateInput } from "../products/product.input.js";
import { ProductStatus } from "../products/product.type.js";
import { updateProduct } from "../products/update-product.js";
import { offered } from "../testing.js";
import { formerSlugsLoader } from "./former-slugs.js";

const db = testDatabase();
const manager = staffWith("catalog.write");
const update = (id: string, input: ProductUpdateInput) =>
  transact(db.em(), (tx) => updateProduct(tx, manager, encodeId("prod", id), input));
const found = async (slug: string) => (await findProduct(db.context(guest), { slug }))?.slug;

it("a product still answers to every slug that it had, and says the present one", async () => {
  const { productId } = await offered(db.em(), { slug: "clay-pot" });
  await update(productId, { slug: "terracotta-pot" });
  await update(productId, { slug: "garden-pot" });
  expect(await found("garden-pot")).toBe("garden-pot");
  expect(await found("clay-pot")).toBe("garden-pot");
  expect(await found("terracotta-pot")).toBe("garden-pot");
  expect(await formerSlugsLoader(db.context()).load(productId)).toEqual(["terracotta-pot", "clay-pot"]);
});

it("a product may have one of its own former slugs again, which is then no former one", async () => {
  const { productId } = await offered(db.em(), { slug: "first-name" });
  await update(productId, { slug: "second-name" });
  await update(productId, { slug: "first-name" });
  expect(await found("first-name")).toBe("first-name");
  expect(await found("second-name")).toBe("first-name");
  expect(await formerSlugsLoader(db.context()).load(productId)).toEqual(["second-name"]);
});

it("a former slug goes to another product only when that is said, and then the answer says so", async () => {
  const moved = await offered(db.em(), { title: "Moved", slug: "old-home" });
  await update(moved.productId, { slug: "new-home" });
  const other = await offered(db.em(), { slug: "elsewhere" });
  await expect(update(other.productId, { slug: "old-home" })).rejects.toMatchObject({
    code: "TAKEN",
    reasons: [{ field: ["slug"] }],
  });
  expect(await found("old-home")).toBe("new-home");
  const { warnings } = await update(other.productId, { slug: "old-home", takesFormerSlug: true });
  expect(warnings).toEqual(["“Moved” used to have the address “old-home”; old links to it lead here now."]);
  expect(await found("old-home")).toBe("old-home");
  expect(await formerSlugsLoader(db.context()).load(moved.productId)).toBeUndefined();
});

it("a new product's own slug steps around former ones", async () => {
  const { productId } = await offered(db.em(), { slug: "wool-throw" });
  await update(productId, { slug: "lambswool-throw" });
  const { id } = await transact(db.em(), (tx) =>
    createProduct(tx, manager, {
      title: "Wool throw",
      status: ProductStatus.DRAFT,
      variants: [{ price: "1.00", options: [] }],
    }),
  );
  expect(await db.sql("select slug from products where id = ?", [id])).toEqual([{ slug: "wool-throw-2" }]);
});

it("the public finds no draft by a former slug", async () => {
  const { productId } = await offered(db.em(), { slug: "secret-one", status: ProductStatus.DRAFT });
  await update(productId, { slug: "secret-two" });
  expect(await found("secret-one")).toBeUndefined();
});
