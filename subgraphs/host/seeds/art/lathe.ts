import { type Finish, type Normal, lit } from "./light.js";
import { ACROSS, type Pen, type Point, blurred, clipped, linear, n, polygon } from "./pen.js";

/** A turned form: radius at each height, from the foot upwards, in picture units. */
export type Profile = readonly (readonly [radius: number, height: number])[];

export interface Turned {
  profile: Profile;
  colour: string | ((height: number, share: number) => string);
  finish: Finish;
  /** Height of an ellipse over its width: 0 is eye level, 1 straight from above. */
  pitch: number;
  /** Wall thickness of an open vessel; leave out for a closed form. */
  wall?: number;
  /** How deep the inside goes, and its colour. */
  depth?: number;
  inside?: string;
  /** What stands in it (soil, tea, wax): its colour and how far below the rim. */
  content?: { colour: string; below: number };
}

const STEP = 3;

/** Interpolates a few control points to one ring every three units (Catmull-Rom). */
export function rings(profile: Profile): [radius: number, height: number][] {
  const at = (i: number) => profile[Math.min(profile.length - 1, Math.max(0, i))]!;
  const out: [number, number][] = [];
  for (let i = 0; i < profile.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const length = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]);
    const steps = Math.max(1, Math.round(length / STEP));
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const along = (k: 0 | 1): number =>
        0.5 *
        (2 * p1[k] +
          (p2[k] - p0[k]) * t +
          (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
          (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t * t);
      out.push([Math.max(0, along(0)), along(1)]);
    }
  }
  const last = at(profile.length - 1);
  out.push([last[0], last[1]]);
  return out;
}

const disc = (radius: number, height: number, pitch: number, fill: string): string =>
  `<ellipse cx="0" cy="${n(-height)}" rx="${n(radius)}" ry="${n(radius * pitch)}" fill="${fill}"/>`;

/** Stops across a ring: each one is lit by the true normal at that place. */
const ACROSS_RING = [-1, -0.96, -0.88, -0.76, -0.6, -0.42, -0.22, 0, 0.22, 0.42, 0.6, 0.76, 0.88, 0.96, 1];

