import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@till/host/embedded/postgres";
import { type Child, startChild } from "./child.js";
import { postgresCpuMs } from "./cpu.js";
import { fillLarge } from "./large-data.js";
import { drive, post } from "./load.js";
import * as operations from "./large-operations.js";

/**
 * Prints what finding products costs in a large catalogue, at one connection and without the response cache,
 * beside the floor: the least that raw SQL needs for the same cards.
 *
 *   npm run bench:large -- --products 50000 --seconds 5
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const seconds = option("seconds", 5);
const products = option("products", 50_000);
const p95MsMax = 100;

interface Measured {
  name: string;
  query: string;
  operationName: string;
  variables(n: number): object;
}

const measured = (category: string, cursor: string, newest: string): Measured[] => [
  {
    name: "typed search",
    query: operations.search,
    operationName: "LargeSearch",
    variables: (n) => ({ query: operations.typed[n % operations.typed.length] }),
  },
  {
    name: "typo search",
    query: operations.search,
    operationName: "LargeSearch",
    variables: (n) => ({ query: operations.misspelled[n % operations.misspelled.length] }),
  },
  {
    name: "faceted listing, largest category",
    query: operations.listing,
    operationName: "LargeListing",
    variables: () => ({ filter: { category } }),
  },
  {
    name: "the same, two facets chosen",
    query: operations.listing,
    operationName: "LargeListing",
    variables: () => ({
      filter: { category, option: [{ name: "Colour", in: ["Sage", "Moss"] }], isAvailable: true },
    }),
  },
  {
    name: "page 200 of a listing",
    query: operations.page,
    operationName: "LargePage",
    variables: () => ({ after: cursor, filter: { category } }),
  },
  {
    name: "page 200, newest first",
    query: operations.page,
    operationName: "LargePage",
    variables: () => ({ after: newest, filter: {}, sort: operations.newestFirst }),
  },
  {
    name: "suggestions while typing",
    query: operations.suggestions,
    operationName: "LargeSuggestions",
    variables: (n) => ({ query: operations.beginnings[n % operations.beginnings.length] }),
  },
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "till-bench-"));
  const postgres = await startPostgres({ folder: join(folder, "postgres"), database: "bench" });
  const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  try {
    const category = await fillLarge(postgres.url, products);
    print(
      `${products} products, one connection, ${seconds} s each; the largest category is ${category.path} (${category.products})`,
    );
    print(row("operation", "p50 ms", "p95 ms", "CPU ms", "floor p95", "floor CPU"));
    const [till, floor] = [
      await startChild("./shop.ts", { url: postgres.url, isCached: false }),
      await startChild("./large-floor.ts", { url: postgres.url }),
    ];
    try {
      const cursor = await cursorOfPage(till.url, 200, { filter: { category: category.path } });
      const newest = await cursorOfPage(till.url, 200, { filter: {}, sort: operations.newestFirst });
      for (const one of measured(category.path, cursor, newest)) await compare(one, till, floor, postmaster);
    } finally {
      await till.stop();
      await floor.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Turns the pages one by one, as a very patient shopper does. */
async function cursorOfPage(url: string, page: number, variables: object): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  let after: string | undefined;
  for (let turned = 1; turned < page; turned += 1) {
    const body = { query: operations.page, operationName: "LargePage", variables: { ...variables, after } };
    const { data } = JSON.parse(await post(agent, url, JSON.stringify(body))) as {
      data: { products: { pageInfo: { endCursor: string } } };
    };
    after = data.products.pageInfo.endCursor;
  }
  agent.destroy();
  return after!;
}

async function compare(one: Measured, till: Child, floor: Child, postmaster: number): Promise<void> {
  const least = await steady(one, floor, postmaster);
  const ours = await steady(one, till, postmaster);
  const figures = [ours.p50Ms, ours.p95Ms, ours.cpuMs, least.p95Ms, least.cpuMs].map((ms) => ms.toFixed(1));
  print(row(one.name, ...figures) + (ours.p95Ms > p95MsMax ? "   over 100 ms" : ""));
}

/** Latencies, and the CPU time of node and PostgreSQL for one request, which other work on the machine does not change. */
async function steady(one: Measured, child: Child, postmaster: number) {
  const load = {
    url: child.url,
    connections: 1,
    body: (n: number) =>
      JSON.stringify({ query: one.query, operationName: one.operationName, variables: one.variables(n) }),
    isRight: (text: string) => text.includes("{") && !text.includes('"errors"'),
  };
  await drive({ ...load, seconds: Math.min(seconds, 2) }); // Warms plans and caches.
  const before = (await child.cpuMs()) + postgresCpuMs(postmaster);
  const figures = await drive({ ...load, seconds });
  const after = (await child.cpuMs()) + postgresCpuMs(postmaster);
  return { ...figures, cpuMs: (after - before) / figures.requests };
}

const row = (name: string, ...figures: string[]): string =>
  name.padEnd(36) + figures.map((figure) => figure.padStart(11)).join("");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

await main();
