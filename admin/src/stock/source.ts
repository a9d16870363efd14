import {
  AdminStockDocument,
  AdminStockItemDocument,
  type AdminStockItemQuery,
  type InventoryFilter,
  type InventorySortField,
  type StockLevelFragment,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { ListRequest, Source } from "../app/source.js";

const sortable: readonly InventorySortField[] = ["AVAILABLE", "SKU", "UPDATED_AT"];

export type FullItem = NonNullable<AdminStockItemQuery["inventoryItem"]>;

export const stockSource: Source<StockLevelFragment, FullItem, object> = {
  async list({ first, after, query, filter, sort, signal }) {
    const field = sortable.find((name) => name === sort.field);
    const variables = {
      first,
      after,
      query,
      filter: filterOf(filter),
      sort: field ? [{ field, direction: sort.direction }] : null,
    };
    return (await send(AdminStockDocument, variables, signal)).inventoryItems;
  },

  one: async (id, signal) => (await send(AdminStockItemDocument, { id }, signal)).inventoryItem,
};

function filterOf({ level, location }: ListRequest["filter"]): InventoryFilter {
  return {
    ...(level === "LOW" && { isLow: true }),
    ...(level === "OUT" && { isOutOfStock: true }),
    ...(level === "OWED" && { isBackordered: true }),
    ...(typeof location === "string" && { locationId: location }),
  };
}
