import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { once } from "@till/kit/once";
import type { Tx } from "@till/kit/tx";
import { subjectOf, type Viewer } from "@till/kit/viewer";
import { placeOf, refuseImpossible } from "../adjust-stock.js";
import { checkLines, lockItems, type LineOutcome, refuseLineCount } from "../bulk-lines.js";
import { fileDocument, referenceOf } from "../documents.js";
import { locationOf } from "../locations/location-of.js";
import { MovementReason } from "../movement.entity.js";
import { record } from "../record.js";
import type { LockedLevel } from "../stock-level.js";

export interface CountStock {
  /** As on the wire; the default location when left out. */
  locationId?: string | null | undefined;
  /** What was counted and why: "Shelf 4, monthly". */
  note: string;
  lines: readonly { itemId: string; counted: number; expectedOnHand: number }[];
  errorPolicy: "REJECT_ALL" | "REJECT_FAILED_ROWS";
  idempotencyKey: string;
}

/**
 * Brings the ledger to what a count found. A line whose stock moved since it was counted is refused by name:
 * its figure says nothing any more. Lines that agree write nothing.
 * @throws Refused(STALE | NOT_FOUND | INVALID | LIMIT_EXCEEDED | IDEMPOTENCY_KEY_REUSED)
 */
export async function countStock(
  tx: Tx,
  viewer: Viewer,
  { idempotencyKey: key, ...input }: CountStock,
): Promise<{ documentId: Id<"doc">; outcomes: LineOutcome[] }> {
  const scope = `${subjectOf(viewer)}:inventory.count`;
  return once(tx, { scope, key, input }, async () => {
    refuseLineCount(input.lines);
    const note = referenceOf(input.note, "note");
    const locationId = await locationOf(tx, input.locationId);
    const levels = await lockItems(
      tx,
      input.lines.map(({ itemId }) => itemId),
    );
    const outcomes = checkLines(input.lines, input.errorPolicy, lineCheck(levels, input));
    const documentId = await fileDocument(tx, viewer, {
      kind: "COUNT",
      locationId,
      reference: note,
      lineCount: outcomes.filter(({ userErrors }) => userErrors.length === 0).length,
    });
    await record(
      tx,
      outcomes.flatMap(({ delta }, at) =>
        delta === 0
          ? []
          : [
              {
                level: levels.get(input.lines[at]!.itemId)!,
                locationId,
                delta,
                reason: MovementReason.ADJUSTMENT,
                note,
              },
            ],
      ),
      { actor: viewer, reference: { type: "count", id: documentId } },
    );
    await audit(tx, viewer, {
      action: "inventory.count",
      entity: "StockDocument",
      entityId: documentId,
      after: {
        note,
        lines: outcomes.length,
        differences: outcomes.filter(({ delta }) => delta !== 0).length,
        refused: outcomes.filter(({ userErrors }) => userErrors.length > 0).length,
      },
    });
    return { documentId, outcomes };
  });
}

const lineCheck =
  (levels: Map<string, LockedLevel>, { locationId, lines }: Pick<CountStock, "locationId" | "lines">) =>
  ({ itemId, counted, expectedOnHand }: CountStock["lines"][number], at: number): LineOutcome => {
    const field = (name: string) => ["lines", String(at), name];
    const level = levels.get(itemId);
    if (!level) throw refuse("NOT_FOUND", "There is no such stock record.", field("itemId"));
    if (lines.findIndex((line) => line.itemId === itemId) !== at)
      throw refuse("INVALID", "This item stands on the sheet twice.", field("itemId"));
    const place = placeOf(level, locationId);
    if (expectedOnHand !== place.onHand)
      throw refuse("STALE", `There are ${place.onHand} units by now. Count again.`, field("expectedOnHand"));
    refuseImpossible(level, place, counted, field("counted"));
    return { itemId: level.itemId, delta: counted - place.onHand, userErrors: [] };
  };
