import { allocate } from "@till/kit/money";
import type { Taxed, TaxRow } from "./facts.js";

/**
 * What each rate was taken on and came to, highest rate first. Where the rates of a sum were not noted, its tax
 * stands in a row without a rate; a sum without tax stands under 0 %.
 */
export function taxBreakdown(sums: readonly Taxed[]): TaxRow[] {
  const rows = new Map<string, { name: string; ppm: number | null; net: bigint; tax: bigint }>();
  const add = (name: string, ppm: number | null, net: bigint, tax: bigint) => {
    const key = `${ppm}:${name}`;
    const row = rows.get(key) ?? { name, ppm, net: 0n, tax: 0n };
    rows.set(key, { ...row, net: row.net + net, tax: row.tax + tax });
  };
  for (const { net, tax, parts } of sums) {
    if (net === 0n && tax === 0n) continue;
    if (parts.length > 0) {
      const shares = allocate(
        tax,
        parts.map(({ amount }) => BigInt(amount)),
      );
      parts.forEach(({ name, ppm }, at) => add(name, ppm, net, shares[at]!));
    } else if (tax === 0n) add("Not taxed", 0, net, 0n);
    else add("Tax", null, net, tax);
  }
  return [...rows.values()]
    .sort((a, b) => (b.ppm ?? -1) - (a.ppm ?? -1) || (a.name < b.name ? -1 : 1))
    .map(({ name, ppm, net, tax }) => ({ name, ppm, net: net.toString(), tax: tax.toString() }));
}
