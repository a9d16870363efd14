/** The widths every picture is rendered in; the API serves no others. */
export const widths = [160, 320, 480, 640, 960, 1280] as const;

type Format = "avif" | "webp";

/** The same picture in another width or format. The API names them `/media/<key>/<width>.<format>`. */
export function rendition(url: string, width: (typeof widths)[number], format: Format = "webp"): string {
  return url.replace(/\/\d+\.(?:avif|webp)$/, `/${width}.${format}`);
}

/** All widths up to what the layout can ever need, as a srcset. */
export function srcset(url: string, format: Format, widest: number): string {
  return widths
    .filter((width) => width <= widest)
    .map((width) => `${rendition(url, width, format)} ${width}w`)
    .join(", ");
}

/** The colour behind a picture while it loads. Anything but a plain hex colour is dropped: it goes into CSS. */
export function backdrop(colour: string | null | undefined): { backgroundColor: string } | undefined {
  return colour && /^#[0-9a-f]{3,8}$/i.test(colour) ? { backgroundColor: colour } : undefined;
}

/** Keeps a picture's focal point in view where its place has another shape; nothing where nobody chose one. */
export function inView(
  point: { readonly x: number; readonly y: number } | null | undefined,
): { objectPosition: string } | undefined {
  return point ? { objectPosition: `${point.x * 100}% ${point.y * 100}%` } : undefined;
}
