/** Linear-light colour, each channel 0…1 and above while light is still being added. */
export type Rgb = readonly [red: number, green: number, blue: number];

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toScreen = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

export function parse(hex: string): Rgb {
  const n = parseInt(hex.slice(1), 16);
  return [toLinear((n >> 16) / 255), toLinear(((n >> 8) & 255) / 255), toLinear((n & 255) / 255)];
}

/** Rolls highlights off softly above 0.75, so that a lit pale glaze keeps its colour. */
const rollOff = (x: number): number => (x <= 0.75 ? x : 0.75 + 0.25 * (1 - Math.exp(-(x - 0.75) / 0.25)));

export function print(colour: Rgb): string {
  const hex = colour.map((channel) => {
    const level = Math.round(255 * Math.min(1, Math.max(0, toScreen(rollOff(Math.max(0, channel))))));
    return level.toString(16).padStart(2, "0");
  });
  return `#${hex.join("")}`;
}

export const mixRgb = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** Mixes two hex colours in linear light; share 0 is all `a`. */
export const mix = (a: string, b: string, share: number): string => print(mixRgb(parse(a), parse(b), share));
export const darker = (hex: string, share: number): string => mix(hex, "#1c1512", share);
export const lighter = (hex: string, share: number): string => mix(hex, "#fffaf2", share);

/** Perceived lightness 0…1. */
export function lightness(hex: string): number {
  const [r, g, b] = parse(hex);
  return toScreen(0.2126 * r + 0.7152 * g + 0.0722 * b);
}
