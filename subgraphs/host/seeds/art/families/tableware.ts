import { darker, lighter } from "../colour.js";
import { type Family, chosen, slicesOf } from "../form.js";
import { type Profile, ellipsePath, rings, turned } from "../lathe.js";
import { ACROSS, type Point, curve, filled, linear } from "../pen.js";
import { tube } from "../strokes.js";
import { speckle } from "../texture.js";
import { glaze } from "./surface.js";
import { turnedForm } from "./turned-form.js";

const MUGS: readonly Profile[] = [
  [
    [86, 0],
    [98, 6],
    [102, 20],
    [102, 110],
    [102, 200],
    [104, 226],
  ],
  [
    [70, 0],
    [80, 6],
    [112, 60],
    [118, 110],
    [108, 170],
    [104, 196],
  ],
  [
    [64, 0],
    [70, 6],
    [84, 60],
    [98, 140],
    [106, 200],
    [110, 220],
  ],
];

/** A mug with a pulled handle. */
export const mug: Family = (look, pen) => {
  const profile = chosen(MUGS, look.shape);
  const height = profile[profile.length - 1]![1];
  const side = 94;
  const handle: Point[] = [
    [side, -height * 0.82],
    [side + 52, -height * 0.84],
    [side + 76, -height * 0.56],
    [side + 52, -height * 0.26],
    [side - 2, -height * 0.2],
  ];
  const body = turnedForm(look, pen, profile, {
    wall: 7,
    inside: lighter(look.colour, 0.15),
    content: { colour: "#4a2c1a", below: 34 },
  });
  const colour = look.pattern === "dip" ? (look.accent ?? look.colour) : look.colour;
  const grip = tube(pen, handle, 24, colour, look.finish ?? "satin");
  const slices = [...body.slices, { x: 130, height: height * 0.5, radius: 40 }];
  return { ...body, svg: grip + body.svg, width: body.width + 90, slices };
};

const CUP: Profile = [
  [40, 0],
  [48, 6],
  [72, 36],
  [82, 78],
  [86, 104],
];
const SAUCER: Profile = [
  [60, 0],
  [66, 5],
  [112, 14],
  [140, 26],
];

/** A small cup on its saucer, with coffee in it. */
export const cup: Family = (look, pen) => {
  const saucer = turnedForm({ ...look, pattern: "plain" }, pen, SAUCER, {
    wall: 4,
    inside: look.colour,
    depth: 20,
  });
  const bowl = turnedForm(look, pen, CUP, {
    wall: 6,
    inside: lighter(look.colour, 0.2),
    content: { colour: "#3f2414", below: 16 },
  });
  const handle: Point[] = [
    [78, -88],
    [116, -92],
    [126, -66],
    [104, -44],
    [70, -40],
  ];
  const grip = tube(pen, handle, 15, look.colour, look.finish ?? "satin");
  const raised = `<g transform="translate(0 -12)"><ellipse cx="10" cy="2" rx="62" ry="16" fill="#1b100a" opacity="0.3"/>${grip}${bowl.svg}</g>`;
  return { svg: saucer.svg + raised, width: 280, height: 118, slices: [...saucer.slices, ...bowl.slices] };
};

const PLATE: Profile = [
  [92, 0],
  [100, 6],
  [160, 10],
  [206, 22],
  [226, 30],
];

