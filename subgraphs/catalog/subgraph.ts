import type { Subgraph } from "@till/kit/subgraph";

export const catalog: Subgraph = { name: "catalog", entities: [], resolvers: [class {}] };
