import type { Backdrop } from "./backdrop.js";
import { type FamilyName, families } from "./families/index.js";
import { withTwigs } from "./families/plants.js";
import type { Form, Look } from "./form.js";
import { HOUSE, ROOMS, WOODS } from "./palette.js";
import type { Pen } from "./pen.js";
import type { Random } from "./random.js";

/** What the catalogue knows of a thing, as far as its picture needs it. */
export interface Subject {
  slug: string;
  family: FamilyName;
  shape: number;
  pattern?: NonNullable<Look["pattern"]>;
  finish?: "matt" | "gloss";
  accent?: string;
}

export const SQUARE = 1280;

export const FLAT: readonly FamilyName[] = [
  "beanie",
  "board",
  "handTool",
  "hungCloth",
  "knife",
  "notebook",
  "pencils",
  "scarf",
  "secateurs",
  "shoes",
  "socks",
  "sweater",
  "tee",
  "tote",
  "utensils",
];
const WOODEN: readonly FamilyName[] = ["basket", "board", "knife", "tray", "utensils"];

/** How large each thing is beside the others; a vase is 1. */
export const RELATIVE: Partial<Record<FamilyName, number>> = {
  basket: 1.3,
  bowl: 0.82,
  candle: 0.72,
  carafe: 0.92,
  cup: 0.62,
  cushion: 1.25,
  glassJar: 0.86,
  jar: 0.88,
  jug: 0.96,
  beanie: 0.66,
  scarf: 0.92,
  socks: 0.74,
  shoes: 0.74,
  notebook: 0.8,
  knife: 0.84,
  utensils: 0.84,
  handTool: 0.9,
  secateurs: 0.8,
  mug: 0.7,
  penCup: 0.72,
  planter: 1.1,
  plates: 0.86,
  tableLamp: 1.32,
  teapot: 0.82,
  throwBlanket: 1.05,
  tray: 0.95,
  wateringCan: 1.05,
};

export const BESIDE: readonly (readonly FamilyName[])[] = [
  ["vase", "bowl", "jug", "mug", "cup", "plates", "teapot", "carafe", "jar", "tray", "glassJar"],
  ["candle", "vase", "bowl", "tableLamp", "cushion", "throwBlanket", "basket"],
  ["planter", "wateringCan", "basket", "jar"],
  ["penCup", "mug", "vase", "tableLamp", "bowl"],
];
export const BESIDE_FLAT: readonly (readonly FamilyName[])[] = [
  ["tee", "sweater", "scarf", "beanie", "socks", "shoes", "tote"],
  ["board", "knife", "utensils", "hungCloth"],
  ["handTool", "secateurs"],
  ["notebook", "pencils"],
];

export function draw(family: FamilyName, look: Omit<Look, "pitch">, pitch: number, pen: Pen): Form {
  return families[family]({ ...look, pitch }, pen);
}

export const lookOf = (subject: Subject, colour: string): Omit<Look, "pitch"> => ({
  colour,
  shape: subject.shape,
  ...(subject.pattern === undefined ? {} : { pattern: subject.pattern }),
  ...(subject.finish === undefined ? {} : { finish: subject.finish }),
  ...(subject.accent === undefined ? {} : { accent: subject.accent }),
});

/** A neighbour in the picture: a plain thing in one of the house's colours. */
export function neighbour(family: FamilyName, pitch: number, pen: Pen): Form {
  const { random } = pen;
  const colour = WOODEN.includes(family) ? random.pick(WOODS) : random.pick(HOUSE);
  const pattern = random.pick(["plain", "plain", "speckle", "dip"] as const);
  const form = draw(
    family,
    {
      colour,
      accent: random.pick(HOUSE),
      pattern,
      shape: random.whole(0, 6),
      finish: random.pick(["matt", "matt", "gloss"] as const),
    },
    pitch,
    pen,
  );
  return family === "vase" && random.chance(0.7)
    ? withTwigs(form, pen, form.height, random.pick(["olive", "grass", "eucalyptus"] as const))
    : form;
}

export const besides = (
  groups: readonly (readonly FamilyName[])[],
  family: FamilyName,
  random: Random,
): FamilyName[] => {
  const group = groups.find((names) => names.includes(family)) ?? groups[0]!;
  return random.shuffle(group.filter((name) => name !== family));
};

export function sceneBackdrop(random: Random, flat: boolean): Backdrop {
  const { wall, floor } = random.pick(ROOMS);
  const ground = random.pick(["wood", "stone", "table"] as const);
  const wood = { wall, floor: random.pick(["#b98f66", "#a47a55", "#c8a57d"]) };
  const base = ground === "wood" && !flat ? wood : { wall, floor };
  return {
    ...base,
    horizon: random.between(0.6, 0.64),
    ground: flat ? "flat" : ground,
    light: random.pick(["window", "leaves", "leaves"] as const),
  };
}
