import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { productsChanged } from "../collections/refresh.js";
import { arrayText } from "../collections/rule-sql.js";
import type { SavedProduct } from "../products/create-product.js";
import { warningsOf } from "../products/margin.js";
import { lockProduct, refuseStale } from "../products/update-product.js";
import { writeProduct } from "../products/write-product.js";
import { refusingTaken } from "../products/write-variants.js";
import { changesTo, type ProductState, stateFields } from "./state.js";
import { keepVersions } from "./versions.js";

/**
 * Makes a product again what it was in an earlier version, except for its status: nothing goes on sale by
 * looking back. Pictures and categories that are gone stay gone, and stock is what it is.
 * @throws Refused(NOT_FOUND | STALE | TAKEN)
 */
export async function rollBack(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  { version, expectedVersion }: { version: number; expectedVersion?: number | null | undefined },
): Promise<SavedProduct> {
  const product = await lockProduct(tx, wireId);
  refuseStale(product, expectedVersion);
  const [row] = await tx.execute<{ state: ProductState }[]>(
    "select state from product_versions where product_id = ? and version = ?",
    [product.id, version],
  );
  if (!row) throw refuse("NOT_FOUND", "This version has not been kept.", ["version"]);
  const state = await withoutGone(tx, product.id, row.state);
  const { currency } = await settings(tx);
  await keepVersions(tx, viewer, [product.id], "ROLLBACK");
  // Variants that are offered again meet those that take their place until all are written.
  await tx.execute("set constraints product_variants_sku_once, product_variants_options_once deferred");
  const ids = state.variants.flatMap(({ id }) => id ?? []);
  await tx.execute(
    "update product_variants set deleted_at = null where product_id = ? and id = any (?::uuid[])",
    [product.id, arrayText(ids)],
  );
  product.editedByHand();
  const fields = new Set(stateFields.filter((field) => field !== "status"));
  const changes = { ...changesTo(state, fields), takesFormerSlug: false };
  const { variants, warnings } = await writeProduct(tx, viewer, product, changes, "ROLLBACK");
  await refusingTaken(() =>
    tx.execute("set constraints product_variants_sku_once, product_variants_options_once immediate"),
  );
  await productsChanged(tx, [product.id]);
  await audit(tx, viewer, {
    action: "catalog.rollback",
    entity: "Product",
    entityId: product.id,
    after: { version },
  });
  return { id: product.id, warnings: [...warnings, ...warningsOf(viewer, variants, currency)] };
}

/** The state with what can still be had: pictures may belong to nobody or to another product by now. */
async function withoutGone(tx: Tx, productId: string, state: ProductState): Promise<ProductState> {
  const [row] = await tx.execute<{ images: string[]; categories: string[]; variants: string[] }[]>(
    `select array(select i.id::text from product_images i
               where i.id = any (?::uuid[]) and (i.product_id is null or i.product_id = ?)) as images,
            array(select c.id::text from categories c where c.id = any (?::uuid[])) as categories,
            array(select v.id::text from product_variants v
               where v.product_id = ? and v.id = any (?::uuid[])) as variants`,
    [
      arrayText(state.imageIds),
      productId,
      arrayText(state.categoryIds),
      productId,
      arrayText(state.variants.flatMap(({ id }) => id ?? [])),
    ],
  );
  const { images = [], categories = [], variants = [] } = row ?? {};
  return {
    ...state,
    imageIds: state.imageIds.filter((id) => images.includes(id)),
    categoryIds: state.categoryIds.filter((id) => categories.includes(id)),
    variants: state.variants
      .filter(({ id }) => id !== null && variants.includes(id))
      .map((variant) => ({ ...variant, imageIds: variant.imageIds.filter((id) => images.includes(id)) })),
  };
}
