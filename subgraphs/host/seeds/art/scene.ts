import { type Backdrop, drawBackdrop, drawVeil } from "./backdrop.js";
import type { Form } from "./form.js";
import { type Pen, blurred, group, n } from "./pen.js";

export interface Placed {
  form: Form;
  x: number;
  /** Where its foot stands, in picture units from the top. */
  y: number;
  scale: number;
}

export interface Scene {
  width: number;
  height: number;
  backdrop: Backdrop;
  placed: readonly Placed[];
  /** Part of the picture to show, for details; the whole of it when left out. */
  crop?: { x: number; y: number; width: number; height: number };
}

/** Shadows fall to the right and a little back, as the window stands left and in front. */
function shadowOf(pen: Pen, { form, x, y, scale }: Placed, tone: string, pitch: number): string {
  const at = `transform="translate(${n(x)} ${n(y)}) scale(${scale.toFixed(3)})"`;
  const slices = form.slices;
  if (form.silhouette !== undefined) {
    const lift = form.lift ?? 14;
    const cast = (dx: number, dy: number): string =>
      group(
        `<path d="${form.silhouette}" transform="translate(${n(dx)} ${n(dy)})"/>`,
        `${at} fill="${tone}"`,
      );
    return [
      blurred(pen, cast(lift * 1.9, lift * 2), lift * 1.5 * scale, 'opacity="0.3"'),
      blurred(pen, cast(lift * 0.45, lift * 0.55), lift * 0.4 * scale, 'opacity="0.42"'),
    ].join("");
  }
  const long = slices.map((s) =>
    ellipse(s.x + s.height * 0.86, -s.height * 0.17, s.radius * 0.96, s.radius * (s.depth ?? pitch)),
  );
  const low = slices.filter((s) => s.height < form.height * 0.4 || s.height < 50);
  const short = low.map((s) =>
    ellipse(s.x + s.height * 0.5, -s.height * 0.1, s.radius, s.radius * (s.depth ?? pitch)),
  );
  const foot = slices.filter((s) => s.height <= 8).slice(0, 4);
  const contact = foot.map((s) =>
    ellipse(s.x + 3, 2, s.radius * 1.02, Math.max(4, s.radius * (s.depth ?? pitch) * 1.02)),
  );
  return [
    blurred(pen, group(long.join(""), `${at} fill="${tone}"`), 22 * scale, 'opacity="0.3"'),
    blurred(pen, group(short.join(""), `${at} fill="${tone}"`), 12 * scale, 'opacity="0.34"'),
    blurred(pen, group(contact.join(""), `${at} fill="${tone}"`), 5 * scale, 'opacity="0.62"'),
  ].join("");
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}"/>`;

/** The whole picture as one SVG document. */
export function drawScene(pen: Pen, scene: Scene, pitch: number): string {
  const { width, height, backdrop } = scene;
  const back = drawBackdrop(pen, backdrop, width, height);
  const inOrder = [...scene.placed].sort((a, b) => a.y - b.y);
  const shadows = inOrder.map((placed) => shadowOf(pen, placed, back.shadow, pitch)).join("");
  const forms = inOrder
    .map(({ form, x, y, scale }) =>
      group(form.svg, `transform="translate(${n(x)} ${n(y)}) scale(${scale.toFixed(3)})"`),
    )
    .join("");
  const veil = drawVeil(pen, backdrop, width, height);
  const { x, y, width: w, height: h } = scene.crop ?? { x: 0, y: 0, width, height };
  const box = `viewBox="${n(x)} ${n(y)} ${n(w)} ${n(h)}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${box}>${back.svg}${shadows}${forms}${veil}</svg>`;
}
