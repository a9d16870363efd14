import { darker, lighter } from "../colour.js";
import { type Family, flatForm, inkOn } from "../form.js";
import { SLANT, clipped, curve, filled, linear, n } from "../pen.js";
import { crease } from "../strokes.js";
import { knit } from "../texture.js";
import { shifted, wrinkle } from "./cloth.js";

/** Socks, one over the other. */
export const socks: Family = (look, pen) => {
  const d = curve(
    [
      [-60, -290],
      [60, -290],
      [64, -120],
      [70, 60],
      [96, 130],
      [200, 190],
      [228, 232],
      [214, 282],
      [150, 296],
      [40, 262],
      [-40, 200],
      [-68, 110],
      [-62, -100],
    ],
    true,
    0.8,
  );
  const tone = inkOn(look);
  const one = (dx: number, dy: number, angle: number): string => {
    const skin = linear(
      pen,
      [
        [0, lighter(look.colour, 0.24)],
        [0.5, look.colour],
        [1, darker(look.colour, 0.28)],
      ],
      SLANT,
    );
    const bands =
      look.pattern === "stripe"
        ? Array.from(
            { length: 5 },
            (_, i) => `<rect x="-90" y="${-170 + i * 52}" width="200" height="20" fill="${tone}"/>`,
          ).join("")
        : "";
    const caps = `<circle cx="222" cy="262" r="78" fill="${tone}"/><circle cx="-40" cy="176" r="66" fill="${tone}"/><rect x="-90" y="-300" width="180" height="86" fill="${tone}"/>`;
    const ribs = Array.from(
      { length: 14 },
      (_, i) => `<path d="M${n(-64 + i * 10)} -300v88" stroke="#1b100a" stroke-width="2.6" opacity="0.22"/>`,
    ).join("");
    return `<g transform="translate(${dx} ${dy}) rotate(${angle})">${shifted(d, pen).shadow(0, 18)}${filled(skin, d)}${clipped(
      pen,
      d,
      bands +
        caps +
        ribs +
        wrinkle(
          pen,
          [
            [-40, 120],
            [20, 90],
            [60, 100],
          ],
          look.colour,
          16,
        ),
    )}${knit(pen, d, look.colour, 10, 0.55)}</g>`;
  };
  return flatForm(
    `<g transform="translate(-60 0)">${one(-40, -10, -7)}${one(50, 26, 6)}</g>`,
    "M0 0Z",
    480,
    620,
  );
};

/** A knitted cap with a turned-up edge. */
export const beanie: Family = (look, pen) => {
  const crown = curve(
    [
      [-206, 110],
      [-214, 10],
      [-170, -130],
      [-80, -226],
      [0, -250],
      [80, -226],
      [170, -130],
      [214, 10],
      [206, 110],
    ],
    true,
    0.8,
  );
  const cuff = curve(
    [
      [-222, 90],
      [-226, 190],
      [-206, 216],
      [0, 230],
      [206, 216],
      [226, 190],
      [222, 90],
      [0, 112],
    ],
    true,
    0.6,
  );
  const skin = (d: string) =>
    filled(
      linear(
        pen,
        [
          [0, lighter(look.colour, 0.3)],
          [0.45, look.colour],
          [1, darker(look.colour, 0.36)],
        ],
        SLANT,
      ),
      d,
    );
  const gores = [-0.7, -0.36, 0, 0.36, 0.7]
    .map((at) =>
      crease(
        pen,
        [
          [at * 260, 110],
          [at * 210, -80],
          [at * 30, -244],
        ],
        13,
        darker(look.colour, 0.6),
        0.34,
      ),
    )
    .join("");
  const ribs = Array.from(
    { length: 30 },
    (_, i) =>
      `<path d="M${n(-224 + i * 15.4)} 84Q${n(-222 + i * 15.3)} 160 ${n(-220 + i * 15.2)} 232" stroke="${darker(look.colour, 0.6)}" stroke-width="4.4" fill="none" opacity="0.4"/>`,
  ).join("");
  const svg =
    shifted(crown, pen).shadow(0, 22) +
    skin(crown) +
    clipped(pen, crown, gores) +
    knit(pen, crown, look.colour, 14, 0.6) +
    shifted(cuff, pen).shadow(0, 8) +
    skin(cuff) +
    clipped(pen, cuff, ribs) +
    knit(pen, cuff, look.colour, 12, 0.4);
  return flatForm(`<g transform="translate(0 10)">${svg}</g>`, "M0 0Z", 470, 500);
};
