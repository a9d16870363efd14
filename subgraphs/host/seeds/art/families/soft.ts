import { darker, lighter } from "../colour.js";
import { type Family, type Look, boxSlices, inkOn } from "../form.js";
import {
  DOWN,
  type Pen,
  type Point,
  blurred,
  clipped,
  curve,
  filled,
  linear,
  n,
  polygon,
  radial,
} from "../pen.js";
import { crease } from "../strokes.js";
import { knit, weave } from "../texture.js";

/** Stripes, checks and bands woven into a cloth that fills a box. */
export function clothPattern(look: Look, width: number, height: number): string {
  const ink = inkOn(look);
  const lines: string[] = [];
  const bar = (x: number, y: number, w: number, h: number, opacity = 0.85) =>
    lines.push(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${ink}" opacity="${opacity}"/>`,
    );
  const [left, top] = [-width / 2, -height];
  if (look.pattern === "stripe") {
    const step = width / (9 + (look.shape % 4));
    for (let x = left + step / 3; x < width / 2; x += step) bar(x, top, step * 0.34, height);
  } else if (look.pattern === "check") {
    const step = width / (5 + (look.shape % 3));
    for (let x = left + step * 0.25; x < width / 2; x += step) bar(x, top, step * 0.42, height, 0.4);
    for (let y = top + step * 0.25; y < 0; y += step) bar(left, y, width, step * 0.42, 0.4);
  } else if (look.pattern === "band" || look.pattern === "dip") {
    bar(left, top + height * 0.62, width, height * 0.14);
    bar(left, top + height * 0.8, width, height * 0.03);
  }
  return lines.join("");
}

/** A filled cushion standing on its edge, corners pulled, seam all round. */
export const cushion: Family = (look, pen) => {
  const wide = look.shape % 3 === 2;
  const [w, h] = wide ? [560, 330] : [440, 430];
  const [x, y] = [w / 2, h];
  const points: Point[] = [
    [-x, -y],
    [-x * 0.5, -y + 20],
    [0, -y + 26],
    [x * 0.5, -y + 20],
    [x, -y],
    [x - 18, -y * 0.74],
    [x - 22, -y * 0.5],
    [x - 16, -y * 0.26],
    [x - 4, -4],
    [x * 0.55, 3],
    [0, 8],
    [-x * 0.55, 3],
    [-x + 4, -4],
    [-x + 16, -y * 0.26],
    [-x + 22, -y * 0.5],
    [-x + 18, -y * 0.74],
  ];
  const d = curve(points, true, 0.86);
  const base = radial(
    pen,
    [
      [0, lighter(look.colour, 0.16)],
      [0.5, look.colour],
      [0.84, darker(look.colour, 0.18)],
      [1, darker(look.colour, 0.36)],
    ],
    [0.38, 0.36],
    0.8,
  );
  const low = linear(
    pen,
    [
      [0.3, "#1b100a", 0],
      [0.7, "#1b100a", 0.09],
      [1, "#1b100a", 0.3],
    ],
    DOWN,
  );
  const cloth =
    look.shape % 2 === 1 && look.pattern === undefined
      ? knit(pen, d, look.colour, 15, 0.6)
      : weave(pen, d, look.colour, 7, 0.6);
  const folds = (
    [
      [-1, -1],
      [1, -1],
      [-1, 0],
      [1, 0],
    ] as const
  ).map(([sx, sy]) => {
    const corner: Point = [sx * (x - 26), sy === 0 ? -30 : -y + 28];
    const inner: Point = [sx * x * 0.52, sy === 0 ? -y * 0.3 : -y * 0.7];
    return (
      crease(
        pen,
        [corner, [(corner[0] + inner[0]) / 2 + 8, (corner[1] + inner[1]) / 2], inner],
        14,
        darker(look.colour, 0.6),
        0.34,
      ) + crease(pen, [[corner[0] + 14, corner[1] + 4], inner], 8, lighter(look.colour, 0.6), 0.25)
    );
  });
  const chop = clipped(pen, d, clothPattern(look, w, h) + folds.join(""));
  const piping = `<path d="${d}" fill="none" stroke="${darker(look.accent ?? look.colour, 0.14)}" stroke-width="6"/><path d="${d}" fill="none" stroke="${lighter(look.accent ?? look.colour, 0.45)}" stroke-width="2" opacity="0.6" transform="translate(-1.4 -1.6)"/>`;
  return {
    svg: filled(base, d) + chop + cloth + filled(low, d) + piping,
    width: w,
    height: h,
    slices: boxSlices(w * 0.94, h * 0.7).map((slice) => ({ ...slice, depth: 0.16 })),
  };
};