function ringPaints(pen: Pen, finish: Finish, inward: boolean) {
  const known = new Map<string, string>();
  const defs: string[] = [];
  const fillFor = (colour: string, tilt: number): string => {
    const step = Math.round(tilt / 0.045);
    const key = `${colour}/${step}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const [outward, up] = [Math.cos(step * 0.045), Math.sin(step * 0.045)];
    const turn = inward ? -1 : 1;
    const stops = ACROSS_RING.map((x) => {
      const normal: Normal = [turn * outward * x, up, outward * Math.sqrt(1 - x * x)];
      return [(x + 1) / 2, lit(colour, normal, finish)] as const;
    });
    const paint = linear(pen, stops, ACROSS);
    defs.push(paint.def);
    known.set(key, paint.fill);
    return paint.fill;
  };
  return { fillFor, defs };
}

/** The outline of a turned form as seen, for clipping what lies on its surface. */
export function outline(list: readonly (readonly [number, number])[], pitch: number): string {
  const left: Point[] = list.map(([r, h]) => [-r, -h]);
  const right: Point[] = list.map(([r, h]): Point => [r, -h]).reverse();
  const foot = list[0] ?? [0, 0];
  const arc: Point[] = [];
  for (let i = 1; i < 12; i++) {
    const angle = (Math.PI * i) / 12;
    arc.push([foot[0] * Math.cos(angle), -foot[1] + foot[0] * pitch * Math.sin(angle)]);
  }
  const top = list[list.length - 1] ?? [0, 0];
  const lip: Point[] = [];
  for (let i = 1; i < 12; i++) {
    const angle = Math.PI + (Math.PI * i) / 12;
    lip.push([top[0] * Math.cos(angle), -top[1] + top[0] * pitch * Math.sin(angle)]);
  }
  return polygon([...left, ...lip, ...right, ...arc]);
}

/**
 * Draws a turned form: full discs from the foot upwards, each covering what it hides, which is the exact
 * occlusion for a camera above the horizon.
 */
export function turned(pen: Pen, form: Turned): string {
  const list = rings(form.profile);
  const top = list[list.length - 1]!;
  const height = Math.max(1, top[1]);
  const colourAt = (h: number): string =>
    typeof form.colour === "string" ? form.colour : form.colour(h, h / height);
  const { fillFor, defs } = ringPaints(pen, form.finish, false);
  const body = list.map(([r, h], i) => {
    const next = list[Math.min(i + 1, list.length - 1)]!;
    const before = list[Math.max(0, i - 1)]!;
    const tilt = Math.atan2(-(next[0] - before[0]), next[1] - before[1]);
    return disc(r, h, form.pitch, fillFor(colourAt(h), tilt));
  });
  const opening = form.wall === undefined ? "" : hollow(pen, form, list, colourAt(height));
  return `${defs.join("")}${body.join("")}${opening}`;
}

/** The lip and the inside wall, drawn from the rim downwards and cut by the rim. */
function hollow(pen: Pen, form: Turned, list: [number, number][], lipColour: string): string {
  const [rimRadius, rimHeight] = list[list.length - 1]!;
  const wall = form.wall ?? 6;
  const inner = Math.max(2, rimRadius - wall);
  const inside = form.inside ?? lipColour;
  const floorAt = Math.max(0, rimHeight - (form.depth ?? rimHeight * 0.85));
  const wallRings = list.filter(([, h]) => h >= floorAt).reverse();
  const { fillFor, defs } = ringPaints(pen, form.finish === "metal" ? "metal" : "satin", true);
  const discs: string[] = [];
  wallRings.forEach(([r, h], i) => {
    const next = wallRings[Math.min(i + 1, wallRings.length - 1)]!;
    const before = wallRings[Math.max(0, i - 1)]!;
    const tilt = Math.atan2(Math.max(0, before[0] - next[0]), Math.max(0.01, before[1] - next[1]));
    discs.push(disc(Math.max(1, r - wall), h, form.pitch, fillFor(inside, tilt)));
  });
  const mouth = ellipsePath(inner, -rimHeight, inner * form.pitch);
  const gloom = linear(pen, [
    [0, "#140d08", 0.06],
    [0.45, "#140d08", 0.16],
    [1, "#140d08", 0.34],
  ]);
  const left = linear(
    pen,
    [
      [0, "#140d08", 0.42],
      [0.5, "#140d08", 0.1],
      [1, "#140d08", 0],
    ],
    ACROSS,
  );
  const shade = `${gloom.def}${left.def}<path d="${mouth}" fill="${gloom.fill}"/><path d="${mouth}" fill="${left.fill}"/>`;
  const filling = form.content === undefined ? "" : contentOf(pen, form, list, form.content);
  const lip = disc(rimRadius, rimHeight, form.pitch, lit(lipColour, [-0.15, 0.95, 0.3], form.finish));
  return `${defs.join("")}${lip}${clipped(pen, mouth, discs.join("") + shade + filling)}`;
}

function contentOf(
  pen: Pen,
  form: Turned,
  list: [number, number][],
  content: { colour: string; below: number },
) {
  const [, rimHeight] = list[list.length - 1]!;
  const level = rimHeight - content.below;
  const at = list.reduce((best, ring) =>
    Math.abs(ring[1] - level) < Math.abs(best[1] - level) ? ring : best,
  );
  const radius = Math.max(2, at[0] - (form.wall ?? 6));
  const surface = linear(
    pen,
    [
      [0, lit(content.colour, [0, 0.9, 0.3], "satin")],
      [1, lit(content.colour, [-0.4, 0.8, 0.3], "satin")],
    ],
    ACROSS,
  );
  const shadow = linear(
    pen,
    [
      [0, "#0d0805", 0.5],
      [0.45, "#0d0805", 0],
    ],
    ACROSS,
  );
  return `${surface.def}${shadow.def}${disc(radius, level, form.pitch, surface.fill)}${disc(radius, level, form.pitch, shadow.fill)}`;
}

export const ellipsePath = (rx: number, cy: number, ry: number, cx = 0): string =>
  `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx + rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx - rx)} ${n(cy)}Z`;

/** A patch of surface between two turns and two heights, as a path: for reflections and printed bands. */
export function patch(
  list: readonly (readonly [number, number])[],
  from: Point,
  to: Point,
  pitch: number,
): string {
  const height = list[list.length - 1]![1];
  const part = list.filter(([, h]) => h >= from[1] * height && h <= to[1] * height);
  const at =
    (turn: number) =>
    (ring: readonly [number, number]): Point => [
      ring[0] * Math.sin(turn),
      -ring[1] + ring[0] * pitch * Math.cos(turn),
    ];
  return part.length < 2 ? "" : polygon([...part.map(at(from[0])), ...part.map(at(to[0])).reverse()]);
}

/** The window's reflection on a glaze: two panes, softened by how polished the surface is. */
export function windowReflection(pen: Pen, profile: Profile, pitch: number, strength: number): string {
  const list = rings(profile);
  const panes = [
    patch(list, [-0.86, 0.5], [-0.66, 0.9], pitch),
    patch(list, [-0.6, 0.5], [-0.42, 0.9], pitch),
  ];
  const streak = patch(list, [0.98, 0.2], [1.12, 0.86], pitch);
  const shapes = panes.map((d) => (d === "" ? "" : `<path d="${d}" fill="#fffdf6"/>`)).join("");
  const soft = streak === "" ? "" : `<path d="${streak}" fill="#fff4e2" opacity="0.4"/>`;
  return (
    blurred(pen, shapes, 5 - 2 * strength, `opacity="${(0.62 * strength).toFixed(2)}"`) +
    blurred(pen, soft, 7, `opacity="${strength.toFixed(2)}"`)
  );
}
