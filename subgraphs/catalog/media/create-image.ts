import { claimUpload } from "@till/content";
import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { newToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { StoredImage } from "./image.entity.js";
import { ImageState } from "./image.type.js";
import { inspect } from "./picture.js";
import { renderImage } from "./render-image.job.js";

const altLettersMax = 500;

/**
 * Makes a picture of an upload. The bytes are looked at before anything is written, so that a wrong file can
 * be sent again; the upload itself becomes the original.
 * @throws Refused(NOT_FOUND | IN_USE | UNSUPPORTED_FILE | FILE_TOO_LARGE | INVALID)
 */
export async function createImage(
  { em, storage }: Pick<Services, "em" | "storage">,
  uploadKey: string,
  alt: string,
): Promise<{ id: Id<"img"> }> {
  if (alt.length > altLettersMax) throw refuse("INVALID", `At most ${altLettersMax} letters.`, ["alt"]);
  // Only uploads: no other file of the shop can be turned into a public picture.
  if (!/^uploads\/[0-9a-z]{52}$/.test(uploadKey) || !(await storage.has(uploadKey)))
    throw refuse("NOT_FOUND", "There is no such file, or it has not arrived.", ["uploadKey"]);
  const { width, height } = await inspect(await storage.get(uploadKey), ["uploadKey"]);

  return transact(em, async (tx) => {
    const { key: originalKey } = await claimUpload(tx, uploadKey, "PRODUCT_IMAGE");
    const image = Object.assign(new StoredImage(), {
      key: newToken(),
      originalKey,
      alt: alt.trim(),
      width,
      height,
      state: ImageState.PENDING,
    });
    tx.persist(image);
    await tx.flush();
    await enqueue(tx, renderImage, { imageId: image.id });
    return { id: image.id };
  });
}
