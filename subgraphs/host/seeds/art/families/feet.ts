import { darker, lighter } from "../colour.js";
import { type Family, type Look, flatForm } from "../form.js";
import { type Pen, type Point, SLANT, clipped, curve, filled, linear } from "../pen.js";
import { crease, stitches } from "../strokes.js";
import { mottle, weave } from "../texture.js";
import { shifted, wrinkle } from "./cloth.js";

/** A left foot from above, toes up; the right one is its mirror. */
const SOLE: readonly Point[] = [
  [-6, -290],
  [52, -276],
  [86, -220],
  [92, -130],
  [72, -30],
  [66, 80],
  [76, 180],
  [60, 262],
  [4, 290],
  [-54, 262],
  [-70, 180],
  [-62, 60],
  [-80, -60],
  [-88, -160],
  [-72, -246],
];

const grown = (points: readonly Point[], by: number): Point[] =>
  points.map(([x, y]) => [x * by, y * (1 + (by - 1) * 0.4)]);

function shoe(pen: Pen, look: Look, kind: number): string {
  const sole = curve(grown(SOLE, 1.08), true);
  const insole = curve(grown(SOLE, 0.9), true);
  const under = look.accent ?? "#d9c19a";
  const upperEnd = kind === 1 ? 40 : -40;
  const upper = curve(
    [
      [-96, upperEnd + 10],
      [-98, -100],
      [-88, -230],
      [-60, -292],
      [0, -318],
      [66, -294],
      [102, -220],
      [104, -120],
      [92, upperEnd + 10],
      [50, upperEnd - 46],
      [0, upperEnd - 66],
      [-52, upperEnd - 46],
    ],
    true,
    0.9,
  );
  const bed = linear(
    pen,
    [
      [0, darker(under, 0.3)],
      [0.5, under],
      [1, lighter(under, 0.25)],
    ],
    SLANT,
  );
  const skin = linear(
    pen,
    [
      [0, lighter(look.colour, 0.32)],
      [0.4, look.colour],
      [1, darker(look.colour, 0.36)],
    ],
    SLANT,
  );
  const texture =
    kind === 0
      ? mottle(pen, upper, look.colour, 0.28, 0.06)
      : kind === 2
        ? weave(pen, upper, look.colour, 6, 0.42)
        : mottle(pen, upper, look.colour, 0.12, 0.03);
  const mouth: Point[] = [
    [-92, upperEnd + 8],
    [-52, upperEnd - 44],
    [0, upperEnd - 64],
    [50, upperEnd - 44],
    [88, upperEnd + 8],
  ];
  const collar = `<path d="${curve(mouth)}" fill="none" stroke="${darker(look.colour, 0.35)}" stroke-width="16"/><path d="${curve(mouth)}" fill="none" stroke="${lighter(look.colour, 0.22)}" stroke-width="8" transform="translate(-1 -3)"/>`;
  const depth = clipped(
    pen,
    insole,
    crease(
      pen,
      mouth.map(([x, y]): Point => [x, y + 16]),
      46,
      "#1b100a",
      0.55,
    ),
  );
  const heel = kind === 2 ? heelOf(pen, look) : "";
  const rope =
    kind === 2
      ? stitches(grown(SOLE, 1.06).concat([grown(SOLE, 1.06)[0]!]), "#a98a58", 12, "10 5")
      : stitches(grown(SOLE, 1.03).concat([grown(SOLE, 1.03)[0]!]), lighter(under, 0.5), 2.6, "9 7");
  const shine = clipped(
    pen,
    upper,
    crease(
      pen,
      [
        [-60, -60],
        [-70, -170],
        [-34, -270],
      ],
      30,
      lighter(look.colour, 0.8),
      kind === 1 ? 0.55 : 0.32,
    ) +
      wrinkle(
        pen,
        [
          [-60, -84],
          [0, -112],
          [62, -80],
        ],
        look.colour,
        12,
      ),
  );
  const seam =
    kind === 1
      ? stitches(
          [
            [0, -310],
            [2, -200],
            [0, upperEnd - 70],
          ],
          lighter(look.colour, 0.4),
          3,
        )
      : "";
  return [
    shifted(sole, pen).shadow(0, 24),
    `<path d="${sole}" fill="${darker(under, 0.38)}" transform="translate(5 7)"/>`,
    filled(bed, sole),
    rope,
    filled(bed, insole),
    weave(pen, insole, under, 6, 0.3),
    depth,
    heel,
    filled(skin, upper),
    texture,
    shine,
    seam,
    collar,
  ].join("");
}

function heelOf(pen: Pen, look: Look): string {
  const d = curve(
    [
      [-76, 150],
      [-60, 262],
      [4, 302],
      [66, 262],
      [82, 150],
      [58, 190],
      [44, 244],
      [4, 262],
      [-38, 244],
      [-54, 190],
    ],
    true,
    0.9,
  );
  return (
    filled(
      linear(
        pen,
        [
          [0, lighter(look.colour, 0.25)],
          [1, darker(look.colour, 0.3)],
        ],
        SLANT,
      ),
      d,
    ) + weave(pen, d, look.colour, 6, 0.4)
  );
}

/** A pair from above: felt slippers, leather mules or espadrilles. */
export const shoes: Family = (look, pen) => {
  const kind = look.shape % 3;
  const one = shoe(pen, look, kind);
  const two = shoe(pen, look, kind);
  return flatForm(
    `<g transform="translate(-132 0) rotate(-5)"><g transform="scale(-1 1)">${one}</g></g><g transform="translate(132 26) rotate(6)">${two}</g>`,
    "M0 0Z",
    580,
    680,
  );
};
