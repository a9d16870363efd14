import { LockMode } from "@mikro-orm/core";
import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { productsChanged } from "../collections/refresh.js";
import { Faults } from "../faults.js";
import { changesOf } from "./changes.js";
import type { SavedProduct } from "./create-product.js";
import { warningsOf } from "./margin.js";
import { StoredProduct } from "./product.entity.js";
import type { ProductUpdateInput } from "./product.input.js";
import { ProductStatus } from "./product.type.js";
import { writeProduct } from "./write-product.js";

/**
 * Changes a product and what belongs to it, all or nothing.
 * @throws Refused(NOT_FOUND | STALE | …) with the path of each field that is at fault
 */
export async function updateProduct(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  input: ProductUpdateInput,
): Promise<SavedProduct> {
  const { currency } = await settings(tx);
  const faults = new Faults();
  const changes = changesOf(input, viewer, currency, faults);
  faults.refuseAny();
  const product = await lockProduct(tx, wireId);
  refuseStale(product, input.expectedVersion);
  product.editedByHand();
  const { variants, warnings } = await writeProduct(tx, viewer, product, changes);
  await productsChanged(tx, [product.id]);
  return { id: product.id, warnings: [...warnings, ...warningsOf(viewer, variants, currency)] };
}

/**
 * Takes a product off the shelves. Orders, carts and their pictures keep what they have.
 * @throws Refused(NOT_FOUND)
 */
export async function archiveProduct(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  expectedVersion?: number | null,
): Promise<Pick<SavedProduct, "id">> {
  const product = await lockProduct(tx, wireId);
  refuseStale(product, expectedVersion);
  if (product.status === ProductStatus.ARCHIVED) return { id: product.id };
  const before = { status: product.status };
  product.editedByHand();
  await writeProduct(tx, viewer, product, { status: ProductStatus.ARCHIVED }, "ARCHIVE");
  await audit(tx, viewer, {
    action: "catalog.archive",
    entity: "Product",
    entityId: product.id,
    before,
    after: { status: product.status },
  });
  return { id: product.id };
}

/** @throws Refused(STALE) when the version that somebody has read is no longer the present one */
export function refuseStale(product: StoredProduct, expectedVersion: number | null | undefined): void {
  if (typeof expectedVersion === "number" && expectedVersion !== product.version)
    throw refuse("STALE", "Somebody else has changed this product meanwhile.", ["expectedVersion"]);
}

/** Locks a product by its wire id. @throws Refused(NOT_FOUND) */
export async function lockProduct(tx: Tx, wireId: string): Promise<StoredProduct> {
  const id = decodeId("prod", wireId);
  const product = id && (await tx.findOne(StoredProduct, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!product) throw refuse("NOT_FOUND", "There is no such product.", ["id"]);
  return product;
}
