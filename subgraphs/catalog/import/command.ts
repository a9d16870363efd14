import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Services } from "@till/kit/context";
import { Refused } from "@till/kit/errors";
import { encodeId, type Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { settings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { beginImport, openImport } from "./manage-import.js";
import type { ImportRow } from "./import.row.js";
import { importRow, runSlice } from "./run-import.job.js";

export interface ImportCommand {
  path: string;
  /** Looks through the file and writes nothing. */
  isDryRun: boolean;
  /** Hears each line that the person at the terminal should see. */
  say(line: string): void;
}

// Whoever may start this command holds the database's password: there is nothing to keep from them.
const operator: Viewer = {
  kind: "staff",
  name: "npm run import",
  permissions: new Set(["catalog.import", "catalog.write", "catalog.cost.write"]),
};
const problemsShownMax = 200;

/**
 * Imports a file of this machine in this process: first a dry run, then the import. Pictures are fetched by
 * the running shop.
 * @returns whether the file could be read
 */
export async function importFile(
  services: Services,
  { path, isDryRun, say }: ImportCommand,
): Promise<boolean> {
  const { em, storage, env, now } = services;
  const source = { em, storage, publicUrl: env.PUBLIC_URL, now, open: async () => createReadStream(path) };
  const id = await opened(em, path, say);
  if (!id) return false;
  while (!(await runSlice(source, id)));
  let row = await importRow(em, id);
  if (row.status === "CHECKED" && !isDryRun) {
    await transact(em, (tx) => beginImport(tx, operator, encodeId("imp", id)));
    while (!(await runSlice(source, id)));
    row = await importRow(em, id);
  }
  const { currency } = await settings(em);
  for (const line of await report(services, row, currency)) say(line);
  return row.status !== "FAILED";
}

/** Opens an import, or goes on with that of the same file when its process was killed. */
async function opened(
  em: Services["em"],
  path: string,
  say: ImportCommand["say"],
): Promise<Id<"imp"> | undefined> {
  const { size, mtimeMs } = await stat(path);
  const fileKey = `command/${createHash("sha256").update(`${path}\n${size}\n${mtimeMs}`).digest("hex")}`;
  const [stopped] = await em
    .fork()
    .execute<{ id: Id<"imp"> }[]>(
      `select id from product_imports where file_key = ? and status in ('CHECKING', 'QUEUED', 'RUNNING')`,
      [fileKey],
    );
  if (stopped) {
    say("This file's import was stopped; it goes on where it was.");
    return stopped.id;
  }
  try {
    return (await transact(em, (tx) => openImport(tx, operator, { fileKey, filename: basename(path) }))).id;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(error.message);
    return undefined;
  }
}

async function report({ em }: Services, row: ImportRow, currency: string): Promise<string[]> {
  if (row.error) return [`${row.filename}: ${row.error}`];
  const value = Money.of(BigInt(row.stockValue), currency).amount;
  const would = row.isDryRun ? "would be " : "";
  return [
    ...(await problemLines(em, row.id)),
    ...(row.problemCount > problemsShownMax ? [`… and ${row.problemCount - problemsShownMax} more.`] : []),
    `${row.rowsRead} rows: ${row.productsCreated} products ${would}created, ${row.productsUpdated} updated, ` +
      `${row.productsUnchanged} unchanged, ${row.productsFailed} left out; ${row.problemCount} problems.`,
    `${row.variantsSeen} variants, ${row.unitsOnHand} units on hand, worth ${value} ${currency}.`,
  ];
}

async function problemLines(em: Services["em"], id: Id<"imp">): Promise<string[]> {
  const rows = await em
    .fork()
    .execute<Record<"row" | "handle" | "column" | "severity" | "message" | "value", string | null>[]>(
      `select row_number as row, handle, column_name as column, severity, message, value
       from product_import_problems where import_id = ? order by id limit ?`,
      [id, problemsShownMax],
    );
  return rows.map(({ row, handle, column, severity, message, value }) => {
    const place = [`row ${row}`, handle, column].filter(Boolean).join(", ");
    return `${severity === "ERROR" ? "error  " : "warning"}  ${place}: ${message}${value ? ` (${JSON.stringify(value)})` : ""}`;
  });
}
