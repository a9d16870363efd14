import type { Subgraph } from "@till/kit/subgraph";
import { AppliedPromotion, Promotion } from "./promotion.entity.js";

export const promotions: Subgraph = {
  name: "promotions",
  entities: [Promotion, AppliedPromotion],
  resolvers: [class {}],
};
