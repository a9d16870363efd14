import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import express, { type Router } from "express";

const folder = fileURLToPath(new URL("../../admin/build/", import.meta.url));

// Emotion, which the panel's components are styled with, writes style elements while it runs.
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The built admin panel at `/admin/`. */
export function adminPages(): Router {
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
