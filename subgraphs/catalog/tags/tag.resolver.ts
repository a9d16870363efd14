import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { connectionOf } from "@till/kit/page";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { answeredEdit } from "../bulk/bulk.resolver.js";
import { ProductBulkEditPayload } from "../bulk/bulk.type.js";
import { deleteTag, mergeTags, renameTag } from "./change-tags.js";
import { countTags, listTags, type TagRow } from "./tag-list.js";

@Allow("catalog.read")
@ObjectType({ description: "A word that products are found by; upper and lower case alike." })
export class Tag {
  @Field(() => String, { description: "The tag, as most products spell it." })
  readonly value!: string;

  @Field(() => Int, { description: "How many products have it, drafts and archived ones included." })
  readonly productCount!: number;
}

@ObjectType({ description: "A page of a list of tags." })
export class TagConnection extends connectionOf<Tag, TagRow>("Tag", Tag) {}

@Resolver()
export class TagResolver {
  @Allow("catalog.read")
  @Query(() => TagConnection, { description: "The tags of all products, by name." })
  async tags(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
    @Arg("query", () => String, { nullable: true, description: "A part of the tag." }) query?: string,
  ): Promise<TagConnection> {
    const page = await listTags(ctx, { first, after: after ?? undefined, query: query ?? "" });
    return new TagConnection(page, (limit) => countTags(ctx, query ?? "", limit));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductBulkEditPayload, {
    description:
      "Gives a tag another name in all products, by a job. Refused as TAKEN where there is such a tag.",
  })
  tagRename(
    @Arg("value", () => String, { description: "The tag." }) value: string,
    @Arg("to", () => String, { description: "Its new name." }) to: string,
    @Ctx() ctx: Context,
  ): Promise<ProductBulkEditPayload> {
    return answeredEdit(
      ctx,
      transact(ctx.em, (tx) => renameTag(tx, ctx.viewer, value, to)),
    );
  }

  @Allow("catalog.write")
  @Mutation(() => ProductBulkEditPayload, {
    description: "Makes several tags one in all products, by a job.",
  })
  tagsMerge(
    @Arg("values", () => [String], { description: "The tags that go." }) values: string[],
    @Arg("into", () => String, { description: "The tag that they become." }) into: string,
    @Ctx() ctx: Context,
  ): Promise<ProductBulkEditPayload> {
    return answeredEdit(
      ctx,
      transact(ctx.em, (tx) => mergeTags(tx, ctx.viewer, values, into)),
    );
  }

  @Allow("catalog.write")
  @Mutation(() => ProductBulkEditPayload, { description: "Takes a tag off all products, by a job." })
  tagDelete(
    @Arg("value", () => String, { description: "The tag." }) value: string,
    @Ctx() ctx: Context,
  ): Promise<ProductBulkEditPayload> {
    return answeredEdit(
      ctx,
      transact(ctx.em, (tx) => deleteTag(tx, ctx.viewer, value)),
    );
  }
}
