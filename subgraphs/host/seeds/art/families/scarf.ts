import { darker, lighter } from "../colour.js";
import { type Family, type Look, flatForm, inkOn } from "../form.js";
import { ACROSS, type Pen, type Point, clipped, curve, filled, linear, n } from "../pen.js";
import { crease } from "../strokes.js";
import { knit, weave } from "../texture.js";
import { shifted, wrinkle } from "./cloth.js";

const texture = (pen: Pen, d: string, look: Look): string =>
  look.shape % 2 === 0 ? knit(pen, d, look.colour, 13, 0.55) : weave(pen, d, look.colour, 7, 0.5);

/** One hanging end: edges, a long soft fold, its bars and its fringe. */
function tail(pen: Pen, look: Look, x: number, top: number, bottom: number, lean: number): string {
  const half = 84;
  const d = curve(
    [
      [x - half * 0.62, top],
      [x + half * 0.62, top],
      [x + half + lean * 0.4, (top + bottom) / 2],
      [x + half + lean, bottom],
      [x + lean, bottom + 5],
      [x - half + lean, bottom],
      [x - half + lean * 0.4, (top + bottom) / 2],
    ],
    true,
    0.62,
  );
  const { random } = pen;
  const skin = linear(
    pen,
    [
      [0, lighter(look.colour, 0.16)],
      [0.3, look.colour],
      [0.5, darker(look.colour, 0.18)],
      [0.6, lighter(look.colour, 0.1)],
      [1, darker(look.colour, 0.34)],
    ],
    ACROSS,
  );
  const ink = inkOn(look);
  const bars = look.pattern === "plain" || look.pattern === undefined ? [] : [0.06, 0.14, 0.2, 0.46, 0.54];
  const stripes = bars.map((at, i) => {
    const y = bottom - 14 - at * (bottom - top);
    return `<rect x="${n(x - 140)}" y="${n(y - 24)}" width="280" height="${i % 2 === 0 ? 22 : 9}" fill="${ink}" opacity="0.88"/>`;
  });
  const fringe = Array.from({ length: 17 }, (_, i) => {
    const fx = x - half + lean + 6 + (i * (half * 2 - 12)) / 16;
    const tone = i % 2 === 0 ? lighter(look.colour, 0.14) : darker(look.colour, 0.22);
    return `<path d="M${n(fx)} ${n(bottom - 3)}q${n(random.between(-5, 5))} 28 ${n(random.between(-7, 7))} ${n(random.between(50, 62))}" stroke="${tone}" stroke-width="6" fill="none" stroke-linecap="round"/>`;
  });
  const fold = wrinkle(
    pen,
    [
      [x + 10, top + 20],
      [x - 8 + lean * 0.4, (top + bottom) / 2],
      [x + 14 + lean, bottom],
    ],
    look.colour,
    26,
  );
  return (
    shifted(d, pen).shadow(0, 22) +
    fringe.join("") +
    filled(skin, d) +
    clipped(pen, d, stripes.join("") + fold) +
    texture(pen, d, look)
  );
}

/** A scarf looped once, both ends fringed. */
export const scarf: Family = (look, pen) => {
  const neck: Point[] = [
    [-150, -190],
    [-128, -262],
    [-60, -304],
    [10, -310],
    [84, -296],
    [136, -252],
    [150, -190],
    [120, -130],
    [50, -100],
    [-30, -98],
    [-110, -126],
  ];
  const d = curve(neck, true, 0.95);
  const hole = curve(
    [
      [-76, -236],
      [0, -262],
      [78, -234],
      [40, -214],
      [-30, -212],
    ],
    true,
  );
  const skin = linear(
    pen,
    [
      [0, lighter(look.colour, 0.26)],
      [0.5, look.colour],
      [1, darker(look.colour, 0.36)],
    ],
    { x1: 0.1, y1: 0, x2: 0.6, y2: 1 },
  );
  const rolls =
    wrinkle(
      pen,
      [
        [-140, -200],
        [-40, -152],
        [60, -150],
        [144, -196],
      ],
      look.colour,
      22,
    ) +
    wrinkle(
      pen,
      [
        [-120, -160],
        [-10, -116],
        [110, -150],
      ],
      look.colour,
      18,
    ) +
    wrinkle(
      pen,
      [
        [-120, -244],
        [-60, -206],
        [0, -196],
      ],
      look.colour,
      14,
    );
  const ring =
    shifted(d, pen).shadow(0, 16) +
    filled(skin, d) +
    clipped(pen, d, rolls) +
    texture(pen, d, look) +
    `<path d="${hole}" fill="${darker(look.colour, 0.66)}"/>` +
    crease(
      pen,
      [
        [-70, -226],
        [0, -206],
        [72, -226],
      ],
      8,
      lighter(look.colour, 0.4),
      0.5,
    );
  return flatForm(
    `<g transform="translate(0 10)">${tail(pen, look, 74, -180, 176, 16)}${tail(pen, look, -60, -180, 250, -26)}${ring}</g>`,
    "M0 0Z",
    400,
    640,
  );
};
