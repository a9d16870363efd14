import { HOUSE } from "../art/palette.js";
import type { View } from "../art/compose.js";
import type { Subject } from "../art/neighbours.js";
import { type Random, randomFrom } from "../art/random.js";
import { ranges } from "./catalogue/index.js";
import { COLOURS, type ColourName, type Line, type Range, SIZES } from "./catalogue/line.js";

export interface DemoVariant {
  title: string;
  options: string[];
  colour: ColourName;
  sku: string;
  /** Whole cents, tax included. */
  price: bigint;
  compareAt: bigint | null;
  cost: bigint | null;
  barcode: string | null;
  grams: number;
}

export interface DemoPicture {
  /** Its file among the committed pictures, without the ending. */
  file: string;
  alt: string;
  view: View;
  colour: ColourName;
}

export interface DemoProduct {
  slug: string;
  title: string;
  subtitle: string;
  description: string;
  vendor: string;
  type: string;
  tags: string[];
  category: string;
  optionNames: string[];
  status: "ACTIVE" | "DRAFT" | "ARCHIVED";
  seoTitle: string;
  seoDescription: string;
  subject: Subject;
  variants: DemoVariant[];
  pictures: DemoPicture[];
  /** How much of the shop's trade it carries; 1 is ordinary. */
  appeal: number;
  /** Days before the newest order that it came into the shop. */
  ageDays: number;
}

export const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function productOf(range: Range, line: Line): DemoProduct {
  const [title, subtitle, family, shape, pattern, colours, , measures, grams, story] = line;
  const slug = slugOf(title);
  const random = randomFrom(`product/${slug}`);
  const vendor = random.pick(range.makers);
  const accent = random.pick(range.accents ?? HOUSE);
  const sizes = line[10] === undefined ? undefined : SIZES[line[10]];
  const subject: Subject = {
    slug,
    family,
    shape,
    pattern,
    accent,
    finish: range.finish ?? random.pick(["matt", "gloss"] as const),
  };
  return {
    slug,
    title,
    subtitle,
    description: describe(range, story, measures, grams, vendor),
    vendor,
    type: range.type,
    tags: [...new Set([...range.tags, ...tagsOf(random, line)])],
    category: range.category,
    optionNames: sizes === undefined ? ["Colour"] : ["Colour", sizes.option],
    // A few goods are still in the workshop or have gone out of the range, as in any real catalogue.
    status: DRAFTS.has(slug) ? "DRAFT" : ARCHIVED.has(slug) ? "ARCHIVED" : "ACTIVE",
    seoTitle: `${title}: ${subtitle.charAt(0).toLowerCase()}${subtitle.slice(1)}`,
    seoDescription: `${story} ${range.type} by ${vendor}, at Fernwick.`,
    subject,
    variants: variantsOf(range, line, random),
    pictures: picturesOf(slug, title, colours),
    appeal: 0.35 + random.next() ** 3 * 4.2,
    ageDays: ageFrom(random),
  };
}

/** Most of the range is as old as the shop; some came later, and a few are new. */
function ageFrom(random: Random): number {
  const draw = random.next();
  if (draw < 0.12) return Math.round(random.between(6, 80));
  return Math.round(draw < 0.4 ? random.between(110, 500) : random.between(560, 760));
}

const DRAFTS = new Set(["gallery-cushion", "evening-tote"]);
const ARCHIVED = new Set(["ledger-jar-vase", "nomad-planter"]);

function tagsOf(random: Random, line: Line): string[] {
  const tags: string[] = [];
  if (line[6] < 30) tags.push("under-30");
  if (line[4] === "stripe" || line[4] === "check") tags.push("patterned");
  if (random.chance(0.12)) tags.push("bestseller");
  return tags;
}

