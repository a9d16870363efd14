import type { FamilyName } from "./families/index.js";
import { withTwigs } from "./families/plants.js";
import type { Form } from "./form.js";
import { arrange, framed } from "./arrange.js";
import {
  SQUARE,
  FLAT,
  RELATIVE,
  BESIDE,
  BESIDE_FLAT,
  draw,
  lookOf,
  neighbour,
  besides,
  sceneBackdrop,
  type Subject,
} from "./neighbours.js";
import { backdropFor } from "./palette.js";
import { type Pen, penFrom } from "./pen.js";
import { type Random, randomFrom } from "./random.js";
import { type Placed, drawScene } from "./scene.js";

export type View = "front" | "detail" | "scene";

/** The picture of one product in one colour. */
export function drawProduct(subject: Subject, colour: string, view: View): string {
  const random = randomFrom(`${subject.slug}/${view}`);
  const pen = penFrom(random);
  const flat = FLAT.includes(subject.family);
  if (view === "scene") return flat ? flatScene(subject, colour, pen) : standingScene(subject, colour, pen);
  const detail = view === "detail";
  const pitch = detail ? random.between(0.4, 0.46) : random.between(0.22, 0.27);
  const form = draw(subject.family, lookOf(subject, colour), pitch, penFrom(randomFrom(subject.slug), "m"));
  const backdrop = backdropFor(colour, random, flat);
  const placed = alone(form, subject.family, flat);
  return drawScene(
    pen,
    {
      width: SQUARE,
      height: SQUARE,
      backdrop: detail ? { ...backdrop, horizon: 0.52 } : backdrop,
      placed: [placed],
      ...(detail ? { crop: closeUp(random, placed, flat) } : {}),
    },
    pitch,
  );
}

function alone(form: Form, family: FamilyName, flat: boolean): Placed {
  const scale = flat
    ? Math.min(1.95, 1010 / form.height, 1010 / form.width)
    : Math.min(2.9, 820 / form.height, 920 / form.width);
  if (flat) return { form, x: 640, y: 646, scale };
  if (family === "pendant") return { form, x: 640, y: 880, scale: Math.min(scale, 1.75) };
  const lift = Math.min(150, (820 - form.height * scale) * 0.34);
  return { form, x: 620, y: 1016 - lift, scale };
}

/** Nearer, from higher up, and off centre: enough to see the material. */
function closeUp(random: Random, { form, x, y, scale }: Placed, flat: boolean) {
  const size = random.between(620, 720);
  const slender = flat && form.width < 450;
  const middle = slender ? y : flat ? y - form.height * scale * 0.2 : y - form.height * scale * 0.62;
  const centre = slender ? x : flat ? x - form.width * scale * 0.12 : x + random.between(-70, 50);
  const held = (value: number): number => Math.min(SQUARE - size, Math.max(0, value));
  return { x: held(centre - size / 2), y: held(middle - size * 0.42), width: size, height: size };
}

function standingScene(subject: Subject, colour: string, pen: Pen): string {
  const { random } = pen;
  const pitch = 0.24;
  const main = draw(subject.family, lookOf(subject, colour), pitch, penFrom(randomFrom(subject.slug), "m"));
  const dressed =
    subject.family === "vase"
      ? withTwigs(main, pen, main.height, random.pick(["olive", "grass", "eucalyptus"] as const))
      : main;
  const backdrop = sceneBackdrop(random, false);
  if (subject.family === "pendant") {
    const below = (["bowl", "plates", "mug"] as const).map((name) => ({
      name,
      form: neighbour(name, pitch, pen),
    }));
    const row = arrange(below, SQUARE, 0.84, 0.74);
    return drawScene(
      pen,
      {
        width: SQUARE,
        height: SQUARE,
        backdrop: { ...backdrop, light: "soft" },
        placed: [{ form: main, x: 600, y: 560, scale: 1.3 }, ...row],
      },
      pitch,
    );
  }
  const names = besides(BESIDE, subject.family, random).slice(0, 2);
  const others = names.map((name) => ({ name, form: neighbour(name, pitch, pen) }));
  const items = [others[0]!, { name: subject.family, form: dressed, lead: 1.3 }, others[1]!];
  const placed = arrange(items, SQUARE, 0.8, 0.88);
  return drawScene(pen, { width: SQUARE, height: SQUARE, backdrop, placed, crop: framed(placed) }, pitch);
}

function flatScene(subject: Subject, colour: string, pen: Pen): string {
  const { random } = pen;
  const main = draw(subject.family, lookOf(subject, colour), 0.26, penFrom(randomFrom(subject.slug), "m"));
  const names = besides(BESIDE_FLAT, subject.family, random);
  const first = neighbour(names[0]!, 0.26, pen);
  const backdrop = sceneBackdrop(random, true);
  const hung = subject.family === "tote" || subject.family === "hungCloth";
  const size = RELATIVE[names[0]!] ?? 1;
  const fit = (form: Form, room: number): number => Math.min(1.7, room / form.height, room / form.width);
  const placed: Placed[] = hung
    ? [
        { form: main, x: 430, y: 640, scale: fit(main, 860) },
        { form: first, x: 940, y: 650, scale: fit(first, 640 * size) },
      ]
    : [
        { form: first, x: 950, y: 400, scale: fit(first, 740 * size) },
        { form: main, x: 500, y: 710, scale: fit(main, 930) },
      ];
  return drawScene(pen, { width: SQUARE, height: SQUARE, backdrop, placed }, 0.26);
}
