import { lighter } from "../colour.js";
import { type Family, type Form, boxSlices, slicesOf } from "../form.js";
import { type Profile, outline, rings, turned } from "../lathe.js";
import { DOWN, type Pen, blurred, clipped, filled, linear, n, radial } from "../pen.js";
import { turnedForm } from "./turned-form.js";

/** A flame with its glow. */
export function flame(pen: Pen, x: number, y: number, size: number): string {
  const halo = radial(pen, [
    [0, "#ffdc93", 0.75],
    [0.35, "#ffdc93", 0.25],
    [1, "#ffdc93", 0],
  ]);
  const body = linear(
    pen,
    [
      [0, "#fff3c4"],
      [0.55, "#ffc65c"],
      [0.85, "#f08a2c"],
      [1, "#5c6fa8", 0.6],
    ],
    DOWN,
  );
  const s = size;
  const d = `M0 ${n(-s)}C${n(s * 0.34)} ${n(-s * 0.5)} ${n(s * 0.3)} 0 0 ${n(s * 0.06)}C${n(-s * 0.3)} 0 ${n(-s * 0.26)} ${n(-s * 0.46)} 0 ${n(-s)}Z`;
  const heart = `<ellipse cx="0" cy="${n(-s * 0.3)}" rx="${n(s * 0.09)}" ry="${n(s * 0.24)}" fill="#fffdf0" opacity="0.9"/>`;
  return `<g transform="translate(${n(x)} ${n(y)})">${halo.def}<circle cx="0" cy="${n(-s * 0.4)}" r="${n(s * 3.2)}" fill="${halo.fill}"/>${blurred(pen, filled(body, d), 1.4)}${heart}</g>`;
}

const wick = (x: number, y: number): string =>
  `<path d="M${n(x)} ${n(y)}q3 -9 0 -20" stroke="#3a2a20" stroke-width="4" fill="none" stroke-linecap="round"/>`;

/** A poured candle in a pot, a plain pillar, or tapers in a holder. */
export const candle: Family = (look, pen) => {
  const kind = look.shape % 3;
  if (kind === 0) {
    const profile: Profile = [
      [96, 0],
      [104, 8],
      [106, 100],
      [106, 196],
    ];
    const pot = turnedForm(look, pen, profile, {
      wall: 7,
      inside: "#f3ead8",
      content: { colour: "#f6eddb", below: 26 },
    });
    const top = -170;
    return { ...pot, svg: pot.svg + wick(0, top) + flame(pen, 0, top - 16, 46), height: 250 };
  }
  if (kind === 1) return pillars(look.colour, pen, look.pitch);
  const holder = turnedForm(
    look,
    pen,
    [
      [84, 0],
      [90, 6],
      [88, 18],
      [30, 30],
      [20, 54],
      [24, 96],
      [34, 110],
      [30, 122],
    ],
    { wall: 8, depth: 20 },
  );
  const taper = turned(pen, {
    profile: [
      [18, 112],
      [17, 250],
      [14, 420],
      [5, 432],
    ],
    colour: look.accent ?? "#ece0c8",
    finish: "wax",
    pitch: look.pitch,
  });
  return {
    ...holder,
    svg: holder.svg + taper + wick(0, -430) + flame(pen, 0, -446, 44),
    height: 500,
    slices: [
      ...holder.slices,
      ...slicesOf([
        [17, 110],
        [17, 200],
        [17, 300],
        [14, 420],
      ]),
    ],
  };
};

function pillars(colour: string, pen: Pen, pitch: number): Form {
  const sizes = [
    [-96, -14, 62, 250],
    [46, 0, 74, 170],
    [150, 26, 54, 104],
  ] as const;
  const parts = sizes.map(([x, y, radius, height]) => {
    const profile: Profile = [
      [radius - 3, 0],
      [radius, 6],
      [radius, height - 8],
      [radius - 5, height],
    ];
    const glow = clipped(
      pen,
      outline(rings(profile), pitch),
      blurred(
        pen,
        `<ellipse cx="0" cy="${-height}" rx="${radius}" ry="70" fill="#ffe2a8" opacity="0.8"/>`,
        18,
      ),
    );
    const svg = turned(pen, {
      profile,
      colour,
      finish: "wax",
      pitch,
      wall: 9,
      inside: lighter(colour, 0.3),
      content: { colour: lighter(colour, 0.4), below: 6 },
    });
    return `<g transform="translate(${x} ${y})">${svg}${glow}${wick(0, -height + 4)}${flame(pen, 0, -height - 12, 40)}</g>`;
  });
  const slices = sizes.flatMap(([x, , radius, height]) =>
    boxSlices(radius * 2, height, x).map((slice) => ({ ...slice, depth: pitch })),
  );
  return { svg: parts.join(""), width: 380, height: 310, slices };
}
