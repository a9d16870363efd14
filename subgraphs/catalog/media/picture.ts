import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { ErrorCode, InvalidInput, Refused } from "@till/kit/errors";
import { ImageFormat, type ImageWidth } from "./image.type.js";

// One thread per picture: the shop answers requests on the same machine.
sharp.concurrency(1);
sharp.cache(false);

export const pictureBytesMax = 10_000_000;
const pixelsMax = 40_000_000;
const types = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);

/** What a picture is, told by its bytes. */
export interface Picture {
  contentType: string;
  /** As it is shown, after turning it the way its camera was held. */
  width: number;
  height: number;
}

/**
 * Looks at the bytes, whatever the sender said they are.
 * @throws Refused(UNSUPPORTED_FILE | FILE_TOO_LARGE)
 */
export async function inspect(bytes: Buffer, field: string[] = []): Promise<Picture> {
  const refused = (code: ErrorCode, message: string) => new Refused(new InvalidInput(code, message, field));
  if (bytes.byteLength > pictureBytesMax)
    throw refused(ErrorCode.FILE_TOO_LARGE, "A picture has at most 10 MB.");
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (!mime || !types.has(mime))
    throw refused(ErrorCode.UNSUPPORTED_FILE, "A picture is a JPEG, PNG, WebP or AVIF file.");
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!found?.width || !found.height)
    throw refused(ErrorCode.UNSUPPORTED_FILE, "This picture cannot be read.");
  if (found.width * found.height > pixelsMax)
    throw refused(ErrorCode.FILE_TOO_LARGE, "A picture has at most 40 million pixels.");
  const isTurned = (found.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [found.height, found.width] : [found.width, found.height];
  return { contentType: mime, width, height };
}

const read = (bytes: Buffer) => sharp(bytes, { limitInputPixels: pixelsMax, failOn: "error" }).rotate();

/** One rendition. Nothing that the file said of camera, place or person comes along. */
export function render(bytes: Buffer, width: ImageWidth, format: ImageFormat): Promise<Buffer> {
  const resized = read(bytes).resize({ width, withoutEnlargement: true });
  return format === ImageFormat.AVIF
    ? resized.avif({ quality: 55, effort: 3 }).toBuffer()
    : resized.webp({ quality: 80, effort: 3 }).toBuffer();
}

/** What stands in the picture's place until it is there. */
export async function previewOf(bytes: Buffer): Promise<{ placeholder: string; dominantColor: string }> {
  const small = await read(bytes)
    .resize(64, 64, { fit: "inside" })
    .flatten({ background: "#ffffff" })
    .png()
    .toBuffer();
  const [tiny, { dominant }] = await Promise.all([
    sharp(small).resize(16, 16, { fit: "inside" }).webp({ quality: 30, smartSubsample: true }).toBuffer(),
    sharp(small).stats(),
  ]);
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("");
  return { placeholder: `data:image/webp;base64,${tiny.toString("base64")}`, dominantColor: `#${hex}` };
}
