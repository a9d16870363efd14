import { darker, lighter } from "../colour.js";
import { type Family, chosen, slicesOf } from "../form.js";
import { type Profile, ellipsePath, outline, rings, turned } from "../lathe.js";
import { ACROSS, type Pen, type Point, clipped, filled, linear, n } from "../pen.js";
import { tube } from "../strokes.js";
import { woodGrain } from "../texture.js";
import { glassForm } from "./glass.js";
import { turnedForm } from "./turned-form.js";

const JARS: readonly Profile[] = [
  [
    [104, 0],
    [112, 6],
    [114, 60],
    [114, 200],
    [104, 236],
    [98, 250],
  ],
  [
    [78, 0],
    [88, 6],
    [130, 70],
    [132, 130],
    [104, 178],
    [92, 190],
  ],
  [
    [92, 0],
    [98, 6],
    [98, 120],
    [98, 300],
  ],
];

/** A stoneware jar with a wooden lid, or a cork one. */
export const jar: Family = (look, pen) => {
  const profile = chosen(JARS, look.shape);
  const body = turnedForm(look, pen, profile);
  const [rim, height] = profile[profile.length - 1]!;
  const wood = look.accent ?? "#b98a58";
  const lid: Profile = [
    [rim + 2, height - 2],
    [rim + 4, height + 4],
    [rim + 4, height + 24],
    [rim - 2, height + 30],
  ];
  const knob: Profile = [
    [13, height + 30],
    [12, height + 38],
    [20, height + 50],
    [20, height + 60],
    [8, height + 68],
  ];
  const draw = (p: Profile) => turned(pen, { profile: p, colour: wood, finish: "wood", pitch: look.pitch });
  const grain = woodGrain(pen, outline(rings(lid), look.pitch), wood, 0.5);
  const seam = `<ellipse cx="0" cy="${n(-height + 2)}" rx="${n(rim + 3)}" ry="${n((rim + 3) * look.pitch)}" fill="#1b100a" opacity="0.45"/>`;
  return { ...body, svg: body.svg + seam + draw(lid) + grain + draw(knob), height: height + 68 };
};

/** A storage glass with a cork, filled with something dry. */
export const glassJar: Family = (look, pen) => {
  const profile = chosen<Profile>(
    [
      [
        [88, 0],
        [96, 8],
        [98, 100],
        [98, 210],
        [90, 236],
        [88, 246],
      ],
      [
        [104, 0],
        [110, 8],
        [112, 80],
        [112, 140],
        [104, 166],
        [100, 176],
      ],
      [
        [78, 0],
        [84, 8],
        [86, 160],
        [86, 310],
        [80, 330],
        [80, 338],
      ],
    ],
    look.shape,
  );
  const [rim, height] = profile[profile.length - 1]!;
  const list = rings(profile).filter(([, h]) => h < height * 0.7);
  const fill = chosen(
    ["#d9b98a", "#7a4a2c", "#efe3cd", "#a8663c", "#6f7550"],
    look.shape + pen.random.whole(0, 4),
  );
  const heap = turned(pen, {
    profile: list.map(([r, h]) => [r - 6, h + 4] as const),
    colour: fill,
    finish: "matt",
    pitch: look.pitch,
  });
  const grains = grainsIn(
    pen,
    outline(
      list.map(([r, h]) => [r - 7, h + 4] as const),
      look.pitch,
    ),
    rim,
    height * 0.7,
    fill,
  );
  const glass = glassForm(pen, profile, "#e8efec", look.pitch, 0.01);
  const cork = turned(pen, {
    profile: [
      [rim - 8, height - 20],
      [rim + 2, height + 2],
      [rim + 5, height + 34],
      [rim, height + 38],
    ],
    colour: look.colour,
    finish: "wood",
    pitch: look.pitch,
  });
  return { ...glass, svg: heap + grains + glass.svg + cork, height: height + 40 };
};

