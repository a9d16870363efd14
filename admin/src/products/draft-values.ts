import type { UseFormReturn } from "react-hook-form";
import type { ContentPartsFragment } from "../gql/graphql.js";
import type { ProductValues } from "./values.js";
import { blankRow, type VariantRow } from "./variant-matrix.js";

/** Puts a draft into the form, as if it had been typed. Pictures stay those of the product. */
export function fillWithDraft(form: UseFormReturn<ProductValues>, content: ContentPartsFragment): void {
  const { variants, imageIds: _kept, tags, categoryIds, seo, ...plain } = content;
  const known = form.getValues("variants");
  const values = {
    ...plain,
    tags: [...tags],
    categoryIds: [...categoryIds],
    seo: { title: seo.title, description: seo.description },
    options: optionsOf(variants),
    variants: variants.map((variant) => rowOf(variant, known)),
  };
  for (const [name, value] of Object.entries(values))
    form.setValue(name as keyof ProductValues, value, { shouldDirty: true });
}

function optionsOf(variants: ContentPartsFragment["variants"]): ProductValues["options"] {
  const names = variants[0]?.options.map(({ name }) => name) ?? [];
  return names.map((name, at) => ({
    name,
    values: [...new Set(variants.map(({ options }) => options[at]?.value ?? ""))],
  }));
}

function rowOf(variant: ContentPartsFragment["variants"][number], known: readonly VariantRow[]): VariantRow {
  const row = known.find(({ id }) => id !== null && id === variant.id) ?? blankRow;
  const { lengthMm, widthMm, heightMm, sku, barcode, weightGrams, initialStock } = variant;
  return {
    ...row,
    lengthMm,
    widthMm,
    heightMm,
    sku,
    barcode,
    weightGrams,
    id: variant.id,
    options: variant.options.map(({ name, value }) => ({ name, value })),
    price: variant.price.amount,
    compareAtPrice: variant.compareAtPrice?.amount ?? null,
    cost: variant.cost?.amount ?? row.cost,
    initialStock: variant.id === null ? initialStock : null,
  };
}
