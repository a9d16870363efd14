import type { Subgraph } from "@till/kit/subgraph";
import { CustomerOrdersResolver, MyOrdersResolver } from "./customer-orders.resolver.js";
import { DashboardResolver } from "./dashboard/dashboard.resolver.js";
import { DocumentResolver } from "./documents/document.resolver.js";
import { getDocument, getPackingSlips } from "./documents/documents.route.js";
import { expireOneOrder, expireOrders } from "./expire-orders.job.js";
import { CustomerLink, MeLink } from "./links.js";
import { noteFailedRefund, noteFee, noteRefund } from "./note-refund.job.js";
import { Order, OrderItem, OrderTimelineEntry, ShipmentLineRecord, ShipmentRecord } from "./order.entity.js";
import { OrderMutationResolver } from "./order-mutation.resolver.js";
import { ordersById } from "./order.reads.js";
import { OrderResolver, ShipmentResolver } from "./order.resolver.js";
import { RefundResolver } from "./refunds/refund.resolver.js";
import { ReturnMutationResolver } from "./returns/return-mutation.resolver.js";
import { OrderReturnsResolver, ReturnResolver } from "./returns/return.resolver.js";
import { OrderSettingsResolver } from "./settings/order-settings.resolver.js";
import { settlePayment } from "./settle-payment.job.js";

export const orders: Subgraph = {
  name: "orders",
  entities: [Order, OrderItem, OrderTimelineEntry, ShipmentRecord, ShipmentLineRecord],
  resolvers: [
    OrderResolver,
    ShipmentResolver,
    OrderMutationResolver,
    CustomerOrdersResolver,
    MyOrdersResolver,
    DashboardResolver,
    DocumentResolver,
    OrderSettingsResolver,
    RefundResolver,
    ReturnResolver,
    OrderReturnsResolver,
    ReturnMutationResolver,
  ],
  types: [CustomerLink, MeLink],
  references: { Order: ({ id }, ctx) => ordersById(ctx).load(id) },
  jobs: [settlePayment, expireOrders, expireOneOrder, noteRefund, noteFailedRefund, noteFee],
  routes: [getDocument, getPackingSlips],
};
