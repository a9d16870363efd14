import type { Services } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import type { Provider } from "./payment.entity.js";

/** What is asked of a provider: to collect an amount for one payment. */
export interface IntentRequest {
  paymentId: Id<"pay">;
  orderId: Id<"ord">;
  /** Whole minor units. */
  amount: bigint;
  currency: string;
}

/** A payment at the provider's side, and what a browser needs to confirm it. */
export interface Intent {
  reference: string;
  clientSecret: string;
}

export interface RefundRequest {
  refundId: Id<"ref">;
  reference: string;
  amount: bigint;
  currency: string;
}

export interface RefundAnswer {
  status: "succeeded" | "pending" | "failed";
  reference?: string;
  message?: string;
}

/** What happened at a provider, in words that all providers share. */
export interface ProviderEvent {
  /** The provider's own id of the event: the same for each delivery. */
  id: string;
  /** The provider's own word for it. */
  type: string;
  kind: "succeeded" | "failed" | "canceled" | "requires-action" | "refunded" | "disputed" | "other";
  /** The intent, and the charge where the provider tells them apart. */
  reference?: string;
  chargeReference?: string;
  paymentId?: Id<"pay">;
  orderId?: Id<"ord">;
  /** Minor units: what was captured, or what has been refunded in all, or what is disputed. */
  amount?: bigint;
  currency?: string;
  fee?: bigint;
  message?: string;
}

/** Somebody who collects money for the shop. Every call may be repeated with the same effect. */
export interface PaymentProvider {
  readonly name: Provider;
  readonly publishableKey?: string;
  readonly confirmUrl?: string;
  /** The payment's id is the idempotency key: asking again gives the same intent. */
  createIntent(request: IntentRequest): Promise<Intent>;
  /** `captured` when the customer was faster. */
  cancelIntent(reference: string): Promise<"cancelled" | "captured">;
  /** The refund's id is the idempotency key. */
  refund(request: RefundRequest): Promise<RefundAnswer>;
  /** What the provider kept for itself, where it is not told with the event. */
  feeOf?(reference: string): Promise<bigint | undefined>;
  /** Whether this body came from the provider, within five minutes of now in either direction. */
  isGenuine(body: string, headers: Headers, now: Date): boolean;
  /** @throws SyntaxError or TypeError when it is no event */
  readEvent(body: string): ProviderEvent;
}

/** What a provider works with. */
export type ProviderServices = Pick<Services, "em" | "env" | "now">;

/** The other side is out of order: try again later, with the same key. */
export class ProviderOutage extends Error {}

/** The other side understood and said no; asking again will not help. */
export class ProviderRefusal extends Error {}
