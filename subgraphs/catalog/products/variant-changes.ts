import { decodeId, type Id } from "@till/kit/id";
import { exponentOf, Money } from "@till/kit/money";
import type { Viewer } from "@till/kit/viewer";
import type { Faults } from "../faults.js";
import { limits, line } from "./limits.js";
import type { VariantInput } from "./product.input.js";

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
  lengthMm?: number | null | undefined;
  widthMm?: number | null | undefined;
  heightMm?: number | null | undefined;
  imageIds?: Id<"img">[] | undefined;
  /** Whether the form named its picture by `imageId`. */
  isOneImage?: boolean | undefined;
  /** How the stock of a variant that exists is to be kept from now on. */
  keeping?: { isTracked?: boolean; lowStockThreshold?: number | null };
  /** What a new variant starts with. */
  stock: { initialOnHand: number; isTracked: boolean; lowStockThreshold?: number };
}

/** Checks the variants of a form, and that they all have the same options. */
export function variantsOf(
  inputs: readonly VariantInput[],
  viewer: Viewer,
  currency: string,
  faults: Faults,
) {
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
  measures(input, at, faults);
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
    lengthMm: input.lengthMm,
    widthMm: input.widthMm,
    heightMm: input.heightMm,
    imageIds: imagesOf(input, at, faults),
    isOneImage: !input.imageIds,
    ...(id && { keeping: keepingOf(input, at, around) }),
    stock: stockOf(input, at, faults),
  };
}

function measures({ weightGrams, lengthMm, widthMm, heightMm }: VariantInput, at: number, faults: Faults) {
  if (typeof weightGrams === "number" && (weightGrams < 0 || weightGrams > 10_000_000))
    faults.add("INVALID", "A weight is 0 to 10,000,000 grams.", "variants", at, "weightGrams");
  for (const [field, length] of Object.entries({ lengthMm, widthMm, heightMm }))
    if (typeof length === "number" && (length < 0 || length > limits.lengthMmMax))
      faults.add("INVALID", "A length is 0 to 100,000 millimetres.", "variants", at, field);
}

/** What is said about keeping the stock of a variant that exists; nothing where nothing is said. */
function keepingOf(
  { tracked, lowStockThreshold }: VariantInput,
  at: number,
  { viewer, faults }: Around,
): NonNullable<VariantChanges["keeping"]> {
  const isSaid = typeof tracked === "boolean" || lowStockThreshold !== undefined;
  if (isSaid && !viewer.permissions.has("inventory.adjust"))
    faults.add("INVALID", "Your role may not say how stock is kept.", "variants", at, "tracked");
  return {
    ...(typeof tracked === "boolean" && { isTracked: tracked }),
    ...(lowStockThreshold !== undefined && { lowStockThreshold }),
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
