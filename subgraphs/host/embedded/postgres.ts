import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findPrograms } from "./binaries.js";
import { prepareCluster, type Say } from "./cluster.js";
import { createDatabase, urlOf } from "./database.js";
import { launch, type Postmaster, runningOn, type Settings, shutDown } from "./postmaster.js";
import { CannotStart, takeLock } from "./processes.js";

export { ensureTestPostgres } from "./test-postgres.js";

export interface PostgresOptions {
  /** The data folder. It is made when it does not exist; its parent is ours too (log and lock stand there). */
  folder: string;
  /** A fixed port; any free one when left out. */
  port?: number;
  database: string;
  settings?: Settings;
  /** Hears what the person at the terminal should know: a folder set aside, a database that died. */
  say?: Say;
}

export interface RunningPostgres {
  url: string;
  version: string;
  port: number;
  stop(): Promise<void>;
}

const restartDelayMsMin = 100;
const restartDelayMsMax = 5_000;

/**
 * Runs PostgreSQL on a folder of this machine and keeps it running: a server that dies is started again
 * on the same port, with a growing delay, and its data is kept.
 * @throws CannotStart with a sentence that says what is wrong and what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const folder = path.resolve(options.folder);
  const say = options.say ?? (() => undefined);
  const lock = takeLock(`${folder}.lock`);
  if ("heldBy" in lock) {
    throw new CannotStart(
      `Another Till (process ${lock.heldBy}) runs on ${folder}. Stop it first, or set TILL_DATA to another folder.`,
    );
  }
  try {
    const programs = findPrograms(folder);
    const orphan = runningOn(folder);
    if (orphan) await shutDown(orphan.pid);
    const cluster = prepareCluster(folder, programs, say);
    const start = (port?: number): Promise<Postmaster> =>
      launch(cluster, programs, options.settings ?? {}, port);
    const server = await start(options.port);
    const version = await createDatabase(cluster, server.port, options.database);
    const stop = supervise(server, () => start(server.port), say);
    return {
      url: urlOf(cluster, server.port, options.database),
      version,
      port: server.port,
      stop: () => stop().finally(() => lock.release()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Restarts the server whenever it ends by itself. @returns the function that ends it for good */
function supervise(first: Postmaster, restart: () => Promise<Postmaster>, say: Say): () => Promise<void> {
  let current = first;
  let stopping = false;
  let reviving: Promise<void> | undefined;

  const watch = (server: Postmaster): void => {
    current = server;
    const died = (): void => {
      if (!stopping) reviving ??= revive().finally(() => (reviving = undefined));
    };
    if (server.child.exitCode !== null || server.child.signalCode !== null) died();
    else server.child.once("exit", died);
  };
  const revive = async (): Promise<void> => {
    say("The database stopped unexpectedly. It is being started again; its data is kept.");
    for (let delayMs = restartDelayMsMin; !stopping; delayMs = Math.min(delayMs * 2, restartDelayMsMax)) {
      await sleep(delayMs);
      if (stopping) return;
      try {
        const server = await restart();
        say("The database is back.");
        // Watching in a later turn lets this revival end before the next may begin.
        setImmediate(watch, server);
        current = server;
        return;
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
  };

  watch(first);
  return async () => {
    stopping = true;
    await reviving;
    await shutDown(current.pid);
  };
}
