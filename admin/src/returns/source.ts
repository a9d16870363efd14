import {
  AdminReturnDocument,
  AdminReturnsDocument,
  type ReturnDetailFragment,
  type ReturnRowFragment,
  type ReturnStatus,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

export const returnSource: Source<ReturnRowFragment, ReturnDetailFragment, object> = {
  async list({ first, after, filter, signal }) {
    const status = (filter["status"] as ReturnStatus | undefined) ?? null;
    return (await send(AdminReturnsDocument, { first, after, status }, signal)).orderReturns;
  },

  one: async (id, signal) => (await send(AdminReturnDocument, { id }, signal)).orderReturn,
};
