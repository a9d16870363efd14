import { DriverException } from "@mikro-orm/core";
import { keepItems, setOnHand } from "@till/inventory";
import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { Refused } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { StoredProduct } from "./product.entity.js";
import { archiveProduct, lockProduct, refuseStale } from "./update-product.js";

export interface DeletedProduct {
  id: Id<"prod">;
  isDeleted: boolean;
  /** Why it was archived instead. */
  reason: string | null;
}

/**
 * Deletes a product that was never ordered, with its stock written off. One that orders or carts point at is
 * archived instead: they keep what they have.
 * @throws Refused(NOT_FOUND | STALE)
 */
export async function deleteProduct(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  expectedVersion?: number | null,
): Promise<DeletedProduct> {
  const product = await lockProduct(tx, wireId);
  refuseStale(product, expectedVersion);
  const { id, title, slug, skus } = product;
  const reason = await whyNot(tx, () => remove(tx, viewer, product));
  if (reason !== null) {
    await archiveProduct(tx, viewer, wireId);
    return { id, isDeleted: false, reason };
  }
  await audit(tx, viewer, {
    action: "catalog.delete",
    entity: "Product",
    entityId: id,
    before: { title, slug, skus },
  });
  touch(tx, `product:${id}`, "products:membership", "products:text", "products:price", "products:stock");
  return { id, isDeleted: true, reason: null };
}

/** Tries it, and takes it back with the reason when something still needs the product. */
async function whyNot(tx: Tx, attempt: () => Promise<void>): Promise<string | null> {
  await tx.flush();
  await tx.execute("savepoint before_deletion");
  try {
    await attempt();
    return null;
  } catch (error) {
    const needs = reasonOf(error);
    if (needs === undefined) throw error;
    await tx.execute("rollback to savepoint before_deletion");
    return needs;
  }
}

const foreignKeyViolation = "23503";

function reasonOf(error: unknown): string | undefined {
  // Stock that is promised to an order cannot be written off.
  if (error instanceof Refused) return "An order holds some of it.";
  if (!(error instanceof DriverException) || error.code !== foreignKeyViolation) return undefined;
  const table = "table" in error ? String(error.table) : "";
  if (table.startsWith("order")) return "It has been ordered, and the orders keep it.";
  if (table.startsWith("cart")) return "It lies in somebody's cart.";
  return "Something else still points at it.";
}

async function remove(tx: Tx, viewer: Viewer, { id }: StoredProduct): Promise<void> {
  const stocked = await tx.execute<{ variantId: Id<"var"> }[]>(
    `select s.variant_id as "variantId" from product_variants v join pub_variant_stock s on s.variant_id = v.id
      where v.product_id = ? and s.on_hand <> 0`,
    [id],
  );
  // Nobody needs to hear that something runs low which is no longer there.
  await keepItems(
    tx,
    viewer,
    stocked.map(({ variantId }) => ({ variantId, isTracked: false })),
  );
  const empty = stocked.map(({ variantId }) => ({ variantId, onHand: 0 }));
  await setOnHand(tx, empty, "The product was deleted", viewer);
  // Its pictures stay as files that belong to nothing, until they are cleaned up like an upload never used.
  await tx.execute(
    `delete from product_variant_images where variant_id in (select id from product_variants where product_id = ?)`,
    [id],
  );
  await tx.execute("update product_images set product_id = null where product_id = ?", [id]);
  await tx.execute("delete from products where id = ?", [id]);
}
