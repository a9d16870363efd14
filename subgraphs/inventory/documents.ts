import { refuse } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";

export const referenceLengthMax = 200;

/** @throws Refused(INVALID) when it is empty or too long */
export function referenceOf(text: string, field: string): string {
  const reference = text.trim();
  if (reference.length === 0 || reference.length > referenceLengthMax)
    throw refuse("INVALID", `Say which, in at most ${referenceLengthMax} letters.`, [field]);
  return reference;
}

interface NewDocument {
  kind: "RECEIPT" | "COUNT";
  locationId: Id<"loc">;
  reference: string;
  lineCount: number;
}

/** Files the paper that movements will point at. */
export async function fileDocument(tx: Tx, viewer: Viewer, document: NewDocument): Promise<Id<"doc">> {
  const id = newId<"doc">();
  await tx.execute(
    `insert into stock_documents (id, kind, location_id, reference, line_count, actor_kind, actor_id, actor_name)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      document.kind,
      document.locationId,
      document.reference,
      document.lineCount,
      viewer.kind,
      viewer.id ?? null,
      viewer.name ?? null,
    ],
  );
  return id;
}
