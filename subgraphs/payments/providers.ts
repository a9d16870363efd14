import { breaker, Unavailable } from "@till/kit/breaker";
import { refuse } from "@till/kit/errors";
import { log } from "@till/kit/log";
import type { Provider } from "./payment.entity.js";
import { type PaymentProvider, ProviderOutage, ProviderRefusal, type ProviderServices } from "./provider.js";
import { sandboxProvider } from "./sandbox/sandbox.provider.js";
import { stripeProvider } from "./stripe/stripe.provider.js";

const makers: Record<Provider, (services: ProviderServices) => PaymentProvider> = {
  SANDBOX: sandboxProvider,
  STRIPE: stripeProvider,
};

/** The provider that takes new payments: Stripe where its key is set, the sandbox otherwise. */
export const currentProvider = (env: ProviderServices["env"]): Provider =>
  env.STRIPE_SECRET_KEY ? "STRIPE" : "SANDBOX";

/** A provider by its name, whichever takes new payments today. */
export const providerOf = (name: Provider, services: ProviderServices): PaymentProvider =>
  makers[name](services);

const isOutage = (error: unknown) => error instanceof ProviderOutage;
const circuits = {
  SANDBOX: breaker("payments.sandbox", { isOutage }),
  STRIPE: breaker("payments.stripe", { isOutage }),
};

/** Calls a provider through its circuit breaker. */
export const calling = <T>(provider: PaymentProvider, work: () => Promise<T>): Promise<T> =>
  circuits[provider.name].call(work);

/** The same for somebody who waits for the answer, in words that say what to do. */
export async function callingForViewer<T>(provider: PaymentProvider, work: () => Promise<T>): Promise<T> {
  try {
    return await calling(provider, work);
  } catch (error) {
    if (error instanceof ProviderRefusal)
      throw refuse("PAYMENT_DECLINED", "The payment provider does not take this payment.");
    if (!(error instanceof ProviderOutage) && !(error instanceof Unavailable)) throw error;
    log.warn({ provider: provider.name, err: error }, "payment provider unavailable");
    throw refuse(
      "PROVIDER_UNAVAILABLE",
      "The payment provider does not answer at the moment. Please try again.",
    );
  }
}
