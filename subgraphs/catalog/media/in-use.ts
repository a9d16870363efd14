/** Tables beside products whose `image_id` points at a picture. One that is missing here loses its pictures. */
export const imageHolders = ["categories", "collections"] as const;

const isHeld = imageHolders
  .map((table) => `exists (select 1 from ${table} h where h.image_id = i.id)`)
  .join(" or ");

/** A draft may hold a picture that no product has yet. */
const isDrafted = `exists (select 1 from product_drafts d where d.content -> 'imageIds' @> to_jsonb(i.id::text))`;

/** Whether nothing of the catalogue shows the picture (alias i of product_images). Orders may. */
export const isUnused = `(i.product_id is null and not (${isHeld}) and not ${isDrafted})`;

/** Whether an order remembers the picture: then its files stay for ever. */
export const isInOrders = (key: string): string =>
  `exists (select 1 from pub_order_pictures o where o.key = ${key})`;
