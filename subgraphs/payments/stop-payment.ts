import type { Id } from "@till/kit/id";
import { defineJob } from "@till/kit/job";
import { z } from "zod";
import { type PaymentRow, paymentsOf } from "./payment.rows.js";
import type { ProviderServices } from "./provider.js";
import { calling, currentProvider, providerOf } from "./providers.js";

/**
 * Makes sure at the provider that an order can no longer be paid. Runs outside any transaction.
 * @returns `captured` when the customer was faster: the webhook then settles the order
 */
export async function stopPayment(
  services: ProviderServices,
  orderId: Id<"ord">,
): Promise<"cancelled" | "captured"> {
  for (const payment of await paymentsOf(services.em.fork(), orderId)) {
    if (payment.status === "CAPTURED") return "captured";
    if (payment.status !== "CANCELLED" && (await stop(services, payment)) === "captured") return "captured";
  }
  return "cancelled";
}

async function stop(services: ProviderServices, payment: PaymentRow): Promise<"cancelled" | "captured"> {
  const provider = providerOf(payment.provider ?? currentProvider(services.env), services);
  const { id: paymentId, orderId, amount, currency } = payment;
  const outcome = await calling(provider, async () => {
    // A crash may have left an intent that nobody noted. Its key finds it again, so that it can be closed.
    const reference =
      payment.reference ?? (await provider.createIntent({ paymentId, orderId, amount, currency })).reference;
    return { reference, result: await provider.cancelIntent(reference) };
  });
  await services.em.fork().execute(
    `update payments set provider = ?, provider_reference = coalesce(provider_reference, ?),
            status = case when ? = 'cancelled' then 'CANCELLED' else status end
      where id = ? and status <> 'CAPTURED'`,
    [provider.name, outcome.reference, outcome.result, paymentId],
  );
  return outcome.result;
}

/** The same, asked for inside a transaction and done after it. */
export const stopPayments = defineJob({
  name: "payments.stop",
  input: z.object({ orderId: z.uuid() }),
  attemptsMax: 12,
  perform: ({ em, env, now }, { orderId }) => stopPayment({ em, env, now }, orderId as Id<"ord">),
});
