import { darker, lighter } from "../colour.js";
import { type Family, boxSlices, chosen, flatForm } from "../form.js";
import { ellipsePath } from "../lathe.js";
import { ACROSS, type Pen, SLANT, blurred, clipped, filled, linear, n } from "../pen.js";
import { edgeLight } from "../strokes.js";
import { mottle, woodGrain } from "../texture.js";
import { sprig } from "./plants.js";

const BOARDS = [
  "M-150 -300Q-150 -320 -130 -320H-34V-420Q-34 -456 0 -456Q34 -456 34 -420V-320H130Q150 -320 150 -300V280Q150 300 130 300H-130Q-150 300 -150 280Z",
  "M-44 -330C-50 -400 -40 -450 0 -450C40 -450 50 -400 44 -330C60 -290 190 -260 196 -40C200 180 120 300 0 300C-120 300 -200 180 -196 -40C-190 -260 -60 -290 -44 -330Z",
  "M-330 -180Q-330 -210 -300 -210H300Q330 -210 330 -180V180Q330 210 300 210H-300Q-330 210 -330 180Z",
] as const;

/** A chopping board from above, with bread or a herb on it now and then. */
export const board: Family = (look, pen) => {
  const kind = ((look.shape % 3) + 3) % 3;
  const d = chosen(BOARDS, kind);
  const base = linear(
    pen,
    [
      [0, lighter(look.colour, 0.22)],
      [1, darker(look.colour, 0.12)],
    ],
    SLANT,
  );
  const hole = kind === 2 ? ellipsePath(20, -150, 20, 270) : ellipsePath(17, -408, 17);
  const staves = [-0.5, 0.1, 0.55].map((at, i) => {
    const tone = i % 2 === 0 ? darker(look.colour, 0.2) : lighter(look.colour, 0.16);
    return `<rect x="${n(at * 300)}" y="-480" width="74" height="900" fill="${tone}" opacity="0.24"/>`;
  });
  const grain = woodGrain(pen, d, look.colour, 0.5, kind === 2 ? 0 : 90);
  const turn = kind === 2 ? 0 : pen.random.between(-16, 14);
  const thick = `<path d="${d}" fill="${darker(look.colour, 0.45)}" transform="translate(5 8)"/>`;
  const shadow = blurred(
    pen,
    `<path d="${d}" fill="#2b1c18" transform="translate(24 28)"/>`,
    18,
    'opacity="0.36"',
  );
  const inner = clipped(pen, d, staves.join(""));
  const eye = `<path d="${hole}" fill="${darker(look.colour, 0.75)}"/><path d="${hole}" fill="none" stroke="${lighter(look.colour, 0.5)}" stroke-width="3" opacity="0.5"/>`;
  const herb = look.shape % 2 === 0 ? sprig(pen, [60, 200], 300, -0.3, "#6f8258", 0.3) : "";
  const svg = `<g transform="rotate(${n(turn)})">${shadow}${thick}${filled(base, d)}${inner}${grain}${edgeLight(d, look.colour, 3)}${eye}${herb}</g>`;
  return flatForm(svg, "M0 0Z", kind === 2 ? 640 : 430, kind === 2 ? 440 : 800);
};

const BLADES = [
  { d: "M-30 20L-34 -330C-30 -400 10 -440 34 -470L36 20Z", length: 470 },
  { d: "M-16 20L-18 -220C-16 -260 4 -284 18 -306L20 20Z", length: 306 },
  { d: "M-26 20L-28 -480Q-26 -496 -8 -500L18 -500Q26 -500 26 -488L26 20Z", length: 500 },
] as const;

/** A kitchen knife on its side. */
export const knife: Family = (look, pen) => {
  const blade = chosen(BLADES, look.shape);
  const metal = linear(
    pen,
    [
      [0, "#eef0ef"],
      [0.3, "#c9cecf"],
      [0.62, "#a3a9ab"],
      [0.66, "#dfe3e3"],
      [1, "#8b9193"],
    ],
    ACROSS,
  );
  const grip = "M-26 22H34C40 90 26 150 40 240C40 268 -24 268 -28 244C-36 150 -22 90 -26 22Z";
  const wood = linear(
    pen,
    [
      [0, lighter(look.colour, 0.25)],
      [0.5, look.colour],
      [1, darker(look.colour, 0.4)],
    ],
    ACROSS,
  );
  const collar = filled(
    linear(
      pen,
      [
        [0, "#f2dfae"],
        [0.5, "#b08d57"],
        [1, "#6b5330"],
      ],
      ACROSS,
    ),
    "M-27 8H35V26H-27Z",
  );
  const rivets = [80, 150, 214]
    .map(
      (y) =>
        `<circle cx="4" cy="${y}" r="7" fill="#cfb783"/><circle cx="2" cy="${y - 2}" r="3" fill="#fff3d0"/>`,
    )
    .join("");
  const hammered = look.pattern === "speckle" ? mottle(pen, blade.d, "#9aa0a2", 0.34, 0.045) : "";
  const all = `${blade.d}${grip}`;
  const shadow = blurred(
    pen,
    `<path d="${all}" fill="#2b1c18" transform="translate(22 8)"/>`,
    11,
    'opacity="0.4"',
  );
  const inner =
    shadow +
    filled(metal, blade.d) +
    hammered +
    edgeLight(blade.d, "#ffffff", 2) +
    filled(wood, grip) +
    woodGrain(pen, grip, look.colour, 0.45, 90) +
    collar +
    rivets;
  return flatForm(`<g transform="translate(0 80) rotate(34)">${inner}</g>`, "M0 0Z", 440, 570);
};

