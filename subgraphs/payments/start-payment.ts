import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { transact } from "@till/kit/tx";
import { findPayment, type PaymentRow } from "./payment.rows.js";
import { PaymentToConfirm } from "./payment.type.js";
import type { Intent, PaymentProvider, ProviderServices } from "./provider.js";
import { callingForViewer, currentProvider, providerOf } from "./providers.js";

/**
 * Asks the provider to collect a payment and answers with what a browser needs to confirm it. Runs outside
 * any transaction. The payment's id is the idempotency key at the provider, so that calling again after a
 * crash, or twice at once, leads to the same intent.
 * @throws Refused(NOT_FOUND | PROVIDER_UNAVAILABLE)
 */
export async function startPayment(
  services: ProviderServices,
  paymentId: Id<"pay">,
): Promise<PaymentToConfirm> {
  const payment = await findPayment(services.em.fork(), paymentId);
  if (!payment) throw refuse("NOT_FOUND", "There is no such payment.");
  const provider = providerOf(payment.provider ?? currentProvider(services.env), services);
  if (payment.reference !== null || payment.status === "CANCELLED") return toConfirm(provider, payment);

  const { id, orderId, amount, currency } = payment;
  const intent = await callingForViewer(provider, () =>
    provider.createIntent({ paymentId: id, orderId, amount, currency }),
  );
  return toConfirm(provider, await keepIntent(services, provider, payment, intent));
}

/** Notes the intent, unless another call has done so: both hold the same one. */
function keepIntent(
  { em }: ProviderServices,
  provider: PaymentProvider,
  payment: PaymentRow,
  intent: Intent,
): Promise<PaymentRow> {
  return transact(em, async (tx) => {
    await tx.execute(
      `update payments set provider = ?, provider_reference = ?, client_secret = ?
        where id = ? and provider_reference is null`,
      [provider.name, intent.reference, intent.clientSecret, payment.id],
    );
    return (await findPayment(tx, payment.id)) ?? payment;
  });
}

function toConfirm(provider: PaymentProvider, payment: PaymentRow): PaymentToConfirm {
  // Whoever comes too late gets no secret: there is nothing left to confirm.
  const isOpen = payment.status !== "CAPTURED" && payment.status !== "CANCELLED";
  return new PaymentToConfirm({
    paymentId: payment.id,
    provider: provider.name,
    status: payment.status,
    amount: Money.of(payment.amount, payment.currency),
    clientSecret: isOpen ? (payment.clientSecret ?? "") : "",
    publishableKey: provider.publishableKey,
    confirmUrl: provider.confirmUrl,
  });
}
