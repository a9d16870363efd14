import { foreignColumns, ownColumns } from "../export/product-rows.js";

/** Whose files we can read. The header of a file tells. */
export type FileFormat = "shopify" | "woocommerce";

/** Shopify's columns, old names and new, by what they are to us. Upper and lower case do not matter. */
const shopify = {
  handle: ["handle", "url handle"],
  title: ["title"],
  body: ["body (html)", "body html", "description"],
  vendor: ["vendor"],
  type: ["type"],
  tags: ["tags"],
  published: ["published", "published on online store"],
  status: ["status"],
  option1Name: ["option1 name"],
  option1Value: ["option1 value"],
  option2Name: ["option2 name"],
  option2Value: ["option2 value"],
  option3Name: ["option3 name"],
  option3Value: ["option3 value"],
  option4Name: ["option4 name"],
  option4Value: ["option4 value"],
  option5Name: ["option5 name"],
  option5Value: ["option5 value"],
  sku: ["variant sku", "sku"],
  grams: ["variant grams", "weight value (grams)"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "inventory quantity"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  price: ["variant price", "price"],
  compareAtPrice: ["variant compare at price", "compare-at price"],
  barcode: ["variant barcode", "barcode"],
  cost: ["cost per item"],
  image: ["image src", "product image url"],
  imagePosition: ["image position"],
  imageAlt: ["image alt text"],
  variantImage: ["variant image", "variant image url"],
  seoTitle: ["seo title"],
  seoDescription: ["seo description"],
  variantImages: [ownColumns.variantImages.toLowerCase()],
  subtitle: [ownColumns.subtitle.toLowerCase()],
  categories: [ownColumns.categories.toLowerCase()],
  lengthMm: [ownColumns.lengthMm.toLowerCase()],
  widthMm: [ownColumns.widthMm.toLowerCase()],
  heightMm: [ownColumns.heightMm.toLowerCase()],
  lowStockThreshold: [ownColumns.lowStockThreshold.toLowerCase()],
} as const;

/** WooCommerce's columns. It writes units into the names of weights and sizes. */
const woocommerce = {
  foreignId: ["id"],
  kind: ["type"],
  sku: ["sku"],
  title: ["name"],
  published: ["published"],
  visibility: ["visibility in catalog"],
  subtitle: ["short description"],
  body: ["description"],
  saleFrom: ["date sale price starts"],
  saleUntil: ["date sale price ends"],
  inStock: ["in stock?"],
  quantity: ["stock"],
  lowStockThreshold: ["low stock amount"],
  policy: ["backorders allowed?"],
  weightKg: ["weight (kg)"],
  weightG: ["weight (g)"],
  weightLbs: ["weight (lbs)"],
  weightOz: ["weight (oz)"],
  lengthMm: ["length (mm)", "length (cm)", "length (m)", "length (in)", "length (yd)"],
  widthMm: ["width (mm)", "width (cm)", "width (m)", "width (in)", "width (yd)"],
  heightMm: ["height (mm)", "height (cm)", "height (m)", "height (in)", "height (yd)"],
  compareAtPrice: ["sale price"],
  price: ["regular price"],
  cost: ["cost of goods"],
  categories: ["categories"],
  tags: ["tags"],
  vendor: ["brands"],
  image: ["images"],
  parent: ["parent"],
  position: ["position"],
  barcode: ["gtin, upc, ean, or isbn"],
  seoTitle: ["meta: _yoast_wpseo_title"],
  seoDescription: ["meta: _yoast_wpseo_metadesc"],
} as const;

export type Column = keyof typeof shopify | keyof typeof woocommerce;
const names: Record<FileFormat, Partial<Record<Column, readonly string[]>>> = { shopify, woocommerce };

const required: Record<FileFormat, readonly Column[]> = {
  shopify: ["handle", "title", "price"],
  woocommerce: ["kind", "title", "price"],
};

/** Which header a file has for each of our columns. */
export class Columns {
  readonly format: FileFormat;
  readonly #headers = new Map<Column, string>();
  /** What is kept for other programs: the name we know, and the file's own. */
  foreign: readonly (readonly [name: string, header: string])[];
  /** WooCommerce's attributes: their headers by number. */
  readonly attributes: readonly (readonly [name: string, values: string, isVisible: string | undefined])[];

  constructor(headers: readonly string[], format: FileFormat = "shopify") {
    this.format = format;
    const plain = (text: string) => text.trim().toLowerCase();
    const find = (known: readonly string[]) => headers.find((one) => known.includes(plain(one)));
    for (const [column, known] of Object.entries(names[format]) as [Column, readonly string[]][]) {
      const header = find(known);
      if (header !== undefined) this.#headers.set(column, header);
    }
    const isShopify = format === "shopify";
    this.foreign = (isShopify ? foreignColumns : []).flatMap((name) => {
      const header = find([name.toLowerCase()]);
      return header === undefined ? [] : [[name, header] as const];
    });
    this.attributes = headers.flatMap((header) => {
      const number = isShopify ? undefined : /^attribute (\d+) name$/.exec(plain(header))?.[1];
      const values = number && find([`attribute ${number} value(s)`]);
      return values ? [[header, values, find([`attribute ${number} visible`])] as const] : [];
    });
  }

  /** The columns of a file by its header, or which ones it lacks to be one of Shopify's. */
  static of(headers: readonly string[]): Columns | { missing: string[] } {
    for (const format of Object.keys(names) as FileFormat[]) {
      const columns = new Columns(headers, format);
      if (required[format].every((column) => columns.has(column))) return columns;
    }
    const columns = new Columns(headers);
    return {
      missing: required.shopify
        .filter((column) => !columns.has(column))
        .map((column) => columns.nameOf(column)),
    };
  }

  /** The columns that this file has, in another file: one with this header. */
  amongThose(headers: readonly string[]): Columns {
    const others = new Columns(headers, this.format);
    for (const column of others.#headers.keys()) if (!this.has(column)) others.#headers.delete(column);
    const names = new Set(this.foreign.map(([name]) => name));
    others.foreign = others.foreign.filter(([name]) => names.has(name));
    return others;
  }

  has(column: Column): boolean {
    return this.#headers.has(column);
  }

  /** The name in this file, for people. */
  nameOf(column: Column): string {
    return this.#headers.get(column) ?? usualName[column] ?? column;
  }

  read(cells: Record<string, string>, column: Column): string {
    const header = this.#headers.get(column);
    return header === undefined ? "" : (cells[header] ?? "");
  }
}

const usualName: Partial<Record<Column, string>> = {
  handle: "Handle",
  title: "Title",
  price: "Variant Price",
};
