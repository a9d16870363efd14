import { darker, lighter } from "../colour.js";
import { type Family, chosen } from "../form.js";
import type { Profile } from "../lathe.js";
import { ACROSS, type Pen, clipped, filled, linear, n } from "../pen.js";
import { turnedForm } from "./turned-form.js";

/** A cup of pencils and a brush. */
export const penCup: Family = (look, pen) => {
  const profile = chosen<Profile>(
    [
      [
        [76, 0],
        [84, 6],
        [86, 60],
        [86, 180],
        [88, 190],
      ],
      [
        [60, 0],
        [70, 6],
        [96, 70],
        [88, 150],
        [84, 180],
      ],
      [
        [88, 0],
        [90, 4],
        [84, 90],
        [92, 200],
      ],
    ],
    look.shape,
  );
  const [rim, height] = profile[profile.length - 1]!;
  const cup = turnedForm(look, pen, profile, {
    wall: 7,
    inside: darker(look.colour, 0.4),
    depth: height * 0.9,
  });
  const tones = ["#c8643f", "#3d4b57", "#d9a441", "#6f7f68", "#b98a58", "#e6ddcc"];
  const sticks = Array.from({ length: 5 }, (_, i) => {
    const foot = -rim * 0.5 + i * rim * 0.25;
    const lean = pen.random.between(-26, 34) + (i - 2) * 10;
    const length = pen.random.between(300, 380);
    return pencil(pen, foot, -height + 14, foot + lean, -length, pen.random.pick(tones));
  });
  const front = `M${n(-rim)} ${n(-height)}A${n(rim)} ${n(rim * look.pitch)} 0 0 0 ${n(rim)} ${n(-height)}V80H${n(-rim)}Z`;
  const lower = clipped(pen, front, cup.svg);
  return { ...cup, svg: cup.svg + sticks.join("") + lower, height: 370 };
};

function pencil(pen: Pen, x1: number, y1: number, x2: number, y2: number, colour: string): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI + 90;
  const shaft = linear(
    pen,
    [
      [0, darker(colour, 0.2)],
      [0.32, lighter(colour, 0.3)],
      [0.36, colour],
      [0.68, colour],
      [0.72, darker(colour, 0.3)],
      [1, darker(colour, 0.45)],
    ],
    ACROSS,
  );
  const tip = linear(
    pen,
    [
      [0, "#e9d2ab"],
      [0.6, "#d8b888"],
      [1, "#a98555"],
    ],
    ACROSS,
  );
  const w = 8;
  const svg = `${filled(shaft, `M${-w} 0V${n(-length + 34)}H${w}V0Z`)}${filled(tip, `M${-w} ${n(-length + 34)}L-2 ${n(-length + 4)}H2L${w} ${n(-length + 34)}Z`)}<path d="M-2.4 ${n(-length + 7)}L0 ${n(-length)}L2.4 ${n(-length + 7)}Z" fill="#2c2725"/>`;
  return `<g transform="translate(${n(x1)} ${n(y1)}) rotate(${n(angle)})">${svg}</g>`;
}
