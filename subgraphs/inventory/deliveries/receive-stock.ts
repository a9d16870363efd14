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

export interface ReceiveStock {
  /** As on the wire; the default location when left out. */
  locationId?: string | null | undefined;
  /** The delivery note's number, or the supplier. */
  reference: string;
  lines: readonly { itemId: string; quantity: number }[];
  idempotencyKey: string;
}

/**
 * Takes in a delivery: all of its lines, or none. An item may stand in several lines.
 * @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED | IDEMPOTENCY_KEY_REUSED), naming each line at fault
 */
export async function receiveStock(
  tx: Tx,
  viewer: Viewer,
  { idempotencyKey: key, ...input }: ReceiveStock,
): Promise<{ documentId: Id<"doc">; outcomes: LineOutcome[] }> {
  const scope = `${subjectOf(viewer)}:inventory.receive`;
  return once(tx, { scope, key, input }, async () => {
    refuseLineCount(input.lines);
    const reference = referenceOf(input.reference, "reference");
    const locationId = await locationOf(tx, input.locationId);
    const levels = await lockItems(
      tx,
      input.lines.map(({ itemId }) => itemId),
    );
    const planned = new Map<string, number>();
    const outcomes = checkLines(input.lines, "REJECT_ALL", ({ itemId, quantity }, at): LineOutcome => {
      const field = ["lines", String(at), "quantity"];
      const level = levels.get(itemId);
      if (!level)
        throw refuse("NOT_FOUND", "There is no such stock record.", ["lines", String(at), "itemId"]);
      if (!Number.isInteger(quantity) || quantity < 1)
        throw refuse("INVALID", "A delivery brings at least one unit of each line.", field);
      const units = (planned.get(itemId) ?? 0) + quantity;
      const place = placeOf(level, input.locationId);
      refuseImpossible(level, place, place.onHand + units, field);
      planned.set(itemId, units);
      return { itemId: level.itemId, delta: quantity, userErrors: [] };
    });
    const lineCount = input.lines.length;
    const documentId = await fileDocument(tx, viewer, { kind: "RECEIPT", locationId, reference, lineCount });
    await record(
      tx,
      input.lines.map(({ itemId, quantity }) => ({
        level: levels.get(itemId)!,
        locationId,
        delta: quantity,
        reason: MovementReason.RECEIVE,
        note: reference,
      })),
      { actor: viewer, reference: { type: "receipt", id: documentId } },
    );
    const units = input.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    await audit(tx, viewer, {
      action: "inventory.receive",
      entity: "StockDocument",
      entityId: documentId,
      after: { reference, lines: lineCount, units },
    });
    return { documentId, outcomes };
  });
}
