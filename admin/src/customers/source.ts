import {
  AdminCustomerDocument,
  AdminCustomersDocument,
  type AdminCustomerQuery,
  type CustomerRowFragment,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

export type CustomerDetail = NonNullable<AdminCustomerQuery["customer"]>;

export const customerSource: Source<CustomerRowFragment, CustomerDetail, object> = {
  list: async ({ first, after, query, signal }) =>
    (await send(AdminCustomersDocument, { first, after, query }, signal)).customers,
  one: async (id, signal) => (await send(AdminCustomerDocument, { id }, signal)).customer,
};
