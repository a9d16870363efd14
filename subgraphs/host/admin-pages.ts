import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Env } from "@till/kit/env";
import express, { type Router } from "express";

const folder = fileURLToPath(new URL("../../admin/build/", import.meta.url));

/**
 * Files go straight to the bucket and pictures come from the CDN, where the settings name them; the panel talks
 * to nobody else.
 */
function contentPolicyOf(env: Env): string {
  const pictures = env.MEDIA_URL ? ` ${new URL(env.MEDIA_URL).origin}` : "";
  const bucket = env.S3_BUCKET ? ` ${bucketOrigin(env)}` : "";
  // Emotion, which the panel's components are styled with, writes style elements while it runs.
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${pictures}`,
    "font-src 'self' data:",
    `connect-src 'self'${bucket}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const bucketOrigin = ({ S3_ENDPOINT, S3_BUCKET, S3_REGION }: Env): string =>
  S3_ENDPOINT ? new URL(S3_ENDPOINT).origin : `https://${S3_BUCKET}.s3.${S3_REGION}.amazonaws.com`;

/** The built admin panel at `/admin/`. */
export function adminPages(env: Env): Router {
  const contentPolicy = contentPolicyOf(env);
  const router = express.Router();
  router.get("/admin", (request, response, next) => {
    if (request.path.endsWith("/")) return next();
    response.redirect(308, "/admin/");
  });
  router.use("/admin", (_request, response, next) => {
    response.set({
      "content-security-policy": contentPolicy,
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
    });
    next();
  });
  router.use(
    "/admin/assets",
    express.static(path.join(folder, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  router.use("/admin", express.static(folder, { maxAge: 0, index: false }));
  router.get("/admin/*", (_request, response) => {
    const page = path.join(folder, "index.html");
    if (!existsSync(page)) {
      return void response
        .status(503)
        .type("text/plain")
        .send("The admin panel is not built yet: npm run build\n");
    }
    response.set("cache-control", "no-store").sendFile(page);
  });
  return router;
}
