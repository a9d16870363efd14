import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "@till/gateway";
import type { Services } from "@till/kit/context";
import type { Env } from "@till/kit/env";
import { log } from "@till/kit/log";
import type { Subgraph } from "@till/kit/subgraph";
import express, { type ErrorRequestHandler, type Express } from "express";
import { adminPages } from "./admin-pages.js";
import { forward } from "./forward.js";
import { healthRoutes, isNeighbour } from "./health.js";
import { serve } from "./http-server.js";
import { mailbox } from "./mailbox.js";
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

/**
 * Runs some or all parts of the shop in this process.
 * @returns how to end them in order: visitors first, then jobs, then connections
 * @throws CannotStart when a port is taken
 */
export async function runParts(env: FullEnv, run: Run): Promise<Running> {
  const ends = new Ends();
  const drains: (() => void)[] = [];
  try {
    const { services, close } = await openServices(env);
    ends.add(close);
    await startJobs(env, run, services, ends);
    const handler = await apiHandler(env, run, services, ends, drains);
    ends.add(await serve(handler, { port: env.PORT, host: env.HOST, setting: "PORT" }));
    if (run.parts.has("storefront")) ends.add(await serveStorefront(env));
    ends.add(async () => {
      for (const drain of drains) drain();
      if (env.NODE_ENV === "production") await sleep(drainMsInProduction);
    });
    return { close: () => ends.run() };
  } catch (error) {
    await ends.run();
    throw error;
  }
}

/** Steps that undo a start, run in reverse; one that fails does not stop the others. */
class Ends {
  private readonly steps: (() => Promise<void>)[] = [];

  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) {
      await step().catch((error: unknown) => log.error({ err: error }, "did not close in order"));
    }
  }
}

async function startJobs(env: FullEnv, { parts }: Run, services: Services, ends: Ends): Promise<void> {
  const start = async (running: Promise<Running>): Promise<void> => {
    const { close } = await running;
    ends.add(close);
  };
  // The reverse order ends the relay before the worker: nothing new is handed to a worker that finishes.
  if (parts.has("worker")) await start(startWorker(services, jobs, env.REDIS_URL));
  if (parts.has("relay")) await start(startRelay(services.em, env.DATABASE_URL, env.REDIS_URL));
  if (parts.has("schedule")) await start(startSchedule(services.em, jobs));
}

/** Everything that answers on the API's port. A process without visitors still answers for its health. */
async function apiHandler(
  env: FullEnv,
  { parts, subgraphs }: Run,
  services: Services,
  ends: Ends,
  drains: (() => void)[],
): Promise<RequestListener> {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUSTED_PROXIES);
  const here = parts.has("web") ? subgraphs : [];
  if (!parts.has("gateway")) {
    let isDraining = false;
    drains.push(() => void (isDraining = true));
    app.use(healthRoutes(services, env.TILL_DATA, () => isDraining));
  }
  if (parts.has("web")) app.use(routesOf(here, services), await subgraphServer(here, services));
  if (parts.has("gateway")) forwardRoutes(app, env, here);
  if (parts.has("gateway")) app.use(mailbox(services));
  if (parts.has("admin")) app.use(adminPages(env));
  app.use(nothingHere, lastResort);
  if (!parts.has("gateway")) return app;

  // Loaded here, because Apollo's planner is of no use to a process without a gateway.
  const { openGateway } = await import("./gateway-part.js");
  const gateway = await openGateway(env, services, here, app);
  ends.add(() => gateway.close());
  drains.push(() => gateway.drain());
  return neighboursOnly(gateway);
}

/** Measurements are for Prometheus in this network and nobody else. */
const neighboursOnly =
  (gateway: Gateway): RequestListener =>
  (request, response) => {
    if (request.url?.startsWith("/metrics") && !isNeighbour(request.socket.remoteAddress)) {
      response.writeHead(404).end("There is nothing here.\n");
      return;
    }
    gateway.handle(request, response);
  };

/** A gateway passes webhooks, uploads and pictures on to the subgraphs that serve them elsewhere. */
function forwardRoutes(app: Express, env: FullEnv, here: readonly Subgraph[]): void {
  for (const subgraph of allSubgraphs) {
    const origin = env.SUBGRAPH_URLS?.[subgraph.name];
    if (!origin || here.includes(subgraph)) continue;
    for (const { method, path } of subgraph.routes ?? []) {
      app[method.toLowerCase() as "get" | "post" | "put"](path, forward(origin));
    }
  }
}

const serveStorefront = async (env: Env): Promise<() => Promise<void>> =>
  serve(await storefrontApp(env), { port: env.STOREFRONT_PORT, host: env.HOST, setting: "STOREFRONT_PORT" });

/** The storefront or the admin panel alone: they know the gateway's address and no database. */
export async function runFrontEnds(env: Env, parts: ReadonlySet<Part>): Promise<Running> {
  const ends = new Ends();
  if (parts.has("storefront")) ends.add(await serveStorefront(env));
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUSTED_PROXIES);
  app.get(["/livez", "/readyz"], (_request, response) => void response.type("text/plain").send("alive\n"));
  if (parts.has("admin")) {
    app.use(adminPages(env));
    app.use(["/graphql", "/media", "/uploads"], forward(env.GATEWAY_URL ?? env.PUBLIC_URL));
  }
  app.use(nothingHere, lastResort);
  ends.add(await serve(app, { port: env.PORT, host: env.HOST, setting: "PORT" }));
  return { close: () => ends.run() };
}

const nothingHere: express.RequestHandler = (_request, response) => {
  response.status(404).type("text/plain").send("There is nothing here.\n");
};

const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const given = typeof error === "object" && error && "status" in error ? Number(error.status) : 500;
  const isOurs = !(given >= 400 && given < 500);
  if (isOurs) log.error({ err: error }, "request failed");
  response
    .status(isOurs ? 500 : given)
    .type("text/plain")
    .send(isOurs ? "Something went wrong on our side.\n" : "This request cannot be read.\n");
};
