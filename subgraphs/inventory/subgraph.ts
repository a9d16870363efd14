import type { Subgraph } from "@till/kit/subgraph";

export const inventory: Subgraph = { name: "inventory", entities: [], resolvers: [class {}] };
