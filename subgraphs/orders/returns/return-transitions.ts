import { refuse } from "@till/kit/errors";

export type ReturnState =
  "REQUESTED" | "APPROVED" | "DECLINED" | "CANCELLED" | "RECEIVED" | "INSPECTED" | "REFUNDED" | "CLOSED";

/** From which state a return may pass into which. Nothing else is possible. */
export const returnTransitions: Readonly<Record<ReturnState, readonly ReturnState[]>> = {
  REQUESTED: ["APPROVED", "DECLINED", "CANCELLED"],
  APPROVED: ["RECEIVED", "CANCELLED"],
  DECLINED: [],
  CANCELLED: [],
  RECEIVED: ["INSPECTED"],
  // Goods that were refunded before, or that nothing is given for, end without a refund.
  INSPECTED: ["REFUNDED", "CLOSED"],
  REFUNDED: [],
  CLOSED: [],
};

/** @throws Refused(ILLEGAL_TRANSITION) */
export function assertMayBecome(from: ReturnState, to: ReturnState): void {
  if (returnTransitions[from].includes(to)) return;
  throw refuse(
    "ILLEGAL_TRANSITION",
    `The return is ${from.toLowerCase()} and cannot become ${to.toLowerCase()}.`,
  );
}
