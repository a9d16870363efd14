import type { Services } from "@till/kit/context";
import { ImageFormat, type ImageWidth, imageWidths, widthFor } from "./image.type.js";
import { render } from "./picture.js";

export const contentTypes: Record<ImageFormat, string> = {
  [ImageFormat.AVIF]: "image/avif",
  [ImageFormat.WEBP]: "image/webp",
};

export interface Rendition {
  key: string;
  width: ImageWidth;
  format: ImageFormat;
}

/** Where a rendition is kept. */
export const storedAt = ({ key, width, format }: Rendition): string =>
  `media/${key}/${width}.${format.toLowerCase()}`;

/** The renditions that a picture of this width has: no two that would be the same. */
export const renditionsOf = (key: string, ownWidth: number): Rendition[] =>
  imageWidths
    .filter((width) => width <= widthFor(1280, ownWidth))
    .flatMap((width) => Object.values(ImageFormat).map((format) => ({ key, width, format })));

/** Renders and keeps a rendition; one that is kept already is only read. */
export async function renditionFrom(
  storage: Services["storage"],
  rendition: Rendition,
  original: () => Promise<Buffer>,
): Promise<Buffer> {
  const at = storedAt(rendition);
  if (await storage.has(at)) return storage.get(at);
  const bytes = await render(await original(), rendition.width, rendition.format);
  await storage.put(at, bytes, contentTypes[rendition.format]);
  return bytes;
}
