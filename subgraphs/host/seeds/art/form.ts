import { darker, lighter, lightness } from "./colour.js";
import type { Pen } from "./pen.js";

/** One slice of a form for its shadow: centre and half-width at a height over the floor. */
export interface Slice {
  x: number;
  height: number;
  radius: number;
  /** Front to back over half-width; a turned form has the picture's pitch. */
  depth?: number;
}

/** A drawn object: its foot at 0,0, upwards is negative y, about 1 unit per millimetre at mid distance. */
export interface Form {
  svg: string;
  width: number;
  height: number;
  slices: readonly Slice[];
  /** Lies flat or hangs on a wall: its shadow is its own outline, a little aside. */
  silhouette?: string;
  /** How far it stands off the surface behind it; only with a silhouette. */
  lift?: number;
}

/** What every family is told: colour and material come from the product, shape from its dice. */
export interface Look {
  colour: string;
  accent?: string;
  /** Which silhouette of the family, counted from 0; families wrap it round. */
  shape: number;
  pattern?: "plain" | "speckle" | "stripe" | "dip" | "check" | "band" | "rib" | "marl";
  finish?: "matt" | "gloss";
  /** How far from above it is seen: 0.16 nearly level to 0.5. */
  pitch: number;
}

export type Family = (look: Look, pen: Pen) => Form;

/** The slices of a turned form, thinned to what a blurred shadow can show. */
export function slicesOf(list: readonly (readonly [radius: number, height: number])[]): Slice[] {
  const every = Math.max(1, Math.floor(list.length / 24));
  return list.filter((_, i) => i % every === 0).map(([radius, height]) => ({ x: 0, height, radius }));
}

export const boxSlices = (width: number, height: number, x = 0): Slice[] =>
  Array.from({ length: 10 }, (_, i) => ({ x, height: (height * i) / 9, radius: width / 2, depth: 0.06 }));

/** Picks the silhouette a look asks for. */
export function chosen<T>(from: readonly T[], shape: number): T {
  const found = from[((shape % from.length) + from.length) % from.length];
  if (found === undefined) throw new Error("A family needs at least one silhouette.");
  return found;
}

/** A family drawn as a flat lay or on a wall: it throws its outline as a shadow. */
export const flatForm = (
  svg: string,
  silhouette: string,
  width: number,
  height: number,
  lift = 14,
): Form => ({
  svg,
  silhouette,
  lift,
  width,
  height,
  slices: [],
});

/** The colour of a print or a stripe: the accent, unless it would drown in the cloth. */
export function inkOn({ colour, accent }: Look): string {
  const wanted = accent ?? colour;
  if (Math.abs(lightness(wanted) - lightness(colour)) > 0.16) return wanted;
  return lightness(colour) > 0.5 ? darker(colour, 0.5) : lighter(colour, 0.62);
}
