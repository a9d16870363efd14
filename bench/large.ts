import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@till/host/embedded/postgres";
import { startChild } from "./child.js";
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
  try {
    const category = await fillLarge(postgres.url, products);
    print(
      `${products} products, one connection, ${seconds} s each; the largest category is ${category.path} (${category.products})`,
    );
    print(row("operation", "p50 ms", "p95 ms", "floor p95", "ops/s"));
    const [till, floor] = [
      await startChild("./shop.ts", { url: postgres.url, isCached: false }),
      await startChild("./large-floor.ts", { url: postgres.url }),
    ];
    try {
      const cursor = await cursorOfPage(till.url, 200, { filter: { category: category.path } });
      const newest = await cursorOfPage(till.url, 200, { filter: {}, sort: operations.newestFirst });
      for (const one of measured(category.path, cursor, newest)) await compare(one, till.url, floor.url);
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

async function compare(one: Measured, till: string, floor: string): Promise<void> {
  const load = (url: string) => ({
    url,
    connections: 1,
    body: (n: number) =>
      JSON.stringify({ query: one.query, operationName: one.operationName, variables: one.variables(n) }),
    isRight: (text: string) => text.includes("{") && !text.includes('"errors"'),
  });
  const [least, ours] = [await steady(load(floor)), await steady(load(till))];
  const figures = [ours.p50Ms, ours.p95Ms, least.p95Ms].map((figure) => figure.toFixed(1));
  print(
    row(one.name, ...figures, ours.perSecond.toFixed(0)) + (ours.p95Ms > p95MsMax ? "   over 100 ms" : ""),
  );
}

async function steady(load: Omit<Parameters<typeof drive>[0], "seconds">) {
  await drive({ ...load, seconds: Math.min(seconds, 2) }); // Warms plans and caches.
  return drive({ ...load, seconds });
}

const row = (name: string, ...figures: string[]): string =>
  name.padEnd(36) + figures.map((figure) => figure.padStart(11)).join("");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

await main();
