import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";

/**
 * The open location of this wire id, or the default one.
 * @throws Refused(NOT_FOUND)
 */
export async function locationOf(
  tx: Tx,
  wireId: string | null | undefined,
  field = "locationId",
): Promise<Id<"loc">> {
  const id = typeof wireId === "string" ? (decodeId("loc", wireId) ?? null) : null;
  const [row] =
    typeof wireId === "string"
      ? await tx.execute<{ id: Id<"loc"> }[]>("select id from locations where id = ? and is_active", [id])
      : await tx.execute<{ id: Id<"loc"> }[]>("select id from locations where is_default");
  if (!row) throw refuse("NOT_FOUND", "There is no such location.", [field]);
  return row.id;
}
