import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockOrder } from "./order.lock.js";
import { record } from "./timeline.js";

const noteLengthMax = 2_000;

/** Leaves a note among staff. @throws Refused(NOT_FOUND | INVALID) */
export async function addNote(
  tx: Tx,
  viewer: Viewer,
  orderId: Id<"ord"> | undefined,
  text: string,
): Promise<void> {
  const message = text.trim();
  if (message.length < 1 || message.length > noteLengthMax)
    throw refuse("INVALID", `A note has 1 to ${noteLengthMax} letters.`, ["message"]);
  const order = await lockOrder(tx, orderId);
  await record(tx, order.id, { kind: "note", message, actor: viewer });
}
