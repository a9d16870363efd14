import { darker, lighter } from "../colour.js";
import { type Family, chosen, flatForm } from "../form.js";
import type { Profile } from "../lathe.js";
import { ACROSS, DOWN, type Pen, type Point, blurred, curve, filled, linear, n } from "../pen.js";
import { edgeLight, tube } from "../strokes.js";
import { woodGrain } from "../texture.js";
import { turnedForm } from "./turned-form.js";

const CANS: readonly Profile[] = [
  [
    [128, 0],
    [134, 6],
    [130, 100],
    [118, 200],
    [112, 212],
  ],
  [
    [104, 0],
    [112, 6],
    [136, 90],
    [120, 170],
    [72, 214],
    [70, 226],
  ],
];

/** A watering can: long spout to the left, one bow for the hand. */
export const wateringCan: Family = (look, pen) => {
  const profile = chosen(CANS, look.shape);
  const [rim, height] = profile[profile.length - 1]!;
  const body = turnedForm({ ...look, pattern: look.pattern ?? "plain" }, pen, profile, {
    wall: 5,
    inside: darker(look.colour, 0.45),
    depth: height * 0.8,
  });
  const finish = look.finish ?? "satin";
  const spout: Point[] = [
    [-108, -54],
    [-190, -120],
    [-268, -236],
    [-318, -306],
  ];
  const brace: Point[] = [
    [-98, -196],
    [-180, -200],
    [-244, -204],
  ];
  const bow: Point[] = [
    [rim - 12, -height + 8],
    [rim + 34, -height - 118],
    [rim + 130, -height - 62],
    [rim + 122, -100],
    [124, -58],
  ];
  const rose = rosette(pen, -330, -318, look.accent ?? "#b08d57");
  const svg =
    tube(pen, brace, 9, look.colour, finish) +
    tube(pen, spout, 30, look.colour, finish) +
    tube(pen, bow, 20, look.accent ?? look.colour, finish) +
    body.svg +
    rose;
  const slices = [
    ...body.slices,
    { x: -230, height: 200, radius: 40 },
    { x: -300, height: 300, radius: 30 },
    { x: 190, height: 220, radius: 40 },
  ];
  return { svg, width: 640, height: 350, slices };
};

function rosette(pen: Pen, x: number, y: number, colour: string): string {
  const body = linear(
    pen,
    [
      [0, lighter(colour, 0.35)],
      [0.5, colour],
      [1, darker(colour, 0.4)],
    ],
    DOWN,
  );
  const holes = [-14, 0, 14]
    .flatMap((dx) => [-6, 6].map((dy) => `<circle cx="${dx}" cy="${dy - 34}" r="2.6" fill="#2a1c10"/>`))
    .join("");
  const face = `<ellipse cx="0" cy="-34" rx="40" ry="15" fill="${lighter(colour, 0.25)}" stroke="${darker(colour, 0.2)}" stroke-width="3"/>`;
  return `<g transform="translate(${x} ${y}) rotate(-38)">${filled(body, "M-15 24L-40 -34H40L15 24Z")}${face}${holes}</g>`;
}

function handle(pen: Pen, length: number, colour: string): { svg: string; d: string } {
  const d = `M-17 0C-20 ${n(length * 0.2)} -26 ${n(length * 0.5)} -24 ${n(length * 0.8)}C-23 ${n(length)} 23 ${n(length)} 24 ${n(length * 0.8)}C26 ${n(length * 0.5)} 20 ${n(length * 0.2)} 17 0Z`;
  const round = linear(
    pen,
    [
      [0, darker(colour, 0.35)],
      [0.28, lighter(colour, 0.3)],
      [0.55, colour],
      [1, darker(colour, 0.5)],
    ],
    ACROSS,
  );
  const eye = `<circle cx="0" cy="${n(length * 0.88)}" r="6" fill="#2a1a10"/>`;
  return { svg: filled(round, d) + woodGrain(pen, d, colour, 0.4, 90) + eye, d };
}

const steel = (pen: Pen, colour: string) =>
  linear(
    pen,
    [
      [0, darker(colour, 0.25)],
      [0.25, lighter(colour, 0.5)],
      [0.48, colour],
      [0.52, darker(colour, 0.34)],
      [0.8, colour],
      [1, lighter(colour, 0.3)],
    ],
    ACROSS,
  );

