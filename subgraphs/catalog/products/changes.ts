import { decodeId, type Id } from "@till/kit/id";
import { sanitizeHtml } from "@till/kit/html";
import { exponentOf, Money } from "@till/kit/money";
import type { Viewer } from "@till/kit/viewer";
import type { Faults } from "../faults.js";
import { isSlug } from "../slug.js";
import type { ProductUpdateInput, SeoInput, VariantInput } from "./product.input.js";
import type { ProductStatus } from "./product.type.js";

/** A checked variant. Undefined leaves a column of an existing variant as it is. */
export interface VariantChanges {
  id?: Id<"var"> | undefined;
  sku?: string | null | undefined;
  optionValues?: string[] | undefined;
  price: bigint;
  compareAtPrice?: bigint | null | undefined;
  cost?: bigint | null | undefined;
  barcode?: string | null | undefined;
  weightGrams?: number | null | undefined;
  imageIds?: Id<"img">[] | undefined;
  /** Whether the form named its picture by `imageId`. */
  isOneImage?: boolean | undefined;
  stock: { initialOnHand: number; isTracked: boolean; lowStockThreshold?: number };
}

/** Checked changes to a product, from a form or from an import. Undefined leaves things as they are. */
export interface ProductChanges {
  title?: string | undefined;
  slug?: string | undefined;
  subtitle?: string | null | undefined;
  description?: string | undefined;
  vendor?: string | null | undefined;
  productType?: string | null | undefined;
  status?: ProductStatus | undefined;
  tags?: string[] | undefined;
  seo?: { title?: string | null | undefined; description?: string | null | undefined } | undefined;
  categoryIds?: Id<"cat">[] | undefined;
  imageIds?: Id<"img">[] | undefined;
  optionNames?: string[] | undefined;
  variants?: VariantChanges[] | undefined;
}

export const limits = {
  titleLettersMax: 255,
  lineLettersMax: 255,
  descriptionLettersMax: 200_000,
  skuLettersMax: 100,
  optionsMax: 5,
  optionLettersMax: 100,
  variantsMax: 250,
  tagsMax: 100,
  tagLettersMax: 100,
  imagesMax: 100,
  categoriesMax: 50,
  /** A trillion minor units: sums over many still fit into a bigint by far. */
  priceMax: 1_000_000_000_000n,
} as const;

type Input = { readonly [Field in keyof ProductUpdateInput]: ProductUpdateInput[Field] | undefined };

/** Checks a form. Every fault is added with the path of its field; the result is only used when there is none. */
export function changesOf(input: Input, viewer: Viewer, currency: string, faults: Faults): ProductChanges {
  const { seo, status } = input;
  const changes: ProductChanges = {
    title: required(line(input.title, limits.titleLettersMax, faults, "title"), faults, "title"),
    slug: slug(input.slug, faults),
    subtitle: line(input.subtitle, limits.lineLettersMax, faults, "subtitle"),
    description: description(input.description, faults),
    vendor: line(input.vendor, limits.lineLettersMax, faults, "vendor"),
    productType: line(input.productType, limits.lineLettersMax, faults, "productType"),
    status: status ?? undefined,
    tags: input.tags === undefined ? undefined : tagsOf(input.tags ?? [], faults),
    seo: seo === undefined ? undefined : seoOf(seo, faults),
    categoryIds: ids("cat", input.categoryIds, limits.categoriesMax, faults, "categoryIds"),
    imageIds: ids("img", input.imageIds, limits.imagesMax, faults, "imageIds"),
  };
  if (status === null) faults.add("INVALID", "A product always has a status.", "status");
  if (input.variants === undefined) return changes;
  return { ...changes, ...variantsOf(input.variants ?? [], viewer, currency, faults) };
}

/** One line of text without control letters; blank counts as nothing. */
function line(
  text: string | null | undefined,
  lettersMax: number,
  faults: Faults,
  ...path: (string | number)[]
) {
  if (text === undefined || text === null) return text;
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  if (plain.length > lettersMax) faults.add("INVALID", `At most ${lettersMax} letters.`, ...path);
  return plain === "" ? null : plain;
}

