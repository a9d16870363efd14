import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";
import { type Finding, type HoldOff, holdsOff, itemFindings, levelsOff, ordersOff } from "./findings.js";
import { transact, type Tx } from "@till/kit/tx";
import { MovementReason } from "../movement.entity.js";
import { commitStock, releaseStock } from "../order-stock.js";
import { record } from "../record.js";
import { releaseExpired } from "../release-expired.job.js";
import { type LockedLevel, lockLevels } from "../stock-level.js";
import type { NewMovement } from "../write-movements.js";

/** Compares movements, levels, holds, orders and transfers with each other. Nothing is written. */
export const reconcile = (em: EntityManager): Promise<Finding[]> => itemFindings(em.fork());

/**
 * Puts right what can be put right without losing sight of it: the level on the shelf stays as staff know it,
 * and a movement that says so explains the difference to the ledger. Answers with what is still wrong.
 */
export async function reconcileAndFix(em: EntityManager): Promise<{ before: Finding[]; after: Finding[] }> {
  const before = await reconcile(em);
  const items = new Set((await levelsOff(em.fork())).map(({ itemId }) => itemId));
  for (const itemId of items) await transact(em, (tx) => fixLevel(tx, itemId));
  for (const hold of await holdsOff(em.fork())) await transact(em, (tx) => fixHold(tx, hold));
  for (const { orderId, isPaid } of await ordersOff(em.fork()))
    await transact(em, (tx) => (isPaid ? commitStock(tx, orderId) : releaseStock(tx, orderId)));
  await transact(em, (tx) => releaseExpired(tx));
  return { before, after: await reconcile(em) };
}

/** What the ledger cannot explain becomes an adjustment in it. */
async function fixLevel(tx: Tx, itemId: Id<"inv">): Promise<void> {
  const was = await lockOne(tx, itemId);
  const figures = new Map(was.places.map(({ id, onHand }) => [id, onHand]));
  await tx.execute("select rebuild_stock(?)", [itemId]);
  const level = await lockOne(tx, itemId);
  const movements = level.places.flatMap<NewMovement>(({ id, onHand }) => {
    const shelf = figures.get(id) ?? 0;
    if (shelf === onHand) return [];
    const note = `Reconciled: ${shelf} were on hand, the movements made ${onHand}.`;
    return [{ level, locationId: id, delta: shelf - onHand, reason: MovementReason.ADJUSTMENT, note }];
  });
  await record(tx, movements, { reference: { type: "reconciliation", id: itemId } });
}

async function lockOne(tx: Tx, itemId: Id<"inv">): Promise<LockedLevel> {
  const [item] = await tx.execute<{ variant_id: Id<"var"> }[]>(
    "select variant_id from inventory_items where id = ?",
    [itemId],
  );
  const [level] = await lockLevels(tx, [item!.variant_id]);
  return level!;
}

/** Makes the ledger promise what the orders hold. */
async function fixHold(tx: Tx, { itemId, orderId, locationId, promised, held }: HoldOff): Promise<void> {
  const level = await lockOne(tx, itemId);
  const delta = promised - held;
  const isTooFew = delta < 0 && -delta > level.available && !level.canBackorder;
  if (isTooFew) return;
  await record(
    tx,
    [
      {
        level,
        ...(locationId && { locationId }),
        delta,
        reason: delta > 0 ? MovementReason.RELEASE : MovementReason.RESERVE,
        note: `Reconciled: ${promised} were promised, ${held} are held.`,
      },
    ],
    orderId ? { reference: { type: "order", id: orderId } } : {},
  );
}
