import { defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import { seesAll } from "../products/product.loader.js";
import { Image, imageColumns, type ImageRow } from "./image.type.js";

export const imagesById = statement<ImageRow>(
  "catalog.images",
  `select ${imageColumns("i")} from product_images i
    where i.id = any ($1::uuid[])
      and ($2::boolean or (i.state = 'READY' and not exists
            (select 1 from products p where p.id = i.product_id and p.status <> 'ACTIVE')))`,
);

export const imageLoader = defineLoader<Image>(async (ctx, ids) => {
  const rows = await ctx.read.rows(imagesById, [ids, seesAll(ctx)]);
  return new Map(rows.map((row) => [row.id, new Image(row)]));
});
