import type { EntityManager } from "@mikro-orm/postgresql";
import { decodeId, type Id } from "@till/kit/id";
import { exponentOf, Money } from "@till/kit/money";
import { arrayText } from "../collections/rule-sql.js";
import { Faults } from "../faults.js";
import { limits } from "../products/limits.js";
import type { ProductStatus } from "../products/product.type.js";
import { type BulkChangesInput, BulkPriceKind, type FormerPriceRule, PriceRounding } from "./bulk.input.js";

/** A checked change of prices. Bigints are texts, because it is kept as JSON. */
export interface PriceChange {
  kind: BulkPriceKind;
  /** Percent in ten-thousandths, or minor units. */
  value: string;
  rounding: PriceRounding;
  formerPrice: FormerPriceRule;
}

/** What a category or a collection is called, kept so that a history can be read when it is gone. */
export interface Place {
  id: string;
  name: string;
}

/** Checked changes of a bulk edit, as they are kept with it. */
export interface BulkChanges {
  price?: PriceChange;
  status?: ProductStatus;
  addTags?: string[];
  removeTags?: string[];
  /** Each of these becomes the other: renaming and merging. */
  replaceTags?: { from: string[]; to: string };
  addToCategories?: Place[];
  removeFromCategories?: Place[];
  addToCollections?: Place[];
  removeFromCollections?: Place[];
}

const percentDecimals = 4;
const listMax = 50;

/** Checks what a bulk edit is to change. @throws Refused with the path of each field at fault */
export async function bulkChangesOf(
  em: EntityManager,
  input: BulkChangesInput,
  currency: string,
): Promise<BulkChanges> {
  const faults = new Faults();
  const price = input.price ? priceOf(input.price, currency, faults) : undefined;
  const changes: BulkChanges = {
    ...(price && { price }),
    ...(input.status && { status: input.status }),
    ...tags(input, "addTags", faults),
    ...tags(input, "removeTags", faults),
    ...(await places(em, input, "addToCategories", faults)),
    ...(await places(em, input, "removeFromCategories", faults)),
    ...(await places(em, input, "addToCollections", faults)),
    ...(await places(em, input, "removeFromCollections", faults)),
  };
  if (faults.list.length === 0 && Object.keys(changes).length === 0)
    faults.add("INVALID", "Say what is to change.", "changes");
  faults.refuseAny();
  return changes;
}

function priceOf(
  { kind, value, rounding, formerPrice }: NonNullable<BulkChangesInput["price"]>,
  currency: string,
  faults: Faults,
): PriceChange | undefined {
  const path = ["changes", "price"];
  const exponent = exponentOf(currency);
  if (rounding.startsWith("ENDING") && exponent < 2) {
    faults.add("INVALID", `Amounts of ${currency} have no such endings.`, ...path, "rounding");
    return undefined;
  }
  if (kind === BulkPriceKind.END_REDUCTION)
    return { kind, value: "0", rounding: PriceRounding.NONE, formerPrice };
  const isPercent = kind === BulkPriceKind.PERCENT;
  const units = isPercent ? scaled(value ?? "", percentDecimals) : Money.parse(value ?? "", currency)?.minor;
  const tooMuch = isPercent ? 10_000_000n : limits.priceMax;
  const isFine = units !== undefined && units <= tooMuch && units >= (isPercent ? -1_000_000n : -tooMuch);
  if (isFine) return { kind, value: units.toString(), rounding, formerPrice };
  const message = isPercent
    ? "Percent from -100 to 1000, with at most four decimals."
    : `An amount of ${currency} with at most ${exponent} decimals.`;
  faults.add("INVALID", message, ...path, "value");
  return undefined;
}

/** "12.5" with four decimals is 125000; undefined where it has more. */
function scaled(text: string, decimals: number): bigint | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d+))?$/.exec(text.trim());
  const fraction = (match?.[3] ?? "").replace(/0+$/, "");
  if (!match || fraction.length > decimals) return undefined;
  const units = BigInt(match[2]! + fraction.padEnd(decimals, "0"));
  return match[1] ? -units : units;
}

/** A tag without blanks around it and control letters within. */
export const plainTag = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

function tags(
  input: BulkChangesInput,
  field: "addTags" | "removeTags",
  faults: Faults,
): Pick<BulkChanges, typeof field> {
  const list = [
    ...new Map((input[field] ?? []).map((tag) => [plainTag(tag).toLowerCase(), plainTag(tag)])).values(),
  ];
  const given = list.filter((tag) => tag !== "");
  if (given.length > listMax) faults.add("LIMIT_EXCEEDED", `At most ${listMax} tags.`, "changes", field);
  if (given.some((tag) => tag.length > limits.tagLettersMax))
    faults.add("INVALID", `A tag has at most ${limits.tagLettersMax} letters.`, "changes", field);
  return given.length > 0 ? { [field]: given } : {};
}

type PlaceField = "addToCategories" | "removeFromCategories" | "addToCollections" | "removeFromCollections";

async function places(
  em: EntityManager,
  input: BulkChangesInput,
  field: PlaceField,
  faults: Faults,
): Promise<Pick<BulkChanges, PlaceField>> {
  const wire = input[field] ?? [];
  if (wire.length === 0) return {};
  if (wire.length > listMax) faults.add("LIMIT_EXCEEDED", `At most ${listMax}.`, "changes", field);
  const isCategory = field.endsWith("Categories");
  const ids = wire.map((text) => (isCategory ? decodeId("cat", text) : decodeId("col", text)));
  const known = await em.execute<(Place & { isByHand: boolean })[]>(
    isCategory
      ? `select id, name, true as "isByHand" from categories where id = any (?::uuid[])`
      : `select id, title as name, kind = 'MANUAL' as "isByHand" from collections where id = any (?::uuid[])`,
    [arrayText(ids.filter((id): id is Id<"cat"> | Id<"col"> => id !== undefined))],
  );
  const found: Place[] = [];
  for (const [at, id] of ids.entries()) {
    const row = known.find((place) => place.id === id);
    if (!row) faults.add("NOT_FOUND", "There is none with this id.", "changes", field, at);
    else if (!row.isByHand)
      faults.add("INVALID", "This collection chooses its products by rules.", "changes", field, at);
    else found.push({ id: row.id, name: row.name });
  }
  return { [field]: found };
}
