import type { EntityManager } from "@mikro-orm/postgresql";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { MovementReason } from "./movement.entity.js";
import { openItems } from "./open-items.js";
import { record } from "./record.js";
import { lockLevels } from "./stock-level.js";

export interface StockedOptions {
  isTracked?: boolean;
  lowStockThreshold?: number;
  /** Whether it may be sold beyond what lies on the shelf. */
  backorders?: "REFUSE" | "ALLOW";
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
      "update inventory_items set backorders = ? where variant_id = ? returning id",
      [options.backorders ?? "REFUSE", variantId],
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

/** One more place where goods lie. Orders are served from the smallest priority first. */
export async function aLocation(
  em: EntityManager,
  name: string,
  options: { priority?: number; country?: string } = {},
) {
  const id = newId<"loc">();
  await em.execute("insert into locations (id, name, country, priority) values (?, ?, ?, ?)", [
    id,
    name,
    options.country ?? null,
    options.priority ?? 10,
  ]);
  return id;
}

/** The place that every shop begins with. */
export const mainLocation = "01970000-0000-7000-8000-000000000001" as Id<"loc">;

/** What lies where of a variant: "Main location 3/1" is three on hand, one of them promised. */
export async function placesOf(em: EntityManager, variantId: Id<"var">): Promise<string[]> {
  const rows = await em.execute<{ place: string }[]>(
    `select p.name || ' ' || l.on_hand || '/' || l.reserved as place from inventory_levels l
       join locations p on p.id = l.location_id join inventory_items i on i.id = l.item_id
      where i.variant_id = ? order by p.priority`,
    [variantId],
  );
  return rows.map(({ place }) => place);
}

/** Adds units at one place, as a delivery would. */
export async function receivedAt(
  em: EntityManager,
  variantId: Id<"var">,
  locationId: Id<"loc">,
  units: number,
) {
  await transact(em, async (tx) => {
    const levels = await lockLevels(tx, [variantId]);
    await record(tx, [{ level: levels[0]!, locationId, delta: units, reason: MovementReason.RECEIVE }]);
  });
}
