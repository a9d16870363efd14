import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { type Env, keyFor } from "./env.js";
import { checkKey, linkSeconds, type SignedUpload, type Storage } from "./stored-files.js";
import { isSigned, newToken, sign } from "./token.js";

const folderOf = (env: Env): string => resolve(env.TILL_DATA, "files");
const diskOf = (env: Env): Disk => new Disk(new FSDriver({ location: folderOf(env), visibility: "private" }));

/** Files in a folder, with signed links of our own: the routes of the content domain honour them. */
export function localStorage(env: Env): Storage {
  const disk = diskOf(env);
  return {
    put: (key, bytes, contentType) => writeWhole(disk, key, (at) => disk.put(at, bytes, { contentType })),
    putFile: (key, path, contentType) =>
      writeWhole(disk, key, (at) => disk.putStream(at, createReadStream(path), { contentType })),
    get: async (key) => Buffer.from(await disk.getBytes(checkKey(key))),
    stream: (key) => disk.getStream(checkKey(key)),
    has: (key) => disk.exists(checkKey(key)),
    delete: (key) => disk.delete(checkKey(key)),
    signedUpload: async (key, contentType, bytes) => signedUpload(env, checkKey(key), contentType, bytes),
    signedDownload: async (key, filename) => signedDownload(env, checkKey(key), filename),
  };
}

/** A file appears under its name only when it is whole, so that a crash leaves nothing half-written. */
async function writeWhole(disk: Disk, key: string, write: (at: string) => Promise<unknown>): Promise<void> {
  const part = `parts/${newToken()}`;
  try {
    await write(part);
    await disk.move(part, checkKey(key));
  } catch (error) {
    await disk.delete(part).catch(() => undefined);
    throw error;
  }
}

const uploadText = (key: string, type: string, bytes: string, expires: string) =>
  ["PUT", key, type, bytes, expires].join("\n");
const downloadText = (key: string, name: string, expires: string) => ["GET", key, name, expires].join("\n");
const secret = (env: Env) => keyFor(env, "storage-links");

function signedUpload(env: Env, key: string, contentType: string, bytes: number): SignedUpload {
  const expiresAt = new Date(Date.now() + linkSeconds * 1_000);
  const [size, expires] = [String(bytes), String(expiresAt.getTime())];
  const url = new URL(`/${key}`, env.PUBLIC_URL);
  const signature = sign(secret(env), uploadText(key, contentType, size, expires));
  url.search = new URLSearchParams({ type: contentType, bytes: size, expires, signature }).toString();
  return { url: url.href, headers: { "content-type": contentType }, expiresAt };
}

function signedDownload(env: Env, key: string, filename: string): string {
  const expires = String(Date.now() + linkSeconds * 1_000);
  const url = new URL(`/files/${encodeURIComponent(key)}`, env.PUBLIC_URL);
  const signature = sign(secret(env), downloadText(key, filename, expires));
  url.search = new URLSearchParams({ name: filename, expires, signature }).toString();
  return url.href;
}

/** What a signed link allows; undefined when it is forged, altered or too old. */
export function readUploadLink(
  env: Env,
  url: URL,
): { key: string; contentType: string; bytes: number } | undefined {
  const key = url.pathname.slice(1);
  const [type, bytes, expires, signature] = ["type", "bytes", "expires", "signature"].map(
    (name) => url.searchParams.get(name) ?? "",
  );
  if (!isSigned(secret(env), uploadText(key, type!, bytes!, expires!), signature!)) return undefined;
  return Number(expires) < Date.now() ? undefined : { key, contentType: type!, bytes: Number(bytes) };
}

export function readDownloadLink(env: Env, url: URL, key: string): { filename: string } | undefined {
  const [filename, expires, signature] = ["name", "expires", "signature"].map(
    (name) => url.searchParams.get(name) ?? "",
  );
  if (!isSigned(secret(env), downloadText(key, filename!, expires!), signature!)) return undefined;
  return Number(expires) < Date.now() ? undefined : { filename: filename! };
}

export class UploadTooLarge extends Error {}
export class UploadTooSmall extends Error {}

/**
 * Writes an upload as it streams in. Nothing is kept of one that has another size than was signed.
 * @throws UploadTooLarge as soon as it has more bytes, UploadTooSmall when it ends too early
 */
export async function receiveUpload(
  env: Env,
  key: string,
  body: AsyncIterable<Uint8Array>,
  bytesSigned: number,
): Promise<void> {
  await writeWhole(diskOf(env), key, async (part) => {
    const path = resolve(folderOf(env), part);
    await mkdir(dirname(path), { recursive: true });
    // A handle of our own: it is closed before the part is removed, which a stream does not promise.
    await using file = await open(path, "wx");
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > bytesSigned) throw new UploadTooLarge();
      await file.writeFile(chunk);
    }
    if (bytes < bytesSigned) throw new UploadTooSmall();
  });
}
