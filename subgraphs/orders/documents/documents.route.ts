import type { Services } from "@till/kit/context";
import { decodeId, type Id } from "@till/kit/id";
import type { Route } from "@till/kit/subgraph";
import { holds } from "./document-link.js";
import { documentToPrint } from "./document.reads.js";
import { packingSlipsOf } from "./packing-slip.js";
import { titles } from "./facts.js";
import type { DocumentToPrint } from "./print/invoice-page.js";

const text = (status: number, words: string): Response =>
  new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
const tooOld = () => text(403, "This link is not valid any more. Your order's page always has a fresh one.");

/** The typesetter is loaded when the first document is asked for: most processes never print. */
const typesetter = () => import("./print/pdf.js");

const pdf = (bytes: Buffer, filename: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": `inline; filename="${filename}"`,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    },
  });

/** Hands out an invoice or a credit note to whoever has its signed link. */
export const getDocument: Route = {
  method: "GET",
  path: "/documents/:id",
  async handle(request, services) {
    if (!holds(services.env, new URL(request.url), services.now())) return tooOld();
    const id = decodeId("doc", services.params["id"] ?? "");
    const found = id && (await documentToPrint(services.read, id));
    if (!id || !found) return text(404, "There is no such document.");
    const filename = `${titles[found.kind].toLowerCase().replace(" ", "-")}-${found.label}.pdf`;
    return pdf(await printed(services, id, found), filename);
  },
};

/**
 * The document's file: typeset when it is asked for the first time, and kept. Should the file be lost, the
 * frozen facts give the same bytes again.
 */
async function printed(
  { storage }: Pick<Services, "storage">,
  id: Id<"doc">,
  found: DocumentToPrint,
): Promise<Buffer> {
  const key = `documents/${id}.pdf`;
  if (await storage.has(key)) return storage.get(key);
  const bytes = await (await typesetter()).printDocument(found);
  await storage.put(key, bytes, "application/pdf");
  return bytes;
}

const slipsMax = 100;

/** Packing slips of one order or several, one page each, for whoever has the signed link. */
export const getPackingSlips: Route = {
  method: "GET",
  path: "/packing-slips/:ids",
  async handle(request, services) {
    if (!holds(services.env, new URL(request.url), services.now())) return tooOld();
    const ids = (services.params["ids"] ?? "")
      .split(/[+ ]/)
      .slice(0, slipsMax)
      .flatMap((text) => decodeId("ord", text) ?? []);
    const [first, ...rest] = await packingSlipsOf(services, ids);
    if (!first) return text(404, "There is nothing to pack.");
    const name = rest.length === 0 ? first.orderNumber : `${rest.length + 1}-orders`;
    const bytes = await (await typesetter()).printPackingSlips([first, ...rest]);
    return pdf(bytes, `packing-slip-${name}.pdf`);
  },
};
