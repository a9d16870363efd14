import { darker, lighter } from "../colour.js";
import { type Family, type Look, flatForm } from "../form.js";
import { type Pen, type Point, SLANT, blurred, clipped, curve, filled, linear, n } from "../pen.js";
import { crease, stitches } from "../strokes.js";
import { knit, weave } from "../texture.js";
import { clothPattern } from "./soft.js";

/** Light over a garment laid flat: one slanted fall, then what folds add. */
const fall = (pen: Pen, colour: string) =>
  linear(
    pen,
    [
      [0, lighter(colour, 0.24)],
      [0.45, colour],
      [1, darker(colour, 0.22)],
    ],
    SLANT,
  );

/** Small ridges of cloth, light on one flank and dark on the other. */
export function wrinkle(pen: Pen, points: readonly Point[], colour: string, width = 14): string {
  const aside = points.map(([x, y]): Point => [x - width * 0.5, y - width * 0.35]);
  return (
    crease(pen, points, width, darker(colour, 0.6), 0.22) +
    crease(pen, aside, width * 0.8, lighter(colour, 0.6), 0.2)
  );
}

/** A tote hanging from a peg by its handles. */
export const tote: Family = (look, pen) => {
  const [w, h] = look.shape % 3 === 1 ? [460, 380] : [390, 430];
  const body = curve(
    [
      [-w / 2 + 10, 0],
      [-w * 0.25, -5],
      [0, -3],
      [w * 0.25, -6],
      [w / 2 - 10, 0],
      [w / 2, h * 0.5],
      [w / 2 + 4, h - 18],
      [w / 2 - 16, h],
      [0, h + 7],
      [-w / 2 + 16, h],
      [-w / 2 - 4, h - 18],
      [-w / 2, h * 0.5],
    ],
    true,
    0.7,
  );
  const strap = look.accent ?? look.colour;
  const loop = (spread: number, rise: number): Point[] => [
    [-spread, 40],
    [-spread * 0.82, -90],
    [-18, -rise],
    [0, -rise - 10],
    [18, -rise],
    [spread * 0.82, -90],
    [spread, 40],
  ];
  const handle = (spread: number, rise: number, tone: string) => {
    const line = curve(loop(spread, rise));
    return `<path d="${line}" fill="none" stroke="${darker(tone, 0.3)}" stroke-width="27"/><path d="${line}" fill="none" stroke="${tone}" stroke-width="23"/><path d="${line}" fill="none" stroke="${lighter(tone, 0.4)}" stroke-width="2" stroke-dasharray="6 5" opacity="0.7"/>`;
  };
  const patches = [-w * 0.24, w * 0.24].map(
    (x) =>
      `<rect x="${n(x - 15)}" y="14" width="30" height="64" rx="3" fill="${strap}"/><path d="M${n(x - 11)} 20h22v52h-22Z M${n(x - 11)} 20l22 52M${n(x + 11)} 20l-22 52" fill="none" stroke="${lighter(strap, 0.5)}" stroke-width="2" stroke-dasharray="5 4" opacity="0.7"/>`,
  );
  const print = markOn(look, w, h);
  const folds =
    wrinkle(
      pen,
      [
        [-w * 0.3, 60],
        [-w * 0.22, h * 0.4],
        [-w * 0.3, h * 0.8],
      ],
      look.colour,
      22,
    ) +
    wrinkle(
      pen,
      [
        [w * 0.34, 90],
        [w * 0.24, h * 0.5],
        [w * 0.32, h * 0.9],
      ],
      look.colour,
      24,
    ) +
    wrinkle(
      pen,
      [
        [-w * 0.44, h - 40],
        [-w * 0.1, h - 70],
        [w * 0.2, h - 46],
      ],
      look.colour,
      16,
    );
  const stripes = `<g transform="translate(0 ${h})">${clothPattern(look, pen, w + 20, h)}</g>`;
  const hem = stitches(
    [
      [-w / 2 + 12, 22],
      [0, 18],
      [w / 2 - 12, 22],
    ],
    lighter(look.colour, 0.45),
    2,
  );
  const peg = `<circle cx="6" cy="-236" r="26" fill="#2b1c18" opacity="0.25"/><circle cx="0" cy="-246" r="22" fill="#8a6440"/><circle cx="-5" cy="-251" r="13" fill="#c79b6b"/>`;
  const svg =
    handle(w * 0.24, 236, darker(strap, 0.25)) +
    filled(fall(pen, look.colour), body) +
    clipped(pen, body, stripes + print + folds) +
    weave(pen, body, look.colour, 5, 0.34) +
    hem +
    patches.join("") +
    handle(w * 0.24, 240, strap) +
    peg;
  const inner = `<g transform="translate(0 -90)">${svg}</g>`;
  const d = shifted(body, pen);
  return { ...flatForm(inner, "M0 0Z", w + 20, 700, 20), svg: d.shadow(-90) + inner };
};

