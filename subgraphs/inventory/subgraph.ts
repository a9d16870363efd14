import { InvalidInput } from "@till/kit/errors";
import type { Subgraph } from "@till/kit/subgraph";
import { InventoryItem, StockLevel } from "./item.entity.js";
import { items } from "./item.reads.js";
import { InventoryItemResolver } from "./item.resolver.js";
import { InventoryMovement } from "./movement.entity.js";
import { Reservation } from "./reservation.entity.js";
import {
  ProductStockResolver,
  StockedProduct,
  StockedVariant,
  VariantStockResolver,
} from "./stock.resolver.js";

export const inventory: Subgraph = {
  name: "inventory",
  entities: [InventoryItem, StockLevel, InventoryMovement, Reservation],
  resolvers: [InventoryItemResolver, ProductStockResolver, VariantStockResolver],
  types: [StockedProduct, StockedVariant, InvalidInput],
  references: { InventoryItem: ({ id }, ctx) => items(ctx).load(id) },
};
