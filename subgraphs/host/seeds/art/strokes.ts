import { lighter } from "./colour.js";
import { type Finish, type Normal, lit } from "./light.js";
import { type Pen, type Point, blurred, curve, n } from "./pen.js";

/** A round bar bent along a line: handles, spouts, stems, wires. Lit from the upper left. */
export function tube(
  pen: Pen,
  points: readonly Point[],
  width: number,
  colour: string,
  finish: Finish,
): string {
  const d = curve(points);
  const layers: readonly (readonly [share: number, shift: number, normal: Normal])[] = [
    [1, 0, [0.72, -0.6, 0.34]],
    [0.9, 0.03, [0.5, -0.4, 0.77]],
    [0.74, 0.08, [0.22, -0.1, 0.97]],
    [0.54, 0.13, [-0.1, 0.2, 0.97]],
    [0.36, 0.17, [-0.4, 0.5, 0.77]],
    [0.2, 0.21, [-0.56, 0.56, 0.6]],
  ];
  const strokes = layers.map(([share, shift, normal]) => {
    const move = shift === 0 ? "" : ` transform="translate(${n(-shift * width)} ${n(-shift * width)})"`;
    return `<path d="${d}" stroke="${lit(colour, normal, finish)}" stroke-width="${n(width * share)}"${move}/>`;
  });
  const shine =
    finish === "gloss" || finish === "metal"
      ? blurred(
          pen,
          `<path d="${d}" stroke="#fffdf6" stroke-width="${n(width * 0.12)}" transform="translate(${n(-width * 0.22)} ${n(-width * 0.22)})" opacity="0.6"/>`,
          1.5,
        )
      : "";
  return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${strokes.join("")}${shine}</g>`;
}

/** A soft dark or light line on cloth: where it folds, where it is sewn. */
export function crease(
  pen: Pen,
  points: readonly Point[],
  width: number,
  colour: string,
  opacity: number,
): string {
  return blurred(
    pen,
    `<path d="${curve(points)}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round"/>`,
    width * 0.5,
    `opacity="${opacity.toFixed(2)}"`,
  );
}

/** A row of stitches. */
export function stitches(points: readonly Point[], colour: string, width = 2, dash = "7 5"): string {
  const line = `fill="none" stroke-linecap="round" stroke-dasharray="${dash}"`;
  return `<path d="${curve(points)}" ${line} stroke="${colour}" stroke-width="${n(width)}"/>`;
}

/** The bright edge a cut or pressed sheet shows to the light. */
export function edgeLight(d: string, colour: string, width = 2.5, opacity = 0.6): string {
  return `<path d="${d}" fill="none" stroke="${lighter(colour, 0.6)}" stroke-width="${n(width)}" opacity="${opacity}"/>`;
}
