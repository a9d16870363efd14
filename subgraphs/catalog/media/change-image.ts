import { touch } from "@till/kit/changes";
import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { altOf } from "./alt.js";
import { inspectUpload, keepImage } from "./create-image.js";
import { StoredImage } from "./image.entity.js";
import { imageHolders } from "./in-use.js";
import { graceMinutes, sweepImages } from "./sweep-images.job.js";

export interface ImageChanges {
  alt?: string | null | undefined;
  focalPoint?: { x: number; y: number } | null | undefined;
}

/**
 * Changes what a picture says and what stays in view of it. What is left out stays; null clears.
 * @throws Refused(NOT_FOUND | INVALID)
 */
export async function updateImage(
  tx: Tx,
  imageId: string,
  changes: ImageChanges,
): Promise<{ id: Id<"img"> }> {
  const { alt, focalPoint } = changes;
  const words = alt === undefined ? undefined : altOf(alt ?? "", ["input", "alt"]);
  if (focalPoint && ![focalPoint.x, focalPoint.y].every((part) => part >= 0 && part <= 1))
    throw refuse("INVALID", "A focal point lies within the picture: from 0 to 1.", ["input", "focalPoint"]);
  const image = await lockImage(tx, imageId);
  if (words !== undefined) image.alt = words;
  if (focalPoint !== undefined) {
    image.focalX = focalPoint?.x ?? null;
    image.focalY = focalPoint?.y ?? null;
  }
  await touchShown(tx, image);
  return { id: image.id };
}

/**
 * Puts another file in a picture's place: at the same place of the product, for the same variants and
 * categories. The former picture stays behind with its own files, which orders may show.
 * @throws Refused(NOT_FOUND | IN_USE | UNSUPPORTED_FILE | FILE_TOO_LARGE | FILE_INFECTED)
 */
export async function replaceImage(
  services: Pick<Services, "em" | "storage" | "env">,
  viewer: Viewer,
  imageId: string,
  uploadKey: string,
): Promise<{ id: Id<"img"> }> {
  await transact(services.em, (tx) => lockImage(tx, imageId));
  const inspected = await inspectUpload(services, viewer, uploadKey);
  return transact(services.em, async (tx) => {
    const former = await lockImage(tx, imageId);
    const { alt, productId, position } = former;
    const image = await keepImage(tx, inspected, { alt, productId, position });
    await tx.execute(
      `with moved as (delete from product_variant_images where image_id = ? returning variant_id)
       insert into product_variant_images (variant_id, image_id) select variant_id, ? from moved`,
      [former.id, image.id],
    );
    for (const table of imageHolders)
      await tx.execute(`update ${table} set image_id = ? where image_id = ?`, [image.id, former.id]);
    former.productId = null;
    await tx.flush();
    await moveOn(tx, productId);
    await touchShown(tx, image);
    return { id: image.id };
  });
}

/**
 * Deletes a picture and every link to it. Orders that remember it keep its files; of all others the files
 * follow in a moment.
 * @throws Refused(NOT_FOUND)
 */
export async function deleteImage(tx: Tx, imageId: string): Promise<{ deletedId: Id<"img"> }> {
  const image = await lockImage(tx, imageId);
  await touchShown(tx, image);
  await moveOn(tx, image.productId);
  await tx.execute("delete from product_images where id = ?", [image.id]);
  const runAt = new Date(Date.now() + (graceMinutes + 1) * 60_000);
  await enqueue(tx, sweepImages, {}, { runAt });
  return { deletedId: image.id };
}

async function lockImage(tx: Tx, imageId: string): Promise<StoredImage> {
  const id = decodeId("img", imageId);
  const [known] = id
    ? await tx.execute<object[]>("select 1 from product_images where id = ? for update", [id])
    : [];
  if (!id || !known) throw refuse("NOT_FOUND", "There is no such picture.", ["id"]);
  return tx.findOneOrFail(StoredImage, { id });
}

/** Whoever edits the product at the same time is told that it has changed. */
async function moveOn(tx: Tx, productId: Id<"prod"> | null): Promise<void> {
  if (productId)
    await tx.execute("update products set version = version + 1, updated_at = now() where id = ?", [
      productId,
    ]);
}

async function touchShown(tx: Tx, { id, productId }: StoredImage): Promise<void> {
  if (productId) touch(tx, `product:${productId}`);
  // A category borrows a picture of its products where it has none of its own.
  touch(tx, "categories");
  const rows = await tx.execute<{ slug: string }[]>("select slug from collections where image_id = ?", [id]);
  for (const { slug } of rows) touch(tx, "collections", `collection:${slug}`);
}
