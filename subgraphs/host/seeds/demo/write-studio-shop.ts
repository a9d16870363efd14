import type { Tx } from "@till/kit/tx";
import { insertRows } from "../bulk.js";
import type { IdMaker } from "../ids.js";
import { type Movement, type Shelf, lowStockThreshold } from "./ledger.js";

const note = "Sent to the studio shop in Husum";

/**
 * The studio has a shop of its own, to which scarce goods have just been sent: they are on their way, and can
 * be bought at neither place. Answers with the transfer that their movements belong to.
 */
export async function writeStudioShop(
  tx: Tx,
  ids: IdMaker,
  movements: readonly Movement[],
  by: string,
): Promise<string | null> {
  const sent = movements.filter(({ reason }) => reason === "TRANSFER");
  const [first] = sent;
  if (!first) return null;
  const [shopId, transferId] = [ids.at<"loc">(first.item.since), ids.at<"trf">(first.at)];
  await insertRows(tx, "locations", [
    {
      id: shopId,
      name: "Studio shop, Husum",
      country: "DE",
      priority: 2,
      is_default: false,
      is_active: true,
    },
  ]);
  await tx.execute("update locations set name = 'Workshop', country = 'DE' where is_default");
  await tx.execute(
    `insert into stock_transfers (id, from_id, to_id, status, note, actor_name, created_at, sent_at)
     values (?, default_location(), ?, 'IN_TRANSIT', ?, ?, ?, ?)`,
    [transferId, shopId, note, by, first.at, first.at],
  );
  const units = new Map<string, number>();
  for (const { item, delta } of sent) units.set(item.itemId, (units.get(item.itemId) ?? 0) - delta);
  await insertRows(
    tx,
    "stock_transfer_lines",
    [...units].map(([item_id, quantity]) => ({
      transfer_id: transferId,
      item_id,
      quantity,
      received: 0,
      returned: 0,
    })),
  );
  return transferId;
}

/** What is low now has been told; nobody has taken note of the newest of it. */
export const writeAlerts = (
  tx: Tx,
  ids: IdMaker,
  shelves: readonly Shelf[],
  by: string,
  now: Date,
): Promise<void> =>
  insertRows(
    tx,
    "stock_alerts",
    shelves
      .filter(({ onHand }) => onHand <= lowStockThreshold)
      .map(({ itemId, onHand }, at) => {
        const raised = new Date(now.getTime() - (at + 1) * 5_400_000);
        return {
          id: ids.at<"alert">(raised),
          item_id: itemId,
          available: onHand,
          threshold: lowStockThreshold,
          raised_at: raised,
          mailed_at: raised,
          acknowledged_at: at < 5 ? null : now,
          acknowledged_by: at < 5 ? null : by,
        };
      }),
  );