function grainsIn(pen: Pen, area: string, width: number, height: number, colour: string): string {
  const { random } = pen;
  const dots = Array.from({ length: 700 }, () => {
    const tone = random.chance(0.5)
      ? lighter(colour, random.between(0.15, 0.5))
      : darker(colour, random.between(0.1, 0.45));
    return `<ellipse cx="${n(random.between(-width - 20, width + 20))}" cy="${n(-random.between(-20, height + 20))}" rx="${n(random.between(2, 5))}" ry="${n(random.between(1.6, 3))}" fill="${tone}" opacity="0.7" transform="rotate(${random.whole(-20, 20)})"/>`;
  });
  return clipped(pen, area, dots.join(""));
}

const BASKETS: readonly Profile[] = [
  [
    [120, 0],
    [132, 8],
    [160, 90],
    [168, 170],
    [160, 232],
    [158, 240],
  ],
  [
    [150, 0],
    [160, 8],
    [166, 60],
    [170, 120],
    [172, 130],
  ],
  [
    [104, 0],
    [116, 8],
    [126, 120],
    [122, 240],
    [128, 300],
    [130, 306],
  ],
];

/** Woven rounds, each strand with its own light and a stake crossing it. */
export const basket: Family = (look, pen) => {
  const profile = chosen(BASKETS, look.shape);
  const list = rings(profile);
  const height = list[list.length - 1]![1];
  const rows = Math.round(height / 13);
  const banded = look.pattern === "band" || look.pattern === "dip" || look.pattern === "stripe";
  const colour = (_: number, share: number): string => {
    const row = Math.floor(share * rows);
    const strand = share * rows - row;
    const accented = banded && share > 0.56 && share < 0.82;
    const base = accented ? (look.accent ?? "#5a4632") : look.colour;
    return strand < 0.22 ? darker(base, 0.5) : strand > 0.55 && strand < 0.8 ? lighter(base, 0.16) : base;
  };
  const body = turned(pen, {
    profile,
    colour,
    finish: "matt",
    pitch: look.pitch,
    wall: 13,
    inside: darker(look.colour, 0.35),
    depth: height * 0.8,
  });
  const stakes: string[] = [];
  for (let row = 0; row < rows; row++) {
    const [r, h] = list[Math.min(list.length - 1, Math.round(((row + 0.5) / rows) * (list.length - 1)))]!;
    for (let i = 0; i < 30; i++) {
      const turn = -1.5 + (3 * (i + (row % 2) * 0.5)) / 30;
      const [x, y] = [r * Math.sin(turn), -h + r * look.pitch * Math.cos(turn)];
      stakes.push(`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(2 + 3.4 * Math.cos(turn))}" ry="6.4"/>`);
    }
  }
  const area = outline(list, look.pitch);
  const [rim] = list[list.length - 1]!;
  const weaving = clipped(
    pen,
    area,
    `<g fill="${darker(look.colour, 0.62)}" opacity="0.3">${stakes.join("")}</g>`,
  );
  const mouth = clipped(
    pen,
    ellipsePath(rim - 13, -height, (rim - 13) * look.pitch),
    insideOf(pen, rim, height, look.pitch, look.colour),
  );
  const shade = linear(
    pen,
    [
      [0, "#1b100a", 0],
      [0.55, "#1b100a", 0],
      [1, "#1b100a", 0.34],
    ],
    ACROSS,
  );
  const handles = look.shape % 2 === 0 ? handlesOf(pen, rim, height, darker(look.colour, 0.1)) : "";
  return {
    svg: handles + body + weaving + filled(shade, area) + mouth,
    width: rim * 2 + 40,
    height,
    slices: slicesOf(list),
  };
};

function insideOf(pen: Pen, rim: number, height: number, pitch: number, colour: string): string {
  const wall = linear(
    pen,
    [
      [0, darker(colour, 0.7)],
      [0.5, darker(colour, 0.5)],
      [1, darker(colour, 0.3)],
    ],
    ACROSS,
  );
  return filled(wall, ellipsePath(rim, -height, rim * pitch));
}

function handlesOf(pen: Pen, rim: number, height: number, colour: string): string {
  const one = (side: 1 | -1): Point[] => [
    [side * (rim - 6), -height + 26],
    [side * (rim + 30), -height - 20],
    [side * (rim + 12), -height - 58],
    [side * (rim - 34), -height - 4],
  ];
  return tube(pen, one(1), 13, colour, "matt") + tube(pen, one(-1), 13, colour, "matt");
}
