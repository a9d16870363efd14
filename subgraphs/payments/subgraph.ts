import type { Subgraph } from "@till/kit/subgraph";

export const payments: Subgraph = { name: "payments", entities: [], resolvers: [class {}] };
