import "reflect-metadata";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { previewOf } from "@till/catalog/media/picture";
import sharp from "sharp";
import { drawProduct, type View } from "../art/compose.js";
import { drawWide } from "../art/wide.js";
import type { FamilyName } from "../art/families/index.js";
import { type PictureFacts, picturesFolder } from "./media.js";
import { hexOf, products } from "./products.js";
import { scenes } from "./scenes.js";

/**
 * Draws every picture of the demo shop anew into `pictures/`, which is committed: a first start copies files
 * instead of drawing for ten minutes. `npm run seeds:draw -- vase` draws only files whose names hold the
 * word, `-- missing` only those that are not there.
 */
interface Task {
  file: string;
  svg: () => string;
  width: number;
  height: number;
  quality: number;
  /** What lists and the front page show at once is kept in the widths that they ask for. */
  avifWidths: readonly number[];
}

/** Weave and stitches cost three times the bytes of a glaze, and forgive a coarser hand. */
const WOVEN: ReadonlySet<FamilyName> = new Set<FamilyName>([
  "beanie",
  "cushion",
  "hungCloth",
  "notebook",
  "scarf",
  "shoes",
  "socks",
  "sweater",
  "tee",
  "throwBlanket",
  "tote",
]);

const qualityOf = (family: FamilyName, view: View): number =>
  WOVEN.has(family) ? (view === "front" ? 56 : 48) : view === "front" ? 80 : 74;

const tasks: readonly Task[] = [
  ...scenes.map((scene): Task => {
    const isFront = !scene.slug.includes(".");
    const size = { width: 1600, height: 1000, quality: 74, avifWidths: isFront ? [640] : [] };
    return { file: `scene.${scene.slug}`, svg: () => drawWide(scene), ...size };
  }),
  ...products.flatMap((product) =>
    product.pictures.map(({ file, view, colour }, position): Task => {
      const svg = (): string => drawProduct(product.subject, hexOf(colour), view);
      const quality = qualityOf(product.subject.family, view);
      return { file, svg, width: 960, height: 960, quality, avifWidths: position === 0 ? [320, 640] : [] };
    }),
  ),
];

const filesOf = ({ file, avifWidths }: Task): string[] => [
  `${file}.webp`,
  ...avifWidths.map((width) => `${file}.${width}.avif`),
];

/** Renders at the size that is kept: the drawing has no pixels of its own. */
const atWidth = (svg: string, width: number, height: number): Buffer =>
  Buffer.from(svg.replace(/width="\d+" height="\d+"/, `width="${width}" height="${height}"`));

async function draw(task: Task, hasMaster: boolean): Promise<void> {
  const { file, width, height, quality, avifWidths } = task;
  const path = `${picturesFolder}${file}`;
  if (!hasMaster) {
    await sharp(atWidth(task.svg(), width, height))
      .removeAlpha()
      .webp({ quality, effort: 4 })
      .toFile(`${path}.webp`);
  }
  for (const avifWidth of avifWidths) {
    await sharp(`${path}.webp`)
      .resize({ width: avifWidth })
      .avif({ quality: 52, effort: 3 })
      .toFile(`${path}.${avifWidth}.avif`);
  }
}

async function drawAll(words: readonly string[]): Promise<void> {
  await mkdir(picturesFolder, { recursive: true });
  const present = new Set(await readdir(picturesFolder));
  const isWanted = (task: Task): boolean => {
    if (words[0] === "missing") return filesOf(task).some((file) => !present.has(file));
    return words.length === 0 || words.some((word) => task.file.includes(word));
  };
  const known = new Set(["index.json", ...tasks.flatMap(filesOf)]);
  for (const file of present) if (!known.has(file)) await rm(`${picturesFolder}${file}`);
  const wanted = tasks.filter(isWanted);
  for (const [i, task] of wanted.entries()) {
    await draw(task, words[0] === "missing" && present.has(`${task.file}.webp`));
    if (i % 50 === 49) process.stdout.write(`${i + 1} of ${wanted.length}\n`);
  }
  await writeIndex();
  process.stdout.write(`${wanted.length} pictures drawn\n`);
}

/** Notes of each picture what the seed would otherwise have to decode it for. */
async function writeIndex(): Promise<void> {
  const present = new Set(await readdir(picturesFolder));
  const facts: Record<string, PictureFacts> = {};
  for (const { file, width, height, avifWidths } of tasks) {
    if (!present.has(`${file}.webp`)) continue;
    const bytes = await sharp(`${picturesFolder}${file}.webp`).toBuffer();
    const renditions = avifWidths.map((one) => `${one}.avif`).filter((one) => present.has(`${file}.${one}`));
    facts[file] = { width, height, ...(await previewOf(bytes)), renditions };
  }
  await writeFile(`${picturesFolder}index.json`, `${JSON.stringify(facts, null, 1)}\n`);
}

await drawAll(process.argv.slice(2));
