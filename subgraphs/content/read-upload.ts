import { audit } from "@till/kit/audit";
import type { Services } from "@till/kit/context";
import { Refused, refuse } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { scanFile } from "./scan-file.js";
import type { UploadPurpose } from "./upload.types.js";

export interface ArrivedUpload {
  bytes: Buffer;
  filename: string;
  /** What its sender said it is. */
  contentType: string;
}

/**
 * Reads a file that has arrived and that nobody has claimed yet, after the virus scanner has seen it. An
 * infected one is deleted at once, and the audit log says who sent it.
 * @throws Refused(NOT_FOUND | IN_USE | FILE_INFECTED | PROVIDER_UNAVAILABLE)
 */
export async function readUpload(
  services: Pick<Services, "em" | "storage" | "env">,
  viewer: Viewer,
  key: string,
  purpose: `${UploadPurpose}`,
  field: string[] = ["uploadKey"],
): Promise<ArrivedUpload> {
  const { em, storage, env } = services;
  // Only uploads: no other file of the shop can be turned into something else by its key.
  const isKey = /^uploads\/[0-9a-z]{52}$/.test(key);
  const [row] = isKey
    ? await em
        .fork()
        .execute<{ filename: string; contentType: string; isTaken: boolean; isRefused: boolean }[]>(
          `select filename, content_type as "contentType", claimed_at is not null as "isTaken",
                refused_at is not null as "isRefused" from uploads where key = ? and purpose = ?`,
          [key, purpose],
        )
    : [];
  if (row?.isTaken) throw refuse("IN_USE", "This file was used already; send it again.", field);
  if (row?.isRefused)
    throw refuse("NOT_FOUND", "This file was refused and deleted; send another one.", field);
  if (!row || !(await storage.has(key)))
    throw refuse("NOT_FOUND", "There is no such file, or it has not arrived.", field);
  const bytes = await storage.get(key);
  try {
    await scanFile(env, bytes, field);
  } catch (error) {
    if (error instanceof Refused && error.code === "FILE_INFECTED") {
      await discardUpload(services, key);
      await transact(em, (tx) =>
        audit(tx, viewer, {
          action: "content.infected-upload",
          entity: "Upload",
          after: { filename: row.filename },
        }),
      );
    }
    throw error;
  }
  return { bytes, filename: row.filename, contentType: row.contentType };
}

/** Deletes a file whose content was no good. Its row stays for a day, so that the link cannot bring another. */
export async function discardUpload(
  { em, storage }: Pick<Services, "em" | "storage">,
  key: string,
): Promise<void> {
  const [mine] = await em
    .fork()
    .execute<object[]>(
      "update uploads set refused_at = now() where key = ? and claimed_at is null and refused_at is null returning 1",
      [key],
    );
  if (mine) await storage.delete(key);
}
