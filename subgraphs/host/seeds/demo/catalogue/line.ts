import type { FamilyName } from "../../art/families/index.js";
import type { Look } from "../../art/form.js";

/** The house's colours, by the names that customers read. */
export const COLOURS = {
  Oat: "#ddd3c2",
  Chalk: "#ebe6dc",
  Linen: "#cfc2ab",
  Sage: "#8b9a7b",
  Moss: "#5d6b4c",
  Forest: "#3f5546",
  Ink: "#34414d",
  Mist: "#a9b8ba",
  Rust: "#b1583c",
  Clay: "#c38d69",
  Blush: "#d9b3a3",
  Ochre: "#c9973f",
  Plum: "#6f4a52",
  Charcoal: "#4a4643",
  Oak: "#c19660",
  Walnut: "#7d5537",
  Ash: "#cdb38b",
  Brass: "#b9924f",
} as const;
export type ColourName = keyof typeof COLOURS;

export interface SizeSet {
  option: string;
  /** Label, and the price as a share of the base price. */
  sizes: readonly (readonly [label: string, factor: number])[];
}

export const SIZES = {
  body: {
    option: "Size",
    sizes: [
      ["S", 1],
      ["M", 1],
      ["L", 1],
      ["XL", 1],
    ],
  },
  foot: {
    option: "Size",
    sizes: [
      ["37", 1],
      ["38", 1],
      ["39", 1],
      ["40", 1],
      ["41", 1],
      ["42", 1],
      ["43", 1],
      ["44", 1],
    ],
  },
  sock: {
    option: "Size",
    sizes: [
      ["36–40", 1],
      ["41–45", 1],
    ],
  },
  height: {
    option: "Size",
    sizes: [
      ["Small", 1],
      ["Large", 1.45],
    ],
  },
  cushion: {
    option: "Size",
    sizes: [
      ["45 × 45 cm", 1],
      ["50 × 50 cm", 1.2],
    ],
  },
  throw: {
    option: "Size",
    sizes: [
      ["130 × 180 cm", 1],
      ["150 × 220 cm", 1.32],
    ],
  },
  pair: {
    option: "Set",
    sizes: [
      ["Single", 1],
      ["Pair", 1.9],
    ],
  },
  four: {
    option: "Set",
    sizes: [
      ["Single", 1],
      ["Set of four", 3.7],
    ],
  },
  plates: {
    option: "Set",
    sizes: [
      ["Set of two", 1],
      ["Set of four", 1.9],
    ],
  },
  pot: {
    option: "Size",
    sizes: [
      ["14 cm", 1],
      ["18 cm", 1.4],
      ["24 cm", 2.1],
    ],
  },
  paper: {
    option: "Format",
    sizes: [
      ["A6", 1],
      ["A5", 1.35],
    ],
  },
} as const satisfies Record<string, SizeSet>;
export type SizeName = keyof typeof SIZES;

/** One product as it is written down: everything else follows from these few words. */
export type Line = readonly [
  title: string,
  subtitle: string,
  family: FamilyName,
  shape: number,
  pattern: NonNullable<Look["pattern"]>,
  colours: readonly ColourName[],
  euros: number,
  measures: string,
  grams: number,
  story: string,
  sizes?: SizeName,
];

/** Goods that share a shelf, a workshop's material and the way they are cared for. */
export interface Range {
  category: string;
  type: string;
  makers: readonly string[];
  material: string;
  care: string;
  /** What the goods cost, as a share of the price without tax. */
  costShare: number;
  finish?: "matt" | "gloss";
  /** The second colour in the picture: bare clay, a strap, a lid. */
  accents?: readonly string[];
  tags: readonly string[];
  lines: readonly Line[];
}
