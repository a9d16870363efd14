import { createHash } from "node:crypto";
import type { Columns } from "./columns.js";
import type { CsvRow } from "./csv-file.js";
import type { Problems } from "./problem.js";
import type { Group, ImportedProduct } from "./imported-product.js";

export const rowsMax = 2_000;

/** A product has more rows than its variants and pictures could ever need: the file is not what it seems. */
export class TooManyRows extends Error {}

/** Gathers the rows of each product. They stand together, so that only one product is held at a time. */
export async function* groupsOf(rows: AsyncIterable<CsvRow>, columns: Columns): AsyncGenerator<Group> {
  let group: Group | undefined;
  for await (const row of rows) {
    const handle = columns.read(row.cells, "handle").trim() || null;
    if (group && handle !== null && handle === group.handle) {
      if (group.rows.length >= rowsMax) throw new TooManyRows(`“${handle}” has more than ${rowsMax} rows.`);
      group.rows.push(row);
      continue;
    }
    if (group) yield group;
    group = { handle, rows: [row] };
  }
  if (group) yield group;
}

/** Remembers each text as 48 bits of its hash: fifty thousand take a few megabytes, whatever their length. */
class Seen {
  readonly #hashes = new Set<number>();

  /** Whether it was there before. */
  add(text: string): boolean {
    const hash = createHash("sha256").update(text.toLowerCase()).digest().readUIntBE(0, 6);
    if (this.#hashes.has(hash)) return true;
    this.#hashes.add(hash);
    return false;
  }
}

/** What may stand in a file once only. */
export class OnceInFile {
  readonly #handles = new Seen();
  readonly #skus = new Seen();

  check(product: ImportedProduct, columns: Columns, problems: Problems): void {
    const [first] = product.variants;
    // Without handles a product is told by its SKUs, and two may have the same title.
    const isByHandle = product.foundBy === "handle" || product.variants.every(({ sku }) => sku === null);
    if (isByHandle && this.#handles.add(product.handle))
      problems.error("HANDLE_REPEATED", "The rows of a product stand together; this one was there before.", {
        row: first!.row,
        column: columns.nameOf("handle"),
        value: product.handle,
      });
    for (const { row, sku } of product.variants)
      if (sku !== null && this.#skus.add(sku))
        problems.error("SKU_REPEATED", "This SKU was there before.", {
          row,
          column: columns.nameOf("sku"),
          value: sku,
        });
  }
}
