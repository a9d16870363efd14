import { Money } from "@till/kit/money";
import { exponentOf } from "@till/kit/money";
import { limits } from "../products/limits.js";
import type { ProductStatus } from "../products/product.type.js";
import type { BulkChanges, Place } from "./bulk-changes.js";
import { newPrice } from "./new-price.js";

/** A product as a bulk edit finds it. */
export interface Found {
  id: string;
  title: string;
  version: number;
  status: ProductStatus;
  tags: string[];
  variants: { id: string; title: string; price: string; compareAtPrice: string | null }[];
  categoryIds: string[];
  collectionIds: string[];
}

/** A price as JSON keeps it. */
export interface KeptPrice {
  id: string;
  price: string;
  compareAtPrice: string | null;
}

/** The parts of a product that a bulk edit may change: what to write, or what to write back. */
export interface Parts {
  status?: ProductStatus;
  tags?: string[];
  prices?: KeptPrice[];
  inCategories?: string[];
  outOfCategories?: string[];
  inCollections?: string[];
  outOfCollections?: string[];
}

/** One thing that differs, in words. */
export interface Difference {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}

export interface Edited {
  write: Parts;
  /** What undoing writes back. */
  undo: Parts;
  differences: Difference[];
  problem: string | null;
}

/** What a bulk edit makes of one product. Nothing is written here: the preview and the job both ask. */
export function editProduct(found: Found, changes: BulkChanges, currency: string): Edited {
  const edited: Edited = { write: {}, undo: {}, differences: [], problem: null };
  editPrices(edited, found, changes, currency);
  if (changes.status && changes.status !== found.status) {
    edited.write.status = changes.status;
    edited.undo.status = found.status;
    note(edited, "status", "Status", found.status, changes.status);
  }
  editTags(edited, found, changes);
  const { addToCategories = [], removeFromCategories = [] } = changes;
  const { addToCollections = [], removeFromCollections = [] } = changes;
  const categories = { add: addToCategories, remove: removeFromCategories, now: found.categoryIds };
  const collections = { add: addToCollections, remove: removeFromCollections, now: found.collectionIds };
  move(edited, { ...categories, into: "inCategories", from: "outOfCategories", label: "Categories" });
  move(edited, { ...collections, into: "inCollections", from: "outOfCollections", label: "Collections" });
  return edited;
}

function note(
  edited: Edited,
  field: string,
  label: string,
  before: string | null,
  after: string | null,
): void {
  edited.differences.push({ field, label, before, after });
}

function editPrices(edited: Edited, found: Found, { price: change }: BulkChanges, currency: string): void {
  if (!change) return;
  const [write, undo]: [KeptPrice[], KeptPrice[]] = [[], []];
  const shown = (minor: bigint) => Money.of(minor, currency).amount;
  for (const variant of found.variants) {
    const was = {
      price: BigInt(variant.price),
      compareAtPrice: variant.compareAtPrice === null ? null : BigInt(variant.compareAtPrice),
    };
    const will = newPrice(was, change, exponentOf(currency));
    if (typeof will === "string") {
      edited.problem ??= variant.title === "" ? will : `${variant.title}: ${will}`;
      continue;
    }
    if (will.price === was.price && will.compareAtPrice === was.compareAtPrice) continue;
    const { id, title } = variant;
    write.push({ id, price: `${will.price}`, compareAtPrice: will.compareAtPrice?.toString() ?? null });
    undo.push({ id, price: variant.price, compareAtPrice: variant.compareAtPrice });
    const suffix = title === "" ? "" : ` of ${title}`;
    if (will.price !== was.price)
      note(edited, `variants.${id}.price`, `Price${suffix}`, shown(was.price), shown(will.price));
    if (will.compareAtPrice !== was.compareAtPrice)
      note(
        edited,
        `variants.${id}.compareAtPrice`,
        `Former price${suffix}`,
        was.compareAtPrice === null ? null : shown(was.compareAtPrice),
        will.compareAtPrice === null ? null : shown(will.compareAtPrice),
      );
  }
  if (write.length > 0) [edited.write.prices, edited.undo.prices] = [write, undo];
}

