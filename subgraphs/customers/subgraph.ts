import type { Subgraph } from "@till/kit/subgraph";
import { Customer } from "./customer.entity.js";
import { customers as customerById } from "./customer.reads.js";
import { CustomerResolver } from "./customer.resolver.js";
import { SpendingResolver } from "./spending.resolver.js";

export const customers: Subgraph = {
  name: "customers",
  entities: [Customer],
  resolvers: [CustomerResolver, SpendingResolver],
  references: {
    Customer: ({ id }, ctx) => customerById(ctx).load(id),
    // The gateway asks only for the customer whose session it is; anybody else's id finds nothing.
    Me: ({ id }, ctx) => (ctx.viewer.id === id ? customerById(ctx).load(id) : null),
  },
};
