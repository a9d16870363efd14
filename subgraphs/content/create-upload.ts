import { refuse } from "@till/kit/errors";
import type { Storage } from "@till/kit/storage";
import { newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Upload } from "./upload.entity.js";
import { type UploadCreateInput, UploadPurpose, type UploadTarget } from "./upload.types.js";

/** What may be sent for a purpose. The bytes are looked at when the file is used; a type is only a claim. */
const rules: Record<UploadPurpose, { bytesMax: number; types: RegExp; kind: string }> = {
  [UploadPurpose.PRODUCT_IMAGE]: {
    bytesMax: 10_000_000,
    types: /^image\/(jpeg|png|webp|avif)$/,
    kind: "A picture is a JPEG, PNG, WebP or AVIF file",
  },
  [UploadPurpose.PRODUCT_IMPORT]: {
    bytesMax: 100_000_000,
    // Browsers disagree about what a CSV file is, Windows with Excel most of all.
    types: /^(text\/(csv|plain|comma-separated-values)|application\/(csv|vnd\.ms-excel|octet-stream))$/,
    kind: "An import is a CSV file",
  },
};

export const uploadBytesMax = Math.max(...Object.values(rules).map(({ bytesMax }) => bytesMax));

/**
 * Allows one file to be sent.
 * @throws Refused(UNSUPPORTED_FILE | FILE_TOO_LARGE | INVALID)
 */
export async function createUpload(
  tx: Tx,
  viewer: Viewer,
  input: UploadCreateInput,
  storage: Storage,
): Promise<{ upload: UploadTarget }> {
  const { bytesMax, types, kind } = rules[input.purpose];
  const filename = input.filename.replace(/[\p{Cc}/\\]/gu, "").trim();
  if (filename === "" || filename.length > 255)
    throw refuse("INVALID", "A file's name has 1 to 255 letters.", ["filename"]);
  const contentType = input.contentType.split(";")[0]!.trim().toLowerCase();
  if (!types.test(contentType)) throw refuse("UNSUPPORTED_FILE", `${kind}.`, ["contentType"]);
  if (input.bytes < 1) throw refuse("INVALID", "The file is empty.", ["bytes"]);
  if (input.bytes > bytesMax)
    throw refuse("FILE_TOO_LARGE", `${kind} of at most ${bytesMax / 1_000_000} MB.`, ["bytes"]);

  const upload = Object.assign(new Upload(), {
    key: `uploads/${newToken()}`,
    filename,
    contentType,
    bytes: input.bytes,
    purpose: input.purpose,
    createdBy: viewer.id ?? null,
  });
  tx.persist(upload);
  const { url, headers, expiresAt } = await storage.signedUpload(upload.key, contentType, input.bytes);
  return {
    upload: {
      url,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      key: upload.key,
      expiresAt,
      maxBytes: input.bytes,
    },
  };
}
