import { darker, lighter } from "./colour.js";
import { type Pen, clipped, n } from "./pen.js";

/** Fine noise stretched along x, in the dark tone of the wood, laid over an area. */
export function woodGrain(pen: Pen, area: string, colour: string, strength: number, angle = 0): string {
  const id = pen.id();
  const seed = pen.random.whole(1, 900);
  const tone = darker(colour, 0.62);
  const filter = `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.0022 0.07" numOctaves="4" seed="${seed}" result="t"/><feColorMatrix in="t" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  2.6 0 0 0 -1.1" result="a"/><feFlood flood-color="${tone}"/><feComposite in2="a" operator="in"/></filter>`;
  const turn = angle === 0 ? "" : `transform="rotate(${angle})"`;
  const sheet = `<g ${turn}><rect x="-1700" y="-1700" width="3400" height="3400" filter="url(#${id})"/></g>`;
  return `${filter}${clipped(pen, area, sheet, `opacity="${strength}"`)}`;
}

/**
 * Cloudy unevenness: reactive glaze, felt, plaster. The sheet is turned, because the noise has a grid that the
 * eye finds where it stands upright.
 */
export function mottle(pen: Pen, area: string, colour: string, strength: number, frequency = 0.02): string {
  const id = pen.id();
  const seed = pen.random.whole(1, 900);
  const filter = `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency} ${(frequency * 1.3).toFixed(4)}" numOctaves="5" seed="${seed}" result="t"/><feColorMatrix in="t" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  2.4 0 0 0 -1.0" result="a"/><feFlood flood-color="${darker(colour, 0.55)}"/><feComposite in2="a" operator="in"/></filter>`;
  return `${filter}${clipped(pen, area, `<rect x="-1300" y="-1300" width="2600" height="2600" transform="rotate(31)" filter="url(#${id})"/>`, `opacity="${strength}"`)}`;
}

/** Iron specks in a stoneware glaze, thinner towards the sides because the form turns away. */
export function speckle(
  pen: Pen,
  area: string,
  width: number,
  height: number,
  colour: string,
  count: number,
): string {
  const { random } = pen;
  const specks = Array.from({ length: count }, () => {
    const turn = random.between(-1.5, 1.5);
    const x = (width / 2) * Math.sin(turn);
    const r = random.chance(0.08) ? random.between(2, 3.4) : random.between(0.6, 1.7);
    return `<ellipse cx="${n(x)}" cy="${n(-random.between(-40, height + 10))}" rx="${n(Math.max(0.4, r * Math.cos(turn)))}" ry="${n(r)}" opacity="${random.between(0.3, 0.85).toFixed(2)}"/>`;
  });
  return clipped(pen, area, `<g fill="${colour}">${specks.join("")}</g>`);
}

/** A plain weave: alternate threads over and under, as a repeating tile. */
export function weave(
  pen: Pen,
  area: string,
  colour: string,
  size: number,
  strength: number,
  angle = 0,
): string {
  const id = pen.id();
  const [dark, light] = [darker(colour, 0.5), lighter(colour, 0.5)];
  const s = n(size);
  const half = n(size / 2);
  const tile = `<pattern id="${id}" width="${s}" height="${s}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect width="${half}" height="${half}" fill="${light}" opacity="0.55"/><rect x="${half}" y="${half}" width="${half}" height="${half}" fill="${light}" opacity="0.45"/><rect x="${half}" width="${half}" height="${half}" fill="${dark}" opacity="0.5"/><rect y="${half}" width="${half}" height="${half}" fill="${dark}" opacity="0.4"/></pattern>`;
  return `${tile}<path d="${area}" fill="url(#${id})" opacity="${strength}"/>`;
}

/** Rows of knitted stitches: each a small V. */
export function knit(
  pen: Pen,
  area: string,
  colour: string,
  size: number,
  strength: number,
  angle = 0,
): string {
  const id = pen.id();
  const [w, h] = [size, size * 0.8];
  const [dark, light] = [darker(colour, 0.55), lighter(colour, 0.42)];
  const vee = (dx: number, dy: number) =>
    `M${n(dx)} ${n(dy)}q${n(w * 0.16)} ${n(h * 0.62)} ${n(w * 0.5)} ${n(h * 0.9)}q${n(w * 0.34)} ${n(-h * 0.28)} ${n(w * 0.5)} ${n(-h * 0.9)}`;
  const tile = `<pattern id="${id}" width="${n(w)}" height="${n(h)}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path d="${vee(0, 0)}${vee(0, -h)}" fill="none" stroke="${dark}" stroke-width="${n(w * 0.16)}"/><path d="${vee(0, -h * 0.28)}${vee(0, h * 0.72)}" fill="none" stroke="${light}" stroke-width="${n(w * 0.12)}" opacity="0.7"/></pattern>`;
  return `${tile}<path d="${area}" fill="url(#${id})" opacity="${strength}"/>`;
}
