import type { Backdrop } from "./backdrop.js";
import { type FamilyName, families } from "./families/index.js";
import { withTwigs } from "./families/plants.js";
import type { Form, Look } from "./form.js";
import { HOUSE, ROOMS, WOODS, backdropFor } from "./palette.js";
import { type Pen, penFrom } from "./pen.js";
import { type Random, randomFrom } from "./random.js";
import { type Placed, drawScene } from "./scene.js";

/** What the catalogue knows of a thing, as far as its picture needs it. */
export interface Subject {
  slug: string;
  family: FamilyName;
  shape: number;
  pattern?: NonNullable<Look["pattern"]>;
  finish?: "matt" | "gloss";
  accent?: string;
}

export type View = "front" | "detail" | "scene";

const SQUARE = 1280;

const FLAT: readonly FamilyName[] = [
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
const RELATIVE: Partial<Record<FamilyName, number>> = {
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

const BESIDE: readonly (readonly FamilyName[])[] = [
  ["vase", "bowl", "jug", "mug", "cup", "plates", "teapot", "carafe", "jar", "tray", "glassJar"],
  ["candle", "vase", "bowl", "tableLamp", "cushion", "throwBlanket", "basket"],
  ["planter", "wateringCan", "basket", "jar"],
  ["penCup", "mug", "vase", "tableLamp", "bowl"],
];
const BESIDE_FLAT: readonly (readonly FamilyName[])[] = [
  ["tee", "sweater", "scarf", "beanie", "socks", "shoes", "tote"],
  ["board", "knife", "utensils", "hungCloth"],
  ["handTool", "secateurs"],
  ["notebook", "pencils"],
];

function draw(family: FamilyName, look: Omit<Look, "pitch">, pitch: number, pen: Pen): Form {
  return families[family]({ ...look, pitch }, pen);
}

const lookOf = (subject: Subject, colour: string): Omit<Look, "pitch"> => ({
  colour,
  shape: subject.shape,
  ...(subject.pattern === undefined ? {} : { pattern: subject.pattern }),
  ...(subject.finish === undefined ? {} : { finish: subject.finish }),
  ...(subject.accent === undefined ? {} : { accent: subject.accent }),
});

/** A neighbour in the picture: a plain thing in one of the house's colours. */
function neighbour(family: FamilyName, pitch: number, pen: Pen): Form {
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

/** The picture of one product in one colour. */
export function drawProduct(subject: Subject, colour: string, view: View): string {
  const random = randomFrom(`${subject.slug}/${view}`);
  const pen = penFrom(random);
  const flat = FLAT.includes(subject.family);
  if (view === "scene") return flat ? flatScene(subject, colour, pen) : standingScene(subject, colour, pen);
  const detail = view === "detail";
  const pitch = detail ? random.between(0.4, 0.46) : random.between(0.22, 0.27);
  const form = draw(subject.family, lookOf(subject, colour), pitch, penFrom(randomFrom(subject.slug), "m"));
  const backdrop = backdropFor(colour, random, flat);
  const placed = alone(form, subject.family, flat);
  return drawScene(
    pen,
    {
      width: SQUARE,
      height: SQUARE,
      backdrop: detail ? { ...backdrop, horizon: 0.52 } : backdrop,
      placed: [placed],
      ...(detail ? { crop: closeUp(random, placed, flat) } : {}),
    },
    pitch,
  );
}

function alone(form: Form, family: FamilyName, flat: boolean): Placed {
  const scale = flat
    ? Math.min(1.95, 1010 / form.height, 1010 / form.width)
    : Math.min(2.9, 820 / form.height, 920 / form.width);
  if (flat) return { form, x: 640, y: 646, scale };
  if (family === "pendant") return { form, x: 640, y: 880, scale: Math.min(scale, 1.75) };
  const lift = Math.min(150, (820 - form.height * scale) * 0.34);
  return { form, x: 620, y: 1016 - lift, scale };
}

/** Nearer, from higher up, and off centre: enough to see the material. */
function closeUp(random: Random, { form, x, y, scale }: Placed, flat: boolean) {
  const size = random.between(620, 720);
  const slender = flat && form.width < 450;
  const middle = slender ? y : flat ? y - form.height * scale * 0.2 : y - form.height * scale * 0.62;
  const centre = slender ? x : flat ? x - form.width * scale * 0.12 : x + random.between(-70, 50);
  const held = (value: number): number => Math.min(SQUARE - size, Math.max(0, value));
  return { x: held(centre - size / 2), y: held(middle - size * 0.42), width: size, height: size };
}

const besides = (
  groups: readonly (readonly FamilyName[])[],
  family: FamilyName,
  random: Random,
): FamilyName[] => {
  const group = groups.find((names) => names.includes(family)) ?? groups[0]!;
  return random.shuffle(group.filter((name) => name !== family));
};

function sceneBackdrop(random: Random, flat: boolean): Backdrop {
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

function standingScene(subject: Subject, colour: string, pen: Pen): string {
  const { random } = pen;
  const pitch = 0.24;
  const main = draw(subject.family, lookOf(subject, colour), pitch, penFrom(randomFrom(subject.slug), "m"));
  const dressed =
    subject.family === "vase"
      ? withTwigs(main, pen, main.height, random.pick(["olive", "grass", "eucalyptus"] as const))
      : main;
  const backdrop = sceneBackdrop(random, false);
  if (subject.family === "pendant") {
    const below = (["bowl", "plates", "mug"] as const).map((name) => ({
      name,
      form: neighbour(name, pitch, pen),
    }));
    const row = arrange(below, SQUARE, 0.84, 0.74);
    return drawScene(
      pen,
      {
        width: SQUARE,
        height: SQUARE,
        backdrop: { ...backdrop, light: "soft" },
        placed: [{ form: main, x: 600, y: 560, scale: 1.3 }, ...row],
      },
      pitch,
    );
  }
  const names = besides(BESIDE, subject.family, random).slice(0, 2);
  const others = names.map((name) => ({ name, form: neighbour(name, pitch, pen) }));
  const items = [others[0]!, { name: subject.family, form: dressed, lead: 1.3 }, others[1]!];
  const placed = arrange(items, SQUARE, 0.8, 0.88);
  return drawScene(pen, { width: SQUARE, height: SQUARE, backdrop, placed, crop: framed(placed) }, pitch);
}

/** The square that holds a group with some air: low things are seen from nearer. */
function framed(placed: readonly Placed[]) {
  const left = Math.min(...placed.map((p) => p.x - (p.form.width * p.scale) / 2));
  const right = Math.max(...placed.map((p) => p.x + (p.form.width * p.scale) / 2));
  const top = Math.min(...placed.map((p) => p.y - p.form.height * p.scale));
  const bottom = Math.max(...placed.map((p) => p.y));
  const size = Math.min(SQUARE, Math.max((right - left) * 1.1, (bottom - top) * 1.42, 620));
  const held = (value: number): number => Math.min(SQUARE - size, Math.max(0, value));
  return {
    x: held((left + right) / 2 - size / 2),
    y: held(bottom + size * 0.13 - size),
    width: size,
    height: size,
  };
}

interface Item {
  name: FamilyName;
  form: Form;
  /** How much the thing that is sold stands out from its neighbours. */
  lead?: number;
}

/** Stands things in a row, near and far by turns and overlapping a little, filling a share of the width. */
export function arrange(
  items: readonly Item[],
  size: number,
  ground: number,
  fill: number,
  height = size,
): Placed[] {
  const times = (item: Item): number => (RELATIVE[item.name] ?? 1) * (item.lead ?? 1);
  const wide = (item: Item): number => item.form.width * times(item);
  const total = items.reduce((sum, item) => sum + wide(item), 0) * 0.93;
  const tallest = Math.max(...items.map((item) => item.form.height * times(item)));
  const scale = Math.min((size * fill) / total, (height * 0.66) / tallest, 1.7);
  let x = size / 2 - (total * scale) / 2;
  return items.map((item, i) => {
    const width = wide(item) * 0.93 * scale;
    const near = i % 2 === 1 ? 0.075 : 0;
    const placed = {
      form: item.form,
      x: x + width / 2,
      y: height * (ground + near - 0.03),
      scale: scale * times(item) * (1 + near * 0.8),
    };
    x += width;
    return placed;
  });
}

function flatScene(subject: Subject, colour: string, pen: Pen): string {
  const { random } = pen;
  const main = draw(subject.family, lookOf(subject, colour), 0.26, penFrom(randomFrom(subject.slug), "m"));
  const names = besides(BESIDE_FLAT, subject.family, random);
  const first = neighbour(names[0]!, 0.26, pen);
  const backdrop = sceneBackdrop(random, true);
  const hung = subject.family === "tote" || subject.family === "hungCloth";
  const size = RELATIVE[names[0]!] ?? 1;
  const fit = (form: Form, room: number): number => Math.min(1.7, room / form.height, room / form.width);
  const placed: Placed[] = hung
    ? [
        { form: main, x: 430, y: 640, scale: fit(main, 860) },
        { form: first, x: 940, y: 650, scale: fit(first, 640 * size) },
      ]
    : [
        { form: first, x: 950, y: 400, scale: fit(first, 740 * size) },
        { form: main, x: 500, y: 710, scale: fit(main, 930) },
      ];
  return drawScene(pen, { width: SQUARE, height: SQUARE, backdrop, placed }, 0.26);
}

export interface WideScene {
  slug: string;
  families: readonly FamilyName[];
  backdrop: Backdrop;
  colours?: readonly string[];
  width?: number;
  height?: number;
}

/** A wide picture for a category or the front page. */
export function drawWide({
  slug,
  families: names,
  backdrop,
  colours,
  width = 1600,
  height = 1000,
}: WideScene): string {
  const random = randomFrom(`wide/${slug}`);
  const pen = penFrom(random);
  const pitch = 0.22;
  if (backdrop.ground === "flat") return flatWide(pen, names, backdrop, width, height, colours);
  const items = names
    .filter((name) => name !== "pendant")
    .map((name, i) => ({ name, form: tinted(name, colours?.[i], pitch, pen) }));
  const placed = arrange(items, width, 0.8, 0.86, height);
  const lamps = names
    .filter((name) => name === "pendant")
    .map((name, i) => ({
      form: tinted(name, colours?.[0], pitch, pen),
      x: width * (0.22 + 0.27 * i),
      y: height * (0.5 - 0.06 * i),
      scale: 0.85,
    }));
  return drawScene(pen, { width, height, backdrop, placed: [...lamps, ...placed] }, pitch);
}

function tinted(name: FamilyName, colour: string | undefined, pitch: number, pen: Pen): Form {
  if (colour === undefined) return neighbour(name, pitch, pen);
  const form = draw(
    name,
    {
      colour,
      accent: pen.random.pick(HOUSE),
      shape: pen.random.whole(0, 6),
      pattern: pen.random.pick(["plain", "speckle", "plain"] as const),
    },
    pitch,
    pen,
  );
  return name === "vase"
    ? withTwigs(form, pen, form.height, pen.random.pick(["olive", "grass", "eucalyptus"] as const))
    : form;
}

function flatWide(
  pen: Pen,
  names: readonly FamilyName[],
  backdrop: Backdrop,
  width: number,
  height: number,
  colours?: readonly string[],
): string {
  const step = width / names.length;
  const placed = names.map((name, i): Placed => {
    const form = tinted(name, colours?.[i], 0.26, pen);
    const scale = Math.min(1.35, (height * 0.78) / form.height, (step * 0.98) / form.width);
    return { form, x: step * (i + 0.5), y: height * (0.5 + (i % 2 === 0 ? -0.03 : 0.05)), scale };
  });
  return drawScene(pen, { width, height, backdrop, placed }, 0.26);
}
