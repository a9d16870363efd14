import type { Services } from "@till/kit/context";
import type { Route } from "@till/kit/subgraph";
import { isInOrders } from "./in-use.js";
import { ImageFormat, type ImageWidth, imageWidths } from "./image.type.js";
import { contentTypes, type Rendition, renditionFrom, storedAt } from "./rendition.js";

const missing = (): Response =>
  new Response("There is no such picture.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=60" },
  });

/**
 * Serves a rendition. Its address names one content for ever, so that browsers and caches may keep it for
 * ever; one that is missing is rendered and kept.
 */
export const media: Route = {
  method: "GET",
  path: "/media/:key/:file",
  async handle(request, { params, ...services }) {
    const rendition = renditionNamed(params["key"] ?? "", params["file"] ?? "");
    if (!rendition) return missing();
    const etag = `"${rendition.key}-${rendition.width}-${rendition.format.toLowerCase()}"`;
    const headers = {
      etag,
      "content-type": contentTypes[rendition.format],
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      // The storefront may stand on another origin.
      "cross-origin-resource-policy": "cross-origin",
    };
    if (request.headers.get("if-none-match")?.includes(etag))
      return new Response(null, { status: 304, headers });
    const bytes = await find(services, rendition);
    return bytes ? new Response(new Uint8Array(bytes), { headers }) : missing();
  },
};

function renditionNamed(key: string, file: string): Rendition | undefined {
  const [width, extension] = file.split(".");
  const format = Object.values(ImageFormat).find((known) => known.toLowerCase() === extension);
  const known = imageWidths.find((one: ImageWidth) => String(one) === width);
  return /^[a-z0-9]{20,60}$/.test(key) && format && known ? { key, width: known, format } : undefined;
}

// Many browsers may ask for the same missing rendition at once: one renders, the others wait for it.
const underWay = new Map<string, Promise<Buffer | undefined>>();

async function find(services: Services, rendition: Rendition): Promise<Buffer | undefined> {
  const at = storedAt(rendition);
  if (await services.storage.has(at)) return services.storage.get(at);
  let work = underWay.get(at);
  if (!work) {
    work = queued(() => renderMissing(services, rendition)).finally(() => underWay.delete(at));
    underWay.set(at, work);
  }
  return work;
}

async function renderMissing({ read, storage }: Services, rendition: Rendition): Promise<Buffer | undefined> {
  const [image] = await read.query<{ original_key: string }>(
    `select original_key from product_images
      where key = $1 and original_key is not null and state <> 'FAILED'
     union all
     select original_key from deleted_images
      where key = $1 and original_key is not null and ${isInOrders("key")}`,
    [rendition.key],
  );
  return image && renditionFrom(storage, rendition, () => storage.get(image.original_key));
}

// One rendering at a time: a page of new pictures must not take all of the machine.
let last: Promise<unknown> = Promise.resolve();
function queued<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
