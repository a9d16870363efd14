import { darker, lighter, mix } from "./colour.js";
import { type Pen, DOWN, type Point, blurred, clipped, curve, linear, n, polygon, radial } from "./pen.js";
import { woodGrain } from "./texture.js";

export interface Backdrop {
  wall: string;
  floor: string;
  /** Where the wall meets the table, as a share of the height. */
  horizon: number;
  /** A seamless paper sweep has no edge; a table has one. */
  ground: "sweep" | "table" | "wood" | "stone" | "flat";
  light: "soft" | "window" | "leaves";
}

export function drawBackdrop(
  pen: Pen,
  back: Backdrop,
  width: number,
  height: number,
): { svg: string; shadow: string } {
  const shadow = mix(darker(back.floor, 0.82), "#2b1c26", 0.25);
  const edge = back.ground === "flat" ? height : height * back.horizon;
  const parts = [
    wall(pen, back, width, height),
    ground(pen, back, width, height, edge),
    pool(pen, width, height),
  ];
  if (back.light !== "soft") parts.push(windowLight(pen, back, width, height, edge));
  return { svg: parts.join(""), shadow };
}

function wall(pen: Pen, back: Backdrop, width: number, height: number): string {
  const across = linear(
    pen,
    [
      [0, lighter(back.wall, 0.2)],
      [0.45, back.wall],
      [1, darker(back.wall, 0.17)],
    ],
    { x1: 0, y1: 0.1, x2: 1, y2: 0.55 },
  );
  return `${across.def}<rect width="${width}" height="${height}" fill="${across.fill}"/>`;
}

function ground(pen: Pen, back: Backdrop, width: number, height: number, edge: number): string {
  if (back.ground === "flat") return "";
  const sweep = back.ground === "sweep";
  const blend = sweep ? height * 0.16 : 0;
  const top = edge - blend;
  const floor = linear(
    pen,
    sweep
      ? [
          [0, back.floor, 0],
          [0.2, back.floor, 0.35],
          [0.42, lighter(back.floor, 0.14), 1],
          [1, darker(back.floor, 0.07), 1],
        ]
      : [
          [0, darker(back.floor, 0.13)],
          [0.3, back.floor],
          [1, lighter(back.floor, 0.1)],
        ],
    DOWN,
  );
  const box = `<rect x="0" y="${n(top)}" width="${width}" height="${n(height - top)}" fill="${floor.fill}"/>`;
  if (sweep) return floor.def + box;
  const seam = linear(pen, [
    [0, "#1d120c", 0],
    [1, "#1d120c", 0.16],
  ]);
  const above = `${seam.def}<rect x="0" y="${n(edge - 46)}" width="${width}" height="46" fill="${seam.fill}"/>`;
  const lip = `<rect x="0" y="${n(edge)}" width="${width}" height="2.5" fill="${lighter(back.floor, 0.45)}" opacity="0.7"/>`;
  const area = `M0 ${n(edge)}H${width}V${height}H0Z`;
  const texture = back.ground === "wood" ? woodGrain(pen, area, back.floor, 0.3) : "";
  const flecks = back.ground === "stone" ? stoneFlecks(pen, area, back.floor, width, edge, height) : "";
  return above + floor.def + box + texture + flecks + lip;
}

function stoneFlecks(
  pen: Pen,
  area: string,
  floor: string,
  width: number,
  top: number,
  bottom: number,
): string {
  const { random } = pen;
  const flecks = Array.from({ length: 420 }, () => {
    const y = random.between(top, bottom);
    const near = 0.4 + (0.9 * (y - top)) / (bottom - top);
    const tone = random.chance(0.55) ? darker(floor, random.between(0.25, 0.6)) : lighter(floor, 0.5);
    const [rx, ry] = [random.between(1.2, 5) * near, random.between(0.6, 1.8) * near];
    return `<ellipse cx="${n(random.between(0, width))}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${tone}" opacity="${random.between(0.2, 0.6).toFixed(2)}"/>`;
  });
  return clipped(pen, area, flecks.join(""));
}