/** Hand tools laid out: trowel, fork or dibber. */
export const handTool: Family = (look, pen) => {
  const kind = look.shape % 4;
  const metal = look.accent ?? "#8d9295";
  const grip = handle(pen, 300, look.colour);
  const neck = tube(
    pen,
    [
      [0, 8],
      [0, -60],
      [0, -120],
    ],
    17,
    metal,
    "metal",
  );
  const ferrule = filled(
    linear(
      pen,
      [
        [0, "#6d5632"],
        [0.3, "#f0d69a"],
        [0.6, "#b08d57"],
        [1, "#5d4726"],
      ],
      ACROSS,
    ),
    "M-19 -14H19V22H-19Z",
  );
  const heads = [
    trowelHead(pen, metal),
    forkHead(pen, metal),
    weederHead(pen, metal),
    narrowHead(pen, metal),
  ];
  const head = heads[kind]!;
  const silhouette = `${grip.d}M-10 10V-130H10V10Z${head.d}`;
  const turn = (inner: string) => `<g transform="rotate(32) translate(0 40)">${inner}</g>`;
  const form = flatForm(turn(neck + head.svg + grip.svg + ferrule), silhouette, 420, 560, 12);
  return { ...form, svg: turn(blurredShadow(pen, silhouette)) + form.svg, silhouette: "M0 0Z" };
};

/** A turned tool throws its shadow turned as well, so it brings its own. */
export function blurredShadow(pen: Pen, d: string, opacity = 0.34): string {
  return (
    blurred(pen, `<path d="${d}" fill="#2b1c18" transform="translate(26 12)"/>`, 15, `opacity="${opacity}"`) +
    blurred(pen, `<path d="${d}" fill="#2b1c18" transform="translate(7 4)"/>`, 4, 'opacity="0.4"')
  );
}

function trowelHead(pen: Pen, metal: string) {
  const d = "M-62 -118C-74 -230 -40 -330 0 -372C40 -330 74 -230 62 -118C40 -96 -40 -96 -62 -118Z";
  const rib = `<path d="M0 -110V-340" stroke="${darker(metal, 0.35)}" stroke-width="4" opacity="0.5"/>`;
  return { d, svg: filled(steel(pen, metal), d) + rib + edgeLight(d, metal) };
}

function narrowHead(pen: Pen, metal: string) {
  const d = "M-34 -118C-42 -240 -24 -350 0 -398C24 -350 42 -240 34 -118C22 -100 -22 -100 -34 -118Z";
  const marks = [150, 190, 230, 270]
    .map((y) => `<path d="M-8 ${-y}H8" stroke="${darker(metal, 0.6)}" stroke-width="3"/>`)
    .join("");
  return { d, svg: filled(steel(pen, metal), d) + marks + edgeLight(d, metal) };
}

function forkHead(pen: Pen, metal: string) {
  const tine = (x: number) =>
    `M${x - 8} -150C${x - 9} -250 ${x - 6} -330 ${x} -352C${x + 6} -330 ${x + 9} -250 ${x + 8} -150Z`;
  const d = `M-66 -180C-66 -120 66 -120 66 -180L66 -150C60 -100 -60 -100 -66 -150Z${tine(-56)}${tine(0)}${tine(56)}`;
  const tines = [-56, 0, 56].map((x) => filled(steel(pen, metal), tine(x))).join("");
  return {
    d,
    svg:
      tines +
      filled(steel(pen, metal), "M-66 -190C-60 -140 60 -140 66 -190L66 -158C56 -96 -56 -96 -66 -158Z"),
  };
}

function weederHead(pen: Pen, metal: string) {
  const d = "M-12 -110L-20 -280L-34 -330L-8 -300H8L34 -330L20 -280L12 -110Z";
  return { d, svg: filled(steel(pen, metal), d) + edgeLight(d, metal) };
}

/** Secateurs, closed and laid down. */
export const secateurs: Family = (look, pen) => {
  const metal = "#9aa0a3";
  const left: Point[] = [
    [-6, -60],
    [-40, 40],
    [-60, 160],
    [-44, 270],
  ];
  const right: Point[] = [
    [10, -60],
    [44, 40],
    [66, 150],
    [72, 262],
  ];
  const grips = tube(pen, left, 36, look.colour, "satin") + tube(pen, right, 36, look.colour, "satin");
  const blade = "M-10 -50C-60 -110 -62 -210 -4 -286C22 -220 34 -120 22 -50Z";
  const hook = "M20 -50C54 -110 56 -190 18 -252C24 -190 16 -110 0 -56Z";
  const spring = `<path d="${curve([
    [-14, 10],
    [8, 22],
    [-10, 34],
    [12, 46],
    [-8, 58],
  ])}" fill="none" stroke="#7d7f80" stroke-width="6"/>`;
  const pin = `<circle cx="4" cy="-44" r="20" fill="${look.accent ?? "#b08d57"}"/><circle cx="1" cy="-47" r="10" fill="#f2dfae" opacity="0.8"/>`;
  const d = `${blade}${hook}M-78 270L-52 20L56 20L92 262L50 262L14 40L-28 270Z`;
  const turn = (inner: string) => `<g transform="rotate(-28)">${inner}</g>`;
  const svg = turn(
    blurredShadow(pen, d) +
      spring +
      filled(steel(pen, metal), hook) +
      filled(steel(pen, metal), blade) +
      edgeLight(blade, metal) +
      grips +
      pin,
  );
  return { ...flatForm(svg, "M0 0Z", 400, 530, 10) };
};
