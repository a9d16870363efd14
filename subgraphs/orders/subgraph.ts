import type { Subgraph } from "@till/kit/subgraph";

export const orders: Subgraph = { name: "orders", entities: [], resolvers: [class {}] };
