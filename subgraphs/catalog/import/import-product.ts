import { LockMode } from "@mikro-orm/core";
import { type DescribedItem, describeItems, setOnHand } from "@till/inventory";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { ProductChanges, VariantChanges } from "../products/changes.js";
import { freeSlug } from "../products/create-product.js";
import { StoredProduct } from "../products/product.entity.js";
import type { StoredVariant } from "../products/variant.entity.js";
import { variantsOf, writeProduct } from "../products/write-product.js";
import { asInFile } from "./as-in-file.js";
import { categoryOfType } from "./category-of-type.js";
import { imagesOf } from "./import-images.js";
import {
  digestOf,
  type ImportedProduct,
  type ImportedVariant,
  type ReadOptions,
} from "./imported-product.js";
import { categoriesAt } from "./places.js";

export type Outcome = "created" | "updated" | "unchanged";

/**
 * Writes one product of a file, found by its handle or SKUs; its variants are found by SKU, else by their
 * options. Variants and pictures that the file does not name stay. What the shop has already, or what the last
 * import has written, is not written again, so that sales since then keep their stock.
 * @throws Refused, with paths that `columnOf` turns into rows and columns
 */
export async function importProduct(
  tx: Tx,
  viewer: Viewer,
  imported: ImportedProduct,
  options: ReadOptions,
): Promise<Outcome> {
  const digest = digestOf(imported);
  const whole = `${digest.content}.${digest.stock}`;
  const known = await find(tx, imported);
  if (known && (known.importDigest === whole || (await isSame(tx, known.id, imported, options))))
    return "unchanged";
  const isSameStock = known?.importDigest?.split(".")[1] === digest.stock;

  const product = known ?? new StoredProduct();
  const before = known ? await variantsOf(tx, known.id) : [];
  const images = await imagesOf(tx, known?.id, imported.images, options.publicUrl);
  const variants = matched(imported, before, product.optionNames, images);
  const changes: ProductChanges = {
    ...contentOf(imported),
    slug: await slugFor(tx, imported, known),
    ...(await categoriesOf(tx, imported, known)),
    imageIds: [...images.values()],
    variants,
  };
  product.importDigest = whole;
  const written = await writeProduct(tx, viewer, product, changes, "IMPORT");
  await describe(tx, imported.variants, written.variants, before);
  if (!isSameStock) await count(tx, viewer, imported.variants, written.variants, before);
  await keepForeign(tx, product.id, imported.fileColumns, known !== null);
  return known ? "updated" : "created";
}

async function find(tx: Tx, imported: ImportedProduct): Promise<StoredProduct | null> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const skus = imported.variants.flatMap(({ sku }) => (sku === null ? [] : [sku.toLowerCase()]));
  if (imported.foundBy === "handle" || skus.length === 0)
    return tx.findOne(StoredProduct, { slug: imported.handle }, lock);
  const [owner] = await tx.execute<{ id: Id<"prod"> }[]>(
    `select product_id as id from product_variants
      where deleted_at is null and lower(sku) in (${skus.map(() => "?").join(", ")}) order by product_id limit 1`,
    skus,
  );
  return owner ? tx.findOne(StoredProduct, { id: owner.id }, lock) : null;
}

/** Where a file has no handles, a product's address is made from its title once, and kept. */
async function slugFor(tx: Tx, imported: ImportedProduct, known: StoredProduct | null): Promise<string> {
  if (known) return known.slug;
  return imported.foundBy === "sku" ? freeSlug(tx, imported.handle) : imported.handle;
}

/** Whether the shop says of the product what the file says. */
async function isSame(
  tx: Tx,
  id: Id<"prod">,
  imported: ImportedProduct,
  options: ReadOptions,
): Promise<boolean> {
  const stored = await asInFile(tx, id, options);
  if (!stored) return false;
  const [theirs, ours] = [digestOf(imported), digestOf(stored)];
  return theirs.content === ours.content && theirs.stock === ours.stock;
}

function contentOf(imported: ImportedProduct): ProductChanges {
  const { title, subtitle, description, vendor, productType, status, tags, seoTitle, seoDescription } =
    imported;
  const seo = { title: seoTitle, description: seoDescription };
  const { optionNames } = imported;
  return { title, subtitle, description, vendor, productType, status, tags, seo, optionNames };
}

/** Places that a file names are taken; without them only a new product is given one, by its type. */
async function categoriesOf(
  tx: Tx,
  { categories, productType }: ImportedProduct,
  known: StoredProduct | null,
): Promise<Pick<ProductChanges, "categoryIds">> {
  if (categories) return { categoryIds: await categoriesAt(tx, categories, known?.id) };
  return !known && productType ? { categoryIds: [await categoryOfType(tx, productType)] } : {};
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
  const { sku, optionValues, price, compareAtPrice, cost, barcode, weightGrams, imageUrls } = variant;
  const imageIds = imageUrls.flatMap((url) => images.get(url) ?? []);
  const { lengthMm, widthMm, heightMm } = variant;
  const { isTracked = true, onHand = 0, lowStockThreshold } = variant;
  return {
    id,
    sku,
    optionValues,
    price,
    compareAtPrice,
    cost,
    barcode,
    weightGrams,
    lengthMm,
    widthMm,
    heightMm,
    ...(imageIds.length > 0 && { imageIds }),
    stock: {
      initialOnHand: onHand,
      isTracked,
      ...(typeof lowStockThreshold === "number" && { lowStockThreshold }),
    },
  };
}

/** The file's variants that were there before, with what they are now. */
const known = (
  imported: readonly ImportedVariant[],
  written: readonly StoredVariant[],
  before: readonly StoredVariant[],
) =>
  imported.flatMap((variant, at) =>
    before.includes(written[at]!) ? [{ ...variant, variantId: written[at]!.id }] : [],
  );

/** Tells stock what the file says of it; new variants were opened with all but their backorders. */
async function describe(
  tx: Tx,
  imported: readonly ImportedVariant[],
  written: readonly StoredVariant[],
  before: readonly StoredVariant[],
): Promise<void> {
  const items = imported.flatMap(({ isTracked, lowStockThreshold, backorders }, at): DescribedItem[] => {
    const { id: variantId } = written[at]!;
    if (before.includes(written[at]!)) return [{ variantId, isTracked, lowStockThreshold, backorders }];
    return backorders === "ALLOW" ? [{ variantId, backorders }] : [];
  });
  if (items.length > 0) await describeItems(tx, items);
}

/** Brings the stock of variants that were there before to what the file says. */
async function count(tx: Tx, viewer: Viewer, ...of: Parameters<typeof known>): Promise<void> {
  const lines = known(...of).flatMap(({ variantId, isTracked, onHand }) =>
    isTracked && onHand !== undefined ? [{ variantId, onHand }] : [],
  );
  if (lines.length > 0) await setOnHand(tx, lines, "Product import", viewer);
}

/** Keeps what other programs wrote beside the product. */
async function keepForeign(
  tx: Tx,
  productId: Id<"prod">,
  columns: ImportedProduct["fileColumns"],
  isKnown: boolean,
): Promise<void> {
  if (!columns) return;
  if (Object.keys(columns).length > 0)
    await tx.execute(
      `insert into product_file_columns (product_id, columns) values (?, ?::jsonb)
       on conflict (product_id) do update set columns = excluded.columns`,
      [productId, JSON.stringify(columns)],
    );
  else if (isKnown) await tx.execute("delete from product_file_columns where product_id = ?", [productId]);
}
