import type { EntityManager } from "@mikro-orm/postgresql";
import { transact, type Tx } from "@till/kit/tx";
import type { Columns } from "./columns.js";
import type { CsvRow } from "./csv-file.js";
import { rowsMax, TooManyRows } from "./groups.js";
import type { Group } from "./imported-product.js";

const rowsPerWrite = 500;
const rowsPerRead = 500;

/**
 * Puts the rows of a WooCommerce file away, each with the product it belongs to, so that they can be read
 * product by product. Once is enough for the dry run and the import.
 */
export async function keepRows(
  em: EntityManager,
  importId: string,
  rows: AsyncIterable<CsvRow>,
  columns: Columns,
): Promise<void> {
  await em.fork().execute("delete from product_import_rows where import_id = ?", [importId]);
  let batch: CsvRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < rowsPerWrite) continue;
    await write(em, importId, batch, columns);
    batch = [];
  }
  await write(em, importId, batch, columns);
  await transact(em, (tx) => bringTogether(tx, importId));
}

const write = (em: EntityManager, importId: string, rows: readonly CsvRow[], columns: Columns) =>
  em.fork().execute(
    `insert into product_import_rows (import_id, row_number, product_row, sku, foreign_id, parent, cells)
     select ?::uuid, r."row", r."row", r.sku, r.id, r.parent, r.cells
       from jsonb_to_recordset(?::jsonb) as r ("row" int, sku text, id text, parent text, cells jsonb)`,
    [importId, JSON.stringify(rows.map((row) => keyed(row, columns)))],
  );

function keyed({ row, cells }: CsvRow, columns: Columns) {
  const text = (column: Parameters<Columns["read"]>[1]) => columns.read(cells, column).trim().toLowerCase();
  const isVariation = text("kind").includes("variation");
  return {
    row,
    // Variations are nobody's parents.
    sku: isVariation ? null : text("sku") || null,
    id: isVariation ? null : text("foreignId") || null,
    parent: isVariation ? text("parent") || null : null,
    cells,
  };
}

/** A parent is named by its SKU, or as "id:123". */
async function bringTogether(tx: Tx, importId: string): Promise<void> {
  await tx.execute(
    `update product_import_rows child set product_row = parent.row_number
       from (select distinct on (key) key, row_number
               from product_import_rows p
              cross join lateral (values (p.sku), ('id:' || p.foreign_id)) as k (key)
              where p.import_id = ? and key is not null
              order by key, row_number) parent
      where child.import_id = ? and child.parent = parent.key`,
    [importId, importId],
  );
  await tx.execute("update product_imports set rows_kept = true where id = ?", [importId]);
}

interface KeptRow {
  row: number;
  productRow: number;
  cells: Record<string, string>;
}

interface Gathered {
  productRow: number;
  rows: CsvRow[];
}

/** The products of a file whose rows were put away, in the file's order. */
export async function* keptGroups(
  em: EntityManager,
  importId: string,
  header: readonly string[],
  columns: Columns,
): AsyncGenerator<Group> {
  let group: Gathered | undefined;
  let last = { productRow: 0, row: 0 };
  for (;;) {
    const rows = await em.fork().execute<KeptRow[]>(
      `select row_number as row, product_row as "productRow", cells from product_import_rows
        where import_id = ? and (product_row, row_number) > (?, ?)
        order by product_row, row_number limit ?`,
      [importId, last.productRow, last.row, rowsPerRead],
    );
    for (const { row, productRow, cells } of rows) {
      if (group && group.productRow !== productRow) {
        yield inOrder(group, columns);
        group = undefined;
      }
      group ??= { productRow, rows: [] };
      if (group.rows.length >= rowsMax)
        throw new TooManyRows(`The product of row ${productRow} has more than ${rowsMax} rows.`);
      group.rows.push({ row, header, cells });
    }
    if (rows.length < rowsPerRead) break;
    last = rows.at(-1)!;
  }
  if (group) yield inOrder(group, columns);
}

/** The product first; variations may have come before it. */
function inOrder({ productRow, rows }: Gathered, columns: Columns): Group {
  const own = rows.filter(({ row }) => row === productRow);
  const handle =
    columns
      .read(own[0]?.cells ?? {}, "title")
      .trim()
      .slice(0, 255) || null;
  return { handle, rows: [...own, ...rows.filter(({ row }) => row !== productRow)] };
}
