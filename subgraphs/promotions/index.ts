export { normalCode, PromotionKind } from "./promotion.entity.js";
export { type AppliedCode, normalEmail, quote, type Quote, type QuoteRequest } from "./quote.js";
export { redeem, type Redemption, release } from "./redeem.js";
