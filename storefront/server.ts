import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { constants } from "node:zlib";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Request, type Response } from "express";
import helmet from "helmet";
import { readSettings, type StorefrontSettings } from "./env.js";
import { assets } from "./server/assets.js";
import { ContentPolicy } from "./server/content-policy.js";
import type { ShopContext } from "./server/context.js";
import { mediaProxy } from "./server/media.js";
import { originGuard } from "./server/origin-guard.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The storefront as an express handler, to be mounted on a port of its own.
 * @throws Error when `npm run build -w @till/storefront` has not run
 */
export function createStorefront(settings: StorefrontSettings): Express {
  const serverBuild = folder("./build/server/index.js");
  if (!existsSync(serverBuild))
    throw new Error("The storefront is not built: run `npm run build -w @till/storefront` first.");

  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustedProxies);
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.use(securityHeaders(settings));
  app.use(originGuard(settings.publicUrl));
  app.get("/media/*", mediaProxy(settings.apiUrl));
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }));
  app.use("/assets", assets(folder("./build/client/assets")));
  app.use(express.static(folder("./build/client"), { maxAge: "1h" }));
  app.all(
    "*",
    createRequestHandler({
      build: () => import(pathToFileURL(serverBuild).href) as Promise<ServerBuild>,
      mode: settings.isProduction ? "production" : "development",
      getLoadContext: (request, response) => shopContext(settings, request, response),
    }),
  );
  return app;
}

/** The content policy is not here: it differs per page and is written where the page is rendered. */
function securityHeaders(settings: StorefrontSettings): express.RequestHandler {
  const isSecure = settings.publicUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    crossOriginEmbedderPolicy: false,
  });
}

function shopContext(settings: StorefrontSettings, request: Request, response: Response): ShopContext {
  const requestId = randomUUID();
  response.setHeader("x-request-id", requestId);
  const policy = new ContentPolicy();
  if (settings.mediaUrl) policy.allow("img-src", new URL(settings.mediaUrl).origin);
  return {
    settings,
    policy,
    requestId,
    clientAddress: request.ip ?? request.socket.remoteAddress ?? "",
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const settings = readSettings();
  const server = createStorefront(settings).listen(settings.port, () => {
    process.stdout.write(`Storefront: ${settings.publicUrl}\n`);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => server.close(() => process.exit(0)));
}
