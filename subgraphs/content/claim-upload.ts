import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { UploadPurpose } from "./upload.types.js";

export interface ClaimedUpload {
  id: Id<"upload">;
  key: string;
  filename: string;
  contentType: string;
  bytes: number;
}

/**
 * Takes a file over for one use. The row decides, so that two rivals cannot both have it; whether the bytes
 * have arrived shows when they are read.
 * @throws Refused(NOT_FOUND | IN_USE)
 */
export async function claimUpload(
  tx: Tx,
  key: string,
  purpose: `${UploadPurpose}`,
  field: string[] = ["uploadKey"],
): Promise<ClaimedUpload> {
  await tx.flush();
  const [claimed] = await tx.execute<ClaimedUpload[]>(
    `update uploads set claimed_at = now() where key = ? and purpose = ? and claimed_at is null and refused_at is null
     returning id, key, filename, content_type as "contentType", bytes`,
    [key, purpose],
  );
  if (claimed) return claimed;
  const [known] = await tx.execute<object[]>(
    "select 1 from uploads where key = ? and purpose = ? and refused_at is null",
    [key, purpose],
  );
  if (known) throw refuse("IN_USE", "This file was used already; send it again.", field);
  throw refuse("NOT_FOUND", "There is no such file.", field);
}
