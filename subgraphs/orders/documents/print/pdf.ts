import { createRequire } from "node:module";
import type { ReactElement } from "react";

const { resolve } = createRequire(import.meta.url);
const weights = [
  { fontWeight: 400, file: "400Regular/Inter_400Regular.ttf" },
  { fontWeight: 600, file: "600SemiBold/Inter_600SemiBold.ttf" },
] as const;

let ready: Promise<typeof import("@react-pdf/renderer")> | undefined;

/** Loaded when the first document is asked for: most processes never print. */
const typesetter = (): Promise<typeof import("@react-pdf/renderer")> =>
  (ready ??= import("@react-pdf/renderer").then((renderer) => {
    renderer.Font.register({
      family: "Inter",
      fonts: weights.map(({ fontWeight, file }) => ({
        fontWeight,
        src: resolve(`@expo-google-fonts/inter/${file}`),
      })),
    });
    // Names and numbers of goods are never split.
    renderer.Font.registerHyphenationCallback((word) => [word]);
    return renderer;
  }));

let last: Promise<unknown> = Promise.resolve();

/** Typesets one document after the other, so that a hundred at once do not crowd out the shop. */
export function typeset(page: () => Promise<ReactElement<object>>): Promise<Buffer> {
  const work = last.then(async () => {
    const { renderToBuffer } = await typesetter();
    return renderToBuffer(await page());
  });
  last = work.catch(() => undefined);
  return work;
}
