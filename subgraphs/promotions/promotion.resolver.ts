import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { listPromotions, promotionsById, promotionSql, promotionView } from "./promotion.reads.js";
import {
  PromotionConnection,
  PromotionCreateInput,
  PromotionFilter,
  PromotionPayload,
  PromotionUpdateInput,
  PromotionView,
} from "./promotion.types.js";
import { createPromotion, updatePromotion } from "./save-promotion.js";

/** Saves in one transaction and answers with what stands there then. */
const saving = ({ em, now }: Context, save: (tx: Tx) => Promise<Id<"promo">>): Promise<PromotionPayload> =>
  answer(
    PromotionPayload,
    transact(em, async (tx) => {
      const id = await save(tx);
      const [row] = await tx.execute<Parameters<typeof promotionView>[0][]>(promotionSql, [id]);
      return { promotion: promotionView(row!, now()) };
    }),
  );

@Resolver()
export class PromotionResolver {
  @Allow("promotions.read")
  @Query(() => PromotionView, { nullable: true, description: "One promotion." })
  async promotion(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<PromotionView | undefined> {
    const uuid = decodeId("promo", id);
    return uuid && promotionsById(ctx).load(uuid);
  }

  @Allow("promotions.read")
  @Query(() => PromotionConnection, { description: "Promotions, newest first." })
  async promotions(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last promotion seen." })
    after: string | undefined,
    @Arg("filter", () => PromotionFilter, { nullable: true, description: "Which ones." })
    filter: PromotionFilter | undefined,
    @Arg("query", () => String, { nullable: true, description: "Part of a code or a title." })
    query: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<PromotionConnection> {
    const { page, count } = await listPromotions(ctx, { first, after, status: filter?.status, query });
    return new PromotionConnection(page, count);
  }

  @Allow("promotions.write")
  @Mutation(() => PromotionPayload, { description: "Makes a code." })
  promotionCreate(
    @Arg("input", () => PromotionCreateInput, { description: "The code." }) input: PromotionCreateInput,
    @Ctx() ctx: Context,
  ): Promise<PromotionPayload> {
    return saving(ctx, (tx) => createPromotion(tx, ctx.viewer, input));
  }

  @Allow("promotions.write")
  @Mutation(() => PromotionPayload, {
    description: "Changes a code. Orders that used it keep their discount.",
  })
  promotionUpdate(
    @Arg("id", () => ID, { description: "The promotion." }) id: string,
    @Arg("input", () => PromotionUpdateInput, { description: "What to change." }) input: PromotionUpdateInput,
    @Ctx() ctx: Context,
  ): Promise<PromotionPayload> {
    return saving(ctx, (tx) => updatePromotion(tx, ctx.viewer, id, input));
  }
}
