/** Where files are kept: a folder on one machine, or a bucket. Keys look like `uploads/01h…`. */
export interface Storage {
  put(key: string, bytes: Buffer, contentType: string): Promise<void>;
  /** Keeps a file of this machine, piece by piece; however large, it is never held. */
  putFile(key: string, path: string, contentType: string): Promise<void>;
  /** @throws when there is no such file */
  get(key: string): Promise<Buffer>;
  stream(key: string): Promise<NodeJS.ReadableStream>;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** A link to which a client may PUT one file of this type and size, for a few minutes. */
  signedUpload(key: string, contentType: string, bytes: number): Promise<SignedUpload>;
  /** A link from which anybody may read the file for a while, always as an attachment. */
  signedDownload(key: string, filename: string): Promise<string>;
}

export interface SignedUpload {
  url: string;
  headers: Record<string, string>;
  expiresAt: Date;
}

export const linkSeconds = 300;

/** Keys become paths and addresses: nothing in them may climb out of the folder or need escaping. */
export function checkKey(key: string): string {
  if (
    !/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*){0,5}$/.test(key) ||
    key.length > 200 ||
    key.includes("..")
  )
    throw new Error(`${JSON.stringify(key)} is no key of a file.`);
  return key;
}

/** Names a download for every browser; nothing in the name can end the header (RFC 6266). */
export const attachment = (filename: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
