/** Shopify's columns, old names and new, by what they are to us. Upper and lower case do not matter. */
const names = {
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
} as const;

export type Column = keyof typeof names;

/** Which header a file has for each of our columns. */
export class Columns {
  readonly #headers = new Map<Column, string>();

  constructor(headers: readonly string[]) {
    for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
      const header = headers.find((one) => known.includes(one.trim().toLowerCase()));
      if (header !== undefined) this.#headers.set(column, header);
    }
  }

  /** The columns without which a file cannot be a Shopify product export. */
  missing(): string[] {
    const required: Column[] = ["handle", "title", "price"];
    return required
      .filter((column) => !this.#headers.has(column))
      .map((column) => shopifyName[column] ?? column);
  }

  has(column: Column): boolean {
    return this.#headers.has(column);
  }

  /** The name in this file, for people. */
  nameOf(column: Column): string {
    return this.#headers.get(column) ?? shopifyName[column] ?? column;
  }

  read(cells: Record<string, string>, column: Column): string {
    const header = this.#headers.get(column);
    return header === undefined ? "" : (cells[header] ?? "");
  }
}

const shopifyName: Partial<Record<Column, string>> = {
  handle: "Handle",
  title: "Title",
  price: "Variant Price",
};
