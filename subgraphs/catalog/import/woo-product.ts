import { sanitizeHtml } from "@till/kit/html";
import { limits } from "../products/changes.js";
import { ProductStatus } from "../products/product.type.js";
import { listOf, pathsOf } from "../export/cell-text.js";
import { slugOf } from "../slug.js";
import { Cells } from "./cells.js";
import type { Group, ImportedProduct, ReadOptions } from "./imported-product.js";
import { Problems } from "./problem.js";
import { placesOf, productTags, refuseRepeats } from "./product-cells.js";
import { attributesOf, optionNamesOf, variantsOf } from "./woo-variants.js";
import { attributeTable, htmlOf, plainLine } from "./woo-values.js";

/** Kinds of products that the shop has no counterpart for. */
const foreignKinds: Record<string, string> = {
  grouped: "A set of other products has no price of its own; the products themselves are imported.",
  external: "A product that is sold elsewhere cannot be bought here.",
};

/** Reads a product of WooCommerce: its own row and those of its variations. */
export function readWooProduct(
  group: Group,
  options: ReadOptions,
): { product?: ImportedProduct; problems: Problems } {
  const problems = new Problems(group.handle);
  const [first, ...others] = group.rows;
  const cells = new Cells(first!, options.columns, problems);
  const kinds = kindsOf(cells);
  if (kinds.includes("variation"))
    problems.error(
      "PARENT_MISSING",
      "The product of this variation is not in the file.",
      cells.place("parent"),
    );
  const foreign = kinds.find((kind) => foreignKinds[kind]);
  if (foreign) problems.error("KIND_UNKNOWN", foreignKinds[foreign]!, cells.place("kind"));
  if (problems.hasError) return { problems };

  const title = cells.text("title", limits.titleLettersMax);
  if (!title) problems.error("TITLE_MISSING", "A product needs a name.", cells.place("title"));
  const variations = others
    .map((row) => new Cells(row, options.columns, problems))
    .sort((a, b) => Number(a.value("position")) - Number(b.value("position")) || a.row - b.row);
  const attributes = attributesOf(cells, options.columns);
  const optionNames = optionNamesOf(attributes, variations, options.columns);
  const variants = variantsOf({ parent: cells, variations, attributes, optionNames }, options);
  refuseRepeats(variants, optionNames, "Attribute 1 value(s)", problems);
  if (variants.length > limits.variantsMax)
    problems.error(
      "TOO_MANY_VARIANTS",
      `A product has at most ${limits.variantsMax} variants.`,
      cells.place("title"),
    );
  const described = attributes.filter(({ name, isVisible }) => isVisible && !optionNames.includes(name));
  const product: ImportedProduct = {
    foundBy: "sku",
    handle: slugOf(title ?? "") || "product",
    title: title ?? "",
    ...textsOf(cells, attributeTable(described)),
    vendor: cells.text("vendor", limits.lineLettersMax),
    productType: null,
    status: statusOf(cells, kinds),
    tags: productTags(listOf(cells.text("tags", 25_000) ?? "")),
    seoTitle: cells.text("seoTitle", limits.lineLettersMax),
    seoDescription: cells.text("seoDescription", 1_000),
    categories: placesOf(cells, pathsOf(cells.value("categories"))),
    optionNames,
    variants,
    images: imagesOf([cells, ...variations], options),
  };
  return problems.hasError ? { problems } : { product, problems };
}

/** "simple, downloadable, virtual" */
const kindsOf = (cells: Cells): string[] =>
  cells
    .value("kind")
    .split(",")
    .map((kind) => kind.trim().toLowerCase());

/** The short description is the line below the title, where it is short enough for one. */
function textsOf(cells: Cells, attributes: string): Pick<ImportedProduct, "subtitle" | "description"> {
  const short = cells.value("subtitle");
  const line = plainLine(short);
  const isLine = line.length <= limits.lineLettersMax;
  const html = [isLine ? "" : htmlOf(short), htmlOf(cells.value("body")), attributes]
    .filter(Boolean)
    .join("\n");
  if (html.length <= limits.descriptionLettersMax)
    return { subtitle: isLine && line !== "" ? line : null, description: sanitizeHtml(html) };
  cells.problems.error("TEXT_TOO_LONG", `At most ${limits.descriptionLettersMax} letters.`, {
    ...cells.place("body"),
    value: null,
  });
  return { subtitle: null, description: "" };
}

/** 1 is published, 0 private, -1 a draft. What would appear here and not there waits for somebody to look at it. */
function statusOf(cells: Cells, kinds: readonly string[]): ProductStatus {
  if (cells.has("published") && cells.value("published").trim() !== "1") return ProductStatus.DRAFT;
  if (kinds.includes("downloadable")) {
    cells.problems.warn(
      "DOWNLOAD_IGNORED",
      "Till hands out no downloads; the product becomes a draft.",
      cells.place("kind"),
    );
    return ProductStatus.DRAFT;
  }
  if (cells.value("visibility").trim().toLowerCase() === "hidden") {
    cells.problems.warn(
      "VISIBILITY_HIDDEN",
      "Till has no products that only a link leads to; the product becomes a draft.",
      cells.place("visibility"),
    );
    return ProductStatus.DRAFT;
  }
  return ProductStatus.ACTIVE;
}

/** The product's pictures, and then those of its variations. */
function imagesOf(rows: readonly Cells[], { publicUrl }: ReadOptions): ImportedProduct["images"] {
  const urls = rows.flatMap((cells) =>
    cells
      .value("image")
      .split(/,\s*(?=https?:)/)
      .flatMap((address) => cells.url("image", publicUrl, address.trim()) ?? []),
  );
  return [...new Set(urls)].slice(0, limits.imagesMax).map((url) => ({ url, alt: "" }));
}
