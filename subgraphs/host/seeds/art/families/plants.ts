import { darker, lighter, mix } from "../colour.js";
import { type Family, type Form, chosen } from "../form.js";
import type { Profile } from "../lathe.js";
import { type Pen, type Point, SLANT, curve, filled, linear, n } from "../pen.js";
import { tube } from "../strokes.js";
import { turnedForm } from "./turned-form.js";

const GREENS = ["#5d7350", "#6d8060", "#4c6349", "#7d8c5f", "#5a7561", "#8a9673"];

/** One leaf, lit along its near half and folded at the rib. */
export function leaf(
  pen: Pen,
  x: number,
  y: number,
  angle: number,
  length: number,
  broad: number,
  colour: string,
): string {
  const w = length * broad;
  const near = `M0 0C${n(length * 0.2)} ${n(-w)} ${n(length * 0.65)} ${n(-w)} ${n(length)} 0Z`;
  const far = `M0 0C${n(length * 0.2)} ${n(w)} ${n(length * 0.65)} ${n(w)} ${n(length)} 0Z`;
  const light = linear(
    pen,
    [
      [0, darker(colour, 0.15)],
      [0.6, lighter(colour, 0.22)],
      [1, lighter(colour, 0.1)],
    ],
    SLANT,
  );
  const shade = linear(
    pen,
    [
      [0, darker(colour, 0.42)],
      [1, darker(colour, 0.12)],
    ],
    SLANT,
  );
  const up = Math.cos((angle * Math.PI) / 180) >= 0;
  const [a, b] = up ? [light, shade] : [shade, light];
  const rib = `<path d="M0 0H${n(length * 0.94)}" stroke="${lighter(colour, 0.4)}" stroke-width="1.6" opacity="0.55"/>`;
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})">${filled(a, near)}${filled(b, far)}${rib}</g>`;
}

/** A cut twig with leaves on both sides, as stands in a vase. */
export function sprig(
  pen: Pen,
  from: Point,
  length: number,
  lean: number,
  colour: string,
  broad = 0.24,
): string {
  const { random } = pen;
  const bend = random.between(-0.25, 0.4);
  const at = (t: number): Point => [
    from[0] + lean * length * t + bend * lean * length * t * t,
    from[1] - length * t + 0.12 * length * t * t,
  ];
  const stem = tube(pen, [at(0), at(0.35), at(0.7), at(1)], 5, mix(colour, "#6a4d36", 0.5), "matt");
  const leaves: string[] = [];
  const count = Math.round(length / 26);
  for (let i = 2; i < count; i++) {
    const t = i / count;
    const [x, y] = at(t);
    const side = i % 2 === 0 ? 1 : -1;
    const angle = -90 + lean * 40 + side * random.between(34, 62);
    const tone = random.chance(0.3)
      ? lighter(colour, 0.14)
      : random.chance(0.4)
        ? darker(colour, 0.14)
        : colour;
    leaves.push(leaf(pen, x, y, angle, random.between(0.15, 0.2) * length * (1.15 - t * 0.4), broad, tone));
  }
  const [tx, ty] = at(1);
  return (
    stem + leaves.join("") + leaf(pen, tx, ty, -90 + lean * 60, length * 0.14, broad, lighter(colour, 0.1))
  );
}

/** Dried grasses: fine stems with feathery heads. */
export function grasses(pen: Pen, from: Point, length: number, colour: string): string {
  const { random } = pen;
  return Array.from({ length: 9 }, (_, i) => {
    const lean = (i - 4) * 0.09 + random.between(-0.05, 0.05);
    const tall = length * random.between(0.72, 1);
    const end: Point = [from[0] + lean * tall, from[1] - tall];
    const stem = `<path d="${curve([from, [from[0] + lean * tall * 0.3, from[1] - tall * 0.5], end])}" fill="none" stroke="${darker(colour, 0.25)}" stroke-width="2.4"/>`;
    const seeds = Array.from({ length: 26 }, (_, k) => {
      const t = k / 26;
      const spread = 15 * Math.sin(Math.PI * Math.min(1, t + 0.1));
      const tone = random.chance(0.5) ? lighter(colour, 0.25) : darker(colour, 0.1);
      return `<ellipse cx="${n(end[0] + lean * 90 * t + random.between(-spread, spread))}" cy="${n(end[1] + 50 - 112 * t)}" rx="3.2" ry="10" fill="${tone}" opacity="0.85" transform="rotate(${n(lean * 40 + random.between(-16, 16))} ${n(end[0])} ${n(end[1])})"/>`;
    });
    return stem + seeds.join("");
  }).join("");
}

