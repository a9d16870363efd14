import type { Id } from "@till/kit/id";

export type ExportStatusWord = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

/** An export as it is stored. */
export interface ExportRow {
  id: Id<"exp">;
  filename: string;
  status: ExportStatusWord;
  filter: Record<string, unknown>;
  hasCosts: boolean;
  hasStock: boolean;
  productsTotal: number | null;
  productsDone: number;
  partKeys: string[];
  productsKept: number;
  rowsKept: number;
  slugKept: string | null;
  bytes: string;
  fileKey: string | null;
  error: string | null;
  startedByName: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export const exportColumns = `id, filename, status, filter, has_costs as "hasCosts", has_stock as "hasStock",
  products_total as "productsTotal", products_done as "productsDone", part_keys as "partKeys",
  products_kept as "productsKept", rows_kept as "rowsKept", slug_kept as "slugKept", bytes,
  file_key as "fileKey", error, started_by_name as "startedByName", created_at as "createdAt",
  finished_at as "finishedAt"`;
