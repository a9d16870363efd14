import { Money } from "@till/kit/money";
import type { Viewer } from "@till/kit/viewer";
import type { StoredVariant } from "./variant.entity.js";

const marginPercentMin = 10n;

/** Warns whoever may see costs of variants that hardly earn anything. Tax is not looked at: rates differ by country. */
export function warningsOf(viewer: Viewer, variants: readonly StoredVariant[], currency: string): string[] {
  if (!viewer.permissions.has("catalog.cost.read")) return [];
  return variants.flatMap(({ title, price, cost }) => {
    if (cost === null || (price - cost) * 100n >= price * marginPercentMin) return [];
    const [sells, pays] = [Money.of(price, currency).amount, Money.of(cost, currency).amount];
    return [
      `${title || "The product"} sells for ${sells} and costs ${pays} ${currency}: less than 10 % are left.`,
    ];
  });
}
