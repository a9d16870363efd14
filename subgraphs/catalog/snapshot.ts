import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";

/** What a variant is at this moment, for carts and orders. Prices in whole minor units. */
export interface VariantSnapshot {
  variantId: Id<"var">;
  productId: Id<"prod">;
  productTitle: string;
  productSlug: string;
  variantTitle: string;
  sku: string | null;
  options: { name: string; value: string }[];
  /** Stands in `/media/<imageKey>/<width>.webp`. */
  imageKey: string | null;
  price: bigint;
  compareAtPrice: bigint | null;
  cost: bigint | null;
  weightGrams: number | null;
  /** Whether the product is active and the variant still offered. */
  isSellable: boolean;
}

type SnapshotRow = Omit<VariantSnapshot, "price" | "compareAtPrice" | "cost" | "options"> & {
  price: string;
  compareAtPrice: string | null;
  cost: string | null;
  optionNames: string[];
  optionValues: string[];
};

/**
 * Variants as they are now, in the caller's transaction where there is one. A variant that does not exist is
 * missing in the answer; one that is no longer offered says so.
 */
export async function snapshotOf(
  em: EntityManager,
  variantIds: readonly Id<"var">[],
): Promise<Map<Id<"var">, VariantSnapshot>> {
  if (variantIds.length === 0) return new Map();
  const rows = await em.execute<SnapshotRow[]>(
    `select v.id as "variantId", v.product_id as "productId", p.title as "productTitle", p.slug as "productSlug",
            v.title as "variantTitle", v.sku, p.option_names as "optionNames", v.option_values as "optionValues",
            coalesce(
              (select i.key from product_variant_images vi join product_images i on i.id = vi.image_id
                where vi.variant_id = v.id and i.state = 'READY' order by i.position, i.id limit 1),
              (select i.key from product_images i where i.product_id = p.id and i.state = 'READY'
                order by i.position, i.id limit 1)) as "imageKey",
            v.price, v.compare_at_price as "compareAtPrice", v.cost, v.weight_grams as "weightGrams",
            (p.status = 'ACTIVE' and v.deleted_at is null) as "isSellable"
       from product_variants v join products p on p.id = v.product_id
      where v.id in (${variantIds.map(() => "?").join(", ")})`,
    [...variantIds],
  );
  return new Map(rows.map((row) => [row.variantId, snapshot(row)]));
}

function snapshot({
  optionNames,
  optionValues,
  price,
  compareAtPrice,
  cost,
  ...same
}: SnapshotRow): VariantSnapshot {
  return {
    ...same,
    options: optionNames.map((name, at) => ({ name, value: optionValues[at] ?? "" })),
    price: BigInt(price),
    compareAtPrice: compareAtPrice === null ? null : BigInt(compareAtPrice),
    cost: cost === null ? null : BigInt(cost),
  };
}
