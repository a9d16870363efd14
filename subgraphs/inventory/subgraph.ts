import type { Subgraph } from "@till/kit/subgraph";
import { InventoryItem, StockLevel } from "./item.entity.js";
import { InventoryMovement } from "./movement.entity.js";
import { Reservation } from "./reservation.entity.js";

export const inventory: Subgraph = {
  name: "inventory",
  entities: [InventoryItem, StockLevel, InventoryMovement, Reservation],
  resolvers: [class {}],
};
