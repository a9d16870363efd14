import { darker, lighter } from "../colour.js";
import { type Family, chosen } from "../form.js";
import type { Profile } from "../lathe.js";
import { turnedForm } from "./turned-form.js";

const VASES: readonly Profile[] = [
  // Bottle.
  [
    [82, 0],
    [92, 8],
    [128, 90],
    [140, 170],
    [122, 250],
    [66, 318],
    [38, 356],
    [34, 420],
    [36, 462],
    [48, 480],
  ],
  // Moon jar.
  [
    [70, 0],
    [76, 6],
    [148, 88],
    [178, 186],
    [150, 286],
    [86, 346],
    [72, 362],
    [76, 384],
  ],
  // Bud vase.
  [
    [62, 0],
    [72, 6],
    [112, 60],
    [116, 110],
    [84, 168],
    [34, 210],
    [24, 250],
    [24, 300],
    [34, 318],
  ],
  // Amphora.
  [
    [58, 0],
    [62, 8],
    [112, 130],
    [150, 260],
    [156, 330],
    [126, 392],
    [78, 430],
    [66, 456],
    [76, 486],
    [92, 498],
  ],
  // Cylinder.
  [
    [104, 0],
    [110, 6],
    [112, 60],
    [112, 200],
    [112, 330],
    [110, 392],
    [112, 400],
  ],
  // Gourd.
  [
    [74, 0],
    [86, 6],
    [138, 80],
    [140, 140],
    [104, 206],
    [76, 238],
    [90, 290],
    [96, 330],
    [70, 376],
    [40, 398],
    [44, 416],
  ],
  // Flared beaker.
  [
    [72, 0],
    [80, 8],
    [82, 80],
    [88, 180],
    [106, 290],
    [140, 380],
    [150, 398],
  ],
];

/** Thrown vases in seven silhouettes. */
export const vase: Family = (look, pen) =>
  turnedForm(look, pen, chosen(VASES, look.shape), {
    wall: 7,
    inside: darker(look.colour, 0.25),
    depth: 120,
  });

const BOWLS: readonly Profile[] = [
  [
    [62, 0],
    [66, 12],
    [70, 14],
    [130, 50],
    [172, 102],
    [190, 148],
    [194, 158],
  ],
  [
    [84, 0],
    [92, 4],
    [150, 30],
    [186, 78],
    [190, 124],
    [186, 134],
  ],
  [
    [70, 0],
    [74, 18],
    [80, 20],
    [160, 44],
    [222, 84],
    [240, 104],
  ],
  [
    [54, 0],
    [60, 8],
    [104, 40],
    [128, 92],
    [134, 132],
    [136, 138],
  ],
];

/** Bowls, shallow and deep, on a small foot ring. */
export const bowl: Family = (look, pen) => {
  const profile = chosen(BOWLS, look.shape);
  const inside = look.pattern === "dip" ? (look.accent ?? "#c8a27e") : lighter(look.colour, 0.12);
  return turnedForm(look, pen, profile, { wall: 9, inside, depth: profile[profile.length - 1]![1] * 0.86 });
};
