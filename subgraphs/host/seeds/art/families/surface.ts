import { darker, mix } from "../colour.js";
import type { Look } from "../form.js";
import { type Profile, outline, rings, windowReflection } from "../lathe.js";
import type { Pen } from "../pen.js";
import { mottle, speckle } from "../texture.js";

type ColourAt = (height: number, share: number) => string;

/** Where the glaze ends, where a band runs: the colour of a pot by height. */
export function glaze(look: Look, pen: Pen): string | ColourAt {
  const clay = look.accent ?? "#c8a27e";
  const edge = pen.random.between(0.3, 0.5);
  if (look.pattern === "dip") return (_, share) => (share < edge ? clay : look.colour);
  if (look.pattern === "band") return (_, share) => (share > 0.62 && share < 0.78 ? clay : look.colour);
  if (look.pattern === "stripe") {
    const count = pen.random.whole(7, 11);
    return (_, share) =>
      share > 0.12 && share < 0.9 && Math.floor(share * count * 2) % 2 === 0 ? clay : look.colour;
  }
  return (_, share) => (share < 0.025 ? mix(clay, look.colour, 0.3) : look.colour);
}

/** The surface over a turned pot: specks, clouds and the window in its glaze. */
export function potSurface(look: Look, pen: Pen, profile: Profile): string {
  const list = rings(profile);
  const area = outline(list, look.pitch);
  const width = 2 * Math.max(...list.map(([r]) => r));
  const height = list[list.length - 1]![1];
  const size = width * height;
  const parts: string[] = [];
  if (look.pattern === "speckle")
    parts.push(speckle(pen, area, width, height, darker(look.colour, 0.72), Math.round(size / 420)));
  if (look.pattern === "marl") parts.push(mottle(pen, area, look.colour, 0.5, 0.018));
  else if (look.finish !== "gloss") parts.push(mottle(pen, area, look.colour, 0.1, 0.03));
  parts.push(windowReflection(pen, profile, look.pitch, look.finish === "gloss" ? 1 : 0.3));
  return parts.join("");
}
