import { darker, lighter } from "../colour.js";
import { type Family, flatForm, inkOn } from "../form.js";
import { type Point, clipped, curve, filled, n } from "../pen.js";
import { crease, stitches } from "../strokes.js";
import { knit, weave } from "../texture.js";
import { fall, garmentFolds, markOn, shifted, wrinkle } from "./cloth.js";

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
            `<rect x="-320" y="${-190 + i * 66}" width="640" height="24" fill="${inkOn(look)}" opacity="0.9"/>`,
        ).join("")
      : look.pattern === "band"
        ? `<rect x="-320" y="-140" width="640" height="54" fill="${inkOn(look)}" opacity="0.9"/>`
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
            `<rect x="-320" y="${-214 + i * 42}" width="640" height="13" fill="${inkOn(look)}" opacity="0.9"/>`,
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
