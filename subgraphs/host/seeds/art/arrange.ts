import type { FamilyName } from "./families/index.js";
import type { Form } from "./form.js";
import { RELATIVE, SQUARE } from "./neighbours.js";
import type { Placed } from "./scene.js";

/** The square that holds a group with some air: low things are seen from nearer. */
export function framed(placed: readonly Placed[]) {
  const left = Math.min(...placed.map((p) => p.x - (p.form.width * p.scale) / 2));
  const right = Math.max(...placed.map((p) => p.x + (p.form.width * p.scale) / 2));
  const top = Math.min(...placed.map((p) => p.y - p.form.height * p.scale));
  const bottom = Math.max(...placed.map((p) => p.y));
  const size = Math.min(SQUARE, Math.max((right - left) * 1.1, (bottom - top) * 1.42, 620));
  const held = (value: number): number => Math.min(SQUARE - size, Math.max(0, value));
  return {
    x: held((left + right) / 2 - size / 2),
    y: held(bottom + size * 0.13 - size),
    width: size,
    height: size,
  };
}

export interface Item {
  name: FamilyName;
  form: Form;
  /** How much the thing that is sold stands out from its neighbours. */
  lead?: number;
}

/** Stands things in a row, near and far by turns and overlapping a little, filling a share of the width. */
export function arrange(
  items: readonly Item[],
  size: number,
  ground: number,
  fill: number,
  height = size,
): Placed[] {
  const times = (item: Item): number => (RELATIVE[item.name] ?? 1) * (item.lead ?? 1);
  const wide = (item: Item): number => item.form.width * times(item);
  const total = items.reduce((sum, item) => sum + wide(item), 0) * 0.93;
  const tallest = Math.max(...items.map((item) => item.form.height * times(item)));
  const scale = Math.min((size * fill) / total, (height * 0.66) / tallest, 1.7);
  let x = size / 2 - (total * scale) / 2;
  return items.map((item, i) => {
    const width = wide(item) * 0.93 * scale;
    const near = i % 2 === 1 ? 0.075 : 0;
    const placed = {
      form: item.form,
      x: x + width / 2,
      y: height * (ground + near - 0.03),
      scale: scale * times(item) * (1 + near * 0.8),
    };
    x += width;
    return placed;
  });
}
