import { darker, lighter, mix } from "../colour.js";
import { type Family, chosen, slicesOf } from "../form.js";
import { type Profile, ellipsePath, outline, rings, turned, windowReflection } from "../lathe.js";
import { type Pen, blurred, filled, linear, radial } from "../pen.js";
import { weave } from "../texture.js";
import { tube } from "../strokes.js";
import { turnedForm } from "./turned-form.js";

const BASES: readonly Profile[] = [
  [
    [92, 0],
    [100, 8],
    [128, 70],
    [128, 120],
    [84, 180],
    [36, 206],
    [18, 216],
  ],
  [
    [86, 0],
    [90, 6],
    [90, 20],
    [84, 26],
    [16, 34],
    [14, 60],
    [14, 210],
  ],
  [
    [70, 0],
    [80, 6],
    [96, 60],
    [70, 100],
    [92, 140],
    [66, 176],
    [30, 206],
    [16, 216],
  ],
];
const SHADES: readonly Profile[] = [
  [
    [176, 236],
    [110, 440],
  ],
  [
    [158, 236],
    [150, 416],
  ],
  [
    [190, 240],
    [176, 300],
    [128, 372],
    [40, 414],
  ],
];

/** A lamp that is switched on: the shade glows, the wall behind it warms. */
export const tableLamp: Family = (look, pen) => {
  const base = turnedForm(look, pen, chosen(BASES, look.shape));
  const profile = chosen(SHADES, Math.floor(look.shape / 2) + look.shape);
  const cloth = mix(look.accent ?? "#efe3cc", "#f2e8d5", 0.72);
  const stem = tube(
    pen,
    [
      [0, -200],
      [0, -250],
    ],
    12,
    "#a98b57",
    "metal",
  );
  const halo = radial(pen, [
    [0, "#ffdf9e", 0.55],
    [0.45, "#ffdf9e", 0.2],
    [1, "#ffdf9e", 0],
  ]);
  const glow = `${halo.def}<ellipse cx="0" cy="-330" rx="430" ry="400" fill="${halo.fill}"/>`;
  const spill = radial(pen, [
    [0, "#ffdf9e", 0.5],
    [1, "#ffdf9e", 0],
  ]);
  const foot = `${spill.def}<ellipse cx="0" cy="6" rx="330" ry="86" fill="${spill.fill}"/>`;
  return {
    svg: glow + foot + base.svg + stem + litShade(pen, profile, cloth, look.pitch),
    width: 380,
    height: 440,
    slices: [...base.slices, ...slicesOf(rings(profile))],
  };
};

function litShade(pen: Pen, profile: Profile, cloth: string, pitch: number): string {
  const list = rings(profile);
  const area = outline(list, pitch * 0.6);
  const [bottom] = list[0]!;
  const [top, height] = list[list.length - 1]!;
  const across = linear(
    pen,
    [
      [0, darker(cloth, 0.2)],
      [0.2, cloth],
      [0.48, lighter(cloth, 0.6)],
      [0.8, cloth],
      [1, darker(cloth, 0.28)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0 },
  );
  const warm = radial(
    pen,
    [
      [0, "#fff1c9", 0.95],
      [0.5, "#ffd58a", 0.5],
      [1, "#e8a95c", 0.12],
    ],
    [0.5, 0.62],
    0.62,
  );
  const under = ellipsePath(bottom, -list[0]![1], bottom * pitch * 0.6);
  const upper = ellipsePath(top, -height, top * pitch * 0.6);
  return [
    `<path d="${under}" fill="#fff3d2"/>`,
    filled(across, area),
    filled(warm, area),
    weave(pen, area, cloth, 5, 0.28),
    `<path d="${upper}" fill="#fff4d8" opacity="0.9" stroke="${darker(cloth, 0.25)}" stroke-width="3"/>`,
  ].join("");
}

const DOMES: readonly Profile[] = [
  [
    [190, 0],
    [184, 40],
    [140, 120],
    [60, 168],
    [20, 182],
    [16, 210],
  ],
  [
    [150, 0],
    [140, 60],
    [120, 150],
    [40, 190],
    [18, 200],
    [16, 226],
  ],
  [
    [216, 0],
    [200, 18],
    [90, 74],
    [26, 96],
    [18, 124],
  ],
];

/** A pendant over the table, seen from a little below its own height. */
export const pendant: Family = (look, pen) => {
  const profile = chosen(DOMES, look.shape);
  const list = rings(profile);
  const top = list[list.length - 1]![1];
  const mouth = list[0]![0];
  const dome = turned(pen, { profile, colour: look.colour, finish: look.finish ?? "satin", pitch: 0.12 });
  const inner = radial(
    pen,
    [
      [0, "#fffaf0"],
      [0.4, "#ffe9b8"],
      [1, darker(look.accent ?? "#d9b27a", 0.15)],
    ],
    [0.5, 0.4],
    0.6,
  );
  const opening = filled(inner, ellipsePath(mouth - 5, 0, mouth * 0.13));
  const lip = `<path d="${ellipsePath(mouth, 0, mouth * 0.14)}" fill="${darker(look.colour, 0.25)}"/>`;
  const bulb = blurred(pen, `<ellipse cx="0" cy="4" rx="46" ry="22" fill="#fffdf4"/>`, 8);
  const halo = radial(pen, [
    [0, "#ffe3a6", 0.7],
    [0.5, "#ffe3a6", 0.2],
    [1, "#ffe3a6", 0],
  ]);
  const glow = `${halo.def}<ellipse cx="0" cy="90" rx="420" ry="330" fill="${halo.fill}"/>`;
  const cord = tube(
    pen,
    [
      [0, -top],
      [0, -1400],
    ],
    7,
    "#3a342f",
    "matt",
  );
  const cap = turned(pen, {
    profile: [
      [20, top - 6],
      [20, top + 24],
      [8, top + 34],
    ],
    colour: "#b08d57",
    finish: "metal",
    pitch: 0.12,
  });
  const shine = windowReflection(pen, profile, 0.12, look.finish === "gloss" ? 1 : 0.35);
  return {
    svg: `<g transform="translate(0 -200)">${glow}${cord}${cap}${dome}${shine}${lip}${opening}${bulb}</g>`,
    width: mouth * 2 + 30,
    height: 440,
    slices: [],
  };
};
