import type { Group, ImportedProduct, ReadOptions } from "./imported-product.js";
import type { Problems } from "./problem.js";
import { readShopifyProduct } from "./shopify-product.js";
import { readWooProduct } from "./woo-product.js";

const readers = { shopify: readShopifyProduct, woocommerce: readWooProduct };

/** Reads the rows of one product, whoever's file it is. Without a product there is at least one error. */
export const readProduct = (
  group: Group,
  options: ReadOptions,
): { product?: ImportedProduct; problems: Problems } => readers[options.columns.format](group, options);
