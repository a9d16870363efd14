import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@till/host/migrate";
import { startPostgres } from "@till/host/embedded/postgres";
import { startChild, type Child } from "./child.js";
import { buyer } from "./buyer.js";
import { postgresCpuMs } from "./cpu.js";
import { fill, slugOf } from "./data.js";
import { drive, post } from "./load.js";
import * as operations from "./operations.js";

/**
 * Prints what an operation costs in CPU (node and PostgreSQL), its latency and its rate, beside the floor:
 * the same answer from raw SQL. Ratios can be read on a noisy machine, single figures only on a quiet one.
 *
 *   npm run bench -- --seconds 5 --connections 8 --products 1000
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const seconds = option("seconds", 5);
const connections = option("connections", 8);
const products = option("products", 1_000);
const rounds = option("rounds", 3);

interface Measurement {
  name: string;
  query: string;
  operationName: string;
  variables(n: number): object;
  isRight(text: string): boolean;
  hasFloor: boolean;
}

const cards = (text: string) => text.includes('"slug"') && !text.includes('"errors"');
const reads: Measurement[] = [
  {
    name: "product list (24)",
    query: operations.productList,
    operationName: "ProductList",
    variables: () => ({}),
    isRight: cards,
    hasFloor: true,
  },
  {
    name: "product page",
    query: operations.productPage,
    operationName: "ProductPage",
    variables: (n) => ({ slug: slugOf(n, products) }),
    isRight: (text) => text.includes('"variants"') && !text.includes('"errors"'),
    hasFloor: true,
  },
  {
    name: "search",
    query: operations.search,
    operationName: "Search",
    variables: (n) => ({ query: ["walnut bowl", "linen", "copper lamp", "fern"][n % 4] }),
    isRight: cards,
    hasFloor: true,
  },
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "till-bench-"));
  const postgres = await startPostgres({ folder: join(folder, "postgres"), database: "bench" });
  const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  try {
    await migrate(postgres.url);
    await fill(postgres.url, products);
    print(`${products} products, ${connections} connections, best of ${rounds} rounds of ${seconds} s`);
    print(row("operation", "CPU ms/op", "node", "postgres", "p50 ms", "p99 ms", "ops/s"));
    for (const side of ["floor", "till", "till, warm cache"] as const) {
      const child = await startChild(side === "floor" ? "./floor.ts" : "./shop.ts", {
        url: postgres.url,
        isCached: side === "till, warm cache",
      });
      try {
        for (const read of reads) await best(side, read, child, postmaster);
        if (side === "till") await checkout(child, postmaster);
      } finally {
        await child.stop();
      }
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The round with the least CPU: what the machine's other work added is not ours. */
async function best(side: string, read: Measurement, child: Child, postmaster: number): Promise<void> {
  const load = {
    url: child.url,
    connections,
    body: (n: number) =>
      JSON.stringify({
        query: side === "floor" ? undefined : read.query,
        operationName: read.operationName,
        variables: read.variables(n),
      }),
    isRight: read.isRight,
  };
  await drive({ ...load, seconds: Math.min(seconds, 3) }); // Warms plans, documents and caches.
  let least: { line: string; cpu: number } | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const before = { node: await child.cpuMs(), postgres: postgresCpuMs(postmaster) };
    const measured = await drive({ ...load, seconds });
    const node = (await child.cpuMs()) - before.node;
    const database = postgresCpuMs(postmaster) - before.postgres;
    const per = (ms: number) => ms / measured.requests;
    const cpu = per(node + database);
    if (!least || cpu < least.cpu) {
      const figures = [cpu, per(node), per(database), measured.p50Ms, measured.p99Ms].map((n) =>
        n.toFixed(2),
      );
      least = { cpu, line: row(`${read.name}, ${side}`, ...figures, measured.perSecond.toFixed(0)) };
    }
  }
  print(least!.line);
}

/** Whole guest checkouts, one after another on each connection, the calls of one measured together. */
async function checkout(child: Child, postmaster: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (query: string, operationName: string, variables: object) =>
    post(agent, child.url, JSON.stringify({ query, operationName, variables }));
  const buy = await buyer(ask, products);
  for (const [name, work] of [
    ["add to cart", buy.addToCart],
    ["full checkout (6 calls)", buy.checkout],
  ] as const) {
    await work(0);
    const before = { node: await child.cpuMs(), postgres: postgresCpuMs(postmaster) };
    const latencies: number[] = [];
    const until = performance.now() + seconds * 1_000;
    const startedAt = performance.now();
    let n = 1;
    const lane = async () => {
      while (performance.now() < until) {
        const begun = performance.now();
        await work(n++);
        latencies.push(performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: connections }, lane));
    const rate = latencies.length / ((performance.now() - startedAt) / 1_000);
    const node = ((await child.cpuMs()) - before.node) / latencies.length;
    const database = (postgresCpuMs(postmaster) - before.postgres) / latencies.length;
    latencies.sort((a, b) => a - b);
    const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)]!;
    const figures = [node + database, node, database, at(0.5), at(0.99)].map((figure) => figure.toFixed(2));
    print(row(`${name}, till`, ...figures, rate.toFixed(0)));
  }
  agent.destroy();
}

const row = (name: string, ...figures: string[]): string =>
  name.padEnd(36) + figures.map((figure) => figure.padStart(11)).join("");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

await main();
