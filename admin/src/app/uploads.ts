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
  const input = { filename: file.name, contentType: await contentTypeOf(file), bytes: file.size, purpose };
  const { upload } = accepted((await send(AdminUploadCreateDocument, { input })).uploadCreate);
  if (!upload) throw new HttpError("The upload was not granted.", 500);
  if (file.size > upload.maxBytes) throw new HttpError(`${file.name} is too large.`, 413);
  await put(file, upload.url, upload.headers, onProgress);
  return upload.key;
}

/** Windows knows CSV files as spreadsheets, and some systems not at all. */
async function contentTypeOf(file: File): Promise<string> {
  if (/\.csv$/i.test(file.name)) return "text/csv";
  return (await pictureTypeOf(file)) ?? (file.type || "application/octet-stream");
}

/** Pictures from the web often have the wrong ending; the browser believes the ending, the API the bytes. */
async function pictureTypeOf(file: File): Promise<string | undefined> {
  const head = new TextDecoder("latin1").decode(await file.slice(0, 16).arrayBuffer());
  if (head.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (head.startsWith("\u0089PNG")) return "image/png";
  if (/^RIFF[^]{4}WEBP/.test(head)) return "image/webp";
  return /^[^]{4}ftypavi[fs]/.test(head) ? "image/avif" : undefined;
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
