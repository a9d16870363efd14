const colours: Record<string, string> = {
  amber: "#d08a2e", anthracite: "#3a3d40", ash: "#b9b6ad", beige: "#d9c9ae", black: "#1e1f1f", blue: "#3d6291",
  blush: "#e3bfb3", bone: "#e8e0d0", brass: "#b8923f", brick: "#a5513c", brown: "#7a563d", burgundy: "#6b2737",
  camel: "#b98d5e", chalk: "#efece4", charcoal: "#43474a", clay: "#b5694a", cobalt: "#2c4fa3", copper: "#b3704a",
  coral: "#e0836a", cream: "#efe6d2", denim: "#4d6480", dusk: "#7d7791", ecru: "#e2d8c3", fern: "#4f7a52",
  fog: "#c6ccc9", forest: "#2d4d3a", gold: "#c29a4a", graphite: "#4a4d52", gray: "#8d9092", green: "#4b7f52",
  grey: "#8d9092", indigo: "#39426f", ink: "#252c3a", ivory: "#f1ebdc", khaki: "#8e8560", lavender: "#a99cc4",
  lilac: "#b7a3c7", linen: "#ddd0b8", midnight: "#222b45", mint: "#a8cdb5", moss: "#6c7a45", mustard: "#cb9a33",
  natural: "#d8c6a5", navy: "#27375a", oak: "#c39f6f", oat: "#dccdb2", ochre: "#c2872f", olive: "#72733f",
  orange: "#d9803b", oyster: "#cfc9bd", peach: "#ebb896", petrol: "#1f5561", pink: "#dd9fae", plum: "#5f3652",
  purple: "#6d4a83", red: "#b23a37", rose: "#cf8f93", rust: "#a8552f", sage: "#9aab8c", salmon: "#dd8d78",
  sand: "#d9c6a0", silver: "#bdc0c2", sky: "#9cbcd6", slate: "#5d6b75", smoke: "#9a9c9b", snow: "#f6f6f3",
  stone: "#b8b0a0", tan: "#c19f78", taupe: "#9b8b7a", teal: "#2f7474", terracotta: "#bf6a4a", turquoise: "#4aa6a2",
  walnut: "#6c4a33", white: "#fafaf7", wine: "#6a2a3c", yellow: "#e2b93d",
};

/** Whether an option is about colour, so that its values may be shown as dots. */
export const isColourOption = (name: string): boolean => /^colou?r$/i.test(name.trim());

/** The colour a value names ("Dark moss" is moss); undefined when no word of it is known. */
export function swatch(value: string): string | undefined {
  for (const word of value.toLowerCase().split(/[^a-z]+/).reverse()) {
    const colour = colours[word];
    if (colour) return colour;
  }
  return undefined;
}
