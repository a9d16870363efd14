import type { CollectionRuleInput, GroupPartsFragment } from "../gql/graphql.js";

/** What a rule can look at, and the ways in which it compares. */
export const fields = {
  tag: { label: "Tag", ways: ["in", "notIn"] },
  category: { label: "Category", ways: ["in", "notIn"] },
  price: { label: "Price", ways: ["lte", "gte", "between", "eq"] },
  stock: { label: "Units in stock", ways: ["lte", "gte", "between", "eq"] },
  isAvailable: { label: "Available", ways: ["yes", "no"] },
  isOnSale: { label: "On sale", ways: ["yes", "no"] },
  created: { label: "Created", ways: ["withinDays", "after", "before"] },
  option: { label: "Option", ways: ["in", "notIn"] },
  vendor: { label: "Maker", ways: ["in", "notIn"] },
  productType: { label: "Kind", ways: ["in", "notIn"] },
  title: { label: "Title", ways: ["contains", "notContains", "startsWith", "endsWith", "eq"] },
  margin: { label: "Margin", ways: ["gte", "lte", "between"] },
} as const;

export type RuleField = keyof typeof fields;

export const wayWords: Readonly<Record<string, string>> = {
  in: "is one of",
  notIn: "is none of",
  lte: "is at most",
  gte: "is at least",
  between: "is between",
  eq: "is exactly",
  yes: "yes",
  no: "no",
  withinDays: "in the last days",
  after: "since",
  before: "before",
  contains: "contains",
  notContains: "does not contain",
  startsWith: "begins with",
  endsWith: "ends with",
};

export interface Condition {
  readonly key: string;
  readonly field: RuleField;
  readonly way: string;
  /** The name of an option. */
  readonly name: string;
  readonly texts: readonly string[];
  readonly text: string;
  readonly low: string;
  readonly high: string;
}

export interface Group {
  readonly key: string;
  readonly mode: "all" | "any";
  readonly rules: readonly (Group | Condition)[];
}

export const isGroup = (rule: Group | Condition): rule is Group => "rules" in rule;

let made = 0;
const newKey = () => `rule-${(made += 1)}`;

export const newCondition = (field: RuleField = "tag"): Condition => ({
  key: newKey(),
  field,
  way: fields[field].ways[0],
  name: "",
  texts: [],
  text: "",
  low: "",
  high: "",
});

export const newGroup = (mode: Group["mode"] = "all"): Group => ({
  key: newKey(),
  mode,
  rules: [newCondition()],
});

export const groupsDeepMax = 3;

/** The rules as the API takes them. What is not filled in yet is sent as it is, and refused with its place. */
export function inputOf(rule: Group | Condition): CollectionRuleInput {
  if (isGroup(rule)) return { [rule.mode]: rule.rules.map(inputOf) };
  const { field, way, name, texts, text, low, high } = rule;
  switch (field) {
    case "tag":
    case "vendor":
    case "productType":
    case "category":
      return { [field]: { [way]: texts } };
    case "option":
      return { option: { name, [way]: texts } };
    case "title":
      return { title: { [way]: text } };
    case "isAvailable":
    case "isOnSale":
      return { [field]: way === "yes" };
    case "price":
    case "margin":
      return { [field]: limits(way, low, high, decimal) };
    case "stock":
      return { stock: limits(way, low, high, Number) };
    case "created":
      return { created: way === "withinDays" ? { withinDays: Number(text) || 0 } : { [way]: moment(text) } };
  }
}

function limits<T>(way: string, low: string, high: string, read: (text: string) => T): object {
  const given = (text: string) => (text.trim() === "" ? null : read(text.trim()));
  if (way === "between") return { gte: given(low), lte: given(high) };
  return { [way]: given(way === "lte" ? high : low) };
}

const decimal = (text: string): string => text.replace(",", ".");
const moment = (day: string): string | null => (day ? new Date(`${day}T00:00:00Z`).toISOString() : null);

