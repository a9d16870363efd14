import { Refused } from "@till/kit/errors";
import { encodeId, type Id, newId } from "@till/kit/id";
import { newToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../snapshot.js";
import { variantLoader } from "../products/product.loader.js";
import { updateProduct } from "../products/update-product.js";
import { offered } from "../testing.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write");

/** A product in two sizes with three pictures, in this order. */
async function pictured() {
  const { productId, variantIds } = await offered(db.em(), {
    optionNames: ["Size"],
    variants: [{ optionValues: ["S"] }, { optionValues: ["M"] }],
  });
  const images: { id: Id<"img">; key: string }[] = [];
  for (const position of [0, 1, 2]) {
    const image = { id: newId<"img">(), key: newToken() };
    await db.sql(
      `insert into product_images (id, product_id, key, original_key, width, height, position, state)
       values (?, ?, ?, ?, 800, 600, ?, 'READY')`,
      [image.id, productId, image.key, `originals/${image.key}`, position],
    );
    images.push(image);
  }
  return { productId, variantIds, images };
}

const link = (
  productId: Id<"prod">,
  variantIds: readonly Id<"var">[],
  links: (readonly Id<"img">[] | null)[],
) =>
  transact(db.em(), (tx) =>
    updateProduct(tx, manager, encodeId("prod", productId), {
      variants: variantIds.map((id, at) => ({
        id: encodeId("var", id),
        price: "10.00",
        options: [{ name: "Size", value: ["S", "M"][at]! }],
        ...(links[at] && { imageIds: links[at].map((image) => encodeId("img", image)) }),
      })),
    }),
  );
const linked = async (variantId: string) => {
  const variant = await variantLoader(db.context()).load(variantId);
  return variant?.images.map(({ id }) => id);
};

describe("a variant", () => {
  it("has several pictures, in the order of the product; the first stands for it in carts and orders", async () => {
    const { productId, variantIds, images } = await pictured();
    const [first, second, third] = images.map(({ id }) => id) as [Id<"img">, Id<"img">, Id<"img">];
    await link(productId, variantIds, [[third, second], [first]]);
    expect(await linked(variantIds[0]!)).toEqual([second, third]);
    expect(await linked(variantIds[1]!)).toEqual([first]);
    const snapshots = await snapshotOf(db.em(), variantIds);
    expect(snapshots.get(variantIds[0]!)?.imageKey).toBe(images[1]!.key);

    await link(productId, variantIds, [null, []]);
    expect(await linked(variantIds[0]!)).toEqual([second, third]);
    expect(await linked(variantIds[1]!)).toEqual([]);
  });

  it("is not shown by a picture of another product, and nothing changes then", async () => {
    const { productId, variantIds, images } = await pictured();
    const other = await pictured();
    await link(productId, variantIds, [[images[0]!.id], null]);
    const refused = await link(productId, variantIds, [[images[1]!.id, other.images[0]!.id], null]).catch(
      (error: unknown) => error,
    );
    expect(refused instanceof Refused && refused.reasons.map(({ code, field }) => [code, field])).toEqual([
      ["NOT_FOUND", ["variants", "0", "imageIds", "1"]],
    ]);
    expect(await linked(variantIds[0]!)).toEqual([images[0]!.id]);
  });

  it("loses the link with the picture, and its picture stays where orders remember it", async () => {
    const { productId, variantIds, images } = await pictured();
    await link(productId, variantIds, [images.map(({ id }) => id), null]);
    await transact(db.em(), (tx) =>
      updateProduct(tx, manager, encodeId("prod", productId), {
        imageIds: [encodeId("img", images[2]!.id)],
      }),
    );
    expect(await linked(variantIds[0]!)).toEqual([images[2]!.id]);
    expect(await db.sql("select id from product_images where id = ?", [images[0]!.id])).toHaveLength(1);
  });
});
