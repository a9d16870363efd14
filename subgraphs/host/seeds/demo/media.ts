import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Services } from "@till/kit/context";
import type { Row } from "../bulk.js";

export const picturesFolder = new URL("../pictures/", import.meta.url).pathname;

/** What is known of a committed picture, so that the seed need not decode hundreds of them. */
export interface PictureFacts {
  width: number;
  height: number;
  placeholder: string;
  dominantColor: string;
  /** Renditions that are committed as well, such as `320.avif`. */
  renditions: string[];
}

export interface KeptPicture extends PictureFacts {
  file: string;
  /** Stands in addresses; made from the name, so that each seed has the same. */
  key: string;
}

const keyOf = (file: string): string =>
  createHash("sha256").update(`fernwick/${file}`).digest("hex").slice(0, 40);

/** The list of committed pictures. */
export async function keptPictures(): Promise<ReadonlyMap<string, KeptPicture>> {
  const facts = JSON.parse(await readFile(`${picturesFolder}index.json`, "utf8")) as Record<
    string,
    PictureFacts
  >;
  return new Map(Object.entries(facts).map(([file, fact]) => [file, { ...fact, file, key: keyOf(file) }]));
}

/** The picture in its own width is both: the original and the rendition that pages ask for. */
const originalOf = ({ key, width }: KeptPicture): string =>
  width === 960 ? `media/${key}/960.webp` : `originals/${key}.webp`;

export const pictureRow = (
  picture: KeptPicture,
  row: { id: string; productId: string | null; alt: string; position: number; createdAt: Date },
): Row => ({
  id: row.id,
  product_id: row.productId,
  key: picture.key,
  original_key: originalOf(picture),
  alt: row.alt,
  width: picture.width,
  height: picture.height,
  placeholder: picture.placeholder,
  dominant_color: picture.dominantColor,
  position: row.position,
  state: "READY",
  created_at: row.createdAt,
});

/** Copies every picture to where the shop keeps its files; those of another width are rendered when first asked for. */
export async function keepPictures(
  storage: Services["storage"],
  pictures: Iterable<KeptPicture>,
): Promise<void> {
  const queue = [...pictures];
  const copyNext = async (): Promise<void> => {
    for (let picture = queue.pop(); picture !== undefined; picture = queue.pop())
      await copy(storage, picture);
  };
  await Promise.all(Array.from({ length: 8 }, copyNext));
}

async function copy(storage: Services["storage"], picture: KeptPicture): Promise<void> {
  await storage.put(
    originalOf(picture),
    await readFile(`${picturesFolder}${picture.file}.webp`),
    "image/webp",
  );
  for (const rendition of picture.renditions) {
    const from = `${picturesFolder}${picture.file}.${rendition}`;
    if (existsSync(from))
      await storage.put(
        `media/${picture.key}/${rendition}`,
        await readFile(from),
        rendition.endsWith("avif") ? "image/avif" : "image/webp",
      );
  }
}
