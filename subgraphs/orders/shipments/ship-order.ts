import { waitingUnits } from "@till/inventory";
import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import { announce } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { OrderShipped } from "../events.js";
import { mailShipped } from "../mails/shipped.mail.js";
import type { OrderShipInput } from "../order.input.js";
import { lockOrder, move } from "../order.lock.js";
import { record } from "../timeline.js";
import { isShippable } from "../transitions.js";
import { trackingPage } from "./carriers.js";

interface Item {
  id: Id<"ol">;
  variantId: Id<"var"> | null;
  left: number;
  /** Units of them that were sold on backorder and have not come in. */
  waiting: number;
}
interface Packed {
  itemId: Id<"ol">;
  quantity: number;
}

/**
 * Sends a parcel: the named lines, or all that is left and has come in. The customer hears of it with the carrier's link.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | INVALID), the last when more is packed than is left
 */
export async function shipOrder(
  tx: Tx,
  { env, now }: Pick<Services, "env" | "now">,
  viewer: Viewer,
  orderId: Id<"ord"> | undefined,
  input: OrderShipInput,
): Promise<{ shipmentId: Id<"shp"> }> {
  const order = await lockOrder(tx, orderId);
  if (!isShippable(order))
    throw refuse(
      "ILLEGAL_TRANSITION",
      order.paidAt
        ? "There is nothing left of this order to ship."
        : "The order is not paid, so it cannot be shipped.",
    );
  const items = await unshipped(tx, order.id);
  if (items.length === 0) throw refuse("ILLEGAL_TRANSITION", "There is nothing left of this order to ship.");
  const packed = pack(items, input);
  if (packed.length === 0)
    throw refuse("INVALID", "Everything that is left of this order waits for goods to come in.", ["lines"]);
  const shipmentId = await send(tx, order.id, input, packed, now());
  const isAll = packedUnits(packed) === items.reduce((sum, { left }) => sum + left, 0);
  await move(tx, order, { fulfilmentStatus: isAll ? "SHIPPED" : "PARTIALLY_SHIPPED" });

  const number = input.trackingNumber?.trim();
  await record(tx, order.id, {
    kind: "shipped",
    message: `${isAll ? "The order" : "Part of the order"} was shipped with ${input.carrier.trim()}${number ? `, number ${number}` : ""}.`,
    actor: viewer,
    isCustomerVisible: true,
    data: { shipmentId },
  });
  if (input.notifyCustomer) await mailShipped(tx, env, order.id, shipmentId);
  await announce(tx, OrderShipped, { orderId: order.id, shipmentId });
  return { shipmentId };
}

async function unshipped(tx: Tx, orderId: Id<"ord">): Promise<Item[]> {
  const items = await tx.execute<Omit<Item, "waiting">[]>(
    `select id, variant_id as "variantId", quantity - shipped_quantity - withdrawn_quantity as left
       from order_items where order_id = ? and shipped_quantity + withdrawn_quantity < quantity order by position`,
    [orderId],
  );
  const waiting = await waitingUnits(tx, orderId);
  return items.map((item) => {
    const owed = (item.variantId && waiting.get(item.variantId)) ?? 0;
    const share = Math.min(owed, item.left);
    if (item.variantId && share > 0) waiting.set(item.variantId, owed - share);
    return { ...item, waiting: share };
  });
}

/** What goes into the parcel; a line may be named twice. */
function pack(items: readonly Item[], { lines }: OrderShipInput): Packed[] {
  if (!lines || lines.length === 0)
    return items
      .filter(({ left, waiting }) => left > waiting)
      .map(({ id, left, waiting }) => ({ itemId: id, quantity: left - waiting }));
  const packed = new Map<Id<"ol">, number>();
  lines.forEach(({ orderLineId, quantity }, at) => {
    const item = items.find(({ id }) => id === decodeId("ol", orderLineId));
    const wanted = quantity + (item ? (packed.get(item.id) ?? 0) : 0);
    const here = item ? item.left - item.waiting : 0;
    if (!item || !Number.isInteger(quantity) || quantity < 1 || wanted > here)
      throw refuse("INVALID", `${here} units of this line are left to ship.`, [
        "lines",
        String(at),
        "quantity",
      ]);
    packed.set(item.id, wanted);
  });
  return [...packed].map(([itemId, quantity]) => ({ itemId, quantity }));
}

const packedUnits = (packed: readonly Packed[]): number =>
  packed.reduce((sum, { quantity }) => sum + quantity, 0);

async function send(tx: Tx, orderId: Id<"ord">, input: OrderShipInput, packed: Packed[], now: Date) {
  const shipmentId = newId<"shp">();
  const { carrier, number, url } = label(input);
  await tx.execute(
    `insert into shipments (id, order_id, carrier, tracking_number, tracking_url, shipped_at) values (?, ?, ?, ?, ?, ?)`,
    [shipmentId, orderId, carrier, number, url, now],
  );
  for (const { itemId, quantity } of packed) {
    await tx.execute("insert into shipment_lines (shipment_id, order_item_id, quantity) values (?, ?, ?)", [
      shipmentId,
      itemId,
      quantity,
    ]);
    await tx.execute("update order_items set shipped_quantity = shipped_quantity + ? where id = ?", [
      quantity,
      itemId,
    ]);
  }
  return shipmentId;
}

function label({ carrier, trackingNumber, trackingUrl }: OrderShipInput) {
  const name = carrier.trim();
  if (name.length < 1 || name.length > 100) throw refuse("INVALID", "Name the carrier.", ["carrier"]);
  const number = trackingNumber?.trim() || null;
  if (number && number.length > 100)
    throw refuse("INVALID", "This tracking number is too long.", ["trackingNumber"]);
  const url = trackingUrl?.trim() || (number && trackingPage(name, number)) || null;
  // The link goes into a mail: a scheme such as javascript: has no place there.
  if (url && (url.length > 2_000 || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)))
    throw refuse("INVALID", "A tracking link starts with https://.", ["trackingUrl"]);
  return { carrier: name, number, url };
}
