import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { productsChanged } from "../collections/refresh.js";
import type { SavedProduct } from "../products/create-product.js";
import { warningsOf } from "../products/margin.js";
import type { StoredProduct } from "../products/product.entity.js";
import { lockProduct } from "../products/update-product.js";
import { writeProduct } from "../products/write-product.js";
import { labelOf } from "./differences.js";
import { conflictsOf, type DraftRow, requireDraft } from "./draft-row.js";
import { changesTo, stateOf } from "./state.js";

/**
 * Makes a draft the live product. Fields that have changed in the product since the draft was begun are
 * overwritten only by who has seen them, and says so by the present version.
 * @throws Refused(NOT_FOUND | STALE | TAKEN | INVALID)
 */
export async function publishDraft(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  expectedVersion?: number | null,
): Promise<SavedProduct> {
  const product = await lockProduct(tx, wireId);
  return publish(tx, viewer, product, expectedVersion);
}

/** The same for a product that is locked already. */
export async function publish(
  tx: Tx,
  viewer: Viewer,
  product: StoredProduct,
  expectedVersion?: number | null,
): Promise<SavedProduct> {
  const draft = await requireDraft(tx, product.id);
  refuseCosts(draft, viewer);
  const live = await stateOf(tx, product.id);
  const conflicts = conflictsOf(draft, live.state);
  const isNewest = expectedVersion === live.version;
  if (typeof expectedVersion === "number" ? !isNewest : conflicts.length > 0)
    throw refuse(
      "STALE",
      conflicts.length > 0
        ? `Changed in the product since this draft was begun: ${conflicts.map(labelOf).join(", ")}.`
        : "Somebody else has changed this product meanwhile.",
      ["expectedVersion"],
    );
  const { currency } = await settings(tx);
  product.editedByHand();
  // Whoever saved the draft has been told of a former slug.
  const changes = { ...changesTo(draft.content, new Set(draft.fields)), takesFormerSlug: true };
  const { variants, warnings } = await writeProduct(tx, viewer, product, changes, "PUBLISH");
  await tx.execute("delete from product_drafts where product_id = ?", [product.id]);
  await productsChanged(tx, [product.id]);
  await audit(tx, viewer, {
    action: "catalog.draft-publish",
    entity: "Product",
    entityId: product.id,
    after: { fields: draft.fields },
  });
  return { id: product.id, warnings: [...warnings, ...warningsOf(viewer, variants, currency)] };
}

/** @throws Refused(INVALID) when a draft sets costs and the viewer may not */
export function refuseCosts({ takesCosts }: DraftRow, viewer: Viewer): void {
  if (takesCosts && !viewer.permissions.has("catalog.cost.write"))
    throw refuse("INVALID", "This draft sets costs, which your role may not.", ["id"]);
}
