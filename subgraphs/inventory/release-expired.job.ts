import type { Id } from "@till/kit/id";
import { defineJob } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import { z } from "zod";
import { release } from "./reserve-stock.js";
import { type Part, partsSql } from "./sell-promised.js";
import { lockLevels, uuidArray } from "./stock-level.js";

const itemsMax = 200;

/**
 * Gives back what was held for too long. The order itself lives on for a while: whoever still pays gets units
 * as long as there are some.
 */
export async function releaseExpired(tx: Tx): Promise<void> {
  const due = await tx.execute<{ variant_id: Id<"var"> }[]>(
    `select distinct i.variant_id from reservations r join inventory_items i on i.id = r.item_id
      where r.state = 'HELD' and r.expires_at <= now() limit ${itemsMax}`,
  );
  if (due.length === 0) return;
  const levels = await lockLevels(
    tx,
    due.map((row) => row.variant_id),
  );
  const holds = await tx.execute<
    { order_id: Id<"ord">; item_id: Id<"inv">; quantity: number; state: "HELD"; parts: Part[] }[]
  >(
    `select r.order_id, r.item_id, r.quantity, r.state, ${partsSql} as parts from reservations r
      where r.state = 'HELD' and r.expires_at <= now() and r.item_id = any(?::uuid[]) order by 2, 1`,
    [uuidArray(levels.map((level) => level.itemId))],
  );
  await release(tx, levels, holds);
}

export const releaseExpiredHolds = defineJob({
  name: "inventory.release-expired",
  input: z.object({}),
  every: "* * * * *",
  run: ({ tx }) => releaseExpired(tx),
});
