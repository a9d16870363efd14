import type { Connection } from "./cursor-pages.js";

/** A list as react-admin asks for it, in the API's words. */
export interface ListRequest {
  readonly first: number;
  readonly after: string | null;
  readonly query: string | null;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: { readonly field: string; readonly direction: "ASC" | "DESC" };
  readonly signal?: AbortSignal | undefined;
}

/** How one resource is read and written: its documents, and the way between form values and inputs. */
export interface Source<Row extends { id: string }, Full extends { id: string }, Values extends object> {
  list(request: ListRequest): Promise<Connection<Row>>;
  one?(id: string, signal?: AbortSignal): Promise<Full | null>;
  /** Answers with the new id. */
  create?(values: Values): Promise<string>;
  /** Gets only the top-level fields that differ, and the record as it was read. */
  update?(id: string, changes: Partial<Values>, before: Full): Promise<void>;
}

export type AnySource = Source<{ id: string }, { id: string }, object>;

/** The top-level fields of a form that differ from the record it was opened with. */
export function changedFields<Values extends object>(before: object, after: Values): Partial<Values> {
  const known = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([name, value]) => !isSame(known.get(name), value));
  return Object.fromEntries(changed) as Partial<Values>;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}
