import { audit } from "@till/kit/audit";
import { type Refused, refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import { once } from "@till/kit/once";
import type { Tx } from "@till/kit/tx";
import { subjectOf, type Viewer } from "@till/kit/viewer";
import { lockItems, refuseLineCount } from "../bulk-lines.js";
import { locationOf } from "../locations/location-of.js";
import { MovementReason } from "../movement.entity.js";
import { record } from "../record.js";
import { type LockedLevel, lockLevels } from "../stock-level.js";
import type { NewMovement } from "../write-movements.js";

export interface TransferLine {
  /** As on the wire. */
  itemId: string;
  quantity: number;
}
interface Transfer {
  id: Id<"trf">;
  from_id: Id<"loc">;
  to_id: Id<"loc">;
  status: "DRAFT" | "IN_TRANSIT" | "RECEIVED" | "CANCELLED";
  note: string;
}
interface Line {
  item_id: Id<"inv">;
  variant_id: Id<"var">;
  quantity: number;
  received: number;
  returned: number;
}
type Done = { transferId: Id<"trf"> };

/**
 * Plans what shall go from one location to another. Nothing moves before it is sent.
 * @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED)
 */
export async function createTransfer(
  tx: Tx,
  viewer: Viewer,
  input: { fromId: string; toId: string; note?: string | null; lines: readonly TransferLine[] },
): Promise<Done> {
  refuseLineCount(input.lines);
  const from = await locationOf(tx, input.fromId, "fromId");
  const to = await locationOf(tx, input.toId, "toId");
  if (from === to) throw refuse("INVALID", "Goods go from one location to another one.", ["toId"]);
  const note = (input.note ?? "").trim().slice(0, 500);
  const units = await unitsOf(tx, input.lines);
  const id = newId<"trf">();
  await tx.execute(
    "insert into stock_transfers (id, from_id, to_id, note, actor_name) values (?, ?, ?, ?, ?)",
    [id, from, to, note, viewer.name ?? null],
  );
  await tx.execute(
    `insert into stock_transfer_lines (transfer_id, item_id, quantity)
     select ?, item_id, quantity from jsonb_to_recordset(?::jsonb) as l(item_id uuid, quantity int)`,
    [id, JSON.stringify([...units].map(([item_id, quantity]) => ({ item_id, quantity })))],
  );
  await audit(tx, viewer, {
    action: "inventory.transfer-create",
    entity: "StockTransfer",
    entityId: id,
    after: { from, to, lines: units.size },
  });
  return { transferId: id };
}

async function unitsOf(tx: Tx, lines: readonly TransferLine[]): Promise<Map<Id<"inv">, number>> {
  const levels = await lockItems(
    tx,
    lines.map(({ itemId }) => itemId),
  );
  const units = new Map<Id<"inv">, number>();
  lines.forEach(({ itemId, quantity }, at) => {
    const level = levels.get(itemId);
    if (!level) throw refuse("NOT_FOUND", "There is no such stock record.", ["lines", String(at), "itemId"]);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 1_000_000)
      throw refuse("INVALID", "At least one unit of each line goes.", ["lines", String(at), "quantity"]);
    units.set(level.itemId, (units.get(level.itemId) ?? 0) + quantity);
  });
  return units;
}

/**
 * Takes the goods off the shelf they leave. Until they arrive they lie nowhere and cannot be sold.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | OUT_OF_STOCK), the last with the lines that have too few units
 */
