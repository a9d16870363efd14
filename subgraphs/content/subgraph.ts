import type { Subgraph } from "@till/kit/subgraph";

export const content: Subgraph = { name: "content", entities: [], resolvers: [class {}] };
