import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureTestPostgres, type RunningPostgres, startPostgres } from "./postgres.js";
import { runningOn } from "./postmaster.js";
import { isRunning } from "./processes.js";

let root: string;
let folder: string;
const running: RunningPostgres[] = [];
const said: string[] = [];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "till-postgres-"));
  folder = path.join(root, "postgres");
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  const left = runningOn(folder);
  if (left) process.kill(left.pid, "SIGKILL");
  fs.rmSync(root, { recursive: true, force: true });
  said.length = 0;
});

const start = async (
  options: Partial<Parameters<typeof startPostgres>[0]> = {},
): Promise<RunningPostgres> => {
  const server = await startPostgres({
    folder,
    database: "till",
    say: (message) => said.push(message),
    ...options,
  });
  running.push(server);
  return server;
};

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const answers = async (url: string, sql: string): Promise<object[]> => {
  for (let tries = 0; ; tries++) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(50);
    }
  }
};

const serverPid = (): number => runningOn(folder)?.pid ?? 0;
const names = (): string[] => fs.readdirSync(root).sort();

describe("PostgreSQL of this machine", () => {
  it("keeps its data from one start to the next", async () => {
    const first = await start();
    expect(first.version).toMatch(/^18\./);
    await query(first.url, "create table sold as select 3 as units");
    const pid = serverPid();
    await first.stop();
    expect(isRunning(pid)).toBe(false);

    const second = await start();
    expect(await query(second.url, "select units from sold")).toEqual([{ units: 3 }]);
  });

  it("has the extensions of the shop", async () => {
    const { url } = await start();
    await query(url, "create extension ltree; create extension pg_trgm; create extension unaccent");
    expect(await query(url, "select similarity('shirt', 'shirt') as alike")).toEqual([{ alike: 1 }]);
  });

  it("lets nobody in without the password", async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = "guess";
    await expect(query(stranger.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("comes back on the same port with its data when it is killed", async () => {
    const { url, port } = await start();
    await query(url, "create table sold as select 7 as units");
    for (let round = 0; round < 2; round++) {
      const killed = serverPid();
      process.kill(killed, "SIGKILL");
      expect(await answers(url, "select units from sold")).toEqual([{ units: 7 }]);
      expect(runningOn(folder)).toMatchObject({ port, ready: true });
      expect(serverPid()).not.toBe(killed);
      await expect
        .poll(() => said.filter((line) => line === "The database is back."))
        .toHaveLength(round + 1);
    }
    expect(said[0]).toBe("The database stopped unexpectedly. It is being started again; its data is kept.");
  });

  it("stops for good even while it is being started again", async () => {
    const server = await start();
    process.kill(serverPid(), "SIGKILL");
    await sleep(20);
    await server.stop();
    running.length = 0;
    await sleep(500);
    expect(runningOn(folder)).toBeUndefined();
    await expect(query(server.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("takes over after a start that was killed and left its server behind", async () => {
    const script = `
      const { startPostgres } = await import(${JSON.stringify(new URL("./postgres.ts", import.meta.url).href)});
      const server = await startPostgres({ folder: ${JSON.stringify(folder)}, database: "till" });
      console.log(server.url);
      setInterval(() => {}, 1000);`;
    const shop = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await new Promise<string>((resolve) =>
      shop.stdout.once("data", (text) => resolve(String(text).trim())),
    );
    await query(url, "create table sold as select 5 as units");
    const orphan = serverPid();
    shop.kill("SIGKILL");
    await new Promise((resolve) => shop.once("exit", resolve));
    expect(isRunning(orphan)).toBe(true);

    const second = await start();
    expect(await query(second.url, "select units from sold")).toEqual([{ units: 5 }]);
    expect(isRunning(orphan)).toBe(false);
  });

  it("refuses a second start on the same folder and leaves the first one alone", async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(
      `Another Till (process ${process.pid}) runs on ${folder}. Stop it first, or set TILL_DATA to another folder.`,
    );
    expect(await query(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("what can be wrong with the folder", () => {
  it("sets a half-written data folder aside and deletes nothing", async () => {
    fs.mkdirSync(path.join(folder, "base"), { recursive: true });
    fs.writeFileSync(path.join(folder, "PG_VERSION"), "18\n");
    fs.writeFileSync(path.join(folder, "base", "1"), "half a table");

    const { url } = await start();

    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
    const aside = names().find((name) => name.startsWith("postgres.set-aside-")) ?? "";
    expect(fs.readFileSync(path.join(root, aside, "base", "1"), "utf8")).toBe("half a table");
    expect(said).toEqual([expect.stringContaining(`it was moved to ${path.join(root, aside)}`)]);
  });

  it("finishes what a start that was killed at the first moment began", async () => {
    // The number of a process that has surely ended: a draft of a living one is left alone.
    fs.mkdirSync(`${folder}.new-4194305`);
    fs.writeFileSync(`${folder}.new-4194305/PG_VERSION`, "18\n");
    await start();
    expect(names()).toEqual(["postgres", "postgres.lock", "postgres.log"]);
    expect(said).toEqual([]);
  });

  it("names the log and touches nothing when the data is damaged", async () => {
    await (await start()).stop();
    running.length = 0;
    fs.truncateSync(path.join(folder, "global", "pg_control"), 10);
    const dataFiles = (): string[] => fs.readdirSync(folder).filter((name) => name !== "postmaster.pid");
    const before = dataFiles();
    await expect(start()).rejects.toThrow(
      /did not start on .*\n.*pg_control[\s\S]*No data was deleted.*postgres\.log/,
    );
    expect(dataFiles()).toEqual(before);
  });

  it("does not open the data of another version", async () => {
    await (await start()).stop();
    running.length = 0;
    const marker = path.join(folder, "till.json");
    fs.writeFileSync(marker, fs.readFileSync(marker, "utf8").replace('"major": 18', '"major": 17'));
    await expect(start()).rejects.toThrow(
      /was made by PostgreSQL 17 and this is PostgreSQL 18\. Nothing was changed/,
    );
  });

  it("believes no leftover pid file", async () => {
    await (await start()).stop();
    running.length = 0;
    fs.writeFileSync(
      path.join(folder, "postmaster.pid"),
      `${process.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n0\nready\n`,
    );
    const { url } = await start();
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("wrong settings", () => {
  it("names a port that is taken, keeps the data and starts once it is free", async () => {
    const first = await start();
    await query(first.url, "create table sold as select 2 as units");
    await first.stop();
    running.length = 0;
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(first.port, "127.0.0.1", resolve));
    await expect(start({ port: first.port })).rejects.toThrow(
      `Port ${first.port} for the database is taken by another program.`,
    );
    await new Promise((resolve) => other.close(resolve));

    const second = await start({ port: first.port });
    expect(second.port).toBe(first.port);
    expect(await query(second.url, "select units from sold")).toEqual([{ units: 2 }]);
  });

  it("repeats PostgreSQL's own words about a setting it does not know", async () => {
    await expect(start({ settings: { work_memory: "4MB" } })).rejects.toThrow(
      /unrecognized configuration parameter "work_memory"/,
    );
    expect((await start({ settings: { work_mem: "8MB" } })).version).toMatch(/^18\./);
  });
});

describe("the server that tests share", () => {
  it("is one for all runs beside each other and goes with the last of them", async () => {
    const shared = path.join(root, "shared");
    const [one, two] = await Promise.all([ensureTestPostgres(shared), ensureTestPostgres(shared)]);
    expect(two.port).toBe(one.port);
    expect(await query(one.url, "show fsync")).toEqual([{ fsync: "off" }]);

    await one.stop();
    expect(await query(two.url, "show max_connections")).toEqual([{ max_connections: "300" }]);
    await two.stop();
    await expect(query(two.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });
});
