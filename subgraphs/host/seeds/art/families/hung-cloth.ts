import { darker, lighter } from "../colour.js";
import { type Family, flatForm } from "../form.js";
import { blurred, clipped, curve, filled, linear, n } from "../pen.js";
import { crease, stitches } from "../strokes.js";
import { weave } from "../texture.js";
import { clothPattern } from "./soft.js";

/** A cloth hung from a peg, falling in folds from one corner point. */
export const hungCloth: Family = (look, pen) => {
  const [w, h] = [330, 620];
  const d = curve(
    [
      [-14, -h],
      [14, -h],
      [60, -h + 60],
      [w * 0.34, -h * 0.62],
      [w * 0.46, -h * 0.3],
      [w * 0.5, 0],
      [w * 0.2, -26],
      [0, 6],
      [-w * 0.24, -22],
      [-w * 0.5, 4],
      [-w * 0.44, -h * 0.3],
      [-w * 0.3, -h * 0.62],
      [-56, -h + 60],
    ],
    true,
    0.8,
  );
  const base = linear(
    pen,
    [
      [0, lighter(look.colour, 0.22)],
      [0.4, look.colour],
      [1, darker(look.colour, 0.24)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.4 },
  );
  const valleys = [-0.3, -0.1, 0.13, 0.34].map((at) =>
    crease(
      pen,
      [
        [at * 30, -h + 30],
        [at * w * 0.7, -h * 0.5],
        [at * w * 1.05, -6],
      ],
      26,
      darker(look.colour, 0.6),
      0.36,
    ),
  );
  const ridges = [-0.4, -0.2, 0.02, 0.25].map((at) =>
    crease(
      pen,
      [
        [at * 30, -h + 40],
        [at * w * 0.7, -h * 0.5],
        [at * w * 1.05, -10],
      ],
      18,
      lighter(look.colour, 0.7),
      0.3,
    ),
  );
  const print = clothPattern({ ...look, shape: 0 }, w * 1.3, h);
  const peg = `<circle cx="0" cy="${-h - 4}" r="21" fill="#8a6440"/><circle cx="-5" cy="${-h - 9}" r="12" fill="#c79b6b"/>`;
  const loop = `<path d="M-9 ${-h + 16}q9 -44 18 0" stroke="${darker(look.colour, 0.3)}" stroke-width="5" fill="none"/>`;
  const svg =
    peg +
    filled(base, d) +
    clipped(pen, d, print + valleys.join("") + ridges.join("")) +
    weave(pen, d, look.colour, 5, 0.34) +
    stitches(
      [
        [-w * 0.48, -12],
        [-w * 0.24, -36],
        [0, -8],
        [w * 0.2, -40],
        [w * 0.48, -14],
      ],
      lighter(look.colour, 0.4),
      2,
    ) +
    loop;
  const down = (inner: string): string => `<g transform="translate(0 ${h / 2})">${inner}</g>`;
  const cast = (aside: number, soft: number, opacity: number): string =>
    blurred(
      pen,
      `<path d="${d}" fill="#2b1c18" transform="translate(${aside} ${n(aside * 0.9)})"/>`,
      soft,
      `opacity="${opacity}"`,
    );
  return flatForm(down(cast(34, 20, 0.32) + cast(9, 6, 0.3) + svg), "M0 0Z", w, h + 40);
};
