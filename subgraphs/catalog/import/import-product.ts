import { LockMode } from "@mikro-orm/core";
import { setOnHand } from "@till/inventory";
import { type Id, newId } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { fetchImage } from "../media/fetch-image.job.js";
import type { ProductChanges, VariantChanges } from "../products/changes.js";
import { StoredProduct } from "../products/product.entity.js";
import type { StoredVariant } from "../products/variant.entity.js";
import { variantsOf, writeProduct } from "../products/write-product.js";
import { categoryOfType } from "./category-of-type.js";
import { digestOf, type ImportedProduct, type ImportedVariant } from "./shopify-product.js";

export type Outcome = "created" | "updated" | "unchanged";

/**
 * Writes one product of a file, found by its handle; its variants are found by SKU, else by their options.
 * Variants and pictures that the file does not name stay. What the last import has written is not written
 * again, so that sales since then keep their stock.
 * @throws Refused, with paths that `columnOf` turns into rows and columns
 */
export async function importProduct(tx: Tx, viewer: Viewer, imported: ImportedProduct): Promise<Outcome> {
  const digest = digestOf(imported);
  const whole = `${digest.content}.${digest.stock}`;
  const known = await tx.findOne(
    StoredProduct,
    { slug: imported.handle },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (known?.importDigest === whole) return "unchanged";
  const isSameStock = known?.importDigest?.split(".")[1] === digest.stock;

  const product = known ?? new StoredProduct();
  const before = known ? await variantsOf(tx, known.id) : [];
  const images = await imagesOf(tx, known?.id, imported.images);
  const variants = matched(imported, before, product.optionNames, images);
  const changes: ProductChanges = {
    ...contentOf(imported),
    // Staff may have moved a product since; only a new one is given a place.
    ...(!known && imported.productType && { categoryIds: [await categoryOfType(tx, imported.productType)] }),
    imageIds: [...images.values()],
    variants,
  };
  product.importDigest = whole;
  const written = await writeProduct(tx, viewer, product, changes, "IMPORT");
  if (!isSameStock) await count(tx, viewer, imported.variants, written.variants, before);
  return known ? "updated" : "created";
}

function contentOf(imported: ImportedProduct): ProductChanges {
  const {
    handle,
    title,
    description,
    vendor,
    productType,
    status,
    tags,
    seoTitle,
    seoDescription,
    optionNames,
  } = imported;
  const seo = { title: seoTitle, description: seoDescription };
  return { slug: handle, title, description, vendor, productType, status, tags, seo, optionNames };
}

/** The file's variants in their order, each with the id of the variant it is, and then those it does not name. */
function matched(
  imported: ImportedProduct,
  before: readonly StoredVariant[],
  optionNamesBefore: readonly string[],
  images: ReadonlyMap<string, Id<"img">>,
): VariantChanges[] {
  const left = new Set(before);
  const take = (isIt: (variant: StoredVariant) => boolean): StoredVariant | undefined => {
    const found = [...left].find(isIt);
    if (found) left.delete(found);
    return found;
  };
  const bySku = imported.variants.map(({ sku }) =>
    sku === null ? undefined : take((variant) => variant.sku?.toLowerCase() === sku.toLowerCase()),
  );
  const named = imported.variants.map((variant, at) => {
    const same = variant.optionValues.join("\u0000").toLowerCase();
    const known = bySku[at] ?? take(({ optionValues }) => optionValues.join("\u0000").toLowerCase() === same);
    return changesOf(variant, known?.id, images);
  });
  // With other options the rest could not be told apart any more: they are no longer offered.
  const hasSameOptions = JSON.stringify(optionNamesBefore) === JSON.stringify(imported.optionNames);
  const kept = hasSameOptions ? [...left] : [];
  return [
    ...named,
    ...kept.map(({ id, price }) => ({ id, price, stock: { initialOnHand: 0, isTracked: true } })),
  ];
}

function changesOf(
  variant: ImportedVariant,
  id: Id<"var"> | undefined,
  images: ReadonlyMap<string, Id<"img">>,
): VariantChanges {
  const {
    sku,
    optionValues,
    price,
    compareAtPrice,
    cost,
    barcode,
    weightGrams,
    isTracked,
    onHand,
    imageUrl,
  } = variant;
  const imageId = imageUrl === null ? undefined : images.get(imageUrl);
  const imageIds = imageId && [imageId];
  const stock = { initialOnHand: onHand, isTracked };
  return { id, sku, optionValues, price, compareAtPrice, cost, barcode, weightGrams, imageIds, stock };
}

/**
 * The product's pictures by their address, the file's first. One that is new is announced to the job that
 * fetches it; one that failed before is tried again.
 */
async function imagesOf(
  tx: Tx,
  productId: Id<"prod"> | undefined,
  wanted: ImportedProduct["images"],
): Promise<Map<string, Id<"img">>> {
  const known = await tx.execute<{ id: Id<"img">; source_url: string | null; state: string }[]>(
    "select id, source_url, state from product_images where product_id = ? order by position, id",
    [productId ?? null],
  );
  const images = new Map<string, Id<"img">>();
  for (const { url, alt } of wanted) {
    const image = known.find(({ source_url }) => source_url === url);
    const id = image?.id ?? newId<"img">();
    images.set(url, id);
    if (!image)
      await tx.execute("insert into product_images (id, key, source_url, alt) values (?, ?, ?, ?)", [
        id,
        newToken(),
        url,
        alt,
      ]);
    if (image?.state === "FAILED")
      await tx.execute("update product_images set state = 'PENDING', failure = null where id = ?", [id]);
    if (!image || image.state === "FAILED") await enqueue(tx, fetchImage, { imageId: id });
  }
  for (const { id } of known) if (![...images.values()].includes(id)) images.set(`own:${id}`, id);
  return images;
}

/** Brings the stock of variants that were there before to what the file says; new ones were opened with it. */
async function count(
  tx: Tx,
  viewer: Viewer,
  imported: readonly ImportedVariant[],
  written: readonly StoredVariant[],
  before: readonly StoredVariant[],
): Promise<void> {
  const lines = imported.flatMap(({ isTracked, onHand }, at) => {
    const variant = written[at]!;
    return isTracked && before.includes(variant) ? [{ variantId: variant.id, onHand }] : [];
  });
  if (lines.length > 0) await setOnHand(tx, lines, "Product import", viewer);
}
