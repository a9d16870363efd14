import { decodeId } from "@till/kit/id";
import { exponentOf, Money } from "@till/kit/money";
import type { Viewer } from "@till/kit/viewer";
import type { Faults } from "../faults.js";
import { type Among, type Bounds, conditionFields, conditionsIn, type Rule, ruleLimits } from "./rule.js";
import type { CollectionCreatedInput, CollectionRuleInput, CollectionTitleInput } from "./rule.input.js";

type Path = readonly (string | number)[];

export interface RuleChecks {
  viewer: Viewer;
  currency: string;
  faults: Faults;
  /** Those of the categories that exist. */
  known(categoryIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Checks rules that somebody wrote. Every fault is added with its path; the result is only used when there is
 * none. A single condition counts as a group of one.
 */
export async function checkRule(input: CollectionRuleInput, path: Path, checks: RuleChecks): Promise<Rule> {
  const checker = new RuleChecker(checks);
  const rule = checker.rule(input, path, 1);
  const known = await checks.known(checker.categories.map(({ id }) => id));
  for (const { id, path: at } of checker.categories)
    if (!known.has(id)) checks.faults.add("NOT_FOUND", "There is no such category.", ...at);
  if (conditionsIn(rule).length > ruleLimits.conditionsMax)
    checks.faults.add(
      "LIMIT_EXCEEDED",
      `A collection has at most ${ruleLimits.conditionsMax} conditions.`,
      ...path,
    );
  return rule.all || rule.any ? rule : { all: [rule] };
}

const members = ["all", "any", ...conditionFields] as const;
const isGiven = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;

class RuleChecker {
  readonly categories: { id: string; path: Path }[] = [];

  constructor(private readonly checks: RuleChecks) {}

  rule(input: CollectionRuleInput, path: Path, depth: number): Rule {
    const given = members.filter((member) => isGiven(input[member]));
    const [member] = given;
    if (member === undefined || given.length > 1) {
      this.fault(path, "A rule is exactly one thing: all, any, or one condition.");
      return { all: [] };
    }
    if (member === "all" || member === "any")
      return { [member]: this.group(input[member]!, [...path, member], depth) };
    return this.condition(input, member, [...path, member]);
  }

  private group(rules: readonly CollectionRuleInput[], path: Path, depth: number): Rule[] {
    if (depth > ruleLimits.depthMax) {
      this.fault(
        path,
        `Groups stand in groups at most ${ruleLimits.depthMax} levels deep.`,
        "LIMIT_EXCEEDED",
      );
      return [];
    }
    if (rules.length === 0) this.fault(path, "A group has at least one rule.");
    return rules
      .slice(0, ruleLimits.conditionsMax + 1)
      .map((rule, at) => this.rule(rule, [...path, at], depth + 1));
  }

  private condition(input: CollectionRuleInput, member: (typeof conditionFields)[number], path: Path): Rule {
    switch (member) {
      case "title":
        return { title: this.title(input.title!, path) };
      case "tag":
      case "vendor":
      case "productType":
        return { [member]: this.among(input[member]!, path) };
      case "category":
        return { category: this.inCategories(input.category!, path) };
      case "option":
        return {
          option: {
            name: this.text(input.option!.name, [...path, "name"]),
            ...this.among(input.option!, path),
          },
        };
      case "price":
        return { price: this.bounds(input.price!, path, (text, at) => this.minor(text, at)) };
      case "margin":
        return { margin: this.margin(input, path) };
      case "stock":
        return { stock: this.bounds(input.stock!, path, (units, at) => this.units(units, at)) };
      case "isAvailable":
      case "isOnSale":
        return { [member]: input[member]! };
      case "created":
        return { created: this.created(input.created!, path) };
    }
  }

  private among(input: { in?: string[] | null; notIn?: string[] | null }, path: Path): Among {
    const lists = (["in", "notIn"] as const).filter((list) => isGiven(input[list]));
    const [list] = lists;
    if (list === undefined || lists.length > 1) {
      this.fault(path, "Either in or notIn.");
      return {};
    }
    const values = input[list]!;
    if (values.length === 0) this.fault([...path, list], "At least one.");
    if (values.length > ruleLimits.valuesMax)
      this.fault([...path, list], `At most ${ruleLimits.valuesMax}.`, "LIMIT_EXCEEDED");
    const texts = values
      .slice(0, ruleLimits.valuesMax)
      .map((value, at) => this.text(value, [...path, list, at]));
    return { [list]: [...new Set(texts)] };
  }

  private inCategories(input: { in?: string[] | null; notIn?: string[] | null }, path: Path): Among {
    const { in: within, notIn } = this.among(input, path);
    const list = within ? "in" : "notIn";
    const ids = (within ?? notIn ?? []).flatMap((text, at) => {
      const id = decodeId("cat", text);
      const here = [...path, list, at];
      if (!id) this.fault(here, "There is no such category.", "NOT_FOUND");
      else this.categories.push({ id, path: here });
      return id ? [id] : [];
    });
    return { [list]: ids };
  }

  private title(input: CollectionTitleInput, path: Path): NonNullable<Rule["title"]> {
    const words = (["contains", "notContains", "startsWith", "endsWith", "eq"] as const).filter((word) =>
      isGiven(input[word]),
    );
    const [word] = words;
    if (word === undefined || words.length > 1) {
      this.fault(path, "A title is compared in exactly one way.");
      return {};
    }
    return { [word]: this.text(input[word]!, [...path, word]) };
  }

  private created(input: CollectionCreatedInput, path: Path): NonNullable<Rule["created"]> {
    const { before, after, withinDays } = input;
    if (!isGiven(before) && !isGiven(after) && !isGiven(withinDays)) this.fault(path, "At least one limit.");
    if (isGiven(withinDays) && (isGiven(before) || isGiven(after)))
      this.fault(path, "Either moments or days.");
    if (isGiven(before) && isGiven(after) && before <= after)
      this.fault(path, "No moment lies between these: after comes first.");
    if (isGiven(withinDays) && (withinDays < 1 || withinDays > ruleLimits.daysMax))
      this.fault([...path, "withinDays"], `1 to ${ruleLimits.daysMax} days.`);
    return {
      ...(isGiven(before) && { before: before.toISOString() }),
      ...(isGiven(after) && { after: after.toISOString() }),
      ...(isGiven(withinDays) && { withinDays }),
    };
  }

  /** Lower and upper limit, or an exact value. A limit that nothing can meet is a mistake, and said. */
  private bounds<Value>(
    input: { gte?: Value | null; lte?: Value | null; eq?: Value | null },
    path: Path,
    read: (value: Value, path: Path) => bigint | undefined,
  ): Bounds {
    const limits: Bounds = {};
    for (const limit of ["gte", "lte", "eq"] as const) {
      const value = input[limit];
      if (!isGiven(value)) continue;
      const units = read(value, [...path, limit]);
      if (units !== undefined) limits[limit] = units.toString();
    }
    if (!isGiven(input.gte) && !isGiven(input.lte) && !isGiven(input.eq))
      this.fault(path, "At least one limit.");
    if (isGiven(input.eq) && (isGiven(input.gte) || isGiven(input.lte)))
      this.fault(path, "Either an exact value or limits.");
    if (limits.gte !== undefined && limits.lte !== undefined && BigInt(limits.gte) > BigInt(limits.lte))
      this.fault(path, "Nothing lies between these: the lower limit is above the upper one.");
    return limits;
  }

  private minor(text: string, path: Path): bigint | undefined {
    const { currency } = this.checks;
    const minor = Money.parse(text, currency)?.minor;
    if (minor === undefined || minor < 0n) {
      this.fault(
        path,
        `An amount of ${currency}, not negative, with at most ${exponentOf(currency)} decimals.`,
      );
      return undefined;
    }
    return minor;
  }

  /** Who may not see costs may not sound them out with rules either. */
  private margin({ margin }: CollectionRuleInput, path: Path): Bounds {
    if (!this.checks.viewer.permissions.has("catalog.cost.read"))
      this.fault(path, "Your role may not see costs, so it may not make rules about margins.");
    return this.bounds(margin!, path, (text, at) => {
      const match = /^(-?)(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text);
      const ppm = match && BigInt(match[2]! + (match[3] ?? "").padEnd(4, "0"));
      if (ppm === null || ppm > 1_000_000n) {
        this.fault(at, "A margin is at most 100 per cent, with at most four decimals.");
        return undefined;
      }
      return match![1] ? -ppm : ppm;
    });
  }

  private units(units: number, path: Path): bigint {
    if (Math.abs(units) > 1_000_000_000) this.fault(path, "A whole number up to 1,000,000,000.");
    return BigInt(units);
  }

  private text(text: string, path: Path): string {
    const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
    if (plain === "") this.fault(path, "This cannot be empty.");
    if (plain.length > ruleLimits.lettersMax) this.fault(path, `At most ${ruleLimits.lettersMax} letters.`);
    return plain;
  }

  private fault(
    path: Path,
    message: string,
    code: "INVALID" | "NOT_FOUND" | "LIMIT_EXCEEDED" = "INVALID",
  ): void {
    this.checks.faults.add(code, message, ...path);
  }
}
