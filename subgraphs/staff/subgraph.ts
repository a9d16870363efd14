import type { Subgraph } from "@till/kit/subgraph";

export const staff: Subgraph = { name: "staff", entities: [], resolvers: [class {}] };
