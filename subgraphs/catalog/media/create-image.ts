import { claimUpload, discardUpload, readUpload } from "@till/content";
import type { Services } from "@till/kit/context";
import { Refused } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { newToken } from "@till/kit/token";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { altOf } from "./alt.js";
import { StoredImage } from "./image.entity.js";
import { ImageState } from "./image.type.js";
import { inspect, type Picture } from "./picture.js";
import { renderImage } from "./render-image.job.js";

type Around = Pick<Services, "em" | "storage" | "env">;

/** A picture of an upload that was looked at and found to be good. */
export interface Inspected {
  uploadKey: string;
  picture: Picture;
}

/**
 * Makes a picture of an upload; the upload itself becomes the original.
 * @throws Refused(NOT_FOUND | IN_USE | UNSUPPORTED_FILE | FILE_TOO_LARGE | FILE_INFECTED | INVALID)
 */
export async function createImage(
  services: Around,
  viewer: Viewer,
  uploadKey: string,
  alt: string,
): Promise<{ id: Id<"img"> }> {
  const words = altOf(alt, ["alt"]);
  const inspected = await inspectUpload(services, viewer, uploadKey);
  return transact(services.em, async (tx) => ({ id: (await keepImage(tx, inspected, { alt: words })).id }));
}

/** Looks at the bytes before anything is written. A file that is no good is deleted, and leaves no picture. */
export async function inspectUpload(services: Around, viewer: Viewer, uploadKey: string): Promise<Inspected> {
  const field = ["uploadKey"];
  const { bytes, contentType } = await readUpload(services, viewer, uploadKey, "PRODUCT_IMAGE", field);
  try {
    return { uploadKey, picture: await inspect(bytes, { contentType, field }) };
  } catch (error) {
    if (error instanceof Refused) await discardUpload(services, uploadKey);
    throw error;
  }
}

/** Claims the upload and writes the picture; its renditions follow after the commit. */
export async function keepImage(
  tx: Tx,
  { uploadKey, picture }: Inspected,
  over: Partial<Pick<StoredImage, "alt" | "productId" | "position">>,
): Promise<StoredImage> {
  const { key: originalKey, filename, bytes } = await claimUpload(tx, uploadKey, "PRODUCT_IMAGE");
  const { width, height, placeholder, dominantColor } = picture;
  const image = Object.assign(new StoredImage(), {
    key: newToken(),
    originalKey,
    filename,
    bytes,
    width,
    height,
    placeholder,
    dominantColor,
    ...over,
    state: ImageState.PENDING,
  });
  tx.persist(image);
  await tx.flush();
  await enqueue(tx, renderImage, { imageId: image.id });
  return image;
}
