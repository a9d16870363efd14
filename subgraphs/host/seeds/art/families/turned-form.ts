import { darker } from "../colour.js";
import { type Form, type Look, slicesOf } from "../form.js";
import { type Profile, type Turned, rings, turned } from "../lathe.js";
import type { Pen } from "../pen.js";
import { glaze, potSurface } from "./surface.js";

/** A pot with its glaze and reflections: what every turned family starts from. */
export function turnedForm(look: Look, pen: Pen, profile: Profile, more: Partial<Turned> = {}): Form {
  const list = rings(profile);
  const svg = turned(pen, {
    profile,
    colour: glaze(look, pen),
    finish: look.finish ?? "satin",
    pitch: look.pitch,
    inside: darker(look.colour, 0.2),
    ...more,
  });
  return {
    svg: svg + potSurface(look, pen, profile),
    width: 2 * Math.max(...list.map(([r]) => r)),
    height: list[list.length - 1]![1],
    slices: slicesOf(list),
  };
}

/** Scales a profile: one silhouette serves a cup and a crock. */
export const sized = (profile: Profile, radius: number, height: number): Profile => {
  const width = Math.max(...profile.map(([r]) => r));
  const tall = profile[profile.length - 1]![1];
  return profile.map(([r, h]) => [(r / width) * radius, (h / tall) * height] as const);
};

/** Moves a form sideways or up within a larger one, shadow and all. */
export function moved(form: Form, x: number, y: number, scale = 1): Form {
  return {
    ...form,
    svg: `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})">${form.svg}</g>`,
    width: form.width * scale,
    height: form.height * scale - y,
    slices: form.slices.map((s) => ({
      x: s.x * scale + x,
      height: s.height * scale - y,
      radius: s.radius * scale,
    })),
  };
}