function describe(range: Range, story: string, measures: string, grams: number, maker: string): string {
  const weight = grams >= 1000 ? `${(grams / 1000).toFixed(1)} kg` : `${grams} g`;
  const facts = [
    ["Material", range.material],
    ["Measures", measures],
    ["Weight", weight],
    ["Made by", maker],
    ["Care", range.care],
  ];
  const list = facts.map(([name, value]) => `<li><strong>${name}:</strong> ${value}</li>`).join("");
  return `<p>${story}</p><p>${range.material}. Small differences between pieces are the maker's hand, not a fault.</p><ul>${list}</ul>`;
}

function variantsOf(range: Range, line: Line, random: Random): DemoVariant[] {
  const [title, , , , , colours, euros, , grams] = line;
  const sizes = line[10] === undefined ? ([["", 1]] as const) : SIZES[line[10]].sizes;
  const reduced = random.chance(0.16) ? random.pick([0.75, 0.8, 0.85]) : 1;
  const knowsCost = !random.chance(0.07);
  const hasBarcode = random.chance(0.7);
  const stem = skuStem(title);
  return colours.flatMap((colour) =>
    sizes.map(([label, factor]): DemoVariant => {
      const full = BigInt(Math.round(euros * factor)) * 100n;
      const price = reduced < 1 ? BigInt(Math.round((Number(full) * reduced) / 100)) * 100n - 10n : full;
      return {
        title: label === "" ? colour : `${colour} / ${label}`,
        options: label === "" ? [colour] : [colour, label],
        colour,
        sku: [stem, colour.slice(0, 4).toUpperCase(), ...(label === "" ? [] : [sizeCode(label)])].join("-"),
        price,
        compareAt: reduced < 1 ? full : null,
        cost: knowsCost
          ? BigInt(Math.round((Number(full) / 1.19) * range.costShare * random.between(0.92, 1.08)))
          : null,
        barcode: hasBarcode ? ean(random) : null,
        grams: Math.round(grams * (factor > 3 ? 4 : factor > 1.5 ? 2 : factor)),
      };
    }),
  );
}

/** Letters of each word, and a check letter where two titles would share them. */
function skuStem(title: string): string {
  const words = title
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, "")
    .split(" ")
    .filter((word) => word.length > 0);
  const stem = words.map((word) => word.slice(0, words.length > 2 ? 2 : 3)).join("");
  const count = (stems.get(stem) ?? 0) + 1;
  stems.set(stem, count);
  return count === 1 ? stem : `${stem}${count}`;
}
const stems = new Map<string, number>();

const SIZE_CODES: Record<string, string> = {
  Small: "S",
  Large: "L",
  Single: "1",
  Pair: "2",
  "Set of two": "2",
  "Set of four": "4",
};
const sizeCode = (label: string): string =>
  SIZE_CODES[label] ?? label.replace(/[^A-Z0-9]+/gi, "").replace(/cm$/, "");

/** A thirteen-digit article number in the range kept for use inside a shop, with its check digit. */
function ean(random: Random): string {
  const digits = `2${Array.from({ length: 11 }, () => random.whole(0, 9)).join("")}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function picturesOf(slug: string, title: string, colours: readonly ColourName[]): DemoPicture[] {
  const first = colours[0]!;
  const fronts = colours.map((colour): DemoPicture => ({
    file: `${slug}.${colour.toLowerCase()}`,
    alt: `${title} in ${colour}`,
    view: "front",
    colour,
  }));
  const scene: DemoPicture = {
    file: `${slug}.scene`,
    alt: `${title} in ${first}, among other things in the room`,
    view: "scene",
    colour: first,
  };
  const detail: DemoPicture = {
    file: `${slug}.detail`,
    alt: `${title} from near by`,
    view: "detail",
    colour: first,
  };
  return [fronts[0]!, scene, detail, ...fronts.slice(1)];
}

export const hexOf = (colour: ColourName): string => COLOURS[colour];

/** Every product of the demo shop, the same on every machine. */
export const products: readonly DemoProduct[] = ranges.flatMap((range) =>
  range.lines.map((line) => productOf(range, line)),
);
