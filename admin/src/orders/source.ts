import {
  AdminOrderDocument,
  AdminOrdersDocument,
  type OrderDetailFragment,
  type OrderFilter,
  type OrderRowFragment,
  type OrderSortField,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { ListRequest, Source } from "../app/source.js";

const sortable: readonly OrderSortField[] = ["PLACED_AT", "NUMBER", "TOTAL"];

export const orderSource: Source<OrderRowFragment, OrderDetailFragment, object> = {
  async list({ first, after, query, filter, sort, signal }) {
    const field = sortable.find((name) => name === sort.field);
    const variables = {
      first,
      after,
      query,
      filter: filterOf(filter),
      sort: field ? [{ field, direction: sort.direction }] : null,
    };
    return (await send(AdminOrdersDocument, variables, signal)).orders;
  },

  one: async (id, signal) => (await send(AdminOrderDocument, { id }, signal)).order,
};

/** `since` counts days back from now; everything else is the API's own word already. */
function filterOf({ since, ...rest }: ListRequest["filter"]): OrderFilter {
  const days = Number(since);
  if (!since || Number.isNaN(days)) return rest;
  const start = new Date();
  start.setHours(0, 0, 0, 0);
  start.setDate(start.getDate() - days);
  return { ...(rest as OrderFilter), placedAt: { gte: start.toISOString() } };
}
