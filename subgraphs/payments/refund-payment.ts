import { refuse } from "@till/kit/errors";
import { type Id } from "@till/kit/id";
import { defineJob, enqueue } from "@till/kit/job";
import { transact, type Tx } from "@till/kit/tx";
import { z } from "zod";
import { Refund } from "./payment.entity.js";
import { findPayment, lockPayment, paymentsOf } from "./payment.rows.js";
import { ProviderRefusal, type RefundAnswer } from "./provider.js";
import { calling, providerOf } from "./providers.js";
import { failRefund, settleRefund } from "./settle-refund.js";

export interface RefundDraft {
  orderId: Id<"ord">;
  /** Whole minor units. */
  amount: bigint;
  /** The same key asks for the same refund. */
  key: string;
  reason?: string;
  note?: string;
  /** Told when the money is on its way, unless false. */
  notifyCustomer?: boolean;
}

/** What of an order's money can still go back, refunds under way taken off. */
export async function refundableOf(tx: Tx, orderId: Id<"ord">): Promise<bigint> {
  const [row] = await tx.execute<{ left: string }[]>(
    `select coalesce(sum(p.captured), 0) - (select coalesce(sum(r.amount), 0) from refunds r
        where r.order_id = ? and r.status <> 'FAILED') as left
       from payments p where p.order_id = ?`,
    [orderId, orderId],
  );
  return BigInt(row?.left ?? 0);
}

/**
 * Sets money aside to go back. The provider is asked after the commit, with the refund's id as its key, so
 * that a crash on either side never pays twice.
 * @throws Refused(REFUND_EXCEEDS_CAPTURED)
 */
export async function refundPayment(tx: Tx, draft: RefundDraft): Promise<{ refundId: Id<"ref"> }> {
  for (const { id } of await paymentsOf(tx, draft.orderId)) await lockPayment(tx, id);
  const [known] = await tx.execute<{ id: Id<"ref"> }[]>("select id from refunds where idempotency_key = ?", [
    draft.key,
  ]);
  if (known) return { refundId: known.id };

  const paymentId = await paymentWithRoom(tx, draft);
  const refund = new Refund({
    paymentId,
    orderId: draft.orderId,
    amount: draft.amount,
    key: draft.key,
    reason: draft.reason,
    note: draft.note,
    notifyCustomer: draft.notifyCustomer ?? true,
  });
  tx.persist(refund);
  await tx.flush();
  await enqueue(tx, sendRefund, { refundId: refund.id });
  return { refundId: refund.id };
}

async function paymentWithRoom(tx: Tx, { orderId, amount }: RefundDraft): Promise<Id<"pay">> {
  const [payment] = await tx.execute<{ id: Id<"pay"> }[]>(
    `select p.id from payments p
      where p.order_id = ? and p.captured - (select coalesce(sum(r.amount), 0) from refunds r
              where r.payment_id = p.id and r.status <> 'FAILED') >= ?
      order by p.created_at limit 1`,
    [orderId, amount],
  );
  if (amount <= 0n || !payment)
    throw refuse("REFUND_EXCEEDS_CAPTURED", "There is not that much left to give back.", ["amount"]);
  return payment.id;
}

/** Asks the provider to give the money back. */
export const sendRefund = defineJob({
  name: "payments.send-refund",
  input: z.object({ refundId: z.uuid() }),
  attemptsMax: 12,
  async perform({ em, env, now }, input) {
    const refundId = input.refundId as Id<"ref">;
    const refund = await em
      .fork()
      .findOne(Refund, { id: refundId, status: "PENDING" }, { disableIdentityMap: true });
    if (!refund) return;
    const payment = await findPayment(em.fork(), refund.paymentId);
    if (!payment?.provider || payment.reference === null)
      throw new Error("The refund's payment was never started.");
    const provider = providerOf(payment.provider, { em, env, now });
    const { reference, currency } = payment;
    const answer = await calling(provider, () =>
      provider.refund({ refundId, reference, amount: refund.amount, currency }),
    ).catch((error: unknown): RefundAnswer => {
      if (error instanceof ProviderRefusal) return { status: "failed", message: error.message };
      throw error;
    });
    await transact(em, async (tx) => {
      if (answer.status === "succeeded") await settleRefund(tx, refundId, answer.reference);
      if (answer.status === "failed")
        await failRefund(tx, refundId, answer.message ?? "The provider refused.");
    });
  },
});