function required(text: string | null | undefined, faults: Faults, field: string): string | undefined {
  if (text === null) faults.add("INVALID", "This cannot be empty.", field);
  return text ?? undefined;
}

function slug(text: string | null | undefined, faults: Faults): string | undefined {
  if (text === undefined || text === null || text === "") return undefined;
  if (!isSlug(text))
    faults.add("INVALID", "A slug has small letters, digits and single hyphens between them.", "slug");
  return text;
}

function description(html: string | null | undefined, faults: Faults): string | undefined {
  if (html === undefined || html === null) return html === null ? "" : undefined;
  if (html.length > limits.descriptionLettersMax) {
    faults.add("INVALID", `At most ${limits.descriptionLettersMax} letters.`, "description");
    return undefined;
  }
  return sanitizeHtml(html);
}

function seoOf(seo: SeoInput | null, faults: Faults): ProductChanges["seo"] {
  if (seo === null) return { title: null, description: null };
  return {
    title: line(seo.title, limits.lineLettersMax, faults, "seo", "title"),
    description: line(seo.description, 1_000, faults, "seo", "description"),
  };
}

/** Tags without blanks and doubles, upper and lower case alike. */
export function tagsOf(tags: readonly string[], faults: Faults): string[] {
  const seen = new Map<string, string>();
  for (const [at, tag] of tags.entries()) {
    const plain = line(tag, limits.tagLettersMax, faults, "tags", at);
    if (plain && !seen.has(plain.toLowerCase())) seen.set(plain.toLowerCase(), plain);
  }
  if (seen.size > limits.tagsMax) faults.add("LIMIT_EXCEEDED", `At most ${limits.tagsMax} tags.`, "tags");
  return [...seen.values()];
}

function ids<P extends string>(
  prefix: P,
  list: readonly string[] | null | undefined,
  max: number,
  faults: Faults,
  field: string,
): Id<P>[] | undefined {
  if (list === undefined) return undefined;
  if ((list ?? []).length > max) faults.add("LIMIT_EXCEEDED", `At most ${max}.`, field);
  const decoded = (list ?? []).map((text, at) => {
    const id = decodeId(prefix, text);
    if (!id) faults.add("NOT_FOUND", "There is none with this id.", field, at);
    return id;
  });
  return [...new Set(decoded.filter((id) => id !== undefined))];
}

/** Checks the variants of a form, and that they all have the same options. */
function variantsOf(inputs: readonly VariantInput[], viewer: Viewer, currency: string, faults: Faults) {
  if (inputs.length === 0) faults.add("INVALID", "A product has at least one variant.", "variants");
  if (inputs.length > limits.variantsMax)
    faults.add("LIMIT_EXCEEDED", `A product has at most ${limits.variantsMax} variants.`, "variants");
  const optionNames = (inputs[0]?.options ?? []).map(({ name }) => name.trim());
  if (optionNames.length > limits.optionsMax)
    faults.add("LIMIT_EXCEEDED", `A product has at most ${limits.optionsMax} options.`, "variants");
  if (new Set(optionNames.map((name) => name.toLowerCase())).size < optionNames.length)
    faults.add("INVALID", "Each option has a name of its own.", "variants");
  const variants = inputs.map((input, at) => variantOf(input, at, { optionNames, viewer, currency, faults }));
  return { optionNames, variants };
}

interface Around {
  optionNames: string[];
  viewer: Viewer;
  currency: string;
  faults: Faults;
}

