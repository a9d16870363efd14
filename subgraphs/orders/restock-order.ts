import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { restock } from "@till/inventory";

interface Line {
  variantId: Id<"var">;
  quantity: number;
  cost: string | null;
}

/** Puts what has not left the house back on the shelf; the order's profit no longer bears its cost. */
export const restockUnshipped = (tx: Tx, orderId: Id<"ord">): Promise<void> =>
  putBack(tx, orderId, "quantity - shipped_quantity");

/** Puts all of it back, shipped or not. */
export const restockAll = (tx: Tx, orderId: Id<"ord">): Promise<void> => putBack(tx, orderId, "quantity");

async function putBack(
  tx: Tx,
  orderId: Id<"ord">,
  units: "quantity" | "quantity - shipped_quantity",
): Promise<void> {
  const lines = await tx.execute<Line[]>(
    `select variant_id as "variantId", sum(${units})::int as quantity, sum(cost_snapshot * (${units}))::text as cost
       from order_items where order_id = ? and variant_id is not null and ${units} > 0 group by variant_id`,
    [orderId],
  );
  if (lines.length === 0) return;
  await restock(tx, orderId, lines, "REFUND");
  const cost = lines.reduce((sum, line) => sum + BigInt(line.cost ?? 0), 0n);
  await tx.execute("update orders set restocked_cost = restocked_cost + ? where id = ?", [cost, orderId]);
}
