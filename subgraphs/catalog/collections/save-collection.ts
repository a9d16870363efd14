import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import { sanitizeHtml } from "@till/kit/html";
import { decodeId, type Id } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Faults } from "../faults.js";
import { isSlug, slugOf } from "../slug.js";
import { checkRule } from "./check-rule.js";
import { StoredCollection } from "./collection.entity.js";
import type { CollectionCreateInput, CollectionUpdateInput } from "./collection.input.js";
import { CollectionKind, CollectionSort } from "./collection.type.js";
import { evaluate, lockRules } from "./evaluate.js";
import { type Rule, watchedBy } from "./rule.js";
import { arrayText } from "./rule-sql.js";

const collectionsMax = 2_000;

/**
 * Adds a collection; one by rules has its products when this returns.
 * @throws Refused(INVALID | TAKEN | NOT_FOUND | LIMIT_EXCEEDED) with the paths of the fields
 */
export async function createCollection(
  tx: Tx,
  viewer: Viewer,
  input: CollectionCreateInput,
): Promise<{ id: Id<"col"> }> {
  if (input.kind === CollectionKind.RULES) await lockRules(tx);
  const [held] = await tx.execute<{ count: number }[]>("select count(*)::int as count from collections");
  if ((held?.count ?? 0) >= collectionsMax)
    throw refuse("LIMIT_EXCEEDED", `A shop has at most ${collectionsMax} collections.`);
  const byRules = input.kind === CollectionKind.RULES;
  const collection = Object.assign(new StoredCollection(), {
    kind: input.kind,
    sort: byRules ? CollectionSort.BEST_SELLING : CollectionSort.MANUAL,
  });
  await write(tx, viewer, collection, input);
  return { id: collection.id };
}

/**
 * Changes a collection. With other rules, products come and go at once.
 * @throws Refused(NOT_FOUND | STALE | INVALID | TAKEN) with the paths of the fields
 */
export async function updateCollection(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  input: CollectionUpdateInput,
): Promise<{ id: Id<"col"> }> {
  if (input.rules !== undefined) await lockRules(tx);
  const collection = await lockCollection(tx, wireId);
  refuseStale(collection, input.expectedVersion);
  await write(tx, viewer, collection, input);
  return { id: collection.id };
}

/** @throws Refused(NOT_FOUND | STALE) */
export async function deleteCollection(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  expectedVersion?: number | null,
): Promise<{ deletedId: Id<"col"> }> {
  // An evaluation may be writing products into it.
  await lockRules(tx);
  const collection = await lockCollection(tx, wireId);
  refuseStale(collection, expectedVersion);
  const { id, slug, title, kind, rules } = collection;
  await tx.execute("delete from collections where id = ?", [id]);
  tx.clear();
  await audit(tx, viewer, {
    action: "catalog.collection-delete",
    entity: "Collection",
    entityId: id,
    before: { title, slug, kind, rules },
  });
  touch(tx, "collections", `collection:${slug}`, "collected");
  return { deletedId: id };
}

/** Locks a collection so that products may still be put into it meanwhile. */
export async function lockCollection(tx: Tx, wireId: string): Promise<StoredCollection> {
  const id = decodeId("col", wireId);
  // "no key update" lets rows that point here be written: whoever does so holds products, and we may want those.
  const rows =
    id && (await tx.execute<object[]>("select id from collections where id = ? for no key update", [id]));
  const collection = id && rows?.length === 1 && (await tx.findOne(StoredCollection, { id }));
  if (!collection) throw refuse("NOT_FOUND", "There is no such collection.", ["id"]);
  return collection;
}

function refuseStale({ version }: StoredCollection, expectedVersion: number | null | undefined): void {
  if (typeof expectedVersion === "number" && expectedVersion !== version)
    throw refuse("STALE", "Somebody else has changed this collection meanwhile.", ["expectedVersion"]);
}

type Changes = CollectionUpdateInput;

async function write(tx: Tx, viewer: Viewer, collection: StoredCollection, input: Changes): Promise<void> {
  const isNew = collection.version === undefined;
  const before = isNew ? undefined : shownOf(collection);
  const faults = new Faults();
  apply(collection, input, faults);
  const rules = await rulesOf(tx, viewer, collection, input, faults);
  await checkImage(tx, collection, input, faults);
  await refuseTaken(tx, collection, faults);
  faults.refuseAny();
  if (rules) Object.assign(collection, { rules, watches: watchedBy(rules) });
  collection.updatedAt = new Date();
  tx.persist(collection);
  await tx.flush();
  const { id, slug } = collection;
  if (rules) await evaluate(tx, [{ id, slug, rules }], new Date());
  if (rules && !isNew)
    await audit(tx, viewer, {
      action: "catalog.collection-rules",
      entity: "Collection",
      entityId: id,
      after: { rules },
    });
  touchWhat(tx, collection, before);
}

