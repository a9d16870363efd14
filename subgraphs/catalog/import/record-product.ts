import { DriverException } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Refused } from "@till/kit/errors";
import { log } from "@till/kit/log";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { CsvShape } from "./csv-file.js";
import type { OnceInFile } from "./groups.js";
import { importProduct, type Outcome } from "./import-product.js";
import type { ImportRow } from "./import.row.js";
import type { Problems } from "./problem.js";
import type { Column } from "./columns.js";
import type { Group, ImportedProduct, ReadOptions } from "./imported-product.js";
import { readProduct } from "./read-product.js";

interface Step extends ReadOptions {
  once: OnceInFile;
  /** The how-manieth product of the file this is, from 1. */
  at: number;
  /** Whether an earlier slice has recorded it. */
  isBehind: boolean;
  shape: CsvShape;
}

/** Rolls a dry run back after it has shown what would happen. */
class DryRun extends Error {
  constructor(readonly outcome: Outcome) {
    super("A dry run writes nothing.");
  }
}

/** Somebody cancelled the import, or another worker has taken it up. */
class NoLongerOurs extends Error {}

/**
 * Reads, imports and counts one product in one transaction; a dry run does the same and rolls it back.
 * @returns whether the import goes on
 */
export async function recordProduct(
  em: EntityManager,
  row: ImportRow,
  group: Group,
  step: Step,
): Promise<boolean> {
  const { product, problems } = readProduct(group, step);
  if (product) step.once.check(product, step.columns, problems);
  if (step.isBehind) return true;
  if (step.at === 1) noteEncoding(step.shape, problems);
  try {
    if (!product || problems.hasError) await fail(em, row, group, step, problems);
    else await write(em, row, { group, product, step, problems });
    return true;
  } catch (error) {
    if (error instanceof NoLongerOurs) return false;
    throw error;
  }
}

interface Writing {
  group: Group;
  product: ImportedProduct;
  step: Step;
  problems: Problems;
}

async function write(
  em: EntityManager,
  row: ImportRow,
  { group, product, step, problems }: Writing,
): Promise<void> {
  const viewer = importerOf(row);
  const seen = (tx: Tx, outcome: Outcome) => count(tx, row, step, { group, product, outcome, problems });
  try {
    await transact(em, async (tx) => {
      await commitLater(tx);
      const outcome = await importProduct(tx, viewer, product, step);
      if (row.isDryRun) throw new DryRun(outcome);
      await seen(tx, outcome);
    });
  } catch (error) {
    if (error instanceof DryRun)
      return transact(em, async (tx) => {
        await commitLater(tx);
        await seen(tx, error.outcome);
      });
    if (!noteRefusal(error, product, step, problems)) throw error;
    await fail(em, row, group, step, problems);
  }
}

/**
 * Does not wait for the disk. Should the database's machine fail, the last products are lost together with
 * the note that they were done, so that the import does them again.
 */
const commitLater = (tx: Tx): Promise<unknown> => tx.execute("set local synchronous_commit to off");

const fail = (
  em: EntityManager,
  row: ImportRow,
  group: Group,
  step: Step,
  problems: Problems,
): Promise<void> => transact(em, (tx) => count(tx, row, step, { group, outcome: "failed", problems }));

/** Imports act in the name of whoever started them. */
const importerOf = ({ startedBy, startedByName, takesCosts }: ImportRow): Viewer => ({
  kind: "staff",
  ...(startedBy && { id: startedBy }),
  name: startedByName ?? "Import",
  permissions: new Set(takesCosts ? ["catalog.write", "catalog.cost.write"] : ["catalog.write"]),
});

const columnOf: Record<string, Column> = {
  title: "title",
  slug: "handle",
  sku: "sku",
  options: "option1Value",
  price: "price",
  compareAtPrice: "compareAtPrice",
  onHand: "quantity",
  imageId: "variantImage",
  imageIds: "variantImage",
};

/** Turns a refusal, or what the database would not take, into problems; false for everything else. */
function noteRefusal(
  error: unknown,
  product: ImportedProduct,
  { columns }: Step,
  problems: Problems,
): boolean {
  const first = product.variants[0]!.row;
  if (error instanceof Refused) {
    for (const { code, message, field = [] } of error.reasons) {
      const variant = field[0] === "variants" ? product.variants[Number(field[1])] : undefined;
      const column = columnOf[field.at(-1) ?? ""];
      problems.error(field.at(-1) === "sku" ? "SKU_TAKEN" : code, message, {
        row: variant?.row ?? first,
        column: column ? columns.nameOf(column) : null,
        value: field.at(-1) === "sku" ? (variant?.sku ?? null) : null,
      });
    }
    return true;
  }
  // Classes 22 and 23 of SQLSTATE: this value cannot be stored. Anything else is trouble of ours, and is tried again.
  if (!(error instanceof DriverException) || !/^2[23]/.test(String(error.code))) return false;
  log.error({ err: error, handle: product.handle }, "a product could not be stored");
  problems.error("NOT_STORED", "The product could not be stored.", { row: first });
  return true;
}

function noteEncoding({ encoding }: CsvShape, problems: Problems): void {
  if (encoding === "windows-1252")
    problems.warn("ENCODING", "The file is not UTF-8; it was read as Windows-1252. Check accented letters.", {
      row: 0,
    });
}

interface Counted {
  group: Group;
  product?: ImportedProduct;
  outcome: Outcome | "failed";
  problems: Problems;
}

/** Moves the import along by this product, if it is still where this worker left it. */
async function count(
  tx: Tx,
  row: ImportRow,
  { at }: Step,
  { group, product, outcome, problems }: Counted,
): Promise<void> {
  await tx.flush();
  const variants = product?.variants ?? [];
  const units = variants.reduce((sum, { onHand = 0 }) => sum + BigInt(onHand), 0n);
  const value = variants.reduce((sum, { onHand = 0, price }) => sum + BigInt(onHand) * price, 0n);
  const moved = await tx.execute<object[]>(
    `update product_imports
        set products_done = ?, rows_read = rows_read + ?, products_${outcome} = products_${outcome} + 1,
            variants_seen = variants_seen + ?, units_on_hand = units_on_hand + ?, stock_value = stock_value + ?,
            problem_count = problem_count + ?
      where id = ? and products_done = ? and status in ('CHECKING', 'RUNNING') returning id`,
    [
      at,
      group.rows.length,
      variants.length,
      units.toString(),
      value.toString(),
      problems.list.length,
      row.id,
      at - 1,
    ],
  );
  if (moved.length === 0) throw new NoLongerOurs();
  if (problems.list.length > 0) await keepProblems(tx, row, problems);
}

const keepProblems = (tx: Tx, { id }: ImportRow, { list }: Problems): Promise<unknown> =>
  tx.execute(
    `insert into product_import_problems (import_id, row_number, handle, column_name, severity, code, message, value)
     select ?::uuid, p."row", p.handle, p."column", p.severity, p.code, p.message, p.value
       from jsonb_to_recordset(?::jsonb) as p ("row" int, handle text, "column" text, severity text, code text,
                                               message text, value text)`,
    [id, JSON.stringify(list)],
  );
