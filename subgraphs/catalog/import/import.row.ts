import type { Id } from "@till/kit/id";

export type ImportStatusWord =
  "CHECKING" | "CHECKED" | "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

/** An import as it is stored. */
export interface ImportRow {
  id: Id<"imp">;
  filename: string;
  fileKey: string;
  status: ImportStatusWord;
  format: string;
  isDryRun: boolean;
  takesCosts: boolean;
  rowsRead: number;
  rowsTotal: number | null;
  productsDone: number;
  productsCreated: number;
  productsUpdated: number;
  productsUnchanged: number;
  productsFailed: number;
  variantsSeen: number;
  unitsOnHand: string;
  stockValue: string;
  problemCount: number;
  rowsKept: boolean;
  problemFileKey: string | null;
  error: string | null;
  startedBy: Id | null;
  startedByName: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export const importColumns = `id, filename, file_key as "fileKey", status, format, is_dry_run as "isDryRun",
  takes_costs as "takesCosts", rows_read as "rowsRead", rows_total as "rowsTotal", products_done as "productsDone",
  products_created as "productsCreated", products_updated as "productsUpdated",
  products_unchanged as "productsUnchanged", products_failed as "productsFailed", variants_seen as "variantsSeen",
  units_on_hand as "unitsOnHand", stock_value as "stockValue", problem_count as "problemCount", rows_kept as "rowsKept",
  problem_file_key as "problemFileKey", error,
  started_by as "startedBy", started_by_name as "startedByName", created_at as "createdAt",
  finished_at as "finishedAt"`;
