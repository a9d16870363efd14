import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, GraphQLISODateTime, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { ProductDifference } from "../bulk/bulk.type.js";
import { ProductUpdateInput } from "../products/product.input.js";
import { ProductPayload, shownAfter } from "../products/product-mutation.resolver.js";
import { Product } from "../products/product.type.js";
import { contentOf, countVersions, draftLoader, shownDifferences, versionsOf } from "./draft.loader.js";
import { ProductContent, ProductDraft, ProductVersion, ProductVersionConnection } from "./draft.type.js";
import { publishDraft } from "./publish-draft.js";
import { rollBack } from "./roll-back.js";
import { saveDraft } from "./save-draft.js";
import { discardDraft, scheduleDraft } from "./schedule-draft.js";

@Resolver()
export class DraftMutationResolver {
  @Allow("catalog.write")
  @Mutation(() => ProductPayload, {
    description:
      "Keeps changes beside the live product. Checked like an update; the shop shows nothing of it.",
  })
  productDraftSave(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Arg("input", () => ProductUpdateInput, {
      description: "What differs. What is left out stays as the draft, or else the product, has it.",
    })
    input: ProductUpdateInput,
    @Ctx() ctx: Context,
    @Arg("expectedRevision", () => Int, {
      nullable: true,
      description:
        "The `revision` of the draft that was read, null for none; refused as STALE when it moved on.",
    })
    expectedRevision?: number | null,
  ): Promise<ProductPayload> {
    const work = saveDraft(ctx.em, ctx.viewer, id, { input, expectedRevision });
    return answer(ProductPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductPayload, { description: "Makes a draft the live product." })
  productDraftPublish(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Ctx() ctx: Context,
    @Arg("expectedVersion", () => Int, {
      nullable: true,
      description:
        "The product's present `version`: says that conflicts have been seen and may be overwritten.",
    })
    expectedVersion?: number | null,
  ): Promise<ProductPayload> {
    const work = transact(ctx.em, (tx) => publishDraft(tx, ctx.viewer, id, expectedVersion));
    return answer(ProductPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductPayload, { description: "Says when a draft is to be published." })
  productDraftSchedule(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Ctx() ctx: Context,
    @Arg("publishAt", () => GraphQLISODateTime, {
      nullable: true,
      description: "When, at most a year ahead; null takes it back.",
    })
    publishAt?: Date | null,
  ): Promise<ProductPayload> {
    const when = { publishAt: publishAt ?? null, now: ctx.now() };
    const work = transact(ctx.em, (tx) => scheduleDraft(tx, ctx.viewer, id, when));
    return answer(ProductPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductPayload, { description: "Throws a draft away; the product stays as it is." })
  productDraftDiscard(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductPayload> {
    const work = transact(ctx.em, (tx) => discardDraft(tx, id));
    return answer(ProductPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductPayload, {
    description: "Makes a product again what it was in an earlier version, except for its status.",
  })
  productRollback(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Arg("version", () => Int, { description: "The version." }) version: number,
    @Ctx() ctx: Context,
    @Arg("expectedVersion", () => Int, { nullable: true, description: "The `version` that was read." })
    expectedVersion?: number | null,
  ): Promise<ProductPayload> {
    const work = transact(ctx.em, (tx) => rollBack(tx, ctx.viewer, id, { version, expectedVersion }));
    return answer(ProductPayload, shownAfter(ctx, work));
  }
}

@Resolver(() => Product)
export class ProductDraftResolver {
  @Allow("catalog.read")
  @FieldResolver(() => ProductDraft, {
    nullable: true,
    description: "Changes that wait beside the live product, where there are any.",
  })
  draft(@Root() { id }: Product, @Ctx() ctx: Context): Promise<ProductDraft | undefined> {
    return draftLoader(ctx).load(id);
  }

  @Allow("catalog.read")
  @FieldResolver(() => ProductVersionConnection, {
    description: "What it was before, the latest first; the last hundred versions.",
  })
  async versions(
    @Root() { id }: Product,
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
  ): Promise<ProductVersionConnection> {
    const page = await versionsOf(ctx, id, first, after ?? undefined);
    return new ProductVersionConnection(page, (limit) => countVersions(ctx, id, limit));
  }
}

@Resolver(() => ProductDraft)
export class DraftFieldsResolver {
  @FieldResolver(() => [ProductDifference], { description: "What publishing would change." })
  differences(@Root() { live, after }: ProductDraft, @Ctx() ctx: Context): Promise<ProductDifference[]> {
    return shownDifferences(ctx, live, after);
  }

  @FieldResolver(() => ProductContent, { description: "What the product would be." })
  content(@Root() { after }: ProductDraft, @Ctx() ctx: Context): Promise<ProductContent> {
    return contentOf(ctx, after);
  }
}

@Resolver(() => ProductVersion)
export class VersionFieldsResolver {
  @FieldResolver(() => [ProductDifference], { description: "What was changed when it was replaced." })
  differences(@Root() { state, next }: ProductVersion, @Ctx() ctx: Context): Promise<ProductDifference[]> {
    return shownDifferences(ctx, state, next);
  }

  @FieldResolver(() => ProductContent, { description: "What the product was." })
  content(@Root() { state }: ProductVersion, @Ctx() ctx: Context): Promise<ProductContent> {
    return contentOf(ctx, state);
  }
}
