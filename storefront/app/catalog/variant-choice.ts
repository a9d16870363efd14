import type { StockWord, VariantFragment } from "../gql/graphql.js";

/** One thing to choose, like "Colour", and what there is of it. */
export interface OptionValues {
  readonly name: string;
  readonly values: readonly string[];
}
type Options = readonly OptionValues[];
/** What is chosen: a value per option name. */
export type Choice = Readonly<Record<string, string>>;

/**
 * Reads the choice out of an address: a value per option, or a variant's id, as feeds and mails name it.
 * Values that the product does not have are ignored.
 */
export function choiceFrom(
  search: URLSearchParams,
  options: Options,
  variants: readonly VariantFragment[] = [],
): Choice {
  const choice: Record<string, string> = {};
  for (const { name, values } of options) {
    const value = search.get(name);
    if (value !== null && values.includes(value)) choice[name] = value;
  }
  const named = variants.find(({ id }) => id === search.get("variant"));
  return named && Object.keys(choice).length === 0 ? choiceOf(named) : choice;
}

const matches = (variant: VariantFragment, choice: Choice): boolean =>
  variant.options.every(({ name, value }) => choice[name] === undefined || choice[name] === value);

/** The variant that is meant: the one that fits the choice, of several the first that can be bought. */
export function chosenVariant(
  variants: readonly VariantFragment[],
  choice: Choice,
): VariantFragment | undefined {
  const fitting = variants.filter((variant) => matches(variant, choice));
  return fitting.find(({ stock }) => stock !== "OUT_OF_STOCK") ?? fitting[0];
}

/** The choice that a variant stands for. */
export const choiceOf = (variant: VariantFragment): Choice =>
  Object.fromEntries(variant.options.map(({ name, value }) => [name, value]));

export interface Offer {
  readonly value: string;
  readonly isChosen: boolean;
  /** Can be had with what else is chosen, is made but sold out, or is not made at all. */
  readonly state: "available" | "sold-out" | "not-made";
  /** Where choosing it leads. */
  readonly to: Choice;
}

/**
 * What each value of an option would lead to. A combination that is not made keeps the value the shopper
 * points at and gives way in the others, so that no link is a dead end.
 */
export function offers(option: OptionValues, variants: readonly VariantFragment[], current: Choice): Offer[] {
  return option.values.map((value) => {
    const wanted = { ...current, [option.name]: value };
    const made = variants.filter((variant) => matches(variant, wanted));
    const isChosen = current[option.name] === value;
    if (made.length > 0)
      return {
        value,
        isChosen,
        state: bestStock(made) === "OUT_OF_STOCK" ? "sold-out" : "available",
        to: wanted,
      };
    const nearest = chosenVariant(variants, { [option.name]: value });
    return { value, isChosen, state: "not-made", to: nearest ? choiceOf(nearest) : wanted };
  });
}

const ranks: Record<StockWord, number> = { IN_STOCK: 2, LOW_STOCK: 1, OUT_OF_STOCK: 0 };

function bestStock(variants: readonly VariantFragment[]): StockWord {
  return variants.reduce<StockWord>(
    (best, { stock }) => (ranks[stock] > ranks[best] ? stock : best),
    "OUT_OF_STOCK",
  );
}

/** The address of a choice, in the order of the product's options. */
export function choiceSearch(options: Options, choice: Choice): string {
  const search = new URLSearchParams();
  for (const { name } of options) {
    const value = choice[name];
    if (value !== undefined) search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** A product with one variant and one value per option leaves nothing to choose. */
export const hasChoice = (options: Options, variants: readonly VariantFragment[]): boolean =>
  variants.length > 1 && options.some(({ values }) => values.length > 1);
