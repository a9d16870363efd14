import { statfs } from "node:fs/promises";
import type { Services } from "@till/kit/context";
import { log } from "@till/kit/log";
import express, { type Router } from "express";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { migrations } from "./migrations/index.js";

const freeDiskShareMin = 0.05;

/**
 * `/livez`, `/readyz` and `/metrics` of a process without a gateway, which has its own.
 * @param isDraining from when on `/readyz` answers 503, so that nobody new is sent here
 */
export function healthRoutes(services: Services, folder: string, isDraining: () => boolean): Router {
  const router = express.Router();
  router.get("/livez", (_request, response) => void response.type("text/plain").send("alive\n"));
  router.get("/readyz", async (_request, response) => {
    const problems = isDraining() ? ["draining"] : await problemsOf(services, folder);
    response
      .status(problems.length > 0 ? 503 : 200)
      .type("text/plain")
      .send(`${problems.join("\n") || "ready"}\n`);
  });
  const registry = metricsOf(services);
  router.get("/metrics", async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** What keeps this process from serving, in sentences; nothing when it is ready. */
export async function problemsOf({ em }: Services, folder: string): Promise<string[]> {
  const problems: string[] = [];
  try {
    const [row] = await em
      .fork()
      .execute<{ count: number }[]>("select count(*)::int as count from migrations");
    if ((row?.count ?? 0) < migrations.length) problems.push("The database is not at this version.");
  } catch (error) {
    log.warn({ err: error }, "readiness: the database does not answer");
    problems.push("The database does not answer.");
  }
  const disk = await statfs(folder).catch(() => undefined);
  if (disk && disk.bavail / disk.blocks < freeDiskShareMin) problems.push("The disk is almost full.");
  return problems;
}

/** How far the jobs are behind: rows that are due and not done, and those that were given up. */
export async function outboxFigures({
  em,
}: Services): Promise<{ waiting: number; dead: number; oldestSeconds: number }> {
  const [figures] = await em.fork().execute<{ waiting: number; dead: number; oldestSeconds: number }[]>(
    `select count(*) filter (where status <> 'dead')::int as waiting,
            count(*) filter (where status = 'dead')::int as dead,
            coalesce(extract(epoch from now() - min(run_at) filter (where status <> 'dead')), 0)::float
              as "oldestSeconds"
       from outbox where status = 'dead' or (status in ('pending', 'dispatched') and run_at <= now())`,
  );
  return figures ?? { waiting: 0, dead: 0, oldestSeconds: 0 };
}

function metricsOf(services: Services): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const waiting = new Gauge({
    name: "till_outbox_waiting",
    help: "Outbox rows that are due and not done.",
    registers,
  });
  const dead = new Gauge({ name: "till_outbox_dead", help: "Jobs that were given up.", registers });
  new Gauge({
    name: "till_outbox_lag_seconds",
    help: "Age of the oldest announcement or job that is due and not done.",
    registers,
    async collect() {
      try {
        const figures = await outboxFigures(services);
        waiting.set(figures.waiting);
        dead.set(figures.dead);
        this.set(figures.oldestSeconds);
      } catch (error) {
        log.warn({ err: error }, "metrics: the database does not answer");
      }
    },
  });
  return registry;
}

/** Whether a request comes from this machine or its network: the socket's own word, which nobody can forge. */
export function isNeighbour(address = ""): boolean {
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(
    address.replace(/^::ffff:/, ""),
  );
}
