import { Money } from "@till/kit/money";
import { ImageFormat, widthFor } from "../media/image.type.js";
import { storedAt } from "../media/rendition.js";
import { guarded, guardedCode, listCell, pathsCell } from "./cell-text.js";
import type { ExportedImage, ExportedProduct, ExportedVariant } from "./exported-product.js";

/** Columns that the shop hands back as it got them. They belong to the product as a whole. */
export const foreignColumns = [
  "Product Category",
  "Gift Card",
  "Google Shopping / Google Product Category",
  "Google Shopping / Gender",
  "Google Shopping / Age Group",
  "Google Shopping / MPN",
  "Google Shopping / AdWords Grouping",
  "Google Shopping / AdWords Labels",
  "Google Shopping / Condition",
  "Google Shopping / Custom Product",
  "Google Shopping / Custom Label 0",
  "Google Shopping / Custom Label 1",
  "Google Shopping / Custom Label 2",
  "Google Shopping / Custom Label 3",
  "Google Shopping / Custom Label 4",
] as const;

/** What the shop knows and Shopify has no column for stands where Shopify keeps metafields. */
export const ownColumns = {
  subtitle: "Subtitle (product.metafields.till.subtitle)",
  categories: "Categories (product.metafields.till.categories)",
  variantImages: "Pictures (variant.metafields.till.pictures)",
  lengthMm: "Length in mm (variant.metafields.till.length_mm)",
  widthMm: "Width in mm (variant.metafields.till.width_mm)",
  heightMm: "Height in mm (variant.metafields.till.height_mm)",
  lowStockThreshold: "Low stock threshold (variant.metafields.till.low_stock_threshold)",
} as const;

const optionsMax = 5;
const optionColumns = Array.from({ length: optionsMax }, (_, at) => [
  `Option${at + 1} Name`,
  `Option${at + 1} Value`,
]).flat();

const allColumns = [
  "Handle",
  "Title",
  "Body (HTML)",
  "Vendor",
  "Type",
  "Tags",
  "Published",
  ...optionColumns,
  "Variant SKU",
  "Variant Grams",
  "Variant Inventory Tracker",
  "Variant Inventory Qty",
  "Variant Inventory Policy",
  "Variant Fulfillment Service",
  "Variant Price",
  "Variant Compare At Price",
  "Variant Requires Shipping",
  "Variant Taxable",
  "Variant Barcode",
  "Image Src",
  "Image Position",
  "Image Alt Text",
  "SEO Title",
  "SEO Description",
  ...foreignColumns,
  "Variant Image",
  "Variant Weight Unit",
  "Cost per item",
  "Status",
  ...Object.values(ownColumns),
];

export interface RowOptions {
  currency: string;
  /** Where the shop stands, for pictures that came from nowhere else. */
  publicUrl: string;
  hasCosts: boolean;
  hasStock: boolean;
}

/** The header of a file. It follows from nothing but what its reader may see, so that two files can be compared. */
export const headerOf = ({ hasCosts, hasStock }: Pick<RowOptions, "hasCosts" | "hasStock">): string[] => {
  const left = new Set([
    ...(hasStock ? [] : ["Variant Inventory Qty"]),
    ...(hasCosts ? [] : ["Cost per item"]),
  ]);
  return allColumns.filter((column) => !left.has(column));
};

type Cells = Record<string, string>;

/** The rows of a product, by column: its variants, and beside and below them its pictures. */
export function rowsOf(product: ExportedProduct, options: RowOptions): Cells[] {
  const { variants, images } = product;
  return Array.from({ length: Math.max(variants.length, images.length, 1) }, (_, at) => {
    const [variant, image] = [variants[at], images[at]];
    return {
      Handle: product.slug,
      ...(at === 0 && productCells(product)),
      ...(variant && variantCells(product, variant, options)),
      ...(image && imageCells(image, at, options)),
    };
  });
}

function productCells(product: ExportedProduct): Cells {
  const { title, description, vendor, productType, status, tags, seoTitle, seoDescription } = product;
  const isPlain = product.optionNames.length === 0;
  const names = isPlain ? ["Title"] : product.optionNames;
  return {
    Title: guarded(title),
    "Body (HTML)": guarded(description),
    Vendor: guarded(vendor ?? ""),
    Type: guarded(productType ?? ""),
    Tags: guarded(listCell(tags)),
    Published: status === "ACTIVE" ? "true" : "false",
    ...Object.fromEntries(names.map((name, at) => [`Option${at + 1} Name`, guarded(name)])),
    "SEO Title": guarded(seoTitle ?? ""),
    "SEO Description": guarded(seoDescription ?? ""),
    ...Object.fromEntries(foreignColumns.map((name) => [name, guarded(product.fileColumns[name] ?? "")])),
    Status: status.toLowerCase(),
    [ownColumns.subtitle]: guarded(product.subtitle ?? ""),
    [ownColumns.categories]: guarded(pathsCell(product.categories)),
  };
}

function variantCells(product: ExportedProduct, variant: ExportedVariant, options: RowOptions): Cells {
  const amount = (minor: string | null) =>
    minor === null ? "" : Money.of(BigInt(minor), options.currency).amount;
  const values = product.optionNames.length === 0 ? ["Default Title"] : variant.optionValues;
  const places = product.images.flatMap(({ id }, at) => (variant.imageIds.includes(id) ? [at] : []));
  const image = product.images[places[0] ?? -1];
  const isTracked = variant.isTracked ?? false;
  return {
    ...Object.fromEntries(values.map((value, at) => [`Option${at + 1} Value`, guarded(value)])),
    "Variant SKU": guardedCode(variant.sku ?? ""),
    "Variant Grams": textOf(variant.weightGrams),
    "Variant Inventory Tracker": isTracked ? "shopify" : "",
    "Variant Inventory Qty": isTracked ? textOf(variant.onHand) : "",
    "Variant Inventory Policy": variant.mayOwe ? "continue" : "deny",
    "Variant Fulfillment Service": "manual",
    "Variant Price": amount(variant.price),
    "Variant Compare At Price": amount(variant.compareAtPrice),
    "Variant Requires Shipping": "true",
    "Variant Taxable": "true",
    "Variant Barcode": guardedCode(variant.barcode ?? ""),
    "Variant Image": image ? addressOf(image, options) : "",
    "Variant Weight Unit": "g",
    "Cost per item": amount(variant.cost),
    // One picture is said by Shopify's own column.
    [ownColumns.variantImages]: places.length > 1 ? places.map((at) => at + 1).join(", ") : "",
    [ownColumns.lengthMm]: textOf(variant.lengthMm),
    [ownColumns.widthMm]: textOf(variant.widthMm),
    [ownColumns.heightMm]: textOf(variant.heightMm),
    [ownColumns.lowStockThreshold]: textOf(variant.lowStockThreshold),
  };
}

const imageCells = (image: ExportedImage, at: number, options: RowOptions): Cells => ({
  "Image Src": addressOf(image, options),
  "Image Position": String(at + 1),
  "Image Alt Text": guarded(image.alt),
});

/** Where a picture came from; a picture that staff uploaded has its address in this shop. */
const addressOf = ({ sourceUrl, key, width }: ExportedImage, { publicUrl }: RowOptions): string =>
  sourceUrl ??
  new URL(`/${storedAt({ key, width: widthFor(1280, width), format: ImageFormat.WEBP })}`, publicUrl).href;

const textOf = (number: number | null): string => (number === null ? "" : String(number));
