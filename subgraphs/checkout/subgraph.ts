import type { Subgraph } from "@till/kit/subgraph";

export const checkout: Subgraph = { name: "checkout", entities: [], resolvers: [class {}] };