type Parts = Omit<GroupPartsFragment, "all" | "any" | "__typename"> & {
  readonly all?: readonly Parts[] | null;
  readonly any?: readonly Parts[] | null;
};

/** The rules as they come from the API. A margin that the viewer may not see has no field at all. */
export function groupOf(rule: {
  readonly all?: readonly object[] | null;
  readonly any?: readonly object[] | null;
}): Group {
  const parts = rule as Parts;
  const mode = parts.any ? "any" : "all";
  return { key: newKey(), mode, rules: (parts[mode] ?? []).map(ruleOf) };
}

const ruleOf = (rule: Parts): Group | Condition => (rule.all || rule.any ? groupOf(rule) : conditionOf(rule));

function conditionOf(rule: Parts): Condition {
  const { tag, vendor, productType, option, category, title, price, margin, stock, created } = rule;
  const among = { tag, vendor, productType, option };
  for (const field of ["tag", "vendor", "productType", "option"] as const) {
    const own = among[field];
    if (own)
      return {
        ...newCondition(field),
        way: own.in ? "in" : "notIn",
        texts: own.in ?? own.notIn ?? [],
        name: option?.name ?? "",
      };
  }
  if (category) {
    const texts = (category.in ?? category.notIn ?? []).map(({ id }) => id);
    return { ...newCondition("category"), way: category.in ? "in" : "notIn", texts };
  }
  if (title) {
    const way =
      fields.title.ways.find((one) => title[one] !== null && title[one] !== undefined) ?? "contains";
    return { ...newCondition("title"), way, text: title[way] ?? "" };
  }
  if (price) return bounded("price", price);
  if (margin) return bounded("margin", margin);
  if (stock) return bounded("stock", stock);
  if (created) return createdOf(created);
  if (typeof rule.isOnSale === "boolean")
    return { ...newCondition("isOnSale"), way: rule.isOnSale ? "yes" : "no" };
  if (typeof rule.isAvailable === "boolean")
    return { ...newCondition("isAvailable"), way: rule.isAvailable ? "yes" : "no" };
  return newCondition("margin");
}

function bounded(
  field: "price" | "margin" | "stock",
  { gte, lte, eq }: { gte?: string | null; lte?: string | null; eq?: string | null },
): Condition {
  const way = eq ? "eq" : gte && lte ? "between" : gte ? "gte" : "lte";
  return { ...newCondition(field), way, low: plain(eq ?? gte), high: plain(lte) };
}

/** "60.0000" is 60. */
const plain = (text: string | null | undefined): string =>
  (text ?? "").replace(/(\.\d*?[1-9])0+$|\.0+$/, "$1");

function createdOf(created: NonNullable<Parts["created"]>): Condition {
  const { withinDays, after, before } = created;
  if (typeof withinDays === "number")
    return { ...newCondition("created"), way: "withinDays", text: String(withinDays) };
  const way = after ? "after" : "before";
  return { ...newCondition("created"), way, text: String(after ?? before ?? "").slice(0, 10) };
}

/** The rules with one of them changed; a change to nothing takes it out. */
export function changed(
  group: Group,
  key: string,
  change: (rule: Group | Condition) => Group | Condition | null,
): Group {
  const rules = group.rules.flatMap((rule) => {
    if (rule.key === key) return change(rule) ?? [];
    return [isGroup(rule) ? changed(rule, key, change) : rule];
  });
  return { ...group, rules };
}

/** Each rule's path in the input, as the API names it in refusals and explanations. */
export function pathsOf(rule: Group | Condition, path = "rules"): Map<string, string> {
  const own = new Map([[rule.key, path]]);
  if (isGroup(rule))
    rule.rules.forEach((part, at) =>
      pathsOf(part, `${path}.${rule.mode}.${at}`).forEach((below, key) => own.set(key, below)),
    );
  return own;
}
