import {
  AdminPromotionCreateDocument,
  AdminPromotionDocument,
  AdminPromotionsDocument,
  AdminPromotionUpdateDocument,
  type PromotionCreateInput,
  type PromotionDetailFragment,
  type PromotionKind,
  type PromotionUpdateInput,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import type { Source } from "../app/source.js";

/** A promotion as its form edits it: amounts are plain decimals in the shop's currency. */
export interface PromotionValues {
  code: string;
  title: string;
  kind: PromotionKind;
  percent: string | null;
  amount: string | null;
  minimumSpend: string | null;
  startsAt: string | null;
  endsAt: string | null;
  usageLimit: number | null;
  perCustomerLimit: number | null;
  isActive: boolean;
}

export type PromotionRecord = PromotionValues &
  Pick<PromotionDetailFragment, "id" | "status" | "usedCount" | "createdAt">;

export const promotionSource: Source<PromotionDetailFragment, PromotionRecord, PromotionValues> = {
  list: async ({ first, after, query, filter, signal }) =>
    (await send(AdminPromotionsDocument, { first, after, query, filter }, signal)).promotions,

  async one(id, signal) {
    const { promotion } = await send(AdminPromotionDocument, { id }, signal);
    if (!promotion) return null;
    const { amount, minimumSpend, ...rest } = promotion;
    return { ...rest, amount: amount?.amount ?? null, minimumSpend: minimumSpend?.amount ?? null };
  },

  async create(values) {
    const { promotion } = accepted(
      (await send(AdminPromotionCreateDocument, { input: inputOf(values) })).promotionCreate,
    );
    if (!promotion) throw new Error("The promotion was not created.");
    return promotion.id;
  },

  async update(id, changes) {
    const input: PromotionUpdateInput = changes;
    accepted((await send(AdminPromotionUpdateDocument, { id, input })).promotionUpdate);
  },
};

/** Only the figure that belongs to the kind is sent. */
function inputOf(values: PromotionValues): PromotionCreateInput {
  const { kind, percent, amount, ...rest } = values;
  return {
    ...rest,
    kind,
    code: values.code.trim().toUpperCase(),
    percent: kind === "PERCENT" ? percent : null,
    amount: kind === "FIXED" ? amount : null,
  };
}
