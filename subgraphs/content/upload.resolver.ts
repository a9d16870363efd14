import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { createUpload } from "./create-upload.js";
import { UploadCreateInput, UploadPayload } from "./upload.types.js";

@Resolver()
export class UploadResolver {
  @Allow("catalog.write")
  @Mutation(() => UploadPayload, { description: "Asks for an address to send a file to." })
  uploadCreate(
    @Arg("input", () => UploadCreateInput, { description: "The file." }) input: UploadCreateInput,
    @Ctx() { em, viewer, storage }: Context,
  ): Promise<UploadPayload> {
    return answer(
      UploadPayload,
      transact(em, (tx) => createUpload(tx, viewer, input, storage)),
    );
  }
}
