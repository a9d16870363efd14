import { HttpError } from "react-admin";
import { AdminUploadCreateDocument, type UploadPurpose } from "../gql/graphql.js";
import { send } from "./gateway.js";
import { accepted } from "./refusal.js";

/**
 * Brings a file into the shop's storage: asks for a signed target, then puts the bytes there.
 * @param onProgress gets 0 to 1
 * @returns the key by which the API claims the upload
 */
export async function uploadFile(
  file: File,
  purpose: UploadPurpose,
  onProgress: (part: number) => void,
): Promise<string> {
  const input = { filename: file.name, contentType: contentTypeOf(file), bytes: file.size, purpose };
  const { upload } = accepted((await send(AdminUploadCreateDocument, { input })).uploadCreate);
  if (!upload) throw new HttpError("The upload was not granted.", 500);
  if (file.size > upload.maxBytes) throw new HttpError(`${file.name} is too large.`, 413);
  await put(file, upload.url, upload.headers, onProgress);
  return upload.key;
}

/** Windows knows CSV files as spreadsheets, and some systems not at all. */
function contentTypeOf(file: File): string {
  if (/\.csv$/i.test(file.name)) return "text/csv";
  return file.type || "application/octet-stream";
}

/** fetch cannot tell how far an upload is; XMLHttpRequest can. */
function put(
  file: File,
  url: string,
  headers: readonly { name: string; value: string }[],
  onProgress: (part: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new HttpError(`${file.name} could not be uploaded.`, request.status));
    request.open("PUT", url);
    for (const { name, value } of headers) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    request.send(file);
  });
}
