import { readdirSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler } from "express";

const types: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/**
 * Serves the built scripts and styles. The build has pressed them once, as small as they get; pressing them
 * per request would be both slower and larger. Their names carry their content, so they are kept for ever.
 */
export function assets(folder: string): RequestHandler {
  const pressed = new Set(readdirSync(folder).filter((name) => name.endsWith(".br")));
  const plain = express.static(folder, { immutable: true, maxAge: "1y", fallthrough: false });
  return (request, response, next) => {
    const name = `${request.path.slice(1)}.br`;
    const type = types[name.split(".").at(-2) ?? ""];
    if (type === undefined || !pressed.has(name)) return plain(request, response, next);
    response.vary("Accept-Encoding");
    if (!request.acceptsEncodings("br")) return plain(request, response, next);
    response.set({
      "content-type": type,
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
    });
    response.sendFile(join(folder, name), { cacheControl: false }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  };
}
