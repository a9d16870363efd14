import type { ProductDetailFragment, VariantFragment } from "../gql/graphql.js";

type Fact = readonly [name: string, value: string];
type Sized = Pick<VariantFragment, "sku" | "weightGrams" | "lengthMm" | "widthMm" | "heightMm">;

/** What there is to say of the piece in figures, for the variant that is chosen. */
export function productFacts(
  product: Pick<ProductDetailFragment, "productType" | "vendor">,
  variant: Sized | undefined,
): Fact[] {
  const all: [string, string | null | undefined][] = [
    ["Kind", product.productType],
    ["Made by", product.vendor],
    ["Size", variant && size(variant)],
    ["Weight", variant?.weightGrams ? weight(variant.weightGrams) : null],
    ["Article", variant?.sku],
  ];
  return all.flatMap(([name, value]): Fact[] => (value ? [[name, value]] : []));
}

/** "32 × 20 × 8.5 cm": length, width, height; what is not known is left out. */
function size({ lengthMm, widthMm, heightMm }: Sized): string | null {
  const known = [lengthMm, widthMm, heightMm].filter((side) => side != null && side > 0);
  return known.length === 0 ? null : `${known.map((side) => Number(side) / 10).join(" × ")} cm`;
}

const weight = (grams: number): string =>
  grams >= 1000 ? `${(grams / 1000).toFixed(1).replace(/\.0$/, "")} kg` : `${grams} g`;
