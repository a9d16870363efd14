import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { Faults } from "../faults.js";

/** A variant of a form: the pictures that show it, or undefined where they stay as they are. */
interface Wanted {
  imageIds?: Id<"img">[] | undefined;
  /** Whether the form named it as its one `imageId`: then a refusal says so. */
  isOneImage?: boolean | undefined;
}

const uuids = (ids: readonly string[]): string => `{${ids.join(",")}}`;

/**
 * Sets the pictures of each variant that names some, or none. They must be the product's.
 * @param variantIds the variants in the order of `wanted`
 * @throws Refused(NOT_FOUND) with the path of each picture that is not the product's
 */
export async function linkImages(
  tx: Tx,
  productId: Id<"prod">,
  wanted: readonly Wanted[],
  variantIds: readonly Id<"var">[],
): Promise<void> {
  const named = wanted.flatMap(({ imageIds }, at) =>
    imageIds === undefined ? [] : [{ at, imageIds, id: variantIds[at]! }],
  );
  if (named.length === 0) return;
  await tx.execute("delete from product_variant_images where variant_id = any (?::uuid[])", [
    uuids(named.map(({ id }) => id)),
  ]);
  const links = named.flatMap(({ at, id, imageIds }) =>
    imageIds.map((imageId, place) => ({ at, place, id, imageId })),
  );
  if (links.length === 0) return;
  const linked = await tx.execute<{ variant_id: string; image_id: string }[]>(
    `insert into product_variant_images (variant_id, image_id)
     select w.variant_id, i.id from unnest(?::uuid[], ?::uuid[]) as w (variant_id, image_id)
       join product_images i on i.id = w.image_id and i.product_id = ? returning variant_id, image_id`,
    [uuids(links.map(({ id }) => id)), uuids(links.map(({ imageId }) => imageId)), productId],
  );
  const faults = new Faults();
  for (const { at, place, id, imageId } of links)
    if (!linked.some((row) => row.variant_id === id && row.image_id === imageId))
      faults.add(
        "NOT_FOUND",
        "The product has no such picture.",
        "variants",
        at,
        ...(wanted[at]!.isOneImage ? ["imageId"] : ["imageIds", place]),
      );
  faults.refuseAny();
}
