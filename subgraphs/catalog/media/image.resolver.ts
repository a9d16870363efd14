import { hasScanner } from "@till/content";
import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { decodeId, encodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import {
  Arg,
  Ctx,
  Field,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { deleteImage, replaceImage, updateImage } from "./change-image.js";
import { createImage } from "./create-image.js";
import { ImageConnection, ImageFilter, listImages } from "./image-list.js";
import { imagesById } from "./image.loader.js";
import { Image } from "./image.type.js";

@ObjectType({ description: "The picture, or why it was refused." })
export class ImagePayload {
  @Field(() => Image, { nullable: true, description: "The picture; give its id to a product." })
  readonly image?: Image | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What was deleted, or why it was not." })
export class ImageDeletePayload {
  @Field(() => ID, { nullable: true, description: "The picture that is gone." })
  readonly deletedId?: string | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@InputType({ description: "The place in a picture that stays in view when it is cropped." })
export class FocalPointInput {
  @Field(() => Float, { description: "From the left edge, 0, to the right, 1." })
  readonly x!: number;

  @Field(() => Float, { description: "From the upper edge, 0, to the lower, 1." })
  readonly y!: number;
}

@InputType({ description: "Changes to a picture. What is left out stays; null clears." })
export class ImageUpdateInput {
  @Field(() => String, { nullable: true, description: "What the picture shows; at most 500 letters." })
  readonly alt?: string | null;

  @Field(() => FocalPointInput, { nullable: true, description: "What stays in view; null is the middle." })
  readonly focalPoint?: FocalPointInput | null;
}

@Resolver()
export class ImageResolver {
  @Allow("catalog.read")
  @Query(() => ImageConnection, { description: "All pictures of the shop, the newest first." })
  images(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." })
    after?: string | null,
    @Arg("query", () => String, {
      nullable: true,
      description: "A part of what a picture shows, or of its product's title, vendor or SKUs.",
    })
    query?: string | null,
    @Arg("filter", () => ImageFilter, { nullable: true, description: "Which pictures." })
    filter?: ImageFilter | null,
  ): Promise<ImageConnection> {
    const wanted = {
      first,
      after: after ?? undefined,
      query: query ?? undefined,
      filter: filter ?? undefined,
    };
    return listImages(ctx, wanted);
  }

  @Allow("catalog.read")
  @Query(() => Image, { nullable: true, description: "One picture, whatever its state." })
  async image(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { description: "The picture." }) id: string,
  ): Promise<Image | null> {
    const uuid = decodeId("img", id);
    return uuid ? shownImage(ctx, uuid) : null;
  }

  @Allow("catalog.read")
  @Query(() => Boolean, { description: "Whether uploads are scanned for viruses before they are used." })
  areUploadsScanned(@Ctx() { env }: Context): boolean {
    return hasScanner(env);
  }

  @Allow("catalog.write")
  @Mutation(() => ImagePayload, {
    description: "Makes a picture of an upload; its renditions follow in a moment.",
  })
  imageCreate(
    @Arg("uploadKey", () => String, { description: "The key that `uploadCreate` gave." }) uploadKey: string,
    @Arg("alt", () => String, { defaultValue: "", description: "What the picture shows." }) alt: string,
    @Ctx() ctx: Context,
  ): Promise<ImagePayload> {
    return answer(ImagePayload, payload(ctx, createImage(ctx, ctx.viewer, uploadKey, alt)));
  }

  @Allow("catalog.write")
  @Mutation(() => ImagePayload, { description: "Changes what a picture says and what stays in view of it." })
  imageUpdate(
    @Arg("id", () => ID, { description: "The picture." }) id: string,
    @Arg("input", () => ImageUpdateInput, { description: "The changes." }) input: ImageUpdateInput,
    @Ctx() ctx: Context,
  ): Promise<ImagePayload> {
    const work = transact(ctx.em, (tx) => updateImage(tx, id, input));
    return answer(ImagePayload, payload(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ImagePayload, {
    description: "Puts another file in a picture's place, for all that show it. The answer is a new picture.",
  })
  imageReplace(
    @Arg("id", () => ID, { description: "The picture to be replaced." }) id: string,
    @Arg("uploadKey", () => String, { description: "The key that `uploadCreate` gave." }) uploadKey: string,
    @Ctx() ctx: Context,
  ): Promise<ImagePayload> {
    return answer(ImagePayload, payload(ctx, replaceImage(ctx, ctx.viewer, id, uploadKey)));
  }

  @Allow("catalog.write")
  @Mutation(() => ImageDeletePayload, {
    description: "Deletes a picture and every link to it. Orders that remember it keep showing it.",
  })
  imageDelete(
    @Arg("id", () => ID, { description: "The picture." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ImageDeletePayload> {
    const work = transact(ctx.em, (tx) => deleteImage(tx, id));
    return answer(
      ImageDeletePayload,
      work.then(({ deletedId }) => ({ deletedId: encodeId("img", deletedId) })),
    );
  }
}

const payload = async (ctx: Context, work: Promise<{ id: string }>) => ({
  image: await shownImage(ctx, (await work).id),
});

async function shownImage(ctx: Context, id: string): Promise<Image | null> {
  const [row] = await ctx.read.rows(imagesById, [[id], true]);
  return row ? new Image(row) : null;
}