/** One fold of a thick cloth, seen from its rounded front. */
function foldLayer(pen: Pen, look: Look, width: number, height: number, y: number, skew: number): string {
  const x = width / 2;
  const points: Point[] = [
    [-x + 16 + skew, -y - height],
    [-x * 0.4, -y - height - 3],
    [x * 0.4, -y - height + 2],
    [x - 14 + skew, -y - height],
    [x + skew, -y - height * 0.55],
    [x - 10 + skew, -y - 2],
    [x * 0.4, -y + 2],
    [-x * 0.4, -y - 1],
    [-x + 10 + skew, -y - 2],
    [-x + skew, -y - height * 0.5],
  ];
  const d = curve(points, true, 0.8);
  const round = linear(
    pen,
    [
      [0, lighter(look.colour, 0.3)],
      [0.3, lighter(look.colour, 0.08)],
      [0.62, darker(look.colour, 0.16)],
      [1, darker(look.colour, 0.55)],
    ],
    DOWN,
  );
  const side = linear(
    pen,
    [
      [0, "#fff6e6", 0.2],
      [0.4, "#fff6e6", 0],
      [0.6, "#1b100a", 0],
      [1, "#1b100a", 0.34],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0 },
  );
  const pattern = `<g transform="translate(0 ${n(-y)})">${clothPattern({ ...look, pattern: look.pattern === "band" ? "plain" : (look.pattern ?? "plain") }, width, height + 6)}</g>`;
  const cloth =
    look.shape % 2 === 0 ? knit(pen, d, look.colour, 12, 0.55) : weave(pen, d, look.colour, 6, 0.4);
  return filled(round, d) + clipped(pen, d, pattern) + cloth + filled(side, d);
}

/** Folded blankets and towels: rounded folds in front, a top that runs back, a fringe at the side. */
export const throwBlanket: Family = (look, pen) => {
  const [width, thick] = [520, 46];
  const layers = 3 + (look.shape % 2);
  const parts: string[] = [];
  for (let i = 0; i < layers; i++)
    parts.push(
      foldLayer(
        pen,
        look,
        width - pen.random.between(0, 14),
        thick,
        i * (thick - 3),
        pen.random.between(-6, 6),
      ),
    );
  const y = layers * (thick - 3);
  const depth = Math.max(70, 260 * look.pitch);
  const top = polygon([
    [-width / 2 + 12, -y],
    [width / 2 - 12, -y],
    [width / 2 - 52, -y - depth],
    [-width / 2 + 52, -y - depth],
  ]);
  const lightTop = linear(
    pen,
    [
      [0, look.colour],
      [1, lighter(look.colour, 0.28)],
    ],
    DOWN,
  );
  const cloth =
    look.shape % 2 === 0 ? knit(pen, top, look.colour, 11, 0.5) : weave(pen, top, look.colour, 5, 0.36);
  const stripes = clipped(
    pen,
    top,
    `<g transform="translate(0 ${n(-y)})">${clothPattern(look, width, depth)}</g>`,
  );
  const soft = blurred(
    pen,
    `<path d="${polygon([
      [-width / 2 + 8, -y],
      [width / 2 - 8, -y],
      [width / 2 - 12, -y - 12],
      [-width / 2 + 14, -y - 12],
    ])}" fill="${lighter(look.colour, 0.5)}"/>`,
    7,
    'opacity="0.5"',
  );
  const isPlain = look.pattern === undefined || look.pattern === "plain";
  const fringe = look.shape % 3 === 2 || !isPlain ? "" : fringeOf(pen, look, width, layers * thick);
  const svg =
    filled(lightTop, top, `stroke="${look.colour}" stroke-width="8" stroke-linejoin="round"`) +
    stripes +
    cloth +
    parts.join("") +
    soft +
    fringe;
  return { svg, width, height: y + depth, slices: boxSlices(width, y) };
};

function fringeOf(pen: Pen, look: Look, width: number, height: number): string {
  const { random } = pen;
  const threads = Array.from({ length: 62 }, (_, i) => {
    const x = -width / 2 + 20 + (i * (width - 40)) / 61;
    const drop = random.between(44, 58);
    const y = -height + 44;
    const tone = random.chance(0.5) ? lighter(look.colour, 0.25) : darker(look.colour, 0.12);
    return `<path d="M${n(x)} ${n(y)}q${n(random.between(-5, 5))} ${n(drop / 2)} ${n(random.between(-7, 7))} ${n(drop)}" stroke="${tone}" stroke-width="4" fill="none" stroke-linecap="round"/>`;
  });
  return threads.join("");
}