/** Plates in a stack, the top one seen into. */
export const plates: Family = (look, pen) => {
  const count = 2 + (look.shape % 4);
  const rise = 21;
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    const colour =
      i % 2 === 1 && look.accent !== undefined && look.pattern === "band" ? look.accent : look.colour;
    const [dx, turn] = [pen.random.between(-4, 4), pen.random.between(0.98, 1)];
    const svg = turned(pen, {
      profile: PLATE,
      colour,
      finish: look.finish ?? "satin",
      pitch: look.pitch,
      wall: 5,
      inside: colour,
      depth: 24,
    });
    const shade =
      i === 0
        ? ""
        : `<ellipse cx="10" cy="-2" rx="150" ry="${150 * look.pitch}" fill="#1b100a" opacity="0.35"/>`;
    const specks =
      last && look.pattern === "speckle"
        ? speckle(pen, ellipsePath(218, -29, 218 * look.pitch), 430, 80, darker(look.colour, 0.7), 150)
        : "";
    const banded = last && (look.pattern === "band" || look.pattern === "dip" || look.pattern === "stripe");
    const line = (r: number, width: number): string =>
      `<ellipse cx="0" cy="-29" rx="${r}" ry="${(r * look.pitch).toFixed(1)}" fill="none" stroke="${look.accent ?? "#8a5a3c"}" stroke-width="${width}" opacity="0.85"/>`;
    const ring = banded ? line(213, 7) + line(200, 2) : "";
    parts.push(
      `<g transform="translate(${dx.toFixed(1)} ${-i * rise}) scale(${turn.toFixed(3)} 1)">${shade}${svg}${specks}${ring}</g>`,
    );
  }
  const height = 30 + rise * (count - 1);
  return {
    svg: parts.join(""),
    width: 452,
    height,
    slices: slicesOf([
      [96, 0],
      [170, 8],
      [200, height * 0.5],
      [226, height],
    ]),
  };
};

const JUGS: readonly Profile[] = [
  [
    [84, 0],
    [92, 6],
    [126, 90],
    [130, 150],
    [104, 240],
    [82, 300],
    [84, 336],
    [94, 360],
  ],
  [
    [96, 0],
    [102, 6],
    [106, 120],
    [96, 240],
    [88, 320],
    [92, 348],
  ],
  [
    [70, 0],
    [78, 6],
    [132, 70],
    [140, 130],
    [96, 210],
    [72, 250],
    [82, 286],
  ],
];

/** A pouring jug: spout to the left, handle to the right. */
export const jug: Family = (look, pen) => {
  const profile = chosen(JUGS, look.shape);
  const list = rings(profile);
  const [rim, height] = list[list.length - 1]!;
  const body = turnedForm(look, pen, profile, { wall: 7, inside: darker(look.colour, 0.1), depth: 140 });
  const spout: Point[] = [
    [-rim * 0.86, -height + rim * look.pitch * 0.75],
    [-rim * 1.36, -height - 10],
    [-rim * 0.8, -height - rim * look.pitch * 0.62],
    [-rim * 0.4, -height + 6],
  ];
  const paint = linear(
    pen,
    [
      [0, lighter(look.colour, 0.25)],
      [1, darker(look.colour, 0.22)],
    ],
    ACROSS,
  );
  const lip = filled(
    paint,
    curve(spout, true, 0.7),
    `stroke="${look.colour}" stroke-width="5" stroke-linejoin="round"`,
  );
  const handle: Point[] = [
    [rim * 0.9, -height * 0.93],
    [rim + 70, -height * 0.92],
    [rim + 92, -height * 0.66],
    [rim + 60, -height * 0.42],
    [rim + 14, -height * 0.34],
  ];
  const grip = tube(pen, handle, 23, look.colour, look.finish ?? "satin");
  return { ...body, svg: grip + lip + body.svg, width: body.width + 100 };
};

const POT: Profile = [
  [70, 0],
  [78, 6],
  [128, 50],
  [146, 100],
  [128, 152],
  [82, 184],
  [62, 190],
];
const LID: Profile = [
  [66, 188],
  [64, 194],
  [40, 206],
  [16, 212],
  [12, 218],
  [18, 228],
  [18, 238],
  [4, 244],
];

/** A round teapot with its lid on. */
export const teapot: Family = (look, pen) => {
  const body = turnedForm(look, pen, POT);
  const lid = turned(pen, {
    profile: LID,
    colour: glaze({ ...look, pattern: "plain" }, pen),
    finish: look.finish ?? "satin",
    pitch: look.pitch,
  });
  const spout: Point[] = [
    [-104, -70],
    [-168, -86],
    [-194, -140],
    [-224, -176],
  ];
  const handle: Point[] = [
    [104, -158],
    [190, -186],
    [222, -118],
    [178, -60],
    [112, -58],
  ];
  const finish = look.finish ?? "satin";
  const snout =
    tube(pen, spout, 36, look.colour, finish) + tube(pen, spout.slice(0, 2), 52, look.colour, finish);
  return {
    ...body,
    svg: tube(pen, handle, 22, look.colour, finish) + snout + body.svg + lid,
    width: 440,
    height: 244,
  };
};
