import { describe, expect, it } from "vitest";
import { orderSteps, orderWord } from "./order-words.js";

const open = { status: "OPEN", paymentStatus: "PAID", fulfilmentStatus: "UNFULFILLED" } as const;

describe("where an order stands", () => {
  it.each([
    [{ ...open, paymentStatus: "PENDING" as const }, "Waiting for payment"],
    [open, "Being packed"],
    [{ ...open, fulfilmentStatus: "PARTIALLY_SHIPPED" as const }, "Partly on its way"],
    [{ ...open, fulfilmentStatus: "SHIPPED" as const }, "On its way"],
    [{ ...open, fulfilmentStatus: "DELIVERED" as const }, "Delivered"],
    [{ ...open, status: "CANCELLED" as const, paymentStatus: "VOIDED" as const }, "Cancelled"],
    [{ ...open, paymentStatus: "REFUNDED" as const }, "Refunded"],
  ])("%j is %s", (order, word) => {
    expect(orderWord(order)).toBe(word);
  });

  it("marks the step it has reached", () => {
    expect(orderSteps(open).map(({ name, isDone, isCurrent }) => [name, isDone, isCurrent])).toEqual([
      ["Placed", true, false],
      ["Paid", true, true],
      ["On its way", false, false],
      ["Delivered", false, false],
    ]);
  });

  it("shows no steps for an order that ended early", () => {
    expect(orderSteps({ ...open, status: "CANCELLED" })).toEqual([]);
  });
});
