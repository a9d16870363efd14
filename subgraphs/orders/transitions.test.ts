import { testDatabase } from "@till/host/testing";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { lockOrder, move } from "./order.lock.js";
import { placed } from "./testing.js";
import { type Axes, type Axis, mayPass, transitions } from "./transitions.js";

const db = testDatabase();

/** Every step that exists, written down a second time: a change of the table must be meant. */
const steps: Record<Axis, string[]> = {
  status: ["OPEN→CLOSED", "OPEN→CANCELLED"],
  paymentStatus: [
    "PENDING→AUTHORIZED",
    "PENDING→PAID",
    "PENDING→FAILED",
    "PENDING→VOIDED",
    "AUTHORIZED→PAID",
    "AUTHORIZED→FAILED",
    "AUTHORIZED→VOIDED",
    "PAID→PARTIALLY_REFUNDED",
    "PAID→REFUNDED",
    "PARTIALLY_REFUNDED→REFUNDED",
    "FAILED→PENDING",
    "FAILED→AUTHORIZED",
    "FAILED→PAID",
    "FAILED→VOIDED",
    "VOIDED→PAID",
  ],
  fulfilmentStatus: [
    "UNFULFILLED→PARTIALLY_SHIPPED",
    "UNFULFILLED→SHIPPED",
    "PARTIALLY_SHIPPED→SHIPPED",
    "SHIPPED→DELIVERED",
  ],
};
const axes = Object.keys(transitions) as Axis[];
const statesOf = (axis: Axis) => Object.keys(transitions[axis]) as Axes[Axis][];

describe("the ways of an order", () => {
  it.each(axes)("along %s are these and no others", (axis) => {
    const states = statesOf(axis);
    const possible = states.flatMap((from) =>
      states.filter((to) => mayPass(axis, from as never, to as never)).map((to) => `${from}→${to}`),
    );
    expect(possible.toSorted()).toEqual(steps[axis].toSorted());
  });

  it("are refused elsewhere, and the order stays as it was", async () => {
    const { orderId } = await placed(db.em(), db.services().env);
    const go = (to: Partial<Axes>) =>
      transact(db.em(), async (tx) => move(tx, await lockOrder(tx, orderId), to));
    await expect(go({ fulfilmentStatus: "DELIVERED" })).rejects.toMatchObject({
      code: "ILLEGAL_TRANSITION",
      message: "The delivery is unfulfilled and cannot become delivered.",
    });
    await expect(go({ status: "CLOSED", paymentStatus: "REFUNDED" })).rejects.toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    expect(
      await db.sql("select status, payment_status, fulfilment_status from orders where id = ?", [orderId]),
    ).toEqual([{ status: "OPEN", payment_status: "PENDING", fulfilment_status: "UNFULFILLED" }]);
    await go({ paymentStatus: "PAID" });
    await go({ paymentStatus: "PAID" });
  });
});
