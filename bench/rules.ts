import "reflect-metadata";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allRuleSets, evaluate, lockRules } from "@till/catalog/collections/evaluate";
import { manyCollections, manyProducts } from "@till/catalog/collections/testing-volume";
import { startPostgres } from "@till/host/embedded/postgres";
import { migrate } from "@till/host/migrate";
import { openOrm } from "@till/host/orm";
import { log } from "@till/kit/log";
import { transact } from "@till/kit/tx";
import { postgresCpuMs } from "./cpu.js";

/**
 * Prints how long all rules take over a whole catalogue, and over one changed product, beside the floor: the
 * time PostgreSQL takes to write as many rows of membership without asking any rule.
 *
 *   npm run bench:rules -- --rules 300 --products 4334
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const rules = option("rules", 300);
const products = option("products", 4_334);
log.level = "silent";

const folder = mkdtempSync(join(tmpdir(), "till-bench-rules-"));
const postgres = await startPostgres({ folder: join(folder, "postgres"), database: "bench" });
const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
try {
  await migrate(postgres.url);
  const orm = await openOrm({ url: postgres.url, role: "till_app", poolMax: 4 });
  try {
    await measure(orm.em.fork());
  } finally {
    await orm.close(true);
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(em: Awaited<ReturnType<typeof openOrm>>["em"]): Promise<void> {
  await manyProducts(em, products);
  await manyCollections(em, rules);
  await em.execute("analyze products, product_variants, product_categories, categories");
  const run = (productIds?: never[]) =>
    timed(() =>
      transact(em, async (tx) => {
        await lockRules(tx);
        return evaluate(tx, await allRuleSets(tx), new Date(), productIds);
      }),
    );
  const first = await run();
  const again = await run();
  const [one] = await em.execute<{ id: never }[]>("select id from products limit 1");
  await run([one!.id]);
  const incremental = await run([one!.id]);
  await em.execute(
    "create temporary table floor_members (collection_id uuid, product_id uuid, position bigint)",
  );
  await em.execute("create unique index on floor_members (collection_id, product_id)");
  const floor = await timed(() => em.execute("insert into floor_members select * from product_collections"));
  const variants = products * 3;
  const lines = [
    `${rules} rules over ${variants} variants, ${first.answer.changes} memberships`,
    `first evaluation          ${seconds(first)}`,
    `evaluation, nothing new   ${seconds(again)}`,
    `one changed product       ${seconds(incremental)}`,
    `floor: writing the rows   ${seconds(floor)}`,
  ];
  for (const line of lines) console.log(line);
}

/** By the clock, and the time the database's processes worked: the second can be read on a busy machine. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpuMs: number; answer: T }> {
  const [from, cpuFrom] = [performance.now(), postgresCpuMs(postmaster)];
  const answer = await work();
  return { ms: performance.now() - from, cpuMs: postgresCpuMs(postmaster) - cpuFrom, answer };
}

function seconds({ ms, cpuMs }: { ms: number; cpuMs: number }): string {
  const shown = (part: number) => `${(part / 1_000).toFixed(3)} s`.padStart(9);
  return `${shown(ms)} ${shown(cpuMs)} of CPU`;
}
