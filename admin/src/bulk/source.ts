import { AdminBulkEditDocument, AdminBulkEditsDocument, type BulkEditRowFragment } from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

export const bulkSource: Source<BulkEditRowFragment, BulkEditRowFragment, object> = {
  list: async ({ first, after, signal }) =>
    (await send(AdminBulkEditsDocument, { first, after }, signal)).productBulkEdits,
  one: async (id, signal) => (await send(AdminBulkEditDocument, { id }, signal)).productBulkEdit,
};
