import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findPrograms } from "./binaries.js";
import { prepareCluster, readCluster } from "./cluster.js";
import { createDatabase, urlOf } from "./database.js";
import { launch, runningOn, type Settings, shutDown } from "./postmaster.js";
import { alone, isRunning } from "./processes.js";

/** Tests need no data after a power cut; without waiting for the disk they take half the time. */
const quick: Settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  shared_buffers: "256MB",
  autovacuum_naptime: "10s",
};
const ageMsMax = 24 * 60 * 60 * 1000;

export interface TestPostgres {
  url: string;
  version: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * The one PostgreSQL server that all tests of this machine's user share: started by the first test run,
 * found by those beside it, and stopped by the last one to leave.
 * @returns its `url` points to the database `postgres`; make databases of your own beside it
 */
export async function ensureTestPostgres(folder = defaultFolder()): Promise<TestPostgres> {
  const data = path.join(folder, "data");
  const users = path.join(folder, "users");
  const lockFile = path.join(folder, "lock");
  fs.mkdirSync(users, { recursive: true });

  return alone(lockFile, async () => {
    const port = await runOrLaunch(data, users);
    const cluster = readCluster(data);
    if (!cluster) throw new Error(`${data} lost its marker`);
    const version = await createDatabase(cluster, port, "postgres");
    const mine = path.join(users, `${process.pid}-${randomUUID()}`);
    fs.writeFileSync(mine, "");
    return {
      url: urlOf(cluster, port, "postgres"),
      version,
      port,
      stop: () => alone(lockFile, () => leave(mine, data, users)),
    };
  });
}

async function runOrLaunch(data: string, users: string): Promise<number> {
  const running = runningOn(data);
  if (running?.ready) return running.port;
  if (running) await shutDown(running.pid);

  const created = Date.parse(readCluster(data)?.createdAt ?? "");
  // Databases of killed test runs pile up: a new server each day forgets them.
  if (liveUsers(users) === 0 && !(Date.now() - created < ageMsMax))
    fs.rmSync(data, { recursive: true, force: true });
  const programs = findPrograms(data);
  try {
    return (
      await launch(
        prepareCluster(data, programs, () => undefined),
        programs,
        quick,
      )
    ).port;
  } catch {
    // Without fsync a crash of the machine may break the files. They hold nothing of worth: make new ones.
    fs.rmSync(data, { recursive: true, force: true });
    return (
      await launch(
        prepareCluster(data, programs, () => undefined),
        programs,
        quick,
      )
    ).port;
  }
}

async function leave(mine: string, data: string, users: string): Promise<void> {
  fs.rmSync(mine, { force: true });
  if (liveUsers(users) > 0) return;
  const server = runningOn(data);
  if (server) await shutDown(server.pid);
}

function liveUsers(users: string): number {
  let alive = 0;
  for (const name of fs.readdirSync(users)) {
    if (isRunning(Number(name.split("-")[0]))) alive++;
    else fs.rmSync(path.join(users, name), { force: true });
  }
  return alive;
}

const defaultFolder = (): string =>
  path.join(os.tmpdir(), `till-test-postgres-${process.getuid?.() ?? "user"}`);
