import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MikroORM } from "@mikro-orm/postgresql";
import pg from "pg";
import { ensureTestPostgres } from "./embedded/postgres.js";
import { migrate } from "./migrate.js";
import { migrations } from "./migrations/index.js";
import { openOrm } from "./orm.js";

/**
 * Fails when entities and migrated tables disagree about a column, when a step cannot be undone and done
 * again, or when squawk finds a statement that would lock or break a running shop.
 */
async function main(): Promise<void> {
  const problems = [...(await inScratchDatabase(driftOf)), ...(await inScratchDatabase(undone)), ...lint()];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(`${migrations.length} migrations, ${problems.length} problems\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

async function inScratchDatabase(work: (url: string) => Promise<string[]>): Promise<string[]> {
  const server = await ensureTestPostgres();
  const name = `check_${process.pid}_${Date.now()}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await migrate(url.href);
    return await work(url.href);
  } finally {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
    await server.stop();
  }
}

/** Indexes, constraints, triggers, defaults and generated columns are the migrations' own; columns must agree. */
async function driftOf(url: string): Promise<string[]> {
  const orm = await openOrm({ url, poolMax: 2 });
  try {
    const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false, dropTables: false });
    const statements = sql.split(/;\s*\n/).map((statement) => statement.trim());
    const aboutColumns = /^create table|\b(add|drop) column\b|\balter column\b/i;
    // The ORM does not know generated columns and would drop them; nothing but the database writes them.
    const generated = await generatedColumns(orm);
    return statements
      .filter((statement) => aboutColumns.test(statement) && !/\b(set|drop) default\b/i.test(statement))
      .filter((statement) => !generated.some((column) => statement.includes(`drop column "${column}"`)))
      .map((statement) => `drift between entities and migrations: ${statement}`);
  } finally {
    await orm.close(true);
  }
}

const generatedColumns = async (orm: MikroORM): Promise<string[]> => {
  const rows = await orm.em
    .fork()
    .execute<{ name: string }[]>(
      "select column_name as name from information_schema.columns where is_generated = 'ALWAYS'",
    );
  return rows.map(({ name }) => name);
};

/** Down to nothing and up again must give the same tables as up alone. */
async function undone(url: string): Promise<string[]> {
  const before = await shapeOf(url);
  const orm = await openOrm({ url, poolMax: 2 });
  try {
    await orm.migrator.down({ to: 0 });
    await orm.migrator.up();
  } catch (error) {
    return [`a step cannot be undone: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await orm.close(true);
  }
  const after = await shapeOf(url);
  return before === after ? [] : ["down and up again does not give the same tables"];
}

async function shapeOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
        where table_schema = 'public' order by 1, 2`,
    );
    return JSON.stringify(rows);
  } finally {
    await client.end();
  }
}

// The steps of the first release make every table in one go: nobody reads or writes them meanwhile.
const firstReleaseUpTo = "0010";
const harmlessOnNewTables = ["adding-foreign-key-constraint", "constraint-missing-not-valid"];
// Counts and quantities fit 32 bits, and the migrator's own transaction makes steps all or nothing. No index is
// built concurrently inside a transaction: writers wait for the seconds that one takes.
const notOurHabit = [
  "prefer-bigint-over-int",
  "prefer-robust-stmts",
  "require-timeout-settings",
  "require-concurrent-index-creation",
];

function lint(): string[] {
  const isFirst = (name: string) => name.slice(0, 4) <= firstReleaseUpTo;
  return [
    ...lintSteps(
      migrations.filter(({ name }) => isFirst(name)),
      [...notOurHabit, ...harmlessOnNewTables],
    ),
    ...lintSteps(
      migrations.filter(({ name }) => !isFirst(name)),
      notOurHabit,
    ),
  ];
}

function lintSteps(steps: readonly (typeof migrations)[number][], excluded: readonly string[]): string[] {
  if (steps.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "till-migrations-"));
  try {
    const files = steps.map(({ name, class: Step }) => {
      const step = new Step({} as never, {} as never);
      step.up();
      const file = join(folder, `${name}.sql`);
      writeFileSync(
        file,
        step
          .getQueries()
          .map((query) => `${String(query)};`)
          .join("\n"),
      );
      return file;
    });
    const squawk = createRequire(import.meta.url).resolve("squawk-cli/js/bin/squawk");
    execFileSync(
      process.execPath,
      [squawk, "--pg-version", "18.0", "--assume-in-transaction", "--exclude", excluded.join(","), ...files],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    return [];
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    return [output];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
