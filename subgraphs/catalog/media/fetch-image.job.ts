import { scanFile } from "@till/content";
import { Refused } from "@till/kit/errors";
import { FetchRefused, fetchPublic } from "@till/kit/fetch";
import { defineJob, enqueue } from "@till/kit/job";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { ImageState } from "./image.type.js";
import { inspect, pictureBytesMax } from "./picture.js";
import { renderImage, settle } from "./render-image.job.js";

const timeoutMs = 20_000;

/**
 * Fetches a picture that an import named. Where the address or what stands there will not do, the picture is
 * marked as failed and says why; its product is not touched by that.
 */
export const fetchImageWith = (fetchFile: typeof fetchPublic) =>
  defineJob({
    name: "catalog.fetch-image",
    input: z.object({ imageId: z.uuid() }),
    attemptsMax: 3,
    async perform({ em, env, storage }, { imageId }) {
      const [row] = await em
        .fork()
        .execute<{ key: string; source_url: string }[]>(
          "select key, source_url from product_images where id = ? and source_url is not null and original_key is null",
          [imageId],
        );
      if (!row) return;
      try {
        const { bytes } = await fetchFile(row.source_url, {
          bytesMax: pictureBytesMax,
          timeoutMs,
          redirectsMax: 3,
        });
        await scanFile(env, bytes, []);
        const { contentType, width, height, placeholder, dominantColor } = await inspect(bytes);
        const originalKey = `originals/${row.key}`;
        await storage.put(originalKey, bytes, contentType);
        await transact(em, async (tx) => {
          await tx.execute(
            `update product_images set original_key = ?, bytes = ?, width = ?, height = ?,
                    placeholder = ?, dominant_color = ? where id = ?`,
            [originalKey, bytes.byteLength, width, height, placeholder, dominantColor, imageId],
          );
          await enqueue(tx, renderImage, { imageId });
        });
      } catch (error) {
        const isFinal = error instanceof FetchRefused || error instanceof Refused;
        // A scanner that is away for a moment: the job tries again.
        if (!isFinal || (error instanceof Refused && error.code === "PROVIDER_UNAVAILABLE")) throw error;
        await settle(em, imageId, { state: ImageState.FAILED, failure: error.message });
      }
    },
  });

export const fetchImage = fetchImageWith(fetchPublic);