function variantOf(input: VariantInput, at: number, around: Around): VariantChanges {
  const { viewer, faults } = around;
  const id = input.id ? decodeId("var", input.id) : undefined;
  if (input.id && !id) faults.add("NOT_FOUND", "This product has no such variant.", "variants", at, "id");
  if (input.cost !== undefined && !viewer.permissions.has("catalog.cost.write"))
    faults.add("INVALID", "Your role may not set costs.", "variants", at, "cost");
  if (typeof input.weightGrams === "number" && (input.weightGrams < 0 || input.weightGrams > 10_000_000))
    faults.add("INVALID", "A weight is 0 to 10,000,000 grams.", "variants", at, "weightGrams");
  const price = amount(input.price, at, "price", around) ?? 0n;
  const compareAtPrice = amount(input.compareAtPrice, at, "compareAtPrice", around);
  if (compareAtPrice && compareAtPrice <= price)
    faults.add("INVALID", "The former price is more than the price.", "variants", at, "compareAtPrice");
  return {
    id,
    sku: line(input.sku, limits.skuLettersMax, faults, "variants", at, "sku"),
    optionValues: choices(input, at, around),
    price,
    compareAtPrice: compareAtPrice === 0n ? null : compareAtPrice,
    cost: amount(input.cost, at, "cost", around),
    barcode: line(input.barcode, limits.lineLettersMax, faults, "variants", at, "barcode"),
    weightGrams: input.weightGrams,
    imageIds: imagesOf(input, at, faults),
    isOneImage: !input.imageIds,
    stock: stockOf(input, at, faults),
  };
}

/** The pictures of a variant: several by `imageIds`, or the one of `imageId`. */
function imagesOf({ imageIds, imageId }: VariantInput, at: number, faults: Faults): Id<"img">[] | undefined {
  const wanted = imageIds ?? (imageId ? [imageId] : imageId === null || imageIds === null ? [] : undefined);
  if (!wanted) return undefined;
  if (wanted.length > limits.imagesMax)
    faults.add("LIMIT_EXCEEDED", `At most ${limits.imagesMax}.`, "variants", at, "imageIds");
  const ids = wanted.map((text, place) => {
    const id = decodeId("img", text);
    const path = imageIds ? ["imageIds", place] : ["imageId"];
    if (!id) faults.add("NOT_FOUND", "There is no such picture.", "variants", at, ...path);
    return id;
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function stockOf(input: VariantInput, at: number, faults: Faults): VariantChanges["stock"] {
  const { initialStock, lowStockThreshold, tracked } = input;
  for (const [field, number] of Object.entries({ initialStock, lowStockThreshold }))
    if (typeof number === "number" && (number < 0 || number > 1_000_000_000))
      faults.add("INVALID", "A whole number from 0 to 1,000,000,000.", "variants", at, field);
  if (input.id && typeof initialStock === "number")
    faults.add(
      "INVALID",
      "Stock of an existing variant is adjusted, not set.",
      "variants",
      at,
      "initialStock",
    );
  return {
    initialOnHand: initialStock ?? 0,
    isTracked: tracked ?? true,
    ...(typeof lowStockThreshold === "number" && { lowStockThreshold }),
  };
}

function choices({ options }: VariantInput, at: number, { optionNames, faults }: Around): string[] {
  const values = optionNames.map(
    (name) => options.find((option) => option.name.trim() === name)?.value.trim() ?? "",
  );
  const isComplete = options.length === optionNames.length && values.every((value) => value !== "");
  if (!isComplete || optionNames.includes(""))
    faults.add("INVALID", "Every variant has one choice for each option.", "variants", at, "options");
  if (values.some((value) => value.length > limits.optionLettersMax))
    faults.add(
      "INVALID",
      `A choice has at most ${limits.optionLettersMax} letters.`,
      "variants",
      at,
      "options",
    );
  return values;
}

function amount(
  text: string | null | undefined,
  at: number,
  field: string,
  { currency, faults }: Around,
): bigint | null | undefined {
  if (text === undefined || text === null) return text;
  const minor = Money.parse(text, currency)?.minor;
  if (minor === undefined) {
    const decimals = exponentOf(currency);
    faults.add(
      "INVALID",
      `An amount of ${currency} has at most ${decimals} decimals.`,
      "variants",
      at,
      field,
    );
  } else if (minor < 0n || minor > limits.priceMax) {
    faults.add("INVALID", "An amount is not negative, nor beyond all bounds.", "variants", at, field);
  }
  return minor;
}