/** A drawn mark for printed goods: sun, leaf or rings, never a word. */
function markOn(look: Look, w: number, h: number): string {
  if (look.pattern !== undefined && look.pattern !== "plain") return "";
  const ink = look.accent ?? darker(look.colour, 0.5);
  const kind = look.shape % 4;
  const [x, y] = [0, h * 0.54];
  if (kind === 0)
    return `<circle cx="${x}" cy="${n(y)}" r="${n(w * 0.16)}" fill="${ink}" opacity="0.88"/><path d="M${n(-w * 0.26)} ${n(y + w * 0.05)}H${n(w * 0.26)}M${n(-w * 0.22)} ${n(y + w * 0.1)}H${n(w * 0.22)}" stroke="${look.colour}" stroke-width="7"/>`;
  if (kind === 1)
    return [0, 1, 2]
      .map(
        (i) =>
          `<path d="M${n(-w * 0.2)} ${n(y + i * 26)}q${n(w * 0.1)} -30 ${n(w * 0.2)} 0t${n(w * 0.2)} 0" fill="none" stroke="${ink}" stroke-width="8" opacity="0.85"/>`,
      )
      .join("");
  if (kind === 2)
    return `<g stroke="${ink}" stroke-width="5" fill="none" opacity="0.85"><path d="M0 ${n(y + 90)}V${n(y - 70)}"/>${[0, 1, 2, 3].map((i) => `<path d="M0 ${n(y + 60 - i * 36)}q-44 -4 -54 -42q44 2 54 42q44 -4 54 -42q-44 2 -54 42" fill="${ink}"/>`).join("")}</g>`;
  return "";
}

/** Soft shadow of an outline that a family moves or turns itself. */
export function shifted(d: string, pen: Pen) {
  return {
    shadow: (dy: number, lift = 26): string =>
      blurred(
        pen,
        `<path d="${d}" fill="#2b1c18" transform="translate(${lift} ${dy + lift * 1.1})"/>`,
        lift * 0.75,
        'opacity="0.34"',
      ) +
      blurred(
        pen,
        `<path d="${d}" fill="#2b1c18" transform="translate(${n(lift * 0.25)} ${n(dy + lift * 0.35)})"/>`,
        lift * 0.22,
        'opacity="0.4"',
      ),
  };
}

const TORSO: readonly Point[] = [
  [-92, -268],
  [-150, -250],
  [-196, -226],
  [-204, -120],
  [-200, 40],
  [-204, 230],
  [-190, 246],
  [0, 252],
  [190, 246],
  [204, 230],
  [200, 40],
  [204, -120],
  [196, -226],
  [150, -250],
  [92, -268],
];

