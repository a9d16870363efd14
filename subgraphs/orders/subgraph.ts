import type { Subgraph } from "@till/kit/subgraph";
import { Order, OrderItem, OrderTimelineEntry, ShipmentLineRecord, ShipmentRecord } from "./order.entity.js";

export const orders: Subgraph = {
  name: "orders",
  entities: [Order, OrderItem, OrderTimelineEntry, ShipmentRecord, ShipmentLineRecord],
  resolvers: [class {}],
};
