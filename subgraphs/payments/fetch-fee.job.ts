import type { Id } from "@till/kit/id";
import { announce, defineJob } from "@till/kit/job";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { FeeKnown } from "./events.js";
import { findPayment } from "./payment.rows.js";
import { calling, providerOf } from "./providers.js";

/** Asks what the provider kept, where its event does not say. It is often known only minutes later. */
export const fetchFee = defineJob({
  name: "payments.fetch-fee",
  input: z.object({ paymentId: z.uuid() }),
  async perform({ em, env, now }, { paymentId }) {
    const payment = await findPayment(em.fork(), paymentId);
    if (!payment?.provider || payment.reference === null || payment.fee !== null) return;
    const provider = providerOf(payment.provider, { em, env, now });
    if (!provider.feeOf) return;
    const { reference } = payment;
    const fee = await calling(provider, async () => provider.feeOf?.(reference));
    if (fee === undefined) throw new Error("The provider does not know its fee yet.");
    await transact(em, (tx) => noteFee(tx, payment.id, payment.orderId, fee));
  },
});

async function noteFee(
  tx: Parameters<typeof announce>[0],
  paymentId: Id<"pay">,
  orderId: Id<"ord">,
  fee: bigint,
) {
  const noted = await tx.execute<object[]>(
    "update payments set fee = ? where id = ? and fee is null returning id",
    [fee, paymentId],
  );
  if (noted.length > 0) await announce(tx, FeeKnown, { paymentId, orderId, fee: fee.toString() });
}
