import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { exportedColumns, type ExportedProduct } from "../export/exported-product.js";
import { headerOf, rowsOf } from "../export/product-rows.js";
import type { ImportedProduct, ReadOptions } from "./imported-product.js";
import { readShopifyProduct } from "./shopify-product.js";

const header = headerOf({ hasCosts: true, hasStock: true });

/**
 * A stored product as it would stand in a file with these columns: written and read again, so that whatever
 * reading makes of a file happens to it too. Undefined for files of other programs.
 */
export async function asInFile(
  tx: Tx,
  id: Id<"prod">,
  options: ReadOptions,
): Promise<ImportedProduct | undefined> {
  const { columns, currency, publicUrl } = options;
  if (columns.format !== "shopify") return undefined;
  const [stored] = await tx.execute<ExportedProduct[]>(
    `select ${exportedColumns} from products p where p.id = ?`,
    [id],
  );
  if (!stored) return undefined;
  const rows = rowsOf(stored, { currency, publicUrl, hasCosts: true, hasStock: true });
  const group = {
    handle: stored.slug,
    rows: rows.map((cells, at) => ({ row: at + 2, header, cells })),
  };
  return readShopifyProduct(group, { ...options, columns: columns.amongThose(header) }).product;
}
