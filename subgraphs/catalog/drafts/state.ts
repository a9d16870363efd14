import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { ProductChanges, VariantChanges } from "../products/changes.js";
import type { ProductStatus } from "../products/product.type.js";

/** A variant as `product_state` writes it. Amounts are whole minor units, as texts. */
export interface VariantState {
  /** Null for one that a draft adds. */
  id: Id<"var"> | null;
  sku: string | null;
  optionValues: string[];
  price: string;
  compareAtPrice: string | null;
  cost: string | null;
  barcode: string | null;
  weightGrams: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  imageIds: Id<"img">[];
  /** What a variant that a draft adds starts with. */
  stock?: VariantChanges["stock"];
  keeping?: VariantChanges["keeping"];
}

/** All that staff can edit of a product, as `product_state` writes it. */
export interface ProductState {
  title: string;
  slug: string;
  subtitle: string | null;
  description: string;
  vendor: string | null;
  productType: string | null;
  status: ProductStatus;
  tags: string[];
  seoTitle: string | null;
  seoDescription: string | null;
  optionNames: string[];
  categoryIds: Id<"cat">[];
  imageIds: Id<"img">[];
  variants: VariantState[];
}
export type StateField = keyof ProductState;

/** A product as it is now. The caller holds its lock, and has flushed. */
export async function stateOf(
  tx: Tx,
  productId: Id<"prod">,
): Promise<{ version: number; state: ProductState }> {
  const [row] = await tx.execute<{ version: number; state: ProductState }[]>(
    "select version, state from product_state(array[?::uuid])",
    [productId],
  );
  if (!row) throw new Error(`Product ${productId} is gone.`);
  return row;
}

/** What a product would be after checked changes. */
export function stateAfter(state: ProductState, changes: ProductChanges): ProductState {
  const { seo, variants, takesFormerSlug: _said, ...same } = changes;
  const given = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined));
  return {
    ...state,
    ...given,
    ...(seo?.title !== undefined && { seoTitle: seo.title }),
    ...(seo?.description !== undefined && { seoDescription: seo.description }),
    ...(variants && { variants: variants.map((variant) => variantAfter(state, variant)) }),
    // Their order means nothing.
    categoryIds: (changes.categoryIds ?? state.categoryIds).toSorted(),
  };
}

const blank: VariantState = {
  id: null,
  sku: null,
  optionValues: [],
  price: "0",
  compareAtPrice: null,
  cost: null,
  barcode: null,
  weightGrams: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  imageIds: [],
};

function variantAfter({ variants }: ProductState, changes: VariantChanges): VariantState {
  const { stock, keeping, price, compareAtPrice, cost, isOneImage: _said, ...plain } = changes;
  const known = variants.find(({ id }) => id !== null && id === changes.id);
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...(known ?? blank),
    ...given,
    // Their order is the product's.
    imageIds: (plain.imageIds ?? known?.imageIds ?? []).toSorted(),
    price: price.toString(),
    ...(compareAtPrice !== undefined && { compareAtPrice: compareAtPrice?.toString() ?? null }),
    ...(cost !== undefined && { cost: cost?.toString() ?? null }),
    ...(!known && { stock }),
    ...(keeping && Object.keys(keeping).length > 0 && { keeping }),
  };
}

/** The changes that make a product this, in some fields or in all. */
export function changesTo(state: ProductState, fields: ReadonlySet<StateField>): ProductChanges {
  const has = (field: StateField): boolean => fields.has(field);
  const { seoTitle, seoDescription } = state;
  return {
    ...(has("title") && { title: state.title }),
    ...(has("slug") && { slug: state.slug }),
    ...(has("subtitle") && { subtitle: state.subtitle }),
    ...(has("description") && { description: state.description }),
    ...(has("vendor") && { vendor: state.vendor }),
    ...(has("productType") && { productType: state.productType }),
    ...(has("status") && { status: state.status }),
    ...(has("tags") && { tags: state.tags }),
    seo: {
      ...(has("seoTitle") && { title: seoTitle }),
      ...(has("seoDescription") && { description: seoDescription }),
    },
    ...(has("categoryIds") && { categoryIds: state.categoryIds }),
    ...(has("imageIds") && { imageIds: state.imageIds }),
    ...((has("variants") || has("optionNames")) && {
      optionNames: state.optionNames,
      variants: state.variants.map(variantChanges),
    }),
  };
}

function variantChanges({
  id,
  price,
  compareAtPrice,
  cost,
  stock,
  keeping,
  ...same
}: VariantState): VariantChanges {
  return {
    ...same,
    ...(id !== null && { id }),
    price: BigInt(price),
    compareAtPrice: compareAtPrice === null ? null : BigInt(compareAtPrice),
    cost: cost === null ? null : BigInt(cost),
    stock: stock ?? { initialOnHand: 0, isTracked: true },
    ...(keeping && { keeping }),
  };
}

export const stateFields = [
  "title",
  "slug",
  "subtitle",
  "description",
  "vendor",
  "productType",
  "status",
  "tags",
  "seoTitle",
  "seoDescription",
  "optionNames",
  "categoryIds",
  "imageIds",
  "variants",
] as const satisfies readonly StateField[];

/** The fields in which two states differ. */
export const changedFields = (before: ProductState, after: ProductState): StateField[] =>
  stateFields.filter((field) => canonical(before[field]) !== canonical(after[field]));

/** Text that is the same for the same value, whatever the order of its keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === "object" && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  ) ?? "null";