/** Spoons, a spatula and a server side by side. */
export const utensils: Family = (look, pen) => {
  const heads = [
    "M0 -210C52 -210 62 -290 58 -330C52 -392 -52 -392 -58 -330C-62 -290 -52 -210 0 -210Z",
    "M-30 -190L-52 -360Q-50 -386 -30 -386H30Q50 -386 52 -360L30 -190Z",
    "M0 -200C64 -220 70 -300 40 -360C30 -384 -30 -384 -40 -360C-70 -300 -64 -220 0 -200Z",
  ];
  const count = 1 + (look.shape % 3);
  const tools = heads.slice(0, count).map((head, i) => {
    const stem = "M-15 -220C-13 -60 -19 100 -21 250C-20 276 20 276 21 250C19 100 13 -60 15 -220Z";
    const wood = linear(
      pen,
      [
        [0, lighter(look.colour, 0.3)],
        [0.5, look.colour],
        [1, darker(look.colour, 0.32)],
      ],
      ACROSS,
    );
    const shadow = blurred(
      pen,
      `<path d="${head}${stem}" fill="#2b1c18" transform="translate(20 14)"/>`,
      11,
      'opacity="0.38"',
    );
    const dip = i === 1 ? slots(look.colour) : hollowOf(pen, look.colour);
    const x = (i - (count - 1) / 2) * 150;
    const body =
      shadow +
      filled(wood, stem) +
      filled(wood, head) +
      woodGrain(pen, head + stem, look.colour, 0.5, 90) +
      dip +
      edgeLight(head, look.colour, 2);
    return `<g transform="translate(${n(x)} 30) rotate(${n((i - (count - 1) / 2) * 7 + (count === 1 ? 24 : 4))})">${body}</g>`;
  });
  return flatForm(tools.join(""), "M0 0Z", 200 + count * 140, 680);
};

function hollowOf(pen: Pen, colour: string): string {
  const deep = linear(
    pen,
    [
      [0, darker(colour, 0.5)],
      [0.6, darker(colour, 0.12)],
      [1, lighter(colour, 0.4)],
    ],
    SLANT,
  );
  return blurred(pen, filled(deep, ellipsePath(41, -305, 58)), 3, 'opacity="0.75"');
}

const slots = (colour: string): string =>
  [-18, 0, 18]
    .map(
      (x) =>
        `<rect x="${x - 4}" y="-350" width="8" height="110" rx="4" fill="${darker(colour, 0.72)}" opacity="0.8"/>`,
    )
    .join("");

/** A round or oblong tray standing on the table, rim all round. */
export const tray: Family = (look, pen) => {
  const rx = look.shape % 2 === 0 ? 300 : 250;
  const ry = rx * Math.max(0.3, look.pitch * 1.2);
  const rim = 44;
  const wall = linear(
    pen,
    [
      [0, lighter(look.colour, 0.16)],
      [0.3, look.colour],
      [0.75, darker(look.colour, 0.25)],
      [1, darker(look.colour, 0.42)],
    ],
    ACROSS,
  );
  const outside = `M${-rx} ${-ry - rim}V${-ry}A${rx} ${n(ry)} 0 0 0 ${rx} ${n(-ry)}V${n(-ry - rim)}Z`;
  const lip = ellipsePath(rx, -ry - rim, ry);
  const mouth = ellipsePath(rx - 13, -ry - rim, ry - 9);
  const back = linear(
    pen,
    [
      [0, darker(look.colour, 0.5)],
      [1, darker(look.colour, 0.1)],
    ],
    ACROSS,
  );
  const bed = linear(
    pen,
    [
      [0, darker(look.colour, 0.14)],
      [0.4, look.colour],
      [1, lighter(look.colour, 0.22)],
    ],
    { x1: 0.1, y1: 0.2, x2: 1, y2: 0.8 },
  );
  const bedPath = ellipsePath(rx - 16, -ry - 10, ry - 10);
  const inside = clipped(
    pen,
    mouth,
    filled(back, mouth) +
      filled(bed, bedPath) +
      woodGrain(pen, bedPath, look.colour, 0.42) +
      blurred(
        pen,
        `<path d="${bedPath}" fill="none" stroke="#1b100a" stroke-width="14"/>`,
        7,
        'opacity="0.4"',
      ),
  );
  const svg =
    filled(wall, outside) +
    woodGrain(pen, outside, look.colour, 0.35) +
    `<path d="${lip}" fill="${lighter(look.colour, 0.34)}"/>` +
    inside;
  return {
    svg: `<g transform="translate(0 ${n(ry)})">${svg}</g>`,
    width: rx * 2,
    height: ry + rim,
    slices: boxSlices(rx * 1.94, 44).map((slice) => ({ ...slice, depth: ry / rx })),
  };
};