export async function sendTransfer(tx: Tx, viewer: Viewer, wireId: string): Promise<Done> {
  const transfer = await lockTransfer(tx, wireId, ["DRAFT"]);
  const { lines, levels } = await lockLines(tx, transfer.id);
  const short = lines.flatMap(({ item_id, quantity }) => {
    const level = levels.get(item_id)!;
    const place = level.place(transfer.from_id);
    const free = Math.min(place.onHand - place.reserved, level.canBackorder ? Infinity : level.available);
    return quantity > free ? [{ item_id, free: Math.max(0, free) }] : [];
  });
  if (short.length > 0) throw await tooFew(tx, short);
  await move(
    tx,
    viewer,
    transfer,
    lines.map(({ item_id, quantity }) => ({
      level: levels.get(item_id)!,
      locationId: transfer.from_id,
      delta: -quantity,
    })),
  );
  await tx.execute("update stock_transfers set status = 'IN_TRANSIT', sent_at = now() where id = ?", [
    transfer.id,
  ]);
  await note(tx, viewer, transfer, "send");
  return { transferId: transfer.id };
}

async function tooFew(tx: Tx, short: readonly { item_id: Id<"inv">; free: number }[]): Promise<Refused> {
  const names = await tx.execute<{ id: Id<"inv">; name: string }[]>(
    `select i.id, coalesce(v.sku, p.title) as name from inventory_items i
       join product_variants v on v.id = i.variant_id join products p on p.id = v.product_id
      where i.id = any(?::uuid[])`,
    [`{${short.map(({ item_id }) => item_id).join(",")}}`],
  );
  const words = short.map(
    ({ item_id, free }) => `${names.find(({ id }) => id === item_id)?.name ?? item_id} (${free} free)`,
  );
  return refuse("OUT_OF_STOCK", `Too few lie there: ${words.slice(0, 10).join(", ")}.`, ["id"]);
}

/**
 * Puts what has arrived on the shelf there; without lines all of it. The transfer ends with its last unit.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | INVALID), the last for more units than are on their way
 */
export async function receiveTransfer(
  tx: Tx,
  viewer: Viewer,
  input: { id: string; lines?: readonly TransferLine[] | null | undefined; idempotencyKey: string },
): Promise<Done> {
  const { idempotencyKey: key, ...rest } = input;
  const scope = `${subjectOf(viewer)}:inventory.transfer-receive`;
  return once(tx, { scope, key, input: rest }, async () => {
    const transfer = await lockTransfer(tx, input.id, ["IN_TRANSIT"]);
    const { lines, levels } = await lockLines(tx, transfer.id);
    const arrived = arrivals(lines, input.lines);
    await move(
      tx,
      viewer,
      transfer,
      arrived.map(({ item_id, units }) => ({
        level: levels.get(item_id)!,
        locationId: transfer.to_id,
        delta: units,
      })),
    );
    await add(tx, transfer.id, "received", arrived);
    const isAll = lines.every(
      (line) => left(line) === (arrived.find(({ item_id }) => item_id === line.item_id)?.units ?? 0),
    );
    if (isAll) await close(tx, transfer.id, "RECEIVED");
    await note(tx, viewer, transfer, "receive");
    return { transferId: transfer.id };
  });
}

const left = ({ quantity, received, returned }: Line): number => quantity - received - returned;

function arrivals(lines: readonly Line[], named: readonly TransferLine[] | null | undefined) {
  if (!named)
    return lines.flatMap((line) => (left(line) > 0 ? [{ item_id: line.item_id, units: left(line) }] : []));
  const units = new Map<Id<"inv">, number>();
  named.forEach(({ itemId, quantity }, at) => {
    const line = lines.find(({ item_id }) => item_id === decodeId("inv", itemId));
    const sum = quantity + (line ? (units.get(line.item_id) ?? 0) : 0);
    if (!line || !Number.isInteger(quantity) || quantity < 0 || sum > left(line))
      throw refuse("INVALID", `${line ? left(line) : 0} units of this line are on their way.`, [
        "lines",
        String(at),
        "quantity",
      ]);
    units.set(line.item_id, sum);
  });
  const arrived = [...units].flatMap(([item_id, n]) => (n > 0 ? [{ item_id, units: n }] : []));
  if (arrived.length === 0) throw refuse("INVALID", "Say what has arrived.", ["lines"]);
  return arrived;
}

