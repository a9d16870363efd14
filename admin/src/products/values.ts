import type { ImageState, ProductDetailFragment, ProductStatus } from "../gql/graphql.js";
import type { Point } from "../media/FocalPicker.js";
import { blankRow, type ProductOption, type VariantRow } from "./variant-matrix.js";

/** A picture in the form: known to the API (id), or uploaded and claimed when the product is saved (uploadKey). */
export interface PictureValue {
  readonly key: string;
  readonly id: string | null;
  readonly uploadKey: string | null;
  readonly url: string;
  readonly alt: string;
  readonly focalPoint: Point | null;
  /** Where the API stands with it: only a READY picture can be shown by its address. */
  readonly state: ImageState;
  readonly failure: string | null;
}

/** A file that was just chosen; the browser can show it while it is on its way. */
export const blankPicture: Omit<PictureValue, "key" | "url"> = {
  id: null,
  uploadKey: null,
  alt: "",
  focalPoint: null,
  state: "READY",
  failure: null,
};

/** A product as its form edits it. Names and nesting follow the API's input, so that its refusals find their field. */
export interface ProductValues {
  title: string;
  slug: string | null;
  subtitle: string | null;
  description: string;
  vendor: string | null;
  productType: string | null;
  status: ProductStatus;
  tags: string[];
  seo: { title: string | null; description: string | null };
  categoryIds: string[];
  options: ProductOption[];
  variants: VariantRow[];
  images: PictureValue[];
}

export type ProductRecord = ProductValues &
  Pick<ProductDetailFragment, "id" | "version" | "createdAt" | "updatedAt" | "publishedAt">;

export const blankProduct: ProductValues = {
  title: "",
  slug: null,
  subtitle: null,
  description: "",
  vendor: null,
  productType: null,
  status: "DRAFT",
  tags: [],
  seo: { title: null, description: null },
  categoryIds: [],
  options: [],
  variants: [blankRow],
  images: [],
};

export function recordOf(product: ProductDetailFragment): ProductRecord {
  const { categories, images, variants, options, seo, ...plain } = product;
  return {
    ...plain,
    seo: { title: seo.title, description: seo.description },
    options: options.map(({ name, values }) => ({ name, values: [...values] })),
    categoryIds: categories.map((category) => category.id),
    images: images.map((image) => ({ ...image, key: image.id, uploadKey: null })),
    variants: variants.map(rowOf),
  };
}

function rowOf(variant: ProductDetailFragment["variants"][number]): VariantRow {
  return {
    id: variant.id,
    options: variant.options.map(({ name, value }) => ({ name, value })),
    sku: variant.sku,
    price: variant.price.amount,
    compareAtPrice: variant.compareAtPrice?.amount ?? null,
    cost: variant.cost?.amount ?? null,
    barcode: variant.barcode,
    weightGrams: variant.weightGrams,
    lengthMm: variant.lengthMm,
    widthMm: variant.widthMm,
    heightMm: variant.heightMm,
    imageKeys: variant.images.map(({ id }) => id),
    initialStock: null,
    onHand: variant.inventory?.isTracked ? variant.inventory.onHand : null,
  };
}
