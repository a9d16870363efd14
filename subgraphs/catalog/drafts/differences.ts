import { plainText } from "@till/kit/html";
import { Money } from "@till/kit/money";
import type { Difference } from "../bulk/edit-product.js";
import { canonical, type ProductState, type StateField, type VariantState } from "./state.js";

interface Around {
  currency: string;
  /** What categories are called. */
  names: ReadonlyMap<string, string>;
  seesCosts: boolean;
}

const labels = {
  title: "Title",
  slug: "Address",
  subtitle: "Subtitle",
  description: "Description",
  vendor: "Maker",
  productType: "Kind",
  status: "Status",
  tags: "Tags",
  seoTitle: "Title in search engines",
  seoDescription: "Description in search engines",
  optionNames: "Options",
  categoryIds: "Categories",
  imageIds: "Pictures",
  variants: "Variants",
} as const satisfies Record<StateField, string>;

export const labelOf = (field: StateField): string => labels[field];

const textLettersMax = 2_000;

/** What differs between two states of a product, field by field and variant by variant, in words. */
export function differencesOf(before: ProductState, after: ProductState, around: Around): Difference[] {
  const plain = [
    "title",
    "slug",
    "subtitle",
    "vendor",
    "productType",
    "status",
    "seoTitle",
    "seoDescription",
  ] as const;
  const found: Difference[] = [];
  for (const field of plain)
    if (before[field] !== after[field])
      found.push({ field, label: labels[field], before: before[field] || null, after: after[field] || null });
  found.push(...descriptions(before, after));
  const list = (field: StateField, was: readonly string[], is: readonly string[]) =>
    canonical(was) !== canonical(is) &&
    found.push({ field, label: labels[field], before: was.join(", ") || null, after: is.join(", ") || null });
  list("tags", before.tags, after.tags);
  list("optionNames", before.optionNames, after.optionNames);
  const named = (ids: readonly string[]) => ids.map((id) => around.names.get(id) ?? "one that is gone");
  if (canonical(before.categoryIds) !== canonical(after.categoryIds))
    list("categoryIds", named(before.categoryIds), named(after.categoryIds));
  found.push(...pictures(before, after), ...variants(before, after, around));
  return found;
}

function descriptions(before: ProductState, after: ProductState): Difference[] {
  if (before.description === after.description) return [];
  const [was, is] = [plainText(before.description), plainText(after.description)];
  // Where only the markup differs, the words would look the same.
  const [left, right] = was === is ? [before.description, after.description] : [was, is];
  const cut = (text: string) =>
    (text.length > textLettersMax ? `${text.slice(0, textLettersMax)}…` : text) || null;
  return [{ field: "description", label: labels.description, before: cut(left), after: cut(right) }];
}

function pictures({ imageIds: was }: ProductState, { imageIds: is }: ProductState): Difference[] {
  if (canonical(was) === canonical(is)) return [];
  const count = (ids: readonly string[]) => `${ids.length} ${ids.length === 1 ? "picture" : "pictures"}`;
  const isSameSet = canonical(was.toSorted()) === canonical(is.toSorted());
  const after = isSameSet
    ? `${count(is)} in another order`
    : `${count(is)}, ${is.filter((id) => !was.includes(id)).length} of them new`;
  return [{ field: "imageIds", label: labels.imageIds, before: count(was), after }];
}

function variants(before: ProductState, after: ProductState, around: Around): Difference[] {
  const found: Difference[] = [];
  const nameOf = (variant: VariantState) => variant.optionValues.join(" / ") || "the product";
  const price = (variant: VariantState) => Money.of(BigInt(variant.price), around.currency).amount;
  for (const variant of before.variants)
    if (!after.variants.some(({ id }) => id === variant.id))
      found.push({
        field: `variants.${variant.id}`,
        label: `Variant ${nameOf(variant)}`,
        before: price(variant),
        after: null,
      });
  for (const [at, variant] of after.variants.entries()) {
    const was = before.variants.find(({ id }) => id !== null && id === variant.id);
    if (was) found.push(...variantDifferences(was, variant, around));
    else
      found.push({
        field: `variants.${variant.id ?? at}`,
        label: `Variant ${nameOf(variant)}`,
        before: null,
        after: price(variant),
      });
  }
  const order = (state: ProductState) => state.variants.flatMap(({ id }) => id ?? []);
  const kept = order(before).filter((id) => order(after).includes(id));
  if (canonical(kept) !== canonical(order(after).filter((id) => kept.includes(id)))) {
    const inOrder = (state: ProductState) => state.variants.map(nameOf).join(", ");
    found.push({
      field: "variants",
      label: "Order of variants",
      before: inOrder(before),
      after: inOrder(after),
    });
  }
  return found;
}

function variantDifferences(
  was: VariantState,
  is: VariantState,
  { currency, seesCosts }: Around,
): Difference[] {
  const money = (minor: string | null) => (minor === null ? null : Money.of(BigInt(minor), currency).amount);
  const unit = (size: number | null, name: string) => (size === null ? null : `${size} ${name}`);
  const rows: [field: string, label: string, before: string | null, after: string | null][] = [
    ["optionValues", "Choices", was.optionValues.join(" / "), is.optionValues.join(" / ")],
    ["price", "Price", money(was.price), money(is.price)],
    ["compareAtPrice", "Former price", money(was.compareAtPrice), money(is.compareAtPrice)],
    ...(seesCosts
      ? [["cost", "Cost", money(was.cost), money(is.cost)] as [string, string, string | null, string | null]]
      : []),
    ["sku", "SKU", was.sku, is.sku],
    ["barcode", "Barcode", was.barcode, is.barcode],
    ["weightGrams", "Weight", unit(was.weightGrams, "g"), unit(is.weightGrams, "g")],
    ["lengthMm", "Length", unit(was.lengthMm, "mm"), unit(is.lengthMm, "mm")],
    ["widthMm", "Width", unit(was.widthMm, "mm"), unit(is.widthMm, "mm")],
    ["heightMm", "Height", unit(was.heightMm, "mm"), unit(is.heightMm, "mm")],
    ["imageIds", "Pictures", `${was.imageIds.length}`, `${is.imageIds.length}`],
    ["keeping", "Stock is kept", null, keptWords(is)],
  ];
  const suffix = is.optionValues.length > 0 ? ` of ${is.optionValues.join(" / ")}` : "";
  return rows
    .filter(
      ([field, , before, after]) =>
        before !== after || (field === "imageIds" && canonical(was.imageIds) !== canonical(is.imageIds)),
    )
    .map(([field, label, before, after]) => ({
      field: `variants.${is.id}.${field}`,
      label: `${label}${suffix}`,
      before: before || null,
      after: after || null,
    }));
}

function keptWords({ keeping }: VariantState): string | null {
  if (!keeping) return null;
  const { isTracked, lowStockThreshold } = keeping;
  const parts = [
    isTracked === undefined ? undefined : isTracked ? "counted" : "not counted",
    lowStockThreshold === undefined
      ? undefined
      : lowStockThreshold === null
        ? "never low"
        : `low at ${lowStockThreshold}`,
  ].filter((part) => part !== undefined);
  return parts.join(", ") || null;
}
