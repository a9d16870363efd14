import type { EntityManager } from "@mikro-orm/postgresql";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { openItems } from "./open-items.js";

export interface StockedOptions {
  isTracked?: boolean;
  lowStockThreshold?: number;
  productId?: Id<"prod">;
  sku?: string;
}

/** A variant of a product of its own with `onHand` units received. */
export async function stocked(em: EntityManager, onHand: number, options: StockedOptions = {}) {
  const productId = options.productId ?? newId<"prod">();
  const variantId = newId<"var">();
  const sku = options.sku ?? variantId;
  const itemId = await transact(em, async (tx) => {
    await tx.execute(
      `insert into products (id, title, slug, status) values (?, ?, ?, 'ACTIVE') on conflict do nothing`,
      [productId, `Product ${sku}`, `product-${productId}`],
    );
    await tx.execute(
      `insert into product_variants (id, product_id, title, sku, option_values, price, position)
       values (?, ?, 'Only one', ?, array[?], 1000, (select count(*) from product_variants where product_id = ?))`,
      [variantId, productId, sku, sku, productId],
    );
    const { isTracked = true, lowStockThreshold } = options;
    await openItems(tx, [
      {
        variantId,
        isTracked,
        initialOnHand: onHand,
        ...(lowStockThreshold !== undefined && { lowStockThreshold }),
      },
    ]);
    const [row] = await tx.execute<{ id: Id<"inv"> }[]>(
      "select id from inventory_items where variant_id = ?",
      [variantId],
    );
    return row!.id;
  });
  return { productId, variantId, itemId };
}

/** What the ledger's levels say of a variant. */
export async function levelOf(em: EntityManager, variantId: Id<"var">) {
  const [row] = await em.execute<{ onHand: number; reserved: number; available: number }[]>(
    `select on_hand as "onHand", reserved, available from pub_variant_stock where variant_id = ?`,
    [variantId],
  );
  return row!;
}

/** An order that is only there to be pointed at. */
export async function anOrder(em: EntityManager): Promise<Id<"ord">> {
  const id = newId<"ord">();
  await em.execute(
    `insert into orders (id, token_hash, email, currency, subtotal, discount, shipping, tax, total, taxes_included,
                         payment_method)
     values (?, sha256(convert_to(?, 'UTF8')), 'ada@example.com', 'EUR', 0, 0, 0, 0, 0, true, 'card')`,
    [id, id],
  );
  return id;
}
