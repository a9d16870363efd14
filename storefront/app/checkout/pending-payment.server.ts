import type { PaymentStepFragment } from "../gql/graphql.js";
import { jar } from "../lib/cookies.server.js";
import type { Call } from "../lib/shopper.server.js";

export interface PendingPayment {
  readonly orderToken: string;
  readonly payment: PaymentStepFragment;
}

/** The payment that this browser has begun, from its signed cookie. */
export async function pendingPayment({ request, context }: Call): Promise<PendingPayment | null> {
  const value: unknown = await jar(context).payment.parse(request.headers.get("cookie"));
  return isPending(value) ? value : null;
}

/** Our own signature vouches for the rest; only a cookie from before a change of shape could lack a part. */
const isPending = (value: unknown): value is PendingPayment =>
  typeof value === "object" &&
  value !== null &&
  "orderToken" in value &&
  "payment" in value &&
  value.payment !== null;
