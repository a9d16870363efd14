import type { Id } from "@till/kit/id";
import { defineJob, enqueue } from "@till/kit/job";
import { transact } from "@till/kit/tx";
import { stopPayment } from "@till/payments";
import { z } from "zod";
import { id } from "./job-input.js";
import { expireOrder } from "./cancel-order.js";

/** A customer who is at the bank's page when the hold ends still gets this long. */
export const graceMinutes = 5;
const ordersMax = 500;

/** Finds orders that were not paid in time. Each is ended by a job of its own, as the provider is asked first. */
export const expireOrders = defineJob({
  name: "orders.expire",
  input: z.object({}),
  every: "* * * * *",
  async run({ tx, now }) {
    const due = await tx.execute<{ id: Id<"ord"> }[]>(
      `select id from orders
        where status = 'OPEN' and paid_at is null
          and hold_expires_at < ?::timestamptz - make_interval(mins => ?)
        order by hold_expires_at limit ?`,
      [now(), graceMinutes, ordersMax],
    );
    // Tried anew each hour for as long as the order stays open, whatever became of the first try.
    const slot = now().toISOString().slice(0, 13);
    for (const { id } of due)
      await enqueue(tx, expireOneOrder, { orderId: id }, { dedupeKey: `expire:${id}:${slot}` });
  },
});

/** Closes the payment at the provider, then ends the order. Whoever has paid meanwhile keeps the order. */
export const expireOneOrder = defineJob({
  name: "orders.expire-one",
  input: z.object({ orderId: id<"ord">() }),
  async perform({ em, env, now }, { orderId }) {
    const [open] = await em
      .fork()
      .execute<object[]>("select 1 from orders where id = ? and status = 'OPEN' and paid_at is null", [
        orderId,
      ]);
    if (!open) return;
    if ((await stopPayment({ em, env, now }, orderId)) === "captured") return;
    await transact(em, (tx) => expireOrder(tx, { env, now }, orderId));
  },
});