function neckline(colour: string, deep: number, width: number): string {
  const back = `M${-width} -268Q0 ${n(-268 - 16)} ${width} -268Q${n(width * 0.9)} ${n(-268 + deep)} 0 ${n(-268 + deep)}Q${n(-width * 0.9)} ${n(-268 + deep)} ${-width} -268Z`;
  return `<path d="${back}" fill="${darker(colour, 0.5)}"/><path d="M${-width} -268Q0 ${-268 + 22} ${width} -268" fill="none" stroke="${darker(colour, 0.2)}" stroke-width="17"/><path d="M${-width} -269Q${n(-width * 0.9)} ${n(-268 + deep)} 0 ${n(-268 + deep)}Q${n(width * 0.9)} ${n(-268 + deep)} ${width} -269" fill="none" stroke="${darker(colour, 0.1)}" stroke-width="21"/><path d="M${n(-width + 3)} -266Q${n(-width * 0.86)} ${n(-272 + deep)} 0 ${n(-272 + deep)}Q${n(width * 0.86)} ${n(-272 + deep)} ${n(width - 3)} -266" fill="none" stroke="${lighter(colour, 0.3)}" stroke-width="4" opacity="0.6"/>`;
}

/** A knitted jumper laid flat, sleeves folded in at the sides. */
export const sweater: Family = (look, pen) => {
  const torso = curve(TORSO, true, 0.6);
  const sleeve = (s: 1 | -1): string =>
    curve(
      [
        [s * 150, -250],
        [s * 208, -222],
        [s * 258, -120],
        [s * 288, 60],
        [s * 296, 206],
        [s * 280, 226],
        [s * 236, 224],
        [s * 226, 208],
        [s * 214, 60],
        [s * 192, -80],
      ],
      true,
      0.7,
    );
  const parts = ([-1, 1] as const).map((s) => {
    const d = sleeve(s);
    const rib = `M${s * 232} 186L${s * 300} 176L${s * 300} 232L${s * 226} 232Z`;
    return (
      shifted(d, pen).shadow(0, 18) +
      filled(fall(pen, look.colour), d) +
      knit(pen, d, look.colour, 16, 0.46, s * -8) +
      clipped(
        pen,
        d,
        `<path d="${rib}" fill="${darker(look.colour, 0.1)}" opacity="0.6"/>${ribs(look.colour, s * 262, 205, 90, 56)}` +
          wrinkle(
            pen,
            [
              [s * 196, -60],
              [s * 250, -40],
            ],
            look.colour,
          ) +
          wrinkle(
            pen,
            [
              [s * 212, 40],
              [s * 276, 66],
            ],
            look.colour,
          ),
      )
    );
  });
  const bands =
    look.pattern === "stripe"
      ? Array.from(
          { length: 6 },
          (_, i) =>
            `<rect x="-320" y="${-190 + i * 66}" width="640" height="24" fill="${look.accent ?? "#e8e0d0"}" opacity="0.9"/>`,
        ).join("")
      : look.pattern === "band"
        ? `<rect x="-320" y="-140" width="640" height="54" fill="${look.accent ?? "#e8e0d0"}" opacity="0.9"/>`
        : "";
  const folds = garmentFolds(pen, look.colour);
  const hem = `<rect x="-220" y="196" width="440" height="70" fill="${darker(look.colour, 0.1)}" opacity="0.55"/>${ribs(look.colour, 0, 228, 430, 64)}`;
  const body =
    shifted(torso, pen).shadow(0, 24) +
    filled(fall(pen, look.colour), torso) +
    clipped(pen, torso, bands + folds + hem) +
    knit(pen, torso, look.colour, 17, 0.46);
  const edge =
    crease(
      pen,
      [
        [-197, -200],
        [-202, 0],
        [-202, 220],
      ],
      10,
      darker(look.colour, 0.6),
      0.4,
    ) +
    crease(
      pen,
      [
        [197, -200],
        [202, 0],
        [202, 220],
      ],
      10,
      darker(look.colour, 0.6),
      0.4,
    );
  return flatForm(parts.join("") + body + edge + neckline(look.colour, 50, 92), "M0 0Z", 620, 560);
};

