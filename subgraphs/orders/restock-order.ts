import { restock } from "@till/inventory";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";

export interface UnitsBack {
  itemId: Id<"ol">;
  variantId: Id<"var"> | null;
  units: number;
  /** What one unit cost the shop. */
  cost: bigint | null;
}

/** Puts units back on the shelf; the order's profit no longer bears their cost. The order is locked. */
export async function putBack(
  tx: Tx,
  orderId: Id<"ord">,
  back: readonly UnitsBack[],
  reason: "REFUND" | "RETURN",
): Promise<void> {
  const lines = back.filter(({ units, variantId }) => units > 0 && variantId !== null);
  if (lines.length === 0) return;
  const units = new Map<Id<"var">, number>();
  for (const line of lines) units.set(line.variantId!, (units.get(line.variantId!) ?? 0) + line.units);
  await restock(
    tx,
    orderId,
    [...units].map(([variantId, quantity]) => ({ variantId, quantity })),
    reason,
  );
  for (const line of lines)
    await tx.execute("update order_items set restocked_quantity = restocked_quantity + ? where id = ?", [
      line.units,
      line.itemId,
    ]);
  const cost = lines.reduce((sum, line) => sum + (line.cost ?? 0n) * BigInt(line.units), 0n);
  await tx.execute("update orders set restocked_cost = restocked_cost + ? where id = ?", [cost, orderId]);
}

/** Puts what has not left the house back on the shelf, and sends none of it any more. */
export async function restockUnshipped(tx: Tx, orderId: Id<"ord">): Promise<void> {
  const lines = await tx.execute<(Omit<UnitsBack, "cost"> & { cost: string | null })[]>(
    `select id as "itemId", variant_id as "variantId", cost_snapshot as cost,
            least(quantity - shipped_quantity - withdrawn_quantity, quantity - restocked_quantity) as units
       from order_items where order_id = ? order by position`,
    [orderId],
  );
  await putBack(
    tx,
    orderId,
    lines.map((line) => ({ ...line, cost: line.cost === null ? null : BigInt(line.cost) })),
    "REFUND",
  );
  await tx.execute(
    "update order_items set withdrawn_quantity = quantity - shipped_quantity where order_id = ?",
    [orderId],
  );
}
