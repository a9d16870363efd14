import type { EntityManager } from "@mikro-orm/postgresql";
import { touch } from "@till/kit/changes";
import { defineJob } from "@till/kit/job";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { ImageState } from "./image.type.js";
import { renditionFrom, renditionsOf } from "./rendition.js";

interface Row {
  key: string;
  original_key: string;
  width: number;
}

/** Renders every width and format of a picture and puts it on show. Doing it twice changes nothing. */
export const renderImage = defineJob({
  name: "catalog.render-image",
  input: z.object({ imageId: z.uuid() }),
  async perform({ em, storage }, { imageId }) {
    const [row] = await em
      .fork()
      .execute<Row[]>(
        "select key, original_key, width from product_images where id = ? and original_key is not null",
        [imageId],
      );
    if (!row) return;
    const original = await storage.get(row.original_key);
    for (const rendition of renditionsOf(row.key, row.width))
      await renditionFrom(storage, rendition, async () => original);
    await settle(em, imageId, { state: ImageState.READY });
  },
});

interface Outcome {
  state: ImageState;
  failure?: string;
}

/** Notes what became of a picture; pages that show its product are made anew. */
export const settle = (em: EntityManager, imageId: string, outcome: Outcome): Promise<void> =>
  transact(em, async (tx) => {
    const { state, failure = null } = outcome;
    const [image] = await tx.execute<{ product_id: string | null }[]>(
      "update product_images set state = ?, failure = ? where id = ? returning product_id",
      [state, failure, imageId],
    );
    if (image?.product_id) touch(tx, `product:${image.product_id}`);
  });
