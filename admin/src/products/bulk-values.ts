import type {
  BulkChangesInput,
  BulkPriceKind,
  FormerPriceRule,
  PriceRounding,
  ProductStatus,
} from "../gql/graphql.js";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the dialog of a bulk edit holds. Empty fields change nothing. */
export interface BulkValues {
  priceKind: BulkPriceKind | "";
  /** Without a sign: `isCut` says whether it comes off. */
  amount: string;
  isCut: boolean;
  rounding: PriceRounding;
  formerPrice: FormerPriceRule;
  status: ProductStatus | "";
  addTags: string[];
  removeTags: string[];
  addToCategories: Named[];
  removeFromCategories: Named[];
  addToCollections: Named[];
  removeFromCollections: Named[];
}

export const blankBulk: BulkValues = {
  priceKind: "",
  amount: "",
  isCut: true,
  rounding: "NONE",
  formerPrice: "KEEP",
  status: "",
  addTags: [],
  removeTags: [],
  addToCategories: [],
  removeFromCategories: [],
  addToCollections: [],
  removeFromCollections: [],
};

/** The API's words for what is filled in; null while nothing is, or a figure is not yet one. */
export function changesOf(values: BulkValues): BulkChangesInput | null {
  const amount = values.amount.trim().replace(",", ".");
  const needsAmount = values.priceKind === "PERCENT" || values.priceKind === "AMOUNT";
  if (needsAmount && !/^\d+(\.\d+)?$/.test(amount)) return null;
  const ids = (list: readonly Named[]) => list.map(({ id }) => id);
  const changes: BulkChangesInput = {
    ...(values.priceKind !== "" && {
      price: {
        kind: values.priceKind,
        rounding: values.rounding,
        formerPrice: values.formerPrice,
        ...(needsAmount && { value: values.isCut ? `-${amount}` : amount }),
      },
    }),
    ...(values.status !== "" && { status: values.status }),
    ...(values.addTags.length > 0 && { addTags: values.addTags }),
    ...(values.removeTags.length > 0 && { removeTags: values.removeTags }),
    ...(values.addToCategories.length > 0 && { addToCategories: ids(values.addToCategories) }),
    ...(values.removeFromCategories.length > 0 && { removeFromCategories: ids(values.removeFromCategories) }),
    ...(values.addToCollections.length > 0 && { addToCollections: ids(values.addToCollections) }),
    ...(values.removeFromCollections.length > 0 && {
      removeFromCollections: ids(values.removeFromCollections),
    }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
