import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import {
  readDownloadLink,
  readUploadLink,
  receiveUpload,
  UploadTooLarge,
  UploadTooSmall,
} from "@till/kit/local-storage";
import { attachment } from "@till/kit/stored-files";
import type { Route } from "@till/kit/subgraph";
import { uploadBytesMax } from "./create-upload.js";

const text = (status: number, words: string): Response =>
  new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Takes a file that a signed link allows. With a bucket the link points there, and nothing comes here. */
export const putUpload: Route = {
  method: "PUT",
  path: "/uploads/:token",
  bodyBytesMax: uploadBytesMax,
  async handle(request, { em, env, storage }) {
    const link = env.S3_BUCKET ? undefined : readUploadLink(env, new URL(request.url));
    if (!link) return text(403, "This link is not valid, or not valid any more.");
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== link.contentType) return text(415, `Only ${link.contentType} may be sent here.`);
    if (!request.body) return text(400, "The file is empty.");
    // The row decides between two senders at the same moment, and remembers a file that is gone again.
    const spend = "update uploads set arrived_at = now() where key = ? and arrived_at is null returning 1";
    const [mine] = await em.fork().execute<object[]>(spend, [link.key]);
    if (!mine || (await storage.has(link.key))) return text(409, "This link was used already.");
    try {
      await receiveUpload(env, link.key, request.body as ReadableStream<Uint8Array>, link.bytes);
    } catch (error) {
      // Nothing was kept, so that the same file may be sent once more.
      await em.fork().execute("update uploads set arrived_at = null where key = ?", [link.key]);
      if (error instanceof UploadTooLarge) return text(413, `At most ${link.bytes} bytes were announced.`);
      if (error instanceof UploadTooSmall)
        return text(400, `${link.bytes} bytes were announced, and fewer came.`);
      throw error;
    }
    return new Response(null, { status: 201 });
  },
};

/** Hands out a file that a signed link names, as an attachment: nothing that was sent to us runs in a page. */
export const getFile: Route = {
  method: "GET",
  path: "/files/:key",
  async handle(request, { env, storage, params }) {
    const key = params["key"] ?? "";
    const link = readDownloadLink(env, new URL(request.url), key);
    if (!link) return text(403, "This link is not valid, or not valid any more.");
    if (!(await storage.has(key))) return text(404, "There is no such file.");
    const body = Readable.toWeb(Readable.from(await storage.stream(key))) as ReadableStream<Uint8Array>;
    return new Response(body as BodyInit, {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": attachment(link.filename),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  },
};
