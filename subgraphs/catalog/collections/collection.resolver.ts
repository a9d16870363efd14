import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, encodeId, type Id } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import {
  CollectionCreateInput,
  CollectionDeletePayload,
  CollectionPayload,
  CollectionUpdateInput,
} from "./collection.input.js";
import { CollectionConnection, findCollection, listCollections } from "./collection.loader.js";
import { Collection } from "./collection.type.js";
import { addProducts, moveProduct, removeProducts } from "./members.js";
import { createCollection, deleteCollection, updateCollection } from "./save-collection.js";

@Resolver()
export class CollectionResolver {
  @Allow("anyone")
  @Cacheable()
  @Query(() => Collection, {
    nullable: true,
    description:
      "A collection by its id or its slug; a former slug finds it too, and `slug` is the present one.",
  })
  async collection(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { nullable: true, description: "The collection's id." }) id?: string,
    @Arg("slug", () => String, { nullable: true, description: "Its slug, or one that it had." })
    slug?: string,
  ): Promise<Collection | null> {
    // A client that has only one of them may send null for the other.
    if (typeof id === "string") return collectionById(ctx, id);
    return typeof slug === "string" ? findCollection(ctx, { slug }) : null;
  }

  @Allow("anyone")
  @Cacheable()
  @Query(() => CollectionConnection, {
    description: "Collections by their place; visible ones only, except for staff.",
  })
  collections(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
    @Arg("query", () => String, { nullable: true, description: "A part of the title." }) query?: string,
  ): Promise<CollectionConnection> {
    return listCollections(ctx, { first, after, query });
  }

  @Allow("catalog.write")
  @Mutation(() => CollectionPayload, {
    description: "Adds a collection; one by rules has its products at once.",
  })
  collectionCreate(
    @Arg("input", () => CollectionCreateInput, { description: "The collection." })
    input: CollectionCreateInput,
    @Ctx() ctx: Context,
  ): Promise<CollectionPayload> {
    return saved(ctx, (tx) => createCollection(tx, ctx.viewer, input));
  }

  @Allow("catalog.write")
  @Mutation(() => CollectionPayload, {
    description: "Changes a collection; what is left out stays as it is.",
  })
  collectionUpdate(
    @Arg("id", () => ID, { description: "The collection." }) id: string,
    @Arg("input", () => CollectionUpdateInput, { description: "The changes." }) input: CollectionUpdateInput,
    @Ctx() ctx: Context,
  ): Promise<CollectionPayload> {
    return saved(ctx, (tx) => updateCollection(tx, ctx.viewer, id, input));
  }

  @Allow("catalog.write")
  @Mutation(() => CollectionDeletePayload, { description: "Takes a collection apart; its products stay." })
  collectionDelete(
    @Arg("id", () => ID, { description: "The collection." }) id: string,
    @Ctx() ctx: Context,
    @Arg("expectedVersion", () => Int, { nullable: true, description: "The version that was looked at." })
    expectedVersion?: number,
  ): Promise<CollectionDeletePayload> {
    const work = transact(ctx.em, (tx) => deleteCollection(tx, ctx.viewer, id, expectedVersion));
    return answer(
      CollectionDeletePayload,
      work.then(({ deletedId }) => ({ deletedId: encodeId("col", deletedId) })),
    );
  }

  @Allow("catalog.write")
  @Mutation(() => CollectionPayload, {
    description: "Puts products at the end of a collection made by hand; those already in it stay in place.",
  })
  collectionProductsAdd(
    @Arg("id", () => ID, { description: "The collection." }) id: string,
    @Arg("productIds", () => [ID], { description: "The products, at most 100." }) productIds: string[],
    @Ctx() ctx: Context,
  ): Promise<CollectionPayload> {
    return saved(ctx, (tx) => addProducts(tx, id, productIds));
  }

  @Allow("catalog.write")
  @Mutation(() => CollectionPayload, { description: "Takes products out of a collection made by hand." })
  collectionProductsRemove(
    @Arg("id", () => ID, { description: "The collection." }) id: string,
    @Arg("productIds", () => [ID], { description: "The products, at most 100." }) productIds: string[],
    @Ctx() ctx: Context,
  ): Promise<CollectionPayload> {
    return saved(ctx, (tx) => removeProducts(tx, id, productIds));
  }

  @Allow("catalog.write")
  @Mutation(() => CollectionPayload, {
    description: "Moves one product of a collection made by hand; no other moves.",
  })
  collectionProductMove(
    @Arg("id", () => ID, { description: "The collection." }) id: string,
    @Arg("productId", () => ID, { description: "The product that moves." }) productId: string,
    @Ctx() ctx: Context,
    @Arg("afterId", () => ID, {
      nullable: true,
      description: "The product that it follows; first without one.",
    })
    afterId?: string,
  ): Promise<CollectionPayload> {
    return saved(ctx, (tx) => moveProduct(tx, id, { productId, afterId }));
  }
}

function saved(ctx: Context, work: (tx: Tx) => Promise<{ id: Id<"col"> }>): Promise<CollectionPayload> {
  const shown = transact(ctx.em, work).then(async ({ id }) => ({
    collection: await findCollection(ctx, { id }),
  }));
  return answer(CollectionPayload, shown);
}

export async function collectionById(ctx: Context, id: string): Promise<Collection | null> {
  const uuid = decodeId("col", id);
  return uuid ? findCollection(ctx, { id: uuid }) : null;
}