/** Folds as cloth really makes them: from the arm pits inwards, across the belly, never mirrored. */
function garmentFolds(pen: Pen, colour: string): string {
  const { random } = pen;
  const j = (value: number, by = 16): number => value + random.between(-by, by);
  return [
    wrinkle(
      pen,
      [
        [-190, j(-92)],
        [j(-120), j(-60)],
        [j(-70), j(-66)],
      ],
      colour,
      12,
    ),
    wrinkle(
      pen,
      [
        [-188, j(-64)],
        [j(-130), j(-14)],
        [j(-90), j(20)],
      ],
      colour,
      16,
    ),
    wrinkle(
      pen,
      [
        [190, j(-84)],
        [j(130), j(-56)],
        [j(60), j(-40)],
      ],
      colour,
      13,
    ),
    wrinkle(
      pen,
      [
        [186, j(-40)],
        [j(140), j(30)],
        [j(118), j(110)],
      ],
      colour,
      18,
    ),
    wrinkle(
      pen,
      [
        [j(-150), 236],
        [j(-110), j(150)],
        [j(-20), j(96)],
      ],
      colour,
      20,
    ),
    wrinkle(
      pen,
      [
        [j(40), 250],
        [j(70), j(190)],
        [j(140), j(150)],
      ],
      colour,
      15,
    ),
    wrinkle(
      pen,
      [
        [j(-60), j(-190)],
        [j(-20), j(-140)],
        [j(30), j(-150)],
      ],
      colour,
      10,
    ),
  ].join("");
}

function ribs(colour: string, x: number, y: number, width: number, height: number): string {
  const count = Math.round(width / 12);
  return Array.from(
    { length: count },
    (_, i) =>
      `<path d="M${n(x - width / 2 + i * 12)} ${n(y - height / 2)}v${height}" stroke="${darker(colour, 0.5)}" stroke-width="3.4" opacity="0.5"/>`,
  ).join("");
}

/** A short-sleeved shirt laid flat. */
export const tee: Family = (look, pen) => {
  const d = curve(
    [
      [-84, -268],
      [-150, -248],
      [-226, -196],
      [-292, -104],
      [-284, -88],
      [-214, -46],
      [-200, -56],
      [-188, -96],
      [-190, 60],
      [-196, 240],
      [-186, 252],
      [0, 258],
      [186, 252],
      [196, 240],
      [190, 60],
      [188, -96],
      [200, -56],
      [214, -46],
      [284, -88],
      [292, -104],
      [226, -196],
      [150, -248],
      [84, -268],
    ],
    true,
    0.55,
  );
  const stripes =
    look.pattern === "stripe"
      ? Array.from(
          { length: 11 },
          (_, i) =>
            `<rect x="-320" y="${-214 + i * 42}" width="640" height="13" fill="${look.accent ?? "#2f3a46"}" opacity="0.9"/>`,
        ).join("")
      : `<g transform="translate(0 -250) scale(0.8)">${markOn(look, 380, 420)}</g>`;
  const folds = garmentFolds(pen, look.colour);
  const seams =
    stitches(
      [
        [-190, 236],
        [0, 242],
        [190, 236],
      ],
      lighter(look.colour, 0.4),
      2,
      "5 4",
    ) +
    stitches(
      [
        [-282, -112],
        [-210, -68],
      ],
      lighter(look.colour, 0.4),
      2,
      "5 4",
    ) +
    stitches(
      [
        [282, -112],
        [210, -68],
      ],
      lighter(look.colour, 0.4),
      2,
      "5 4",
    ) +
    crease(
      pen,
      [
        [-176, -236],
        [-196, -150],
        [-190, -70],
      ],
      5,
      darker(look.colour, 0.6),
      0.35,
    ) +
    crease(
      pen,
      [
        [176, -236],
        [196, -150],
        [190, -70],
      ],
      5,
      darker(look.colour, 0.6),
      0.35,
    );
  const svg =
    shifted(d, pen).shadow(0, 22) +
    filled(fall(pen, look.colour), d) +
    clipped(pen, d, stripes + folds) +
    weave(pen, d, look.colour, 3.4, 0.2) +
    seams +
    neckline(look.colour, 54, 84);
  return flatForm(svg, "M0 0Z", 600, 540);
};
