import type { Id } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { productsChanged } from "../collections/refresh.js";
import { Faults } from "../faults.js";
import { slugOf } from "../slug.js";
import { changesOf } from "./changes.js";
import { warningsOf } from "./margin.js";
import { StoredProduct } from "./product.entity.js";
import type { ProductCreateInput } from "./product.input.js";
import { writeProduct } from "./write-product.js";

export interface SavedProduct {
  id: Id<"prod">;
  warnings: string[];
}

/**
 * Creates a product with its variants, their stock and its pictures, or nothing of it.
 * @throws Refused with the path of each field that is at fault
 */
export async function createProduct(
  tx: Tx,
  viewer: Viewer,
  input: ProductCreateInput,
): Promise<SavedProduct> {
  const { currency } = await settings(tx);
  const faults = new Faults();
  const changes = changesOf(input, viewer, currency, faults);
  faults.refuseAny();
  const slug = changes.slug ?? (await freeSlug(tx, slugOf(input.title) || "product"));
  const product = new StoredProduct();
  const { variants, warnings } = await writeProduct(tx, viewer, product, {
    ...changes,
    slug,
    optionNames: changes.optionNames ?? [],
  });
  await productsChanged(tx, [product.id]);
  return { id: product.id, warnings: [...warnings, ...warningsOf(viewer, variants, currency)] };
}

/** The slug itself, or with the first number that is free and was never another product's. The lock lets equal titles queue up. */
export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  await tx.execute("select pg_advisory_xact_lock(hashtext(?))", [`catalog.slug:${wanted}`]);
  const taken = await tx.execute<{ slug: string }[]>(
    `select slug from products where slug = ? or slug like ?
      union all select slug from product_slugs where slug = ? or slug like ?`,
    [wanted, `${wanted}-%`, wanted, `${wanted}-%`],
  );
  const known = new Set(taken.map(({ slug }) => slug));
  if (!known.has(wanted)) return wanted;
  let number = 2;
  while (known.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
