import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { type BulkChanges, plainTag } from "../bulk/bulk-changes.js";
import { beginBulkEdit } from "../bulk/manage-bulk-edit.js";
import { selectionByFilter } from "../bulk/selection.js";
import { limits } from "../products/limits.js";

type Started = Promise<{ id: Id<"bulk"> }>;

/**
 * Gives a tag another name in every product, by a bulk edit that can be undone.
 * @throws Refused(INVALID | NOT_FOUND), TAKEN when there is such a tag already: then it is merging
 */
export async function renameTag(tx: Tx, viewer: Viewer, value: string, to: string): Started {
  const name = tagOf(to, "to");
  const isOnlySpelling = name.toLowerCase() === plainTag(value).toLowerCase();
  if (name === plainTag(value)) throw refuse("INVALID", "It is called so already.", ["to"]);
  const [other] = isOnlySpelling
    ? []
    : await tx.execute<object[]>(
        "select 1 from products p, unnest(p.tags) tag where lower(tag) = lower(?) limit 1",
        [name],
      );
  if (other) throw refuse("TAKEN", `There is a tag “${name}”. Merge the two to make them one.`, ["to"]);
  return change(tx, viewer, [value], { replaceTags: { from: [plainTag(value)], to: name } });
}

/** Makes several tags one. @throws Refused(INVALID | NOT_FOUND | LIMIT_EXCEEDED) */
export async function mergeTags(tx: Tx, viewer: Viewer, values: readonly string[], into: string): Started {
  const name = tagOf(into, "into");
  const from = [...new Set(values.map(plainTag))].filter((tag) => tag !== "" && tag !== name);
  if (from.length === 0) throw refuse("INVALID", "Say which tags are to become this one.", ["values"]);
  return change(tx, viewer, from, { replaceTags: { from, to: name } });
}

/** Takes a tag off every product. @throws Refused(NOT_FOUND) */
export const deleteTag = (tx: Tx, viewer: Viewer, value: string): Started =>
  change(tx, viewer, [value], { removeTags: [plainTag(value)] });

async function change(tx: Tx, viewer: Viewer, tags: readonly string[], changes: BulkChanges): Started {
  const { currency } = await settings(tx);
  const selection = selectionByFilter({ tag: { in: tags.map(plainTag) } }, currency);
  return beginBulkEdit(tx, viewer, { changes, selection });
}

function tagOf(text: string, field: string): string {
  const tag = plainTag(text);
  if (tag === "") throw refuse("INVALID", "A tag has at least one letter.", [field]);
  if (tag.length > limits.tagLettersMax)
    throw refuse("INVALID", `A tag has at most ${limits.tagLettersMax} letters.`, [field]);
  return tag;
}