/** The wide pool of daylight, brightest where the window is. */
function pool(pen: Pen, width: number, height: number): string {
  const warm = radial(
    pen,
    [
      [0, "#fffaf2", 0.42],
      [0.5, "#fffaf2", 0.14],
      [1, "#fffaf0", 0],
    ],
    [0.24, 0.3],
    0.72,
  );
  return `${warm.def}<rect width="${width}" height="${height}" fill="${warm.fill}"/>`;
}

/** Sun through a mullioned window, or through leaves, lying across the wall. */
function windowLight(pen: Pen, back: Backdrop, width: number, height: number, edge: number): string {
  const { random } = pen;
  const x0 = width * random.between(0.1, 0.3);
  const y0 = height * random.between(0.04, 0.12);
  const paneWidth = width * 0.15;
  const paneHeight = height * 0.2;
  const slope = 0.34;
  const panes: string[] = [];
  for (let column = 0; column < 3; column++) {
    for (let row = 0; row < 3; row++) {
      const x = x0 + column * (paneWidth + 16) + row * 26;
      const y = y0 + row * (paneHeight + 16) + column * (paneWidth + 16) * slope;
      const points: Point[] = [
        [x, y],
        [x + paneWidth, y + paneWidth * slope],
        [x + paneWidth + 22, y + paneWidth * slope + paneHeight],
        [x + 22, y + paneHeight],
      ];
      panes.push(polygon(points));
    }
  }
  const wallOnly = `M0 0H${width}V${n(back.ground === "sweep" ? edge - height * 0.02 : edge)}H0Z`;
  const glow = panes.map((d) => `<path d="${d}"/>`).join("");
  const shine = blurred(pen, `<g fill="#fff6e0">${glow}</g>`, 7, 'opacity="0.62"');
  const leaves = back.light === "leaves" ? leafShadows(pen, width, height, darker(back.wall, 0.5)) : "";
  const fade = radial(
    pen,
    [
      [0, "#fff", 1],
      [0.7, "#fff", 0.8],
      [1, "#fff", 0],
    ],
    [0.42, 0.36],
    0.62,
  );
  const mask = pen.id();
  return `<mask id="${mask}">${fade.def}<rect width="${width}" height="${height}" fill="${fade.fill}"/></mask>${clipped(pen, wallOnly, shine + leaves, `mask="url(#${mask})"`)}`;
}

function leafShadows(pen: Pen, width: number, height: number, tone: string): string {
  const { random } = pen;
  const twigs: string[] = [];
  for (let twig = 0; twig < 3; twig++) {
    const start: Point = [width * random.between(0.02, 0.62), height * random.between(-0.08, 0.1)];
    const lean = random.between(0.2, 0.9);
    for (let i = 0; i < 9; i++) {
      const [x, y] = [start[0] + i * 62 * lean, start[1] + i * 64];
      const side = i % 2 === 0 ? 1 : -1;
      const angle = 40 + side * random.between(38, 64);
      const length = random.between(130, 190) * (1 - i * 0.04);
      twigs.push(leaf(x, y, angle, length));
    }
  }
  return blurred(pen, `<g fill="${tone}">${twigs.join("")}</g>`, 9, 'opacity="0.22"');
}

function leaf(x: number, y: number, angle: number, length: number): string {
  const d = curve(
    [
      [0, 0],
      [length * 0.32, -length * 0.15],
      [length * 0.7, -length * 0.11],
      [length, 0],
      [length * 0.66, length * 0.12],
      [length * 0.3, length * 0.13],
    ],
    true,
  );
  return `<path d="${d}" transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})"/>`;
}

/** The last layer: corners fall off a little, the lit side lifts a little. */
export function drawVeil(pen: Pen, _back: Backdrop, width: number, height: number): string {
  const corner = radial(
    pen,
    [
      [0, "#2a211c", 0],
      [0.6, "#2a211c", 0],
      [1, "#2a211c", 0.11],
    ],
    [0.42, 0.46],
    0.86,
  );
  const haze = linear(
    pen,
    [
      [0, "#fff4dd", 0.16],
      [0.5, "#fff4dd", 0],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.8 },
  );
  const box = `width="${width}" height="${height}"`;
  return `${corner.def}${haze.def}<rect ${box} fill="${corner.fill}"/><rect ${box} fill="${haze.fill}"/>`;
}
