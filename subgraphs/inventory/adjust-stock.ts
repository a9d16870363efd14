import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { once } from "@till/kit/once";
import type { Tx } from "@till/kit/tx";
import { subjectOf, type Viewer } from "@till/kit/viewer";
import { itemSql, movementSql } from "./item.reads.js";
import type { InventoryItemView } from "./item.types.js";
import { type InventoryMovement, MovementReason } from "./movement.entity.js";
import { isCount } from "./open-items.js";
import { record } from "./record.js";
import { type LockedLevel, lockLevels, type Place } from "./stock-level.js";

export interface AdjustStock {
  /** As on the wire: `inv_01h…` */
  itemId: string;
  /** Whole units: negative when some are missing. */
  delta: number;
  reason: "RECEIVE" | "ADJUSTMENT";
  note: string;
  /** Where, as on the wire; the default location when left out. */
  locationId?: string | null | undefined;
  /** What the counter saw there; stops a count that sales have overtaken. */
  expectedOnHand?: number | null | undefined;
  idempotencyKey: string;
}

const noteLengthMax = 500;

/**
 * Records a delivery, or the difference that a stock count found.
 * @throws Refused(NOT_FOUND | INVALID | STALE | IDEMPOTENCY_KEY_REUSED)
 */
export async function adjustStock(
  tx: Tx,
  viewer: Viewer,
  input: AdjustStock,
): Promise<{ item: InventoryItemView; movement: InventoryMovement }> {
  const { idempotencyKey: key, ...rest } = input;
  const scope = `${subjectOf(viewer)}:inventory.adjust`;
  const { itemId, movementId } = await once(tx, { scope, key, input: rest }, async () => {
    const level = await lockItem(tx, input.itemId);
    const place = placeOf(level, input.locationId);
    check(level, place, input);
    const before = place.onHand;
    const [id] = await record(
      tx,
      [
        {
          level,
          locationId: place.id,
          delta: input.delta,
          reason: MovementReason[input.reason],
          note: input.note.trim(),
        },
      ],
      { actor: viewer },
    );
    await audit(tx, viewer, {
      action: "inventory.adjust",
      entity: "InventoryItem",
      entityId: level.itemId,
      before: { onHand: before },
      after: { onHand: place.onHand, reason: input.reason, note: input.note.trim() },
    });
    return { itemId: level.itemId, movementId: id! };
  });
  const [item] = await tx.execute<InventoryItemView[]>(itemSql, [itemId]);
  const [movement] = await tx.execute<InventoryMovement[]>(movementSql, [movementId]);
  return { item: item!, movement: { ...movement!, createdAt: new Date(movement!.createdAt) } };
}

/** Finds an item by its wire id and locks its level. */
export async function lockItem(tx: Tx, wireId: string): Promise<LockedLevel> {
  const id = decodeId("inv", wireId);
  const [item] = id
    ? await tx.execute<{ variant_id: Id<"var"> }[]>("select variant_id from inventory_items where id = ?", [
        id,
      ])
    : [];
  const [level] = item ? await lockLevels(tx, [item.variant_id]) : [];
  if (!level) throw refuse("NOT_FOUND", "There is no such stock record.", ["itemId"]);
  return level;
}

/**
 * The location of this wire id, or the default one.
 * @throws Refused(NOT_FOUND) when it is unknown or closed
 */
export function placeOf(level: LockedLevel, wireId: string | null | undefined): Place {
  if (wireId === null || wireId === undefined) return level.place();
  const id = decodeId("loc", wireId);
  const place = level.places.find((known) => known.id === id && known.isActive);
  if (!place) throw refuse("NOT_FOUND", "There is no such location.", ["locationId"]);
  return place;
}

function check(level: LockedLevel, place: Place, { delta, reason, note, expectedOnHand }: AdjustStock): void {
  if (!Number.isInteger(delta) || delta === 0)
    throw refuse("INVALID", "A movement has at least one unit.", ["delta"]);
  if (reason === "RECEIVE" && delta < 0) throw refuse("INVALID", "A delivery brings units.", ["delta"]);
  if (note.trim().length === 0) throw refuse("INVALID", "Say why, for whoever looks later.", ["note"]);
  if (note.trim().length > noteLengthMax)
    throw refuse("INVALID", `A note has at most ${noteLengthMax} letters.`, ["note"]);
  if (typeof expectedOnHand === "number" && expectedOnHand !== place.onHand)
    throw refuse("STALE", `There are ${place.onHand} units by now. Count again.`, ["expectedOnHand"]);
  refuseImpossible(level, place, place.onHand + delta, ["delta"]);
}

/** @throws Refused(INVALID) for a number that no shelf can have, or below what orders were promised there */
export function refuseImpossible(level: LockedLevel, place: Place, onHand: number, field: string[]): void {
  if (!isCount(onHand)) throw refuse("INVALID", "Stock is a whole number from 0 to 1,000,000,000.", field);
  if (onHand < place.reserved && onHand < place.onHand && !level.canBackorder)
    throw refuse(
      "INVALID",
      `${place.reserved} units are promised to orders; stock cannot go below that.`,
      field,
    );
}
