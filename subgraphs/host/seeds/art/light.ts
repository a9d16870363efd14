import { type Rgb, parse, print } from "./colour.js";

/** x to the right, y up, z towards the viewer; all of length one. */
export type Normal = readonly [x: number, y: number, z: number];

export type Finish = "matt" | "satin" | "gloss" | "metal" | "wood" | "wax" | "paper";

/** A window high on the left, as in most still lifes since the seventeenth century. */
const KEY: Normal = [-0.62, 0.56, 0.55];
const BOUNCE: Normal = [0.85, -0.25, 0.46];
const KEY_TINT: Rgb = [1.0, 0.965, 0.905];
const AMBIENT_TINT: Rgb = [0.9, 0.94, 1.0];
const BOUNCE_TINT: Rgb = [1.0, 0.9, 0.78];

const dot = (a: Normal, b: Normal): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

interface Response {
  ambient: number;
  key: number;
  /** How far light creeps round the form: 0 is a hard terminator, 1 is fog. */
  wrap: number;
  bounce: number;
  rim: number;
}

const RESPONSE: Record<Exclude<Finish, "metal">, Response> = {
  matt: { ambient: 0.3, key: 0.88, wrap: 0.3, bounce: 0.13, rim: 0 },
  paper: { ambient: 0.38, key: 0.8, wrap: 0.4, bounce: 0.1, rim: 0 },
  satin: { ambient: 0.27, key: 0.9, wrap: 0.24, bounce: 0.16, rim: 0.05 },
  gloss: { ambient: 0.24, key: 0.9, wrap: 0.2, bounce: 0.2, rim: 0.12 },
  wood: { ambient: 0.3, key: 0.9, wrap: 0.26, bounce: 0.14, rim: 0.02 },
  wax: { ambient: 0.44, key: 0.66, wrap: 0.6, bounce: 0.14, rim: 0.04 },
};

/** What a polished surface reflects from the room, by where its normal points. */
function room(normal: Normal): number {
  const [x, y] = normal;
  const bump = (at: number, width: number): number => Math.exp(-(((x - at) / width) ** 2));
  const lamps = 1.25 * bump(-0.56, 0.17) + 0.5 * bump(0.74, 0.1) + 0.28 * bump(0.05, 0.2);
  const floor = y < 0 ? 0.3 * -y : 0;
  return 0.17 + lamps + 0.32 * Math.max(0, y) + floor;
}

/** The colour of a surface under the studio's light. */
export function lit(colour: string, normal: Normal, finish: Finish): string {
  const base = parse(colour);
  if (finish === "metal") {
    const level = room(normal);
    const white = Math.max(0, level - 0.95) * 0.55;
    return print([base[0] * level + white, base[1] * level + white, base[2] * level + white]);
  }
  const response = RESPONSE[finish];
  const key = Math.max(0, (dot(normal, KEY) + response.wrap) / (1 + response.wrap)) * response.key;
  const sky = 0.1 * Math.max(0, normal[1]);
  const bounce = Math.max(0, dot(normal, BOUNCE)) * response.bounce;
  const rim = (1 - Math.max(0, normal[2])) ** 5 * response.rim;
  const channel = (i: 0 | 1 | 2): number =>
    base[i] * (KEY_TINT[i] * key + AMBIENT_TINT[i] * (response.ambient + sky) + BOUNCE_TINT[i] * bounce) +
    rim * 0.5;
  return print([channel(0), channel(1), channel(2)]);
}

/** Flat sides of boxes and cloths, named by where they look. */
export const FACE = {
  top: [-0.05, 0.98, 0.2],
  front: [0, 0.1, 0.99],
  left: [-0.9, 0.1, 0.42],
  right: [0.9, 0.1, 0.42],
  under: [0.1, -0.85, 0.5],
} as const satisfies Record<string, Normal>;