/**
 * Calls a transfer off. What is on its way goes back on the shelf it left; what has arrived stays there.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function cancelTransfer(tx: Tx, viewer: Viewer, wireId: string): Promise<Done> {
  const transfer = await lockTransfer(tx, wireId, ["DRAFT", "IN_TRANSIT"]);
  if (transfer.status === "IN_TRANSIT") {
    const { lines, levels } = await lockLines(tx, transfer.id);
    const back = lines.flatMap((line) =>
      left(line) > 0 ? [{ item_id: line.item_id, units: left(line) }] : [],
    );
    await move(
      tx,
      viewer,
      transfer,
      back.map(({ item_id, units }) => ({
        level: levels.get(item_id)!,
        locationId: transfer.from_id,
        delta: units,
      })),
    );
    await add(tx, transfer.id, "returned", back);
  }
  await close(tx, transfer.id, "CANCELLED");
  await note(tx, viewer, transfer, "cancel");
  return { transferId: transfer.id };
}

/** The transfer comes before the items in the order of locks; nothing that holds an item waits for one. */
async function lockTransfer(tx: Tx, wireId: string, from: readonly Transfer["status"][]): Promise<Transfer> {
  const id = decodeId("trf", wireId);
  const [transfer] = id
    ? await tx.execute<Transfer[]>(
        "select id, from_id, to_id, status, note from stock_transfers where id = ? for update",
        [id],
      )
    : [];
  if (!transfer) throw refuse("NOT_FOUND", "There is no such transfer.", ["id"]);
  if (!from.includes(transfer.status))
    throw refuse("ILLEGAL_TRANSITION", `This transfer is ${words[transfer.status]}.`, ["id"]);
  return transfer;
}

const words: Readonly<Record<Transfer["status"], string>> = {
  DRAFT: "not sent yet",
  IN_TRANSIT: "on its way",
  RECEIVED: "finished",
  CANCELLED: "called off",
};

async function lockLines(
  tx: Tx,
  id: Id<"trf">,
): Promise<{ lines: Line[]; levels: Map<Id<"inv">, LockedLevel> }> {
  const lines = await tx.execute<Line[]>(
    `select l.item_id, i.variant_id, l.quantity, l.received, l.returned
       from stock_transfer_lines l join inventory_items i on i.id = l.item_id where l.transfer_id = ? order by 1`,
    [id],
  );
  const levels = await lockLevels(
    tx,
    lines.map(({ variant_id }) => variant_id),
  );
  return { lines, levels: new Map(levels.map((level) => [level.itemId, level])) };
}

const move = (
  tx: Tx,
  actor: Viewer,
  transfer: Transfer,
  moves: readonly Pick<NewMovement, "level" | "locationId" | "delta">[],
) =>
  record(
    tx,
    moves.map((moved) => ({
      ...moved,
      reason: MovementReason.TRANSFER,
      ...(transfer.note && { note: transfer.note }),
    })),
    { actor, reference: { type: "transfer", id: transfer.id } },
  );

const add = (
  tx: Tx,
  id: Id<"trf">,
  column: "received" | "returned",
  units: readonly { item_id: Id<"inv">; units: number }[],
) =>
  tx.execute(
    `update stock_transfer_lines l set ${column} = l.${column} + u.units
       from jsonb_to_recordset(?::jsonb) as u(item_id uuid, units int)
      where l.transfer_id = ? and l.item_id = u.item_id`,
    [JSON.stringify(units), id],
  );

const close = (tx: Tx, id: Id<"trf">, status: "RECEIVED" | "CANCELLED") =>
  tx.execute("update stock_transfers set status = ?, closed_at = now() where id = ?", [status, id]);

const note = (tx: Tx, viewer: Viewer, transfer: Transfer, deed: "send" | "receive" | "cancel") =>
  audit(tx, viewer, {
    action: `inventory.transfer-${deed}`,
    entity: "StockTransfer",
    entityId: transfer.id,
    before: { status: transfer.status },
  });
