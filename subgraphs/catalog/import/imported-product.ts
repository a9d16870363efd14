import { createHash } from "node:crypto";
import type { ProductStatus } from "../products/product.type.js";
import type { Columns } from "./columns.js";
import type { CsvRow } from "./csv-file.js";

/** A product as a file has it, cleaned. What is undefined the file does not speak of. */
export interface ImportedProduct {
  /** What tells the product from others: its handle, or, where files have none, the SKUs of its variants. */
  foundBy: "handle" | "sku";
  handle: string;
  title: string;
  subtitle?: string | null | undefined;
  description: string;
  vendor: string | null;
  productType: string | null;
  status: ProductStatus;
  tags: string[];
  seoTitle: string | null;
  seoDescription: string | null;
  /** The names of each place from the root. */
  categories?: string[][] | undefined;
  /** Columns that are kept for other programs. */
  fileColumns?: Record<string, string> | undefined;
  optionNames: string[];
  variants: ImportedVariant[];
  images: { url: string; alt: string }[];
}

export interface ImportedVariant {
  /** Where it stands in the file; not part of what it is. */
  row: number;
  sku: string | null;
  optionValues: string[];
  price: bigint;
  compareAtPrice: bigint | null;
  /** Undefined where the file has no such column, or the importer may not set costs. */
  cost: bigint | null | undefined;
  barcode: string | null;
  weightGrams: number | null;
  lengthMm?: number | null | undefined;
  widthMm?: number | null | undefined;
  heightMm?: number | null | undefined;
  isTracked: boolean | undefined;
  onHand: number | undefined;
  lowStockThreshold?: number | null | undefined;
  /** Whether more may be sold than there is. */
  backorders?: "ALLOW" | "REFUSE" | undefined;
  /** The pictures that show it. */
  imageUrls: string[];
}

/** The rows of one product. */
export interface Group {
  handle: string | null;
  rows: CsvRow[];
}

export interface ReadOptions {
  columns: Columns;
  currency: string;
  takesCosts: boolean;
  /** Where the shop itself stands: pictures with its own addresses need not be fetched. */
  publicUrl: string;
  now: Date;
}

/** What the rows say, and apart from it the stock: sales change stock, and a second import must not undo them. */
export function digestOf({ variants, ...product }: ImportedProduct): { content: string; stock: string } {
  const sha = (value: unknown) =>
    createHash("sha256")
      .update(
        JSON.stringify(value, (_key, held: unknown) => (typeof held === "bigint" ? held.toString() : held)),
      )
      .digest("base64url");
  return {
    content: sha([product, variants.map(({ row: _row, onHand: _onHand, ...content }) => content)]),
    stock: sha(
      variants.map(({ sku, optionValues, isTracked, onHand }) => [sku, optionValues, isTracked, onHand]),
    ),
  };
}
