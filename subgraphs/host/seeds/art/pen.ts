import type { Random } from "./random.js";

/** What a drawing function holds: its dice, and names for gradients that never collide. */
export interface Pen {
  readonly random: Random;
  id(): string;
}

/** @param prefix keeps the names of two pens apart that draw into one picture */
export function penFrom(random: Random, prefix = "d"): Pen {
  let count = 0;
  return { random, id: () => `${prefix}${(count++).toString(36)}` };
}

/** One decimal is below what a 1280 px picture can show. */
export const n = (value: number): string => {
  const text = value.toFixed(1);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
};

export type Point = readonly [x: number, y: number];

/** A closed or open smooth line through points (Catmull-Rom as cubic curves). */
export function curve(points: readonly Point[], closed = false, tension = 1): string {
  const at = (i: number): Point => {
    const size = points.length;
    const index = closed ? (i + size) % size : Math.min(size - 1, Math.max(0, i));
    return points[index]!;
  };
  const parts = [`M${n(at(0)[0])} ${n(at(0)[1])}`];
  const count = closed ? points.length : points.length - 1;
  const k = tension / 6;
  for (let i = 0; i < count; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const one = `${n(b[0] + (c[0] - a[0]) * k)} ${n(b[1] + (c[1] - a[1]) * k)}`;
    const two = `${n(c[0] - (d[0] - b[0]) * k)} ${n(c[1] - (d[1] - b[1]) * k)}`;
    parts.push(`C${one} ${two} ${n(c[0])} ${n(c[1])}`);
  }
  return parts.join("") + (closed ? "Z" : "");
}

export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;

export const group = (inner: string, attributes = ""): string => `<g ${attributes}>${inner}</g>`;

/** A Gaussian blur over `inner`; the region is wide enough for soft shadows. */
export function blurred(pen: Pen, inner: string, deviation: number, attributes = ""): string {
  if (inner === "") return "";
  const id = pen.id();
  const filter = `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${n(deviation)}"/></filter>`;
  return `${filter}<g filter="url(#${id})" ${attributes}>${inner}</g>`;
}

export function clipped(pen: Pen, path: string, inner: string, attributes = ""): string {
  const id = pen.id();
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})" ${attributes}>${inner}</g>`;
}

export type Stop = readonly [offset: number, colour: string, opacity?: number];

export interface Axis {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
export const ACROSS: Axis = { x1: 0, y1: 0, x2: 1, y2: 0 };
export const DOWN: Axis = { x1: 0, y1: 0, x2: 0, y2: 1 };
export const SLANT: Axis = { x1: 0, y1: 0, x2: 1, y2: 1 };

const printStops = (stops: readonly Stop[]): string =>
  stops
    .map(([offset, colour, opacity]) => {
      const alpha = opacity === undefined ? "" : ` stop-opacity="${opacity.toFixed(3)}"`;
      return `<stop offset="${offset.toFixed(3)}" stop-color="${colour}"${alpha}/>`;
    })
    .join("");

/** A gradient in the box of what it fills. Returns its definition and how to name it. */
export function linear(pen: Pen, stops: readonly Stop[], axis: Axis = DOWN): { def: string; fill: string } {
  const id = pen.id();
  const line = `x1="${axis.x1}" y1="${axis.y1}" x2="${axis.x2}" y2="${axis.y2}"`;
  return {
    def: `<linearGradient id="${id}" ${line}>${printStops(stops)}</linearGradient>`,
    fill: `url(#${id})`,
  };
}

export function radial(
  pen: Pen,
  stops: readonly Stop[],
  centre: Point = [0.5, 0.5],
  radius = 0.5,
): { def: string; fill: string } {
  const id = pen.id();
  const [cx, cy] = centre;
  return {
    def: `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${radius}">${printStops(stops)}</radialGradient>`,
    fill: `url(#${id})`,
  };
}

/** A path filled by a gradient, definition included. */
export function filled(paint: { def: string; fill: string }, path: string, attributes = ""): string {
  return `${paint.def}<path d="${path}" fill="${paint.fill}" ${attributes}/>`;
}
