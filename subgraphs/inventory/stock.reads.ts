import { byKey, defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import type { StockWord } from "./stock-level.js";

interface VariantStock {
  variantId: string;
  available: number;
  isTracked: boolean;
  canBackorder: boolean;
  word: StockWord;
}

const ofVariants = statement<VariantStock>(
  "inventory.stock-of-variants",
  `select variant_id as "variantId", available, is_tracked as "isTracked", can_backorder as "canBackorder", word
     from pub_variant_stock where variant_id = any($1::uuid[])`,
);

/** What can be had of each variant. */
export const variantStock = defineLoader<VariantStock>(async ({ read }, ids) =>
  byKey(await read.rows(ofVariants, [ids]), (row) => row.variantId),
);

interface ProductStock {
  productId: string;
  word: StockWord;
  onHand: number;
}

// The best word of any variant speaks for the product.
const ofProducts = statement<ProductStock>(
  "inventory.stock-of-products",
  `select v.product_id as "productId", (array_agg(s.word order by array_position(
            array['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK'], s.word)))[1] as word,
          coalesce(sum(s.on_hand) filter (where s.is_tracked), 0)::int as "onHand"
     from product_variants v join pub_variant_stock s on s.variant_id = v.id
    where v.product_id = any($1::uuid[]) and v.deleted_at is null
    group by v.product_id`,
);

/** The stock of all of a product's variants together. */
export const productStock = defineLoader<ProductStock>(async ({ read }, ids) =>
  byKey(await read.rows(ofProducts, [ids]), (row) => row.productId),
);
