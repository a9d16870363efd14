import type { MoneyValue } from "../lib/money.js";
import type { ListingQuery } from "./listing-query.js";

/** A choice of a facet, and how many products it would leave. */
export interface FacetChoice {
  readonly value: string;
  readonly count: number;
  readonly isOn: boolean;
  /** Nothing would be left. It stays in its place, so that the list does not jump, but cannot be chosen. */
  readonly isDead: boolean;
}

interface Counted {
  readonly value: string;
  readonly count: number;
}

/**
 * The choices of one facet, in the order they have in the list without filters. Those that nothing is left
 * of are dead, except what is chosen: that must always be possible to take back.
 * @param all the facet of the list without filters
 * @param left the same facet as things stand
 */
export function facetChoices(
  all: readonly Counted[],
  left: readonly Counted[],
  chosen: readonly string[],
): FacetChoice[] {
  const counts = new Map(left.map(({ value, count }) => [value, count]));
  const values = new Set([...[...all, ...left].map(({ value }) => value), ...chosen]);
  return [...values].map((value) => {
    const count = counts.get(value) ?? 0;
    const isOn = chosen.includes(value);
    return { value, count, isOn, isDead: count === 0 && !isOn };
  });
}

interface RawFacets {
  readonly availableCount: number;
  readonly onSaleCount: number;
  readonly price?: { readonly min: MoneyValue; readonly max: MoneyValue } | null | undefined;
  readonly options: readonly { readonly name: string; readonly values: readonly Counted[] }[];
  readonly tags: readonly Counted[];
  readonly vendors: readonly Counted[];
  readonly categories: readonly {
    readonly count: number;
    readonly category: { readonly id: string; readonly name: string; readonly path: string };
  }[];
}

/** What a list can be narrowed by, ready to be shown. */
export interface FacetGroups {
  readonly available: FacetChoice;
  readonly onSale: FacetChoice;
  readonly price: { readonly min: MoneyValue; readonly max: MoneyValue } | null;
  readonly options: readonly { readonly name: string; readonly choices: readonly FacetChoice[] }[];
  readonly tags: readonly FacetChoice[];
  readonly vendors: readonly FacetChoice[];
  readonly categories: readonly { readonly name: string; readonly path: string; readonly count: number }[];
}

type Chosen = Pick<ListingQuery, "options" | "tags" | "vendors" | "isAvailable" | "isOnSale">;

/** Joins the facets of the list without filters with those of the list as it stands. */
export function facetGroups(all: RawFacets, left: RawFacets, chosen: Chosen): FacetGroups {
  const names = new Set([...all.options.map(({ name }) => name), ...chosen.options.keys()]);
  const values = (facets: RawFacets, name: string): readonly Counted[] =>
    facets.options.find((option) => option.name === name)?.values ?? [];
  return {
    available: only(left.availableCount, chosen.isAvailable),
    onSale: only(left.onSaleCount, chosen.isOnSale),
    price: left.price ?? all.price ?? null,
    options: [...names].map((name) => ({
      name,
      choices: facetChoices(values(all, name), values(left, name), chosen.options.get(name) ?? []),
    })),
    tags: facetChoices(all.tags, left.tags, chosen.tags),
    vendors: facetChoices(all.vendors, left.vendors, chosen.vendors),
    categories: left.categories.map(({ count, category: { name, path } }) => ({ name, path, count })),
  };
}

const only = (count: number, isOn: boolean): FacetChoice => ({
  value: "1",
  count,
  isOn,
  isDead: count === 0 && !isOn,
});
