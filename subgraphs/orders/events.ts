import type { Id } from "@till/kit/id";
import { defineEvent } from "@till/kit/job";

export const OrderPlaced = defineEvent<{ orderId: Id<"ord"> }>("orders.placed");
export const OrderPaid = defineEvent<{ orderId: Id<"ord"> }>("orders.paid");
export const OrderShipped = defineEvent<{ orderId: Id<"ord">; shipmentId: Id<"shp"> }>("orders.shipped");
export const OrderRefunded = defineEvent<{ orderId: Id<"ord">; refundId: Id<"ref"> }>("orders.refunded");
export const OrderCancelled = defineEvent<{ orderId: Id<"ord"> }>("orders.cancelled");
