import {
  AdminImageCreateDocument,
  AdminImageUpdateDocument,
  AdminProductCreateDocument,
  AdminProductDocument,
  AdminProductsDocument,
  AdminProductUpdateDocument,
  type ProductFilter,
  type ProductRowFragment,
  type ProductSortField,
  type ProductUpdateInput,
  type VariantInput,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import { accepted, Refusal } from "../app/refusal.js";
import type { ListRequest, Source } from "../app/source.js";
import { holds } from "../app/viewer.js";
import { recordOf, type PictureValue, type ProductRecord, type ProductValues } from "./values.js";
import type { VariantRow } from "./variant-matrix.js";

const sortable: readonly ProductSortField[] = ["TITLE", "PRICE", "CREATED_AT", "UPDATED_AT"];

export const productSource: Source<ProductRowFragment, ProductRecord, ProductValues> = {
  async list({ first, after, query, filter, sort, signal }) {
    const field = sortable.find((name) => name === sort.field);
    const variables = {
      first,
      after,
      query,
      filter: filterOf(filter),
      sort: field ? [{ field, direction: sort.direction }] : null,
    };
    return (await send(AdminProductsDocument, variables, signal)).products;
  },

  async one(id, signal) {
    const { product } = await send(AdminProductDocument, { id }, signal);
    return product && recordOf(product);
  },

  async create(values) {
    const { variants, title, status, images, ...rest } = values;
    const ids = await imageIds(images);
    const input = {
      ...plainInput(rest),
      title,
      status,
      variants: variants.map((row) => variantInput(row, ids)),
      imageIds: [...ids.values()],
    };
    const { product } = accepted((await send(AdminProductCreateDocument, { input })).productCreate);
    if (!product) throw new Error("The product was not created.");
    return product.id;
  },

  async update(id, changes, before) {
    const input = await updateInput(changes, before);
    accepted((await send(AdminProductUpdateDocument, { id, input })).productUpdate);
  },
};

/** What a form changes, in the API's words: for an update, or for a draft of one. */
export async function updateInput(
  { variants, images, ...rest }: Partial<ProductValues>,
  before: ProductRecord,
): Promise<ProductUpdateInput> {
  const ids = await imageIds(images ?? before.images);
  if (images) await describe(images, before.images);
  return {
    ...plainInput(rest),
    ...(variants && { variants: variants.map((row) => variantInput(row, ids)) }),
    ...(images && { imageIds: [...ids.values()] }),
    expectedVersion: before.version,
  };
}

/** Choices of the filter chips are words; the API wants operators. */
export function filterOf({
  status,
  category,
  availability,
  isOnSale,
  tag,
}: ListRequest["filter"]): ProductFilter {
  return {
    ...(typeof status === "string" && {
      status: { eq: status as NonNullable<ProductUpdateInput["status"]> },
    }),
    ...(typeof category === "string" && { category }),
    ...(typeof tag === "string" && { tag: { eq: tag } }),
    ...(typeof availability === "string" && { isAvailable: availability === "IN" }),
    ...(isOnSale === true && { isOnSale }),
  };
}

/** Options are edited on the side of the variants and travel inside them. */
function plainInput(values: Partial<ProductValues>): ProductUpdateInput {
  const { title, slug, subtitle, description, vendor, productType, status, tags, seo, categoryIds } = values;
  const plain = { title, slug, subtitle, description, vendor, productType, status, tags, seo, categoryIds };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}

function variantInput(row: VariantRow, ids: ReadonlyMap<string, string>): VariantInput {
  const { id, options, price, sku, compareAtPrice, cost, barcode, weightGrams, imageKeys, initialStock } =
    row;
  const { lengthMm, widthMm, heightMm } = row;
  return {
    ...(id !== null && { id }),
    options: options.map(({ name, value }) => ({ name, value })),
    price,
    sku: sku?.trim() || null,
    compareAtPrice,
    barcode: barcode?.trim() || null,
    weightGrams,
    lengthMm,
    widthMm,
    heightMm,
    imageIds: imageKeys.flatMap((key) => ids.get(key) ?? []),
    // An omitted cost stays what it is; naming one is refused to those who may not set it.
    ...(holds("catalog.cost.write") && { cost }),
    ...(id === null && initialStock !== null && { initialStock }),
  };
}

/** An upload can be claimed once: a second try at saving finds the picture made by the first. */
const claimed = new Map<string, string>();

/** The API's ids by the pictures' keys in the form, in their order; new ones are taken over first. */
async function imageIds(pictures: readonly PictureValue[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const picture of pictures) ids.set(picture.key, picture.id ?? (await claim(picture)));
  return ids;
}

/** Texts and focal points of pictures that were there before. */
async function describe(pictures: readonly PictureValue[], before: readonly PictureValue[]): Promise<void> {
  for (const { id, alt, focalPoint } of pictures) {
    const known = before.find((picture) => picture.id === id);
    if (id === null || !known) continue;
    if (known.alt === alt && JSON.stringify(known.focalPoint) === JSON.stringify(focalPoint)) continue;
    accepted((await send(AdminImageUpdateDocument, { id, input: { alt, focalPoint } })).imageUpdate);
  }
}

async function claim({ uploadKey, alt, focalPoint }: PictureValue): Promise<string> {
  if (uploadKey === null) {
    throw new Refusal([
      { code: "INVALID", message: "A picture is still on its way up. Please wait a moment." },
    ]);
  }
  const known = claimed.get(uploadKey);
  if (known) return known;
  const { image } = accepted((await send(AdminImageCreateDocument, { uploadKey, alt })).imageCreate);
  if (!image) throw new Error("The picture was not taken.");
  claimed.set(uploadKey, image.id);
  if (focalPoint)
    accepted((await send(AdminImageUpdateDocument, { id: image.id, input: { focalPoint } })).imageUpdate);
  return image.id;
}
