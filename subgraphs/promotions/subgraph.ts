import { InvalidInput } from "@till/kit/errors";
import type { Subgraph } from "@till/kit/subgraph";
import { AppliedPromotion, Promotion } from "./promotion.entity.js";
import { promotionsById } from "./promotion.reads.js";
import { PromotionResolver } from "./promotion.resolver.js";

export const promotions: Subgraph = {
  name: "promotions",
  entities: [Promotion, AppliedPromotion],
  resolvers: [PromotionResolver],
  types: [InvalidInput],
  references: { Promotion: ({ id }, ctx) => promotionsById(ctx).load(id) },
};
