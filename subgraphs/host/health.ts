import { statfs } from "node:fs/promises";
import type { Services } from "@till/kit/context";
import { log } from "@till/kit/log";
import express, { type Request, type RequestHandler, type Router } from "express";
import { collectDefaultMetrics, Gauge, Histogram, register } from "prom-client";
import { migrations } from "./migrations/index.js";

const freeDiskShareMin = 0.05;

export interface Health {
  router: Router;
  /** Measures every request of the app it is mounted on. */
  measure: RequestHandler;
  /** From now on `/readyz` answers 503, so that no new visitors are sent here. */
  drain(): void;
}

/**
 * `/livez`: the process answers. `/readyz`: it can serve. `/metrics`: for Prometheus, to neighbours only.
 * @param folder whose disk must not run full
 * @param isRedisUp Redis away means slower jobs and limits per process, and no reason to turn visitors away
 */
export function healthOf(services: Services, folder: string, isRedisUp: () => Promise<boolean>): Health {
  let isDraining = false;
  const router = express.Router();

  router.get("/livez", (_request, response) => void response.type("text/plain").send("ok\n"));
  router.get("/readyz", async (_request, response) => {
    const problems = isDraining ? ["draining"] : await problemsOf(services, folder);
    const degraded = (await isRedisUp()) ? [] : ["redis"];
    response
      .status(problems.length > 0 ? 503 : 200)
      .json({ ready: problems.length === 0, problems, degraded });
  });
  const metrics = metricsOf(services);
  router.get("/metrics", async (request, response) => {
    if (!isNeighbour(request))
      return void response.status(404).type("text/plain").send("There is nothing here.\n");
    response.type(register.contentType).send(await metrics());
  });
  return { router, measure, drain: () => void (isDraining = true) };
}

async function problemsOf({ em }: Services, folder: string): Promise<string[]> {
  const problems: string[] = [];
  try {
    const [row] = await em
      .fork()
      .execute<{ count: number }[]>("select count(*)::int as count from migrations");
    if ((row?.count ?? 0) < migrations.length) problems.push("the database is not migrated to this version");
  } catch (error) {
    log.warn({ err: error }, "readiness: the database does not answer");
    problems.push("the database does not answer");
  }
  const disk = await statfs(folder).catch(() => undefined);
  if (disk && disk.bavail / disk.blocks < freeDiskShareMin) problems.push("the disk is almost full");
  return problems;
}

/** The socket's own address: a header that a stranger may write proves nothing. */
function isNeighbour(request: Request): boolean {
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(address);
}

const requestSeconds = new Histogram({
  name: "till_http_request_seconds",
  help: "Time until an HTTP request was answered.",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

const measure: RequestHandler = (request, response, next) => {
  const startedAt = performance.now();
  response.once("finish", () => {
    // Only paths that the app knows become labels: a stranger's paths would fill the memory.
    const route = (request.route as { path?: string } | undefined)?.path ?? request.baseUrl;
    requestSeconds
      .labels(request.method, route || "other", String(response.statusCode))
      .observe((performance.now() - startedAt) / 1_000);
  });
  next();
};

interface OutboxFigures {
  waiting: number;
  dead: number;
  oldest_seconds: number;
}

/** The figures of the outbox are read when they are asked for. */
function metricsOf({ em }: Services): () => Promise<string> {
  register.clear();
  register.registerMetric(requestSeconds);
  collectDefaultMetrics();
  const waiting = new Gauge({ name: "till_outbox_waiting", help: "Outbox rows that are due and not done." });
  const oldest = new Gauge({
    name: "till_outbox_oldest_seconds",
    help: "How long the oldest of them has been due.",
  });
  const dead = new Gauge({ name: "till_outbox_dead", help: "Jobs that were given up." });
  return async () => {
    try {
      const [figures] = await em.fork().execute<OutboxFigures[]>(
        `select count(*) filter (where status <> 'dead')::int as waiting,
                count(*) filter (where status = 'dead')::int as dead,
                coalesce(extract(epoch from now() - min(run_at) filter (where status <> 'dead')), 0)::float
                  as oldest_seconds
           from outbox where status = 'dead' or (status in ('pending', 'dispatched') and run_at <= now())`,
      );
      waiting.set(figures?.waiting ?? 0);
      oldest.set(figures?.oldest_seconds ?? 0);
      dead.set(figures?.dead ?? 0);
    } catch (error) {
      log.warn({ err: error }, "metrics: the database does not answer");
    }
    return register.metrics();
  };
}
