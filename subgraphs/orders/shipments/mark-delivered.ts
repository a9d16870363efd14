import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockOrder, move } from "../order.lock.js";
import { record } from "../timeline.js";

/**
 * Notes that a parcel arrived; once all have, the order is done. Doing it again changes nothing.
 * @throws Refused(NOT_FOUND)
 */
export async function markDelivered(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  ids: { orderId: Id<"ord"> | undefined; shipmentId: Id<"shp"> | undefined },
): Promise<void> {
  const order = await lockOrder(tx, ids.orderId);
  const [parcel] = await tx.execute<{ carrier: string; isDelivered: boolean }[]>(
    `select carrier, delivered_at is not null as "isDelivered" from shipments where id = ? and order_id = ?`,
    [ids.shipmentId ?? null, order.id],
  );
  if (!parcel) throw refuse("NOT_FOUND", "This order has no such parcel.", ["shipmentId"]);
  if (parcel.isDelivered) return;
  await tx.execute("update shipments set delivered_at = ? where id = ?", [now, ids.shipmentId]);
  await record(tx, order.id, {
    kind: "delivered",
    message: `A parcel with ${parcel.carrier} was delivered.`,
    actor: viewer,
    isCustomerVisible: true,
    data: { shipmentId: ids.shipmentId },
  });

  const [{ open }] = await tx.execute<[{ open: number }]>(
    "select count(*)::int as open from shipments where order_id = ? and delivered_at is null",
    [order.id],
  );
  if (order.fulfilmentStatus !== "SHIPPED" || open > 0) return;
  await move(tx, order, {
    fulfilmentStatus: "DELIVERED",
    ...(order.status === "OPEN" && { status: "CLOSED" }),
  });
}
