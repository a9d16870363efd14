import { fileTypeFromBuffer } from "file-type";

/**
 * Whether a file is more than the picture it begins as: an archive, a program or a page that hides behind or
 * inside it. Such files are made to be taken for something else by whoever opens them next. What phones put
 * behind a photo (a film, a second picture, their own notes) is harmless and common.
 */
export async function hasStowaway(bytes: Buffer, mime: string): Promise<boolean> {
  if (endsAsZip(bytes) || code.test(bytes.toString("latin1"))) return true;
  const tail = bytes.subarray(endOf(bytes, mime));
  if (tail.byteLength === 0) return false;
  const behind = await fileTypeFromBuffer(tail);
  return behind !== undefined && !/^(image|video)\//.test(behind.mime);
}

// Openings that compressed pixels do not form by chance, and that metadata has no use for.
const code = /<\?php|<script|<!doctype|<html|<iframe|<svg[\s>]|%PDF-1\./i;

/** A ZIP archive is read from its end (APPNOTE 4.3.16): a record whose comment fills exactly the rest of the file. */
function endsAsZip(bytes: Buffer): boolean {
  const [recordBytes, commentBytesMax] = [22, 65_535];
  const from = Math.max(bytes.byteLength - recordBytes - commentBytesMax, 0);
  let at = bytes.indexOf("PK\u0005\u0006", from, "latin1");
  while (at >= 0 && at + recordBytes <= bytes.byteLength) {
    const rest = bytes.byteLength - at - recordBytes;
    // Unpackers forgive a few bytes behind the archive, such as the end of the picture around it.
    if (bytes.readUInt16LE(at + 20) <= rest && bytes.readUInt16LE(at + 10) > 0) return true;
    at = bytes.indexOf("PK\u0005\u0006", at + 1, "latin1");
  }
  return false;
}

/** Where the picture itself ends, by its format's own structure; the end of the file where that is not clear. */
function endOf(bytes: Buffer, mime: string): number {
  if (mime === "image/jpeg") return endOfJpeg(bytes);
  if (mime === "image/png") return endOfPng(bytes);
  if (mime === "image/webp") return Math.min(bytes.readUInt32LE(4) + 8, bytes.byteLength);
  return endOfBoxes(bytes);
}

/** Segments up to the first end-of-image marker; within the scan, markers are those not followed by 0 or a restart. */
function endOfJpeg(bytes: Buffer): number {
  let at = 2;
  while (at + 4 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) {
      at = bytes.indexOf(0xff, at);
      if (at < 0) return bytes.byteLength;
      continue;
    }
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return at + 2;
    const isAlone = marker === 0 || marker === 0xff || marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xff) at += 1;
    else at += isAlone ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return bytes.byteLength;
}

function endOfPng(bytes: Buffer): number {
  let at = 8;
  while (at + 12 <= bytes.byteLength) {
    const isEnd = bytes.toString("latin1", at + 4, at + 8) === "IEND";
    at += 12 + bytes.readUInt32BE(at);
    if (isEnd) return Math.min(at, bytes.byteLength);
  }
  return bytes.byteLength;
}

function endOfBoxes(bytes: Buffer): number {
  let at = 0;
  while (at + 8 <= bytes.byteLength) {
    const size = bytes.readUInt32BE(at);
    const isBox = /^[a-z0-9 ]{4}$/i.test(bytes.toString("latin1", at + 4, at + 8));
    if (size < 8 || !isBox) return size === 0 || size === 1 ? bytes.byteLength : at;
    at += size;
  }
  return Math.min(at, bytes.byteLength);
}
