import { defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import { isInOrders } from "./in-use.js";

/** What only staff are told of a picture. */
export interface ImageDetails {
  id: string;
  filename: string | null;
  bytes: number | null;
  createdAt: Date;
  failure: string | null;
  originalKey: string | null;
  productId: string | null;
  variantIds: string[];
  categoryIds: string[];
  collectionIds: string[];
  isInOrders: boolean;
}

const details = statement<ImageDetails>(
  "catalog.image-details",
  `select i.id, i.filename, i.bytes, i.created_at as "createdAt", i.failure, i.original_key as "originalKey",
          i.product_id as "productId",
          array(select v.id from product_variant_images vi join product_variants v on v.id = vi.variant_id
                 where vi.image_id = i.id and v.deleted_at is null order by v.position, v.id) as "variantIds",
          array(select c.id from categories c where c.image_id = i.id order by c.path) as "categoryIds",
          array(select c.id from collections c where c.image_id = i.id order by c.slug) as "collectionIds",
          ${isInOrders("i.key")} as "isInOrders"
     from product_images i where i.id = any ($1::uuid[])`,
);

export const imageDetailsLoader = defineLoader<ImageDetails>(async (ctx, ids) => {
  const rows = await ctx.read.rows(details, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
});