function editTags(edited: Edited, { tags }: Found, changes: BulkChanges): void {
  const { addTags = [], removeTags = [], replaceTags } = changes;
  const gone = new Set(removeTags.map((tag) => tag.toLowerCase()));
  const replaced = new Set((replaceTags?.from ?? []).map((tag) => tag.toLowerCase()));
  const next = new Map<string, string>();
  const put = (tag: string) => next.has(tag.toLowerCase()) || next.set(tag.toLowerCase(), tag);
  for (const tag of tags)
    if (replaceTags && replaced.has(tag.toLowerCase())) put(replaceTags.to);
    else if (!gone.has(tag.toLowerCase())) put(tag);
  // A tag that is merged into must be spelled as it was asked for, whatever the product has of it.
  if (replaceTags && next.has(replaceTags.to.toLowerCase()))
    next.set(replaceTags.to.toLowerCase(), replaceTags.to);
  for (const tag of addTags) put(tag);
  const after = [...next.values()];
  if (after.join("\n") === tags.join("\n")) return;
  if (after.length > limits.tagsMax) edited.problem ??= `It would have more than ${limits.tagsMax} tags.`;
  edited.write.tags = after;
  edited.undo.tags = tags;
  note(edited, "tags", "Tags", tags.join(", ") || null, after.join(", ") || null);
}

interface Move {
  add: readonly Place[];
  remove: readonly Place[];
  now: readonly string[];
  into: "inCategories" | "inCollections";
  from: "outOfCategories" | "outOfCollections";
  label: string;
}

function move(edited: Edited, { add, remove, now, into, from, label }: Move): void {
  const entering = add.filter(({ id }) => !now.includes(id));
  const leaving = remove.filter(({ id }) => now.includes(id));
  if (entering.length > 0) edited.write[into] = edited.undo[from] = entering.map(({ id }) => id);
  if (leaving.length > 0) edited.write[from] = edited.undo[into] = leaving.map(({ id }) => id);
  const names = (places: readonly Place[]) => places.map(({ name }) => name).join(", ") || null;
  if (entering.length + leaving.length > 0)
    note(edited, label.toLowerCase(), label, names(leaving), names(entering));
}

/** A bulk edit in one line, for its history. */
export function summaryOf(changes: BulkChanges, currency: string): string {
  const { price, status, addTags, removeTags, replaceTags } = changes;
  const names = (places: readonly Place[] = []) => places.map(({ name }) => name).join(", ");
  const parts = [
    price && priceWords(price, currency),
    status && `status ${status.toLowerCase()}`,
    replaceTags && `tag ${replaceTags.from.join(", ")} becomes ${replaceTags.to}`,
    addTags && `tags + ${addTags.join(", ")}`,
    removeTags && `tags − ${removeTags.join(", ")}`,
    changes.addToCategories && `into ${names(changes.addToCategories)}`,
    changes.removeFromCategories && `out of ${names(changes.removeFromCategories)}`,
    changes.addToCollections && `into ${names(changes.addToCollections)}`,
    changes.removeFromCollections && `out of ${names(changes.removeFromCollections)}`,
  ].filter((part) => part !== undefined);
  const text = parts.join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function priceWords(
  { kind, value, rounding, formerPrice }: NonNullable<BulkChanges["price"]>,
  currency: string,
): string {
  if (kind === "END_REDUCTION") return "reductions end";
  const sign = value.startsWith("-") ? "−" : "+";
  const size = BigInt(value.replace("-", ""));
  const amount =
    kind === "PERCENT" ? `${Number(size) / 10_000} %` : `${Money.of(size, currency).amount} ${currency}`;
  const ending = rounding === "NONE" ? "" : rounding === "WHOLE" ? ", whole" : `, to .${rounding.slice(-2)}`;
  const former =
    formerPrice === "SET" ? ", former price shown" : formerPrice === "CLEAR" ? ", former price gone" : "";
  return `price ${sign}${amount}${ending}${former}`;
}
