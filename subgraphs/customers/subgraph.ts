import type { Subgraph } from "@till/kit/subgraph";

export const customers: Subgraph = { name: "customers", entities: [], resolvers: [class {}] };
