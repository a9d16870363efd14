import type { Tx } from "@till/kit/tx";
import { insertRows, type Row } from "../bulk.js";
import type { IdMaker } from "../ids.js";
import { dayMs } from "./calendar.js";
import type { Shelf } from "./ledger.js";
import { type KeptPicture, pictureRow } from "./media.js";
import { products } from "./products.js";
import { categories } from "./shop.js";

/** What the rest of the seed needs to know of the catalogue it has written. */
export interface WrittenCatalogue {
  shelves: Shelf[];
  /** The picture of a variant's colour, by variant. */
  imageKeys: ReadonlyMap<string, string>;
}

export async function writeCatalogue(
  tx: Tx,
  ids: IdMaker,
  now: Date,
  pictures: ReadonlyMap<string, KeptPicture>,
): Promise<WrittenCatalogue> {
  const opened = new Date(now.getTime() - 760 * dayMs);
  const categoryIds = await writeCategories(tx, ids, opened, pictures);
  const rows = {
    products: [] as Row[],
    variants: [] as Row[],
    images: [] as Row[],
    variantImages: [] as Row[],
    places: [] as Row[],
  };
  const shelves: Shelf[] = [];
  const imageKeys = new Map<string, string>();
  for (const product of products) {
    const since = new Date(now.getTime() - product.ageDays * dayMs);
    const productId = ids.at<"prod">(since);
    rows.products.push({
      id: productId,
      title: product.title,
      slug: product.slug,
      subtitle: product.subtitle,
      description: product.description,
      vendor: product.vendor,
      product_type: product.type,
      status: product.status,
      tags: product.tags,
      seo_title: product.seoTitle,
      seo_description: product.seoDescription,
      option_names: product.optionNames,
      version: 1,
      created_at: since,
      updated_at: since,
      published_at: product.status === "DRAFT" ? null : since,
    });
    const imageOf = new Map<string, { id: string; key: string }>();
    product.pictures.forEach(({ file, alt, view, colour }, position) => {
      const picture = pictures.get(file);
      if (picture === undefined) return;
      const id = ids.at<"img">(since);
      rows.images.push(pictureRow(picture, { id, productId, alt, position, createdAt: since }));
      if (view === "front") imageOf.set(colour, { id, key: picture.key });
    });
    product.variants.forEach((variant, position) => {
      const variantId = ids.at<"var">(since);
      rows.variants.push({
        id: variantId,
        product_id: productId,
        sku: variant.sku,
        title: variant.title,
        option_values: variant.options,
        price: variant.price,
        compare_at_price: variant.compareAt,
        cost: variant.cost,
        barcode: variant.barcode,
        weight_grams: variant.grams,
        position,
        created_at: since,
        updated_at: since,
      });
      const image = imageOf.get(variant.colour);
      if (image !== undefined) {
        rows.variantImages.push({ variant_id: variantId, image_id: image.id });
        imageKeys.set(variantId, image.key);
      }
      shelves.push({
        product,
        variant,
        variantId,
        productId,
        itemId: ids.at<"inv">(since),
        since,
        onHand: 0,
        fate: "ordinary",
        arrival: since,
      });
    });
    rows.places.push({ product_id: productId, category_id: categoryIds.get(product.category) });
  }
  await insertRows(tx, "products", rows.products);
  await insertRows(tx, "product_variants", rows.variants);
  await insertRows(tx, "product_images", rows.images);
  await insertRows(tx, "product_variant_images", rows.variantImages);
  await insertRows(tx, "product_categories", rows.places);
  await notePricesBeforeSale(tx);
  return { shelves, imageKeys };
}

async function writeCategories(
  tx: Tx,
  ids: IdMaker,
  since: Date,
  pictures: ReadonlyMap<string, KeptPicture>,
): Promise<ReadonlyMap<string, string>> {
  const byPath = new Map<string, string>();
  const tree = categories.flatMap((parent, position) => [
    { path: parent.slug, above: null, position, ...parent },
    ...(parent.children ?? []).map((child, place) => ({
      path: `${parent.slug}/${child.slug}`,
      above: parent.slug,
      position: place,
      ...child,
    })),
  ]);
  for (const { path, above, position, slug, name, description } of tree) {
    const id = ids.at<"cat">(since);
    byPath.set(path, id);
    const picture = pictures.get(`scene.${path.replace("/", ".")}`);
    const imageId = picture === undefined ? null : ids.at<"img">(since);
    if (picture !== undefined)
      await insertRows(tx, "product_images", [
        pictureRow(picture, {
          id: imageId!,
          productId: null,
          alt: `${name}: ${description}`,
          position: 0,
          createdAt: since,
        }),
      ]);
    await insertRows(tx, "categories", [
      {
        id,
        parent_id: above === null ? null : byPath.get(above),
        name,
        slug,
        description,
        seo_title: `${name} · Fernwick`,
        seo_description: description,
        image_id: imageId,
        position,
        created_at: since,
        updated_at: since,
      },
    ]);
  }
  return byPath;
}

/** Who sees a price struck through may ask what was asked before: forty days at the full price. */
const notePricesBeforeSale = (tx: Tx): Promise<unknown> =>
  tx.execute(`insert into price_history (variant_id, price, compare_at_price, changed_at)
    select id, compare_at_price, null, now() - interval '41 days' from product_variants
     where compare_at_price is not null`);
