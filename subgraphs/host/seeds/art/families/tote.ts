import { darker, lighter } from "../colour.js";
import { type Family, flatForm } from "../form.js";
import { type Point, clipped, curve, filled, n } from "../pen.js";
import { stitches } from "../strokes.js";
import { weave } from "../texture.js";
import { clothPattern } from "./soft.js";
import { fall, markOn, shifted, wrinkle } from "./cloth.js";

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
  const stripes = `<g transform="translate(0 ${h})">${clothPattern(look, w + 20, h)}</g>`;
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