const shownOf = ({ slug, title, position, isVisible }: StoredCollection) => ({
  slug,
  title,
  position,
  isVisible,
});

/** The list shows names, addresses and places; everything else is shown by whoever shows the collection itself. */
function touchWhat(
  tx: Tx,
  collection: StoredCollection,
  before: ReturnType<typeof shownOf> | undefined,
): void {
  touch(tx, `collection:${collection.slug}`);
  if (before) touch(tx, `collection:${before.slug}`);
  if (JSON.stringify(before) !== JSON.stringify(shownOf(collection))) touch(tx, "collections");
  if (before && before.isVisible !== collection.isVisible) touch(tx, "collected");
}

function apply(collection: StoredCollection, input: Changes, faults: Faults): void {
  if (input.title !== undefined) {
    const title = (input.title ?? "").replace(/\p{Cc}+/gu, " ").trim();
    if (title === "" || title.length > 120) faults.add("INVALID", "A title has 1 to 120 letters.", "title");
    collection.title = title;
  }
  if (input.slug) {
    if (!isSlug(input.slug) || input.slug.length > 120)
      faults.add("INVALID", "A slug has small letters, digits and single hyphens between them.", "slug");
    collection.slug = input.slug;
  } else if (input.slug !== undefined || collection.slug === undefined)
    collection.slug = slugOf(collection.title) || "collection";
  if (input.description !== undefined) {
    if ((input.description ?? "").length > 200_000)
      faults.add("INVALID", "At most 200,000 letters.", "description");
    else collection.description = sanitizeHtml(input.description ?? "");
  }
  if (input.seo !== undefined) {
    const { title = null, description = null } = input.seo ?? {};
    if ((title ?? "").length > 255) faults.add("INVALID", "At most 255 letters.", "seo", "title");
    if ((description ?? "").length > 1_000)
      faults.add("INVALID", "At most 1,000 letters.", "seo", "description");
    collection.seoTitle = title?.trim() || null;
    collection.seoDescription = description?.trim() || null;
  }
  if (typeof input.isVisible === "boolean") collection.isVisible = input.isVisible;
  if (typeof input.position === "number") collection.position = input.position;
  if (input.sort) {
    if (input.sort === CollectionSort.MANUAL && collection.kind === CollectionKind.RULES)
      faults.add("INVALID", "Products that come by rules have no order by hand.", "sort");
    collection.sort = input.sort;
  }
}

async function rulesOf(
  tx: Tx,
  viewer: Viewer,
  collection: StoredCollection,
  { rules }: Changes,
  faults: Faults,
): Promise<Rule | undefined> {
  const byRules = collection.kind === CollectionKind.RULES;
  if (!rules) {
    if (byRules && (rules === null || collection.rules === null))
      faults.add("INVALID", "A collection by rules has at least one.", "rules");
    return undefined;
  }
  if (!byRules) {
    faults.add("INVALID", "This collection is put together by hand and has no rules.", "rules");
    return undefined;
  }
  if (
    collection.rules &&
    watchedBy(collection.rules).includes("margin") &&
    !viewer.permissions.has("catalog.cost.read")
  )
    faults.add(
      "INVALID",
      "These rules look at margins, which your role may not see, so it may not change them.",
      "rules",
    );
  const { currency } = await settings(tx);
  return checkRule(rules, ["rules"], {
    viewer,
    currency,
    faults,
    known: async (ids) =>
      new Set(
        (
          await tx.execute<{ id: string }[]>("select id from categories where id = any (?::uuid[])", [
            arrayText(ids),
          ])
        ).map(({ id }) => id),
      ),
  });
}

async function checkImage(
  tx: Tx,
  collection: StoredCollection,
  { imageId }: Changes,
  faults: Faults,
): Promise<void> {
  if (imageId === undefined) return;
  const id = imageId === null ? null : decodeId("img", imageId);
  const rows = id ? await tx.execute<object[]>("select 1 from product_images where id = ?", [id]) : [];
  if (imageId !== null && rows.length === 0) faults.add("NOT_FOUND", "There is no such picture.", "imageId");
  else collection.imageId = id ?? null;
}

async function refuseTaken(tx: Tx, { id, slug }: StoredCollection, faults: Faults): Promise<void> {
  await tx.execute("select pg_advisory_xact_lock(hashtext(?))", [`catalog.collection-slug:${slug}`]);
  const taken = await tx.execute<object[]>("select 1 from collections where slug = ? and id <> ?", [
    slug,
    id,
  ]);
  if (taken.length > 0) faults.add("TAKEN", "Another collection has this slug.", "slug");
}
