import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { createImage } from "./create-image.js";
import { imagesById } from "./image.loader.js";
import { Image } from "./image.type.js";

@ObjectType({ description: "The picture, or why it was refused." })
export class ImagePayload {
  @Field(() => Image, { nullable: true, description: "The picture; give its id to a product." })
  readonly image?: Image | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@Resolver()
export class ImageResolver {
  @Allow("catalog.write")
  @Mutation(() => ImagePayload, {
    description: "Makes a picture of an upload; its renditions follow in a moment.",
  })
  imageCreate(
    @Arg("uploadKey", () => String, { description: "The key that `uploadCreate` gave." }) uploadKey: string,
    @Arg("alt", () => String, { defaultValue: "", description: "What the picture shows." }) alt: string,
    @Ctx() ctx: Context,
  ): Promise<ImagePayload> {
    const work = createImage(ctx, uploadKey, alt).then(async ({ id }) => {
      const [row] = await ctx.read.rows(imagesById, [[id], true]);
      return { image: row ? new Image(row) : null };
    });
    return answer(ImagePayload, work);
  }
}
