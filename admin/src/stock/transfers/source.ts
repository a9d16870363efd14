import { send } from "../../app/gateway.js";
import type { Source } from "../../app/source.js";
import {
  AdminStockAlertsDocument,
  AdminTransferDocument,
  AdminTransfersDocument,
  type AdminTransferQuery,
  type StockAlertRowFragment,
  type StockTransferStatus,
  type TransferRowFragment,
} from "../../gql/graphql.js";

export type FullTransfer = NonNullable<AdminTransferQuery["stockTransfer"]>;

const statuses: readonly StockTransferStatus[] = ["DRAFT", "IN_TRANSIT", "RECEIVED", "CANCELLED"];

export const transferSource: Source<TransferRowFragment, FullTransfer, object> = {
  async list({ first, after, filter, signal }) {
    const status = statuses.find((known) => known === filter["status"]) ?? null;
    return (await send(AdminTransfersDocument, { first, after, status }, signal)).stockTransfers;
  },

  one: async (id, signal) => (await send(AdminTransferDocument, { id }, signal)).stockTransfer,
};

export const alertSource: Source<StockAlertRowFragment, StockAlertRowFragment, object> = {
  async list({ first, after, filter, signal }) {
    const wanted =
      filter["state"] === "NEW"
        ? { isAcknowledged: false }
        : filter["state"] === "OPEN"
          ? { isOpen: true }
          : null;
    return (await send(AdminStockAlertsDocument, { first, after, filter: wanted }, signal)).stockAlerts;
  },
};
