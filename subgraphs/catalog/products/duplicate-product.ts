import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import { newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { productsChanged } from "../collections/refresh.js";
import { changesTo, stateFields, stateOf } from "../drafts/state.js";
import { slugOf } from "../slug.js";
import { freeSlug } from "./create-product.js";
import { limits } from "./limits.js";
import { StoredProduct } from "./product.entity.js";
import { ProductStatus } from "./product.type.js";
import { writeProduct } from "./write-product.js";

/**
 * Makes a draft that is like a product in everything but what must be its own: slug, SKUs, barcodes, stock.
 * @throws Refused(NOT_FOUND)
 */
export async function duplicateProduct(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  title?: string | null,
): Promise<{ id: Id<"prod"> }> {
  const id = decodeId("prod", wireId);
  const [known] = id ? await tx.execute<object[]>("select 1 from products where id = ?", [id]) : [];
  if (!id || !known) throw refuse("NOT_FOUND", "There is no such product.", ["id"]);
  const { state } = await stateOf(tx, id);
  const name = (title?.trim() || `${state.title} (copy)`).slice(0, limits.titleLettersMax);
  const images = await copyImages(tx, id);
  const isTracked = await trackedOf(tx, id);
  const variants = state.variants.map((variant) => ({
    ...variant,
    id: null,
    sku: null,
    barcode: null,
    imageIds: variant.imageIds.flatMap((image) => images.get(image) ?? []),
    stock: { initialOnHand: 0, isTracked: isTracked.get(variant.id!) ?? true },
  }));
  const copy = {
    ...state,
    title: name,
    slug: await freeSlug(tx, slugOf(name) || "product"),
    status: ProductStatus.DRAFT,
    imageIds: state.imageIds.flatMap((image) => images.get(image) ?? []),
    variants,
  };
  const product = new StoredProduct();
  await writeProduct(tx, viewer, product, changesTo(copy, new Set(stateFields)));
  await productsChanged(tx, [product.id]);
  return { id: product.id };
}

/** The pictures again, under addresses of their own; the file as it came is shared. */
async function copyImages(tx: Tx, productId: Id<"prod">): Promise<Map<Id<"img">, Id<"img">>> {
  const rows = await tx.execute<{ id: Id<"img"> }[]>(
    "select id from product_images where product_id = ? and state = 'READY' order by position, id",
    [productId],
  );
  const copies = new Map(rows.map(({ id }) => [id, newId<"img">()]));
  for (const [id, copy] of copies)
    await tx.execute(
      `insert into product_images (id, key, original_key, source_url, alt, width, height, placeholder,
                                   dominant_color, position, state)
       select ?, ?, original_key, source_url, alt, width, height, placeholder, dominant_color, position, state
         from product_images where id = ?`,
      [copy, newToken(), id],
    );
  return copies;
}

async function trackedOf(tx: Tx, productId: Id<"prod">): Promise<Map<Id<"var">, boolean>> {
  const rows = await tx.execute<{ variantId: Id<"var">; isTracked: boolean }[]>(
    `select s.variant_id as "variantId", s.is_tracked as "isTracked" from pub_variant_stock s
       join product_variants v on v.id = s.variant_id where v.product_id = ?`,
    [productId],
  );
  return new Map(rows.map(({ variantId, isTracked }) => [variantId, isTracked]));
}
