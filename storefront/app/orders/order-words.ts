import type { OrderViewFragment } from "../gql/graphql.js";

type Axes = Pick<OrderViewFragment, "status" | "paymentStatus" | "fulfilmentStatus">;

/** Where an order stands, in one line that a customer understands. */
export function orderWord({ status, paymentStatus, fulfilmentStatus }: Axes): string {
  if (paymentStatus === "REFUNDED") return "Refunded";
  if (status === "CANCELLED") return "Cancelled";
  if (paymentStatus === "FAILED") return "Payment failed";
  if (paymentStatus === "PENDING") return "Waiting for payment";
  if (fulfilmentStatus === "DELIVERED") return "Delivered";
  if (fulfilmentStatus === "SHIPPED") return "On its way";
  return fulfilmentStatus === "PARTIALLY_SHIPPED" ? "Partly on its way" : "Being packed";
}

export interface Step {
  readonly name: string;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
}

/** The four steps of an order's life; none for one that was cancelled or refunded. */
export function orderSteps(order: Axes): Step[] {
  if (order.status === "CANCELLED" || order.paymentStatus === "REFUNDED") return [];
  const isPaid = !["PENDING", "FAILED", "VOIDED"].includes(order.paymentStatus);
  const isShipped = order.fulfilmentStatus === "SHIPPED" || order.fulfilmentStatus === "DELIVERED";
  const done = [true, isPaid, isShipped, order.fulfilmentStatus === "DELIVERED"];
  const current = done.lastIndexOf(true);
  return ["Placed", "Paid", "On its way", "Delivered"].map((name, index) => ({
    name,
    isDone: done[index] === true,
    isCurrent: index === current,
  }));
}
