import { type Id, newId } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import { fetchImage } from "../media/fetch-image.job.js";
import { ownKey } from "./cells.js";
import type { ImportedProduct } from "./imported-product.js";

interface KnownImage {
  id: Id<"img">;
  key: string;
  source_url: string | null;
  state: string;
  alt: string;
}

/**
 * The product's pictures by their address, the file's first. One that is new is announced to the job that
 * fetches it; one that failed before is tried again.
 */
export async function imagesOf(
  tx: Tx,
  productId: Id<"prod"> | undefined,
  wanted: ImportedProduct["images"],
  publicUrl: string,
): Promise<Map<string, Id<"img">>> {
  const known = productId ? await knownImages(tx, productId) : [];
  const images = new Map<string, Id<"img">>();
  const added: { id: Id<"img">; key: string; url: string; alt: string }[] = [];
  for (const { url, alt } of wanted) {
    const key = ownKey(url, publicUrl);
    const image = known.find((one) => one.source_url === url || (key !== undefined && one.key === key));
    const id = image?.id ?? newId<"img">();
    images.set(url, id);
    if (!image) added.push({ id, key: newToken(), url, alt });
    else await renew(tx, image, alt);
  }
  if (added.length > 0)
    await tx.execute(
      `insert into product_images (id, key, source_url, alt)
       select i.id, i.key, i.url, i.alt
         from jsonb_to_recordset(?::jsonb) as i (id uuid, key text, url text, alt text)`,
      [JSON.stringify(added)],
    );
  for (const { id } of added) await enqueue(tx, fetchImage, { imageId: id });
  const named = new Set(images.values());
  for (const { id } of known) if (!named.has(id)) images.set(`own:${id}`, id);
  return images;
}

const knownImages = (tx: Tx, productId: Id<"prod">): Promise<KnownImage[]> =>
  tx.execute<KnownImage[]>(
    "select id, key, source_url, state, alt from product_images where product_id = ? order by position, id",
    [productId],
  );

/** A blank cell does not take a description away: most files have none. */
async function renew(tx: Tx, image: KnownImage, alt: string): Promise<void> {
  if (alt !== "" && alt !== image.alt)
    await tx.execute("update product_images set alt = ? where id = ?", [alt, image.id]);
  if (image.state !== "FAILED" || image.source_url === null) return;
  await tx.execute("update product_images set state = 'PENDING', failure = null where id = ?", [image.id]);
  await enqueue(tx, fetchImage, { imageId: image.id });
}
