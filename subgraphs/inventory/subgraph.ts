import { InvalidInput } from "@till/kit/errors";
import type { Subgraph } from "@till/kit/subgraph";
import { InventoryItem, StockLevel } from "./item.entity.js";
import { items } from "./item.reads.js";
import { StockAlertResolver } from "./alerts/alert.resolver.js";
import { mailLowStock } from "./alerts/mail-alerts.job.js";
import { InventoryItemResolver, InventoryMovementResolver } from "./item.resolver.js";
import { snapshotStock } from "./ledger/snapshot.job.js";
import { InventoryLineResolver } from "./line.resolver.js";
import { LocationResolver } from "./locations/location.resolver.js";
import { releaseExpiredHolds } from "./release-expired.job.js";
import { StockTransferLineResolver, StockTransferResolver } from "./transfers/transfer.resolver.js";
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
  resolvers: [
    InventoryItemResolver,
    InventoryLineResolver,
    InventoryMovementResolver,
    LocationResolver,
    StockAlertResolver,
    StockTransferLineResolver,
    StockTransferResolver,
    ProductStockResolver,
    VariantStockResolver,
  ],
  jobs: [mailLowStock, releaseExpiredHolds, snapshotStock],
  types: [StockedProduct, StockedVariant, InvalidInput],
  references: { InventoryItem: ({ id }, ctx) => items(ctx).load(id) },
};
