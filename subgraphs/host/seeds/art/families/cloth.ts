import { darker, lighter } from "../colour.js";
import { type Look, inkOn } from "../form.js";
import { type Pen, type Point, SLANT, blurred, linear, n } from "../pen.js";
import { crease } from "../strokes.js";

/** Light over a garment laid flat: one slanted fall, then what folds add. */
export const fall = (pen: Pen, colour: string) =>
  linear(
    pen,
    [
      [0, lighter(colour, 0.24)],
      [0.45, colour],
      [1, darker(colour, 0.22)],
    ],
    SLANT,
  );

/** Small ridges of cloth, light on one flank and dark on the other. */
export function wrinkle(pen: Pen, points: readonly Point[], colour: string, width = 14): string {
  const aside = points.map(([x, y]): Point => [x - width * 0.5, y - width * 0.35]);
  return (
    crease(pen, points, width, darker(colour, 0.6), 0.22) +
    crease(pen, aside, width * 0.8, lighter(colour, 0.6), 0.2)
  );
}

/** A drawn mark for printed goods: sun, leaf or rings, never a word. */
export function markOn(look: Look, w: number, h: number): string {
  if (look.pattern !== undefined && look.pattern !== "plain") return "";
  const ink = inkOn(look);
  const kind = look.shape % 4;
  const [x, y] = [0, h * 0.54];
  if (kind === 0)
    return `<circle cx="${x}" cy="${n(y)}" r="${n(w * 0.16)}" fill="${ink}" opacity="0.88"/><path d="M${n(-w * 0.155)} ${n(y + w * 0.05)}H${n(w * 0.155)}M${n(-w * 0.13)} ${n(y + w * 0.1)}H${n(w * 0.13)}" stroke="${look.colour}" stroke-width="7"/>`;
  if (kind === 1)
    return [0, 1, 2]
      .map(
        (i) =>
          `<path d="M${n(-w * 0.2)} ${n(y + i * 26)}q${n(w * 0.1)} -30 ${n(w * 0.2)} 0t${n(w * 0.2)} 0" fill="none" stroke="${ink}" stroke-width="8" opacity="0.85"/>`,
      )
      .join("");
  if (kind === 2)
    return `<g stroke="${ink}" stroke-width="5" fill="none" opacity="0.85"><path d="M0 ${n(y + 90)}V${n(y - 70)}"/>${[0, 1, 2, 3].map((i) => `<path d="M0 ${n(y + 60 - i * 36)}q-44 -4 -54 -42q44 2 54 42q44 -4 54 -42q-44 2 -54 42" fill="${ink}"/>`).join("")}</g>`;
  return "";
}

/** Soft shadow of an outline that a family moves or turns itself. */
export function shifted(d: string, pen: Pen) {
  return {
    shadow: (dy: number, lift = 26): string =>
      blurred(
        pen,
        `<path d="${d}" fill="#2b1c18" transform="translate(${lift} ${dy + lift * 1.1})"/>`,
        lift * 0.75,
        'opacity="0.34"',
      ) +
      blurred(
        pen,
        `<path d="${d}" fill="#2b1c18" transform="translate(${n(lift * 0.25)} ${n(dy + lift * 0.35)})"/>`,
        lift * 0.22,
        'opacity="0.4"',
      ),
  };
}

/** Folds as cloth really makes them: from the arm pits inwards, across the belly, never mirrored. */
export function garmentFolds(pen: Pen, colour: string): string {
  const { random } = pen;
  const j = (value: number, by = 16): number => value + random.between(-by, by);
  return [
    wrinkle(
      pen,
      [
        [-190, j(-92)],
        [j(-120), j(-60)],
        [j(-70), j(-66)],
      ],
      colour,
      12,
    ),
    wrinkle(
      pen,
      [
        [-188, j(-64)],
        [j(-130), j(-14)],
        [j(-90), j(20)],
      ],
      colour,
      16,
    ),
    wrinkle(
      pen,
      [
        [190, j(-84)],
        [j(130), j(-56)],
        [j(60), j(-40)],
      ],
      colour,
      13,
    ),
    wrinkle(
      pen,
      [
        [186, j(-40)],
        [j(140), j(30)],
        [j(118), j(110)],
      ],
      colour,
      18,
    ),
    wrinkle(
      pen,
      [
        [j(-150), 236],
        [j(-110), j(150)],
        [j(-20), j(96)],
      ],
      colour,
      20,
    ),
    wrinkle(
      pen,
      [
        [j(40), 250],
        [j(70), j(190)],
        [j(140), j(150)],
      ],
      colour,
      15,
    ),
    wrinkle(
      pen,
      [
        [j(-60), j(-190)],
        [j(-20), j(-140)],
        [j(30), j(-150)],
      ],
      colour,
      10,
    ),
  ].join("");
}
