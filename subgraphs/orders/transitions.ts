import { refuse } from "@till/kit/errors";

export type OrderState = "OPEN" | "CLOSED" | "CANCELLED";
export type PaymentState =
  "PENDING" | "AUTHORIZED" | "PAID" | "PARTIALLY_REFUNDED" | "REFUNDED" | "FAILED" | "VOIDED";
export type FulfilmentState = "UNFULFILLED" | "PARTIALLY_SHIPPED" | "SHIPPED" | "DELIVERED";

/** From which state an order may pass into which, on each of its three axes. Nothing else is possible. */
export const transitions = {
  status: {
    OPEN: ["CLOSED", "CANCELLED"],
    CLOSED: [],
    CANCELLED: [],
  },
  paymentStatus: {
    PENDING: ["AUTHORIZED", "PAID", "FAILED", "VOIDED"],
    AUTHORIZED: ["PAID", "FAILED", "VOIDED"],
    // A declined card may be followed by another one, and a late payment by its own refund.
    FAILED: ["PENDING", "AUTHORIZED", "PAID", "VOIDED"],
    VOIDED: ["PAID"],
    PAID: ["PARTIALLY_REFUNDED", "REFUNDED"],
    PARTIALLY_REFUNDED: ["REFUNDED"],
    REFUNDED: [],
  },
  fulfilmentStatus: {
    UNFULFILLED: ["PARTIALLY_SHIPPED", "SHIPPED"],
    PARTIALLY_SHIPPED: ["SHIPPED"],
    SHIPPED: ["DELIVERED"],
    DELIVERED: [],
  },
} as const satisfies {
  status: Record<OrderState, readonly OrderState[]>;
  paymentStatus: Record<PaymentState, readonly PaymentState[]>;
  fulfilmentStatus: Record<FulfilmentState, readonly FulfilmentState[]>;
};

export interface Axes {
  status: OrderState;
  paymentStatus: PaymentState;
  fulfilmentStatus: FulfilmentState;
}
export type Axis = keyof Axes;

const words: Record<Axis, string> = {
  status: "order",
  paymentStatus: "payment",
  fulfilmentStatus: "delivery",
};

/** Whether this step exists. Staying where one is counts as no step and is not asked here. */
export function mayPass<A extends Axis>(axis: A, from: Axes[A], to: Axes[A]): boolean {
  const next: Record<string, readonly string[]> = transitions[axis];
  return next[from]?.includes(to) ?? false;
}

/** @throws Refused(ILLEGAL_TRANSITION) */
export function assertMayPass<A extends Axis>(axis: A, from: Axes[A], to: Axes[A]): void {
  if (mayPass(axis, from, to)) return;
  const spoken = (state: string) => state.toLowerCase().replaceAll("_", " ");
  throw refuse(
    "ILLEGAL_TRANSITION",
    `The ${words[axis]} is ${spoken(from)} and cannot become ${spoken(to)}.`,
  );
}

type States = Readonly<Record<Axis, string>>;

/** Whether something of a paid order is still here. */
export const isShippable = ({ status, paymentStatus, fulfilmentStatus }: States): boolean =>
  status === "OPEN" &&
  (paymentStatus === "PAID" || paymentStatus === "PARTIALLY_REFUNDED") &&
  (fulfilmentStatus === "UNFULFILLED" || fulfilmentStatus === "PARTIALLY_SHIPPED");

/** Whether nothing of an open order has left. */
export const isCancellable = ({ status, fulfilmentStatus }: States): boolean =>
  status === "OPEN" && fulfilmentStatus === "UNFULFILLED";
