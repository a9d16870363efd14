import type { RequestHandler } from "express";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

interface Asked {
  readonly method: string;
  readonly site: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Says whether a request that changes something was sent by one of our own pages. Browsers send
 * Sec-Fetch-Site; older ones at least Origin; a form post that carries neither is refused.
 */
export function isFromOurPages(asked: Asked, publicUrl: string): boolean {
  if (safeMethods.has(asked.method)) return true;
  if (asked.site !== undefined) return asked.site === "same-origin" || asked.site === "none";
  if (asked.origin === undefined || !URL.canParse(asked.origin)) return false;
  return new URL(asked.origin).origin === new URL(publicUrl).origin;
}

/** Refuses posts from other sites before anything is read. */
export function originGuard(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const asked = {
      method: request.method,
      site: request.get("sec-fetch-site"),
      origin: request.get("origin"),
    };
    if (isFromOurPages(asked, publicUrl)) return next();
    response
      .status(403)
      .type("text/plain")
      .send("This form was sent from another site, so it was not accepted.\n");
  };
}
