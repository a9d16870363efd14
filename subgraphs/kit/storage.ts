/** Where files are kept: a folder on one machine, or a bucket. Keys look like `uploads/01h…/shirt.csv`. */
export interface Storage {
  put(key: string, bytes: Buffer, contentType: string): Promise<void>;
  /** @throws when there is no such file */
  get(key: string): Promise<Buffer>;
  stream(key: string): Promise<NodeJS.ReadableStream>;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** A link to which a client may PUT one file of this type and at most this size, for a few minutes. */
  signedUpload(key: string, contentType: string, bytesMax: number): Promise<SignedUpload>;
  /** A link from which anybody may read the file for a while. */
  signedDownload(key: string, filename: string): Promise<string>;
}

export interface SignedUpload {
  url: string;
  headers: Record<string, string>;
  expiresAt: Date;
}
