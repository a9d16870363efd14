/** One of these, or none of these. */
export interface Among {
  in?: string[];
  notIn?: string[];
}

/** Limits of a whole number, as text: minor units of a price, millionths of a margin, units of stock. */
export interface Bounds {
  gte?: string;
  lte?: string;
  eq?: string;
}

/**
 * Which products belong to a collection, checked and in the shape in which it is stored. Exactly one member is
 * set: a group of rules, or one condition. Texts are compared upper and lower case alike.
 */
export interface Rule {
  all?: Rule[];
  any?: Rule[];
  title?: { contains?: string; notContains?: string; startsWith?: string; endsWith?: string; eq?: string };
  tag?: Among;
  vendor?: Among;
  productType?: Among;
  /** Ids of categories; those below them are meant too. */
  category?: Among;
  option?: Among & { name: string };
  /** Whole minor units; one variant within the limits is enough. */
  price?: Bounds;
  /** Millionths of the price that are left after the cost; one variant is enough. */
  margin?: Bounds;
  /** Units that can be sold, of all variants together. */
  stock?: Bounds;
  isAvailable?: boolean;
  isOnSale?: boolean;
  created?: { before?: string; after?: string; withinDays?: number };
}

export type ConditionField = Exclude<keyof Rule, "all" | "any">;

export const conditionFields: readonly ConditionField[] = [
  "title",
  "tag",
  "vendor",
  "productType",
  "category",
  "option",
  "price",
  "margin",
  "stock",
  "isAvailable",
  "isOnSale",
  "created",
];

/** The rules of a group; none for a condition. */
export const rulesIn = (rule: Rule): Rule[] | undefined => rule.all ?? rule.any;

/** Every condition below a rule, depth first. */
export const conditionsIn = (rule: Rule): Rule[] => rulesIn(rule)?.flatMap(conditionsIn) ?? [rule];

/** What a condition looks at. */
export const fieldOf = (condition: Rule): ConditionField =>
  conditionFields.find((field) => condition[field] !== undefined)!;

/** The facts that rules look at, each once. */
export const watchedBy = (rule: Rule): ConditionField[] => [...new Set(conditionsIn(rule).map(fieldOf))];

export const ruleLimits = {
  depthMax: 3,
  conditionsMax: 60,
  valuesMax: 100,
  lettersMax: 100,
  daysMax: 3_650,
} as const;
