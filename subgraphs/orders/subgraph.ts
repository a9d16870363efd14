import type { Subgraph } from "@till/kit/subgraph";
import { expireOneOrder, expireOrders } from "./expire-orders.job.js";
import { noteFailedRefund, noteFee, noteRefund } from "./note-refund.job.js";
import { Order, OrderItem, OrderTimelineEntry, ShipmentLineRecord, ShipmentRecord } from "./order.entity.js";
import { settlePayment } from "./settle-payment.job.js";

export const orders: Subgraph = {
  name: "orders",
  entities: [Order, OrderItem, OrderTimelineEntry, ShipmentRecord, ShipmentLineRecord],
  resolvers: [class {}],
  jobs: [settlePayment, expireOrders, expireOneOrder, noteRefund, noteFailedRefund, noteFee],
};
