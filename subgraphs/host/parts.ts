import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Services } from "@till/kit/context";
import { log } from "@till/kit/log";
import type { Subgraph } from "@till/kit/subgraph";
import express, { type ErrorRequestHandler, type Express } from "express";
import { adminPages } from "./admin-pages.js";
import { CannotStart, codeOf } from "./embedded/processes.js";
import { forward } from "./forward.js";
import { type OpenGateway, openGateway } from "./gateway-part.js";
import { type Health, healthOf } from "./health.js";
import { mailbox } from "./mailbox.js";
import { redisProbe } from "./redis-probe.js";
import { jobs, subgraphs as allSubgraphs } from "./registry.js";
import { type Running, startRelay } from "./relay.js";
import { routesOf } from "./routes.js";
import { startSchedule } from "./schedule.js";
import { type FullEnv, openServices } from "./services.js";
import { storefrontApp } from "./storefront-part.js";
import { subgraphServer } from "./subgraph-server.js";
import { startWorker } from "./worker.js";

/** What a process of the shop may be; one process may be all of them. */
export const partNames = ["gateway", "web", "worker", "relay", "schedule", "storefront", "admin"] as const;
export type Part = (typeof partNames)[number];

export interface Run {
  parts: ReadonlySet<Part>;
  /** The subgraphs that the part `web` serves. */
  subgraphs: readonly Subgraph[];
}

export const everything: Run = { parts: new Set(partNames), subgraphs: allSubgraphs };

/** How long visitors are still served after `/readyz` has begun to send them elsewhere. */
const drainMsInProduction = 5_000;
const lastRequestMsMax = 10_000;

/**
 * Runs some or all parts of the shop in this process.
 * @returns how to end them in order: visitors first, then jobs, then connections
 * @throws CannotStart when a port is taken or a part lacks a setting
 */
export async function runParts(env: FullEnv, run: Run): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) {
      await closer().catch((error: unknown) => log.error({ err: error }, "did not close in order"));
    }
  };
  try {
    const { services, close: closeServices } = await openServices(env);
    closers.push(closeServices);
    const redis = redisProbe(env.REDIS_URL);
    closers.push(redis.close);
    await startJobs(env, run, services, closers);

    const gateway = run.parts.has("gateway") ? await openGateway(services, run) : undefined;
    if (gateway) closers.push(gateway.drain);
    const health = healthOf(services, env.TILL_DATA, redis.isUp);
    const app = await apiApp(run, services, health, gateway);
    closers.push(await serve(app, env.PORT, env.HOST, "PORT"));
    if (run.parts.has("storefront")) {
      closers.push(await serve(await storefrontApp(env), env.STOREFRONT_PORT, env.HOST, "STOREFRONT_PORT"));
    }
    closers.push(async () => {
      health.drain();
      if (env.NODE_ENV === "production") await sleep(drainMsInProduction);
    });
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startJobs(
  env: FullEnv,
  { parts }: Run,
  services: Services,
  closers: (() => Promise<void>)[],
): Promise<void> {
  const started: Running[] = [];
  closers.push(async () => {
    for (const each of started.reverse()) await each.close();
  });
  if (parts.has("worker")) started.push(await startWorker(services, jobs, env.REDIS_URL));
  if (parts.has("relay")) started.push(await startRelay(services.em, env.DATABASE_URL, env.REDIS_URL));
  if (parts.has("schedule")) started.push(await startSchedule(services.em, jobs));
}

/** Everything that answers on the API's port. A process without visitors still answers for its health. */
async function apiApp(
  { parts, subgraphs }: Run,
  services: Services,
  health: Health,
  gateway: OpenGateway | undefined,
): Promise<Express> {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", services.env.TRUSTED_PROXIES);
  app.use(health.measure, health.router);
  if (parts.has("web")) app.use(routesOf(subgraphs, services), await subgraphServer(subgraphs, services));
  if (parts.has("gateway")) {
    if (!parts.has("web")) forwardRoutes(app, services);
    app.use(mailbox(services));
  }
  if (parts.has("admin")) app.use(adminPages());
  if (gateway) app.use(gateway.handler);
  else if (parts.has("admin")) app.use(forward(services.env.GATEWAY_URL ?? services.env.PUBLIC_URL));
  app.use(
    (_request, response) => void response.status(404).type("text/plain").send("There is nothing here.\n"),
  );
  app.use(lastResort);
  return app;
}

/** A gateway of its own passes webhooks, uploads and pictures on to the subgraph that serves them. */
function forwardRoutes(app: Express, { env }: Services): void {
  for (const { name, routes = [] } of allSubgraphs) {
    const origin = env.SUBGRAPH_URLS?.[name];
    if (!origin) continue;
    for (const { method, path } of routes) {
      app[method.toLowerCase() as "get" | "post" | "put"](path, forward(origin));
    }
  }
}

const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = typeof error === "object" && error && "status" in error ? Number(error.status) : 500;
  if (status >= 500) log.error({ err: error }, "request failed");
  response
    .status(status)
    .type("text/plain")
    .send(status >= 500 ? "Something went wrong on our side.\n" : "This request cannot be read.\n");
};

/** Listens, and answers how to stop: no new connections, the last answers go out, then all are closed. */
function serve(app: Express, port: number, host: string, setting: string): Promise<() => Promise<void>> {
  const server = http.createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, app);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(whyNotListening(error, port, host, setting)));
    server.listen(port, host, () => resolve(() => closeServer(server)));
  });
}

async function closeServer(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), lastRequestMsMax);
  await closed;
  clearTimeout(timer);
}

/** What to say about a port that cannot be had. */
export function whyNotListening(error: unknown, port: number, host: string, setting: string): Error {
  if (codeOf(error) === "EADDRINUSE") {
    return new CannotStart(
      `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port, ` +
        `for example ${setting}=${port + 1}. No data was touched.`,
    );
  }
  if (codeOf(error) === "EACCES") {
    return new CannotStart(
      `This user may not listen on port ${port}. Choose one above 1023 with ${setting}.`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
