import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { refuse } from "@till/kit/errors";
import { ImageFormat, type ImageWidth } from "./image.type.js";
import { hasStowaway } from "./stowaways.js";

// One thread per picture: the shop answers requests on the same machine.
sharp.concurrency(1);
sharp.cache(false);

export const pictureBytesMax = 10_000_000;
const pixelsMax = 40_000_000;
// WebP ends at 16,383, also for the height that a narrow picture has at its full width.
const sideMax = 16_000;
const decodeSecondsMax = 20;
const names: Record<string, string> = {
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/webp": "WebP",
  "image/avif": "AVIF",
};

/** What stands in the picture's place until it is there. */
export interface Preview {
  placeholder: string;
  dominantColor: string;
}

/** What a picture is, told by its bytes. */
export interface Picture extends Preview {
  contentType: string;
  /** As it is shown, after turning it the way its camera was held. */
  width: number;
  height: number;
}

interface Claims {
  /** What its sender said it is, where somebody said so. */
  contentType?: string;
  field?: string[];
}

/**
 * Looks at all of the bytes, whatever the sender said they are. Who passes is one whole picture that does not
 * move, of a size that can be shown, and nothing else besides.
 * @throws Refused(UNSUPPORTED_FILE | FILE_TOO_LARGE)
 */
export async function inspect(bytes: Buffer, { contentType, field = [] }: Claims = {}): Promise<Picture> {
  const unsupported = (message: string) => refuse("UNSUPPORTED_FILE", message, field);
  if (bytes.byteLength > pictureBytesMax)
    throw refuse("FILE_TOO_LARGE", "A picture has at most 10 MB.", field);
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  const name = mime && names[mime];
  if (!name) throw unsupported("A picture is a JPEG, PNG, WebP or AVIF file.");
  if (contentType !== undefined && contentType !== mime)
    throw unsupported(
      `This file says that it is ${names[contentType] ?? contentType}, and is ${name} inside.`,
    );

  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!found?.width || !found.height) throw unsupported("This picture cannot be read.");
  if (found.width * found.height > pixelsMax)
    throw refuse("FILE_TOO_LARGE", "A picture has at most 40 million pixels.", field);
  if (Math.max(found.width, found.height) > sideMax)
    throw refuse("FILE_TOO_LARGE", "A picture is at most 16,000 pixels wide and high.", field);
  if ((found.pages ?? 1) > 1) throw unsupported("A picture does not move. Send a single frame of it.");
  if (await hasStowaway(bytes, mime))
    throw unsupported("There is more in this file than a picture. Save the picture anew and send that.");

  const preview = await previewOf(bytes).catch(() => undefined);
  if (!preview)
    throw unsupported("This picture is damaged: its end is missing, or its middle makes no sense.");
  const isTurned = (found.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [found.height, found.width] : [found.width, found.height];
  return { contentType: mime, width, height, ...preview };
}

const read = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: pixelsMax, failOn: "error" })
    .timeout({ seconds: decodeSecondsMax })
    .rotate();

/**
 * One rendition, in sRGB with eight bits, whatever the original was in. Nothing that the file said of camera,
 * place or person comes along.
 */
export function render(bytes: Buffer, width: ImageWidth, format: ImageFormat): Promise<Buffer> {
  const resized = read(bytes).resize({ width, withoutEnlargement: true }).toColourspace("srgb");
  return format === ImageFormat.AVIF
    ? resized.avif({ quality: 55, effort: 3, bitdepth: 8 }).toBuffer()
    : resized.webp({ quality: 80, effort: 3 }).toBuffer();
}

/** Decodes all of the picture: what is cut short or damaged fails here. */
export async function previewOf(bytes: Buffer): Promise<Preview> {
  const small = await read(bytes)
    .resize(64, 64, { fit: "inside" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .png()
    .toBuffer();
  const [tiny, { dominant }] = await Promise.all([
    sharp(small).resize(16, 16, { fit: "inside" }).webp({ quality: 30, smartSubsample: true }).toBuffer(),
    sharp(small).stats(),
  ]);
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("");
  return { placeholder: `data:image/webp;base64,${tiny.toString("base64")}`, dominantColor: `#${hex}` };
}
