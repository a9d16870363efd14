import { darker, lighter } from "../colour.js";
import { type Family, type Form, chosen, slicesOf } from "../form.js";
import { type Profile, outline, rings, windowReflection } from "../lathe.js";
import { ACROSS, DOWN, type Pen, clipped, filled, linear } from "../pen.js";

const CARAFES: readonly Profile[] = [
  [
    [92, 0],
    [100, 8],
    [112, 60],
    [104, 150],
    [60, 236],
    [44, 286],
    [48, 340],
    [62, 372],
  ],
  [
    [80, 0],
    [84, 8],
    [88, 120],
    [96, 220],
    [104, 300],
  ],
];

/** Glass: see-through in the middle, deep at its edges, with water in it. */
export const carafe: Family = (look, pen) => {
  const profile = chosen(CARAFES, look.shape);
  return glassForm(pen, profile, look.colour, look.pitch, 0.5);
};

export function glassForm(pen: Pen, profile: Profile, tint: string, pitch: number, level: number): Form {
  const list = rings(profile);
  const [rim, height] = list[list.length - 1]!;
  const area = outline(list, pitch);
  const edge = darker(tint, 0.55);
  const body = linear(
    pen,
    [
      [0, edge, 0.72],
      [0.07, edge, 0.34],
      [0.18, tint, 0.26],
      [0.5, tint, 0.18],
      [0.84, tint, 0.32],
      [0.94, edge, 0.4],
      [1, edge, 0.76],
    ],
    ACROSS,
  );
  const deep = linear(
    pen,
    [
      [0, edge, 0],
      [0.86, edge, 0.06],
      [1, edge, 0.5],
    ],
    DOWN,
  );
  const wet = list.filter(([, h]) => h <= height * level);
  const water = linear(
    pen,
    [
      [0, darker(tint, 0.4), 0.42],
      [0.3, tint, 0.24],
      [0.75, tint, 0.3],
      [1, darker(tint, 0.4), 0.46],
    ],
    ACROSS,
  );
  const surface = wet[wet.length - 1]!;
  const ring = (r: number, h: number, stroke: string, opacity: number) =>
    `<ellipse cx="0" cy="${-h}" rx="${r.toFixed(1)}" ry="${(r * pitch).toFixed(1)}" fill="none" stroke="${stroke}" stroke-width="2.4" opacity="${opacity}"/>`;
  const svg = [
    `<ellipse cx="0" cy="${-height}" rx="${rim}" ry="${rim * pitch}" fill="${tint}" opacity="0.25"/>`,
    filled(body, area),
    filled(deep, area),
    filled(water, outline(wet, pitch)),
    `<ellipse cx="0" cy="${-surface[1]}" rx="${surface[0] - 4}" ry="${(surface[0] - 4) * pitch}" fill="${lighter(tint, 0.5)}" opacity="0.4"/>`,
    ring(surface[0] - 3, surface[1], "#ffffff", 0.7),
    clipped(
      pen,
      area,
      `<ellipse cx="0" cy="-8" rx="${list[0]![0]}" ry="${list[0]![0] * pitch}" fill="none" stroke="#ffffff" stroke-width="5" opacity="0.5"/>`,
    ),
    ring(rim, height, edge, 0.7),
    ring(rim - 3, height + 1, "#ffffff", 0.9),
    windowReflection(pen, profile, pitch, 1),
  ].join("");
  return { svg, width: 2 * Math.max(...list.map(([r]) => r)), height, slices: slicesOf(list) };
}
