import type { Subgraph } from "@till/kit/subgraph";

export const promotions: Subgraph = { name: "promotions", entities: [], resolvers: [class {}] };
