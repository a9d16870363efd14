import type { Backdrop } from "./backdrop.js";
import type { FamilyName } from "./families/index.js";
import { withTwigs } from "./families/plants.js";
import type { Form } from "./form.js";
import { arrange } from "./arrange.js";
import { draw, neighbour } from "./neighbours.js";
import { HOUSE } from "./palette.js";
import { type Pen, penFrom } from "./pen.js";
import { randomFrom } from "./random.js";
import { type Placed, drawScene } from "./scene.js";

export interface WideScene {
  slug: string;
  families: readonly FamilyName[];
  backdrop: Backdrop;
  colours?: readonly string[];
  width?: number;
  height?: number;
}

/** A wide picture for a category or the front page. */
export function drawWide({
  slug,
  families: names,
  backdrop,
  colours,
  width = 1600,
  height = 1000,
}: WideScene): string {
  const random = randomFrom(`wide/${slug}`);
  const pen = penFrom(random);
  const pitch = 0.22;
  if (backdrop.ground === "flat") return flatWide(pen, names, backdrop, width, height, colours);
  const items = names
    .filter((name) => name !== "pendant")
    .map((name, i) => ({ name, form: tinted(name, colours?.[i], pitch, pen) }));
  const placed = arrange(items, width, 0.8, 0.86, height);
  const lamps = names
    .filter((name) => name === "pendant")
    .map((name, i) => ({
      form: tinted(name, colours?.[0], pitch, pen),
      x: width * (0.22 + 0.27 * i),
      y: height * (0.5 - 0.06 * i),
      scale: 0.85,
    }));
  return drawScene(pen, { width, height, backdrop, placed: [...lamps, ...placed] }, pitch);
}

function tinted(name: FamilyName, colour: string | undefined, pitch: number, pen: Pen): Form {
  if (colour === undefined) return neighbour(name, pitch, pen);
  const form = draw(
    name,
    {
      colour,
      accent: pen.random.pick(HOUSE),
      shape: pen.random.whole(0, 6),
      pattern: pen.random.pick(["plain", "speckle", "plain"] as const),
    },
    pitch,
    pen,
  );
  return name === "vase"
    ? withTwigs(form, pen, form.height, pen.random.pick(["olive", "grass", "eucalyptus"] as const))
    : form;
}

function flatWide(
  pen: Pen,
  names: readonly FamilyName[],
  backdrop: Backdrop,
  width: number,
  height: number,
  colours?: readonly string[],
): string {
  const step = width / names.length;
  const placed = names.map((name, i): Placed => {
    const form = tinted(name, colours?.[i], 0.26, pen);
    const scale = Math.min(1.35, (height * 0.78) / form.height, (step * 0.98) / form.width);
    return { form, x: step * (i + 0.5), y: height * (0.5 + (i % 2 === 0 ? -0.03 : 0.05)), scale };
  });
  return drawScene(pen, { width, height, backdrop, placed }, 0.26);
}