function foliage(pen: Pen, kind: number, y: number, rim: number): string {
  const { random } = pen;
  const green = random.pick(GREENS);
  const parts: string[] = [];
  if (kind === 0) {
    for (let i = 0; i < 17; i++) {
      const angle = -90 + (i % 2 === 0 ? 1 : -1) * (i * 5.2) + random.between(-6, 6);
      parts.push(
        leaf(
          pen,
          random.between(-rim * 0.3, rim * 0.3),
          y + 4,
          angle,
          random.between(190, 320) * (1 - Math.abs(angle + 90) / 260),
          0.085,
          random.chance(0.5) ? green : darker(green, 0.16),
        ),
      );
    }
  } else if (kind === 1) {
    for (let i = 0; i < 7; i++)
      parts.push(
        sprig(
          pen,
          [random.between(-rim * 0.3, rim * 0.3), y + 6],
          random.between(210, 330),
          (i - 3) * 0.2,
          random.chance(0.5) ? green : darker(green, 0.12),
          0.34,
        ),
      );
  } else {
    for (let i = 0; i < 12; i++) {
      const lean = (i - 5.5) / 6;
      const tall = random.between(130, 290) * (1 - Math.abs(lean) * 0.3);
      const end: Point = [lean * 170, y - tall];
      parts.push(
        tube(
          pen,
          [[random.between(-16, 16), y + 8], [lean * 60, y - tall * 0.6], end],
          6,
          darker(green, 0.2),
          "matt",
        ),
      );
      parts.push(
        leaf(
          pen,
          end[0],
          end[1],
          20 + lean * 62 + (lean < 0 ? 120 : 0),
          random.between(92, 132),
          0.46,
          random.chance(0.5) ? lighter(green, 0.1) : green,
        ),
      );
    }
  }
  return parts.join("");
}

const POTS: readonly Profile[] = [
  [
    [84, 0],
    [90, 6],
    [112, 120],
    [124, 190],
    [134, 194],
    [136, 226],
    [130, 232],
  ],
  [
    [90, 0],
    [100, 6],
    [138, 80],
    [140, 140],
    [122, 190],
    [120, 200],
  ],
  [
    [118, 0],
    [124, 6],
    [124, 100],
    [124, 200],
  ],
  [
    [66, 0],
    [74, 8],
    [124, 70],
    [150, 130],
    [152, 150],
  ],
];

/** A planter with something growing in it. */
export const planter: Family = (look, pen) => {
  const profile = chosen(POTS, look.shape);
  const [rim, height] = profile[profile.length - 1]!;
  const pot = turnedForm(look, pen, profile, {
    wall: 10,
    inside: darker(look.colour, 0.2),
    content: { colour: "#3a2a1f", below: 16 },
  });
  const plant = foliage(pen, (look.shape + pen.random.whole(0, 2)) % 3, -height + 10, rim);
  const crown = { x: 10, height: height + 150, radius: 130 };
  return {
    ...pot,
    svg: pot.svg + plant,
    width: 380,
    height: height + 280,
    slices: [...pot.slices, crown, { ...crown, height: height + 60, radius: 90 }],
  };
};

/** A form with cut twigs or dried grass standing in it. */
export function withTwigs(
  form: Form,
  pen: Pen,
  height: number,
  kind: "olive" | "grass" | "eucalyptus",
): Form {
  const { random } = pen;
  const mouth: Point = [0, -height + 12];
  const tone = kind === "olive" ? "#76805a" : "#7f9488";
  const twigs =
    kind === "grass"
      ? grasses(pen, mouth, random.between(280, 350), "#c9a873")
      : [-0.34, 0.1, 0.46]
          .map((lean) =>
            sprig(pen, mouth, random.between(280, 390), lean, tone, kind === "olive" ? 0.17 : 0.42),
          )
          .join("");
  const extra = [0.2, 0.5, 0.8].map((t) => ({ x: 40 * t, height: height + 330 * t, radius: 40 + 60 * t }));
  return { ...form, svg: twigs + form.svg, height: height + 330, slices: [...form.slices, ...extra] };
}
