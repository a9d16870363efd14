import type { EntityManager } from "@mikro-orm/postgresql";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Faults } from "../faults.js";
import { changesOf, type ProductChanges } from "../products/changes.js";
import type { ProductUpdateInput } from "../products/product.input.js";
import { lockProduct, refuseStale } from "../products/update-product.js";
import { writeProduct } from "../products/write-product.js";
import { changedFields, changesTo, type ProductState, stateAfter, stateOf } from "./state.js";
import { type DraftRow, lockDraft } from "./draft-row.js";

/** Takes a try back. */
class OnlyTried extends Error {}

interface Save {
  input: ProductUpdateInput;
  /** The `revision` of the draft that was read; null when there was none. */
  expectedRevision?: number | null | undefined;
}

/**
 * Keeps changes beside the live product, which stays as it is. What the draft held before and the input leaves
 * out stays in it. Everything is checked as if it were saved, so that publishing finds no surprise.
 * @throws Refused(STALE | INVALID | TAKEN | NOT_FOUND), with the paths of the fields
 */
export async function saveDraft(
  em: EntityManager,
  viewer: Viewer,
  wireId: string,
  save: Save,
): Promise<{ id: Id<"prod"> }> {
  await tryOut(em, viewer, wireId, save);
  return transact(em, async (tx) => {
    const { id, live, known, after } = await drafted(tx, viewer, wireId, save);
    const fields = changedFields(live.state, after);
    if (fields.length === 0) {
      if (!known) throw refuse("INVALID", "Nothing differs from the product.", ["input"]);
      await tx.execute("delete from product_drafts where product_id = ?", [id]);
      return { id };
    }
    const hasSeen = save.input.expectedVersion === live.version;
    const setsCosts = (save.input.variants ?? []).some(({ cost }) => cost !== undefined && cost !== null);
    await tx.execute(
      `insert into product_drafts (product_id, fields, base, content, takes_costs, saved_by, saved_by_name)
       values (?, ?::text[], ?::jsonb, ?::jsonb, ?, ?, ?)
       on conflict (product_id) do update
          set fields = excluded.fields, base = excluded.base, content = excluded.content,
              takes_costs = product_drafts.takes_costs or excluded.takes_costs, failure = null,
              saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, saved_at = now(),
              revision = product_drafts.revision + 1`,
      [
        id,
        `{${fields.join(",")}}`,
        JSON.stringify(known && !hasSeen ? known.base : live.state),
        JSON.stringify(after),
        setsCosts,
        viewer.id ?? null,
        viewer.name ?? null,
      ],
    );
    return { id };
  });
}

interface Drafted {
  id: Id<"prod">;
  live: { version: number; state: ProductState };
  known: DraftRow | undefined;
  after: ProductState;
}

/** What the draft would hold: the product as it is, what the draft had, and the input on top. */
async function drafted(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  { input, expectedRevision }: Save,
): Promise<Drafted> {
  const { currency } = await settings(tx);
  const faults = new Faults();
  const changes = changesOf(input, viewer, currency, faults);
  faults.refuseAny();
  const product = await lockProduct(tx, wireId);
  refuseStale(product, input.expectedVersion);
  const live = await stateOf(tx, product.id);
  const known = await lockDraft(tx, product.id);
  if (expectedRevision !== undefined && expectedRevision !== (known?.revision ?? null))
    throw refuse("STALE", "Somebody else has changed this draft meanwhile.", ["expectedRevision"]);
  const before = known ? stateAfter(live.state, changesTo(known.content, new Set(known.fields))) : live.state;
  const after = stateAfter(before, changes);
  refuseFormerPrices(after);
  return { id: product.id, live, known, after };
}

function refuseFormerPrices({ variants }: ProductState): void {
  const faults = new Faults();
  for (const [at, { price, compareAtPrice }] of variants.entries())
    if (compareAtPrice !== null && BigInt(compareAtPrice) <= BigInt(price))
      faults.add("INVALID", "The former price is more than the price.", "variants", at, "compareAtPrice");
  faults.refuseAny();
}

/** Saves the draft as if it were published, and takes it all back: what is refused is refused now. */
async function tryOut(em: EntityManager, viewer: Viewer, wireId: string, save: Save): Promise<void> {
  try {
    await transact(em, async (tx) => {
      const { live, after } = await drafted(tx, viewer, wireId, save);
      const changes: ProductChanges = changesTo(after, new Set(changedFields(live.state, after)));
      const product = await lockProduct(tx, wireId);
      const takesFormerSlug = save.input.takesFormerSlug ?? undefined;
      await writeProduct(tx, viewer, product, { ...changes, takesFormerSlug }, "PUBLISH");
      throw new OnlyTried();
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
  }
}
