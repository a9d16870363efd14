import { createRequire } from "node:module";
import { Font, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { type DocumentToPrint, invoicePage } from "./invoice-page.js";
import { type PackingSlip, packingSlipPages } from "./packing-slip-page.js";

const { resolve } = createRequire(import.meta.url);
const inter = (file: string): string => resolve(`@expo-google-fonts/inter/${file}`);

Font.register({
  family: "Inter",
  fonts: [
    { fontWeight: 400, src: inter("400Regular/Inter_400Regular.ttf") },
    { fontWeight: 600, src: inter("600SemiBold/Inter_600SemiBold.ttf") },
  ],
});
// Names and numbers of goods are never split.
Font.registerHyphenationCallback((word) => [word]);

export const printDocument = (document: DocumentToPrint): Promise<Buffer> =>
  typeset(() => invoicePage(document));
export const printPackingSlips = (slips: readonly [PackingSlip, ...PackingSlip[]]): Promise<Buffer> =>
  typeset(() => packingSlipPages(slips));

let last: Promise<unknown> = Promise.resolve();

/** Typesets one document after the other, so that a hundred at once do not crowd out the shop. */
function typeset(page: () => ReactElement<object>): Promise<Buffer> {
  const work = last.then(() => renderToBuffer(page()));
  last = work.catch(() => undefined);
  return work;
}
