import type { EntityManager } from "@mikro-orm/postgresql";
import type { Services } from "@till/kit/context";
import { Columns } from "./columns.js";
import { BrokenCsv, csvRows, type CsvRow, type CsvShape } from "./csv-file.js";
import { groupsOf } from "./groups.js";
import type { ImportRow } from "./import.row.js";
import type { Group } from "./imported-product.js";
import { keepRows, keptGroups } from "./kept-rows.js";

/** What an import works with. */
export interface Source {
  em: EntityManager;
  storage: Services["storage"];
  publicUrl: string;
  now: () => Date;
  /** The file from its beginning, however often it is asked for. */
  open: () => Promise<NodeJS.ReadableStream>;
}

export interface FoundGroup {
  group: Group;
  columns: Columns;
}

/**
 * The products of a file, one at a time, each with all of its rows.
 * @throws BrokenCsv when its header is nobody's that we know; TooManyRows
 */
export async function* productsIn(
  { em, open }: Source,
  row: Pick<ImportRow, "id" | "rowsKept">,
  shape: CsvShape,
): AsyncGenerator<FoundGroup> {
  const rows = csvRows(open, shape);
  const first = await rows.next();
  if (first.done) return;
  const { header } = first.value;
  try {
    const columns = Columns.of(header);
    if ("missing" in columns)
      throw new BrokenCsv(
        `This is no product file of Shopify or WooCommerce: for one of Shopify's it has no column ${columns.missing.join(", ")}.`,
      );
    await em
      .fork()
      .execute("update product_imports set format = ? where id = ? and format <> ?", [
        columns.format,
        row.id,
        columns.format,
      ]);
    const all = startingWith(first.value, rows);
    if (columns.format === "woocommerce" && !row.rowsKept) await keepRows(em, row.id, all, columns);
    const groups =
      columns.format === "woocommerce" ? keptGroups(em, row.id, header, columns) : groupsOf(all, columns);
    for await (const group of groups) yield { group, columns };
  } finally {
    await rows.return(undefined);
  }
}

async function* startingWith(first: CsvRow, others: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  yield first;
  yield* others;
}
