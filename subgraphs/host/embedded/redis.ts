import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import type { Say } from "./cluster.js";
import { serveInProcess } from "./in-process-redis.js";
import { CannotStart, ended, findProgram, freePort } from "./processes.js";

export type RedisKind = "external" | "redis-server" | "valkey-server" | "in-process";

export interface RunningRedis {
  url: string;
  kind: RedisKind;
  stop(): Promise<void>;
}

export interface RedisOptions {
  /** Where a server's log goes. */
  folder: string;
  /** A Redis that runs elsewhere; it is asked once and otherwise left alone. */
  url?: string | undefined;
  say?: Say;
  /** Which kinds to try, best first. */
  kinds?: readonly Exclude<RedisKind, "external">[];
}

const restartDelayMsMin = 100;
const restartDelayMsMax = 5_000;
const readyMsMax = 10_000;

/**
 * The Redis of this machine: the given one, else a server program on the PATH, else one inside this process.
 * Ours keep nothing on disk: queues are refilled from the outbox, and the rest may be forgotten.
 * @throws CannotStart when the given one does not answer
 */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  if (options.url) return external(options.url);
  for (const kind of options.kinds ?? (["redis-server", "valkey-server", "in-process"] as const)) {
    if (kind === "in-process") return inProcess();
    const program = findProgram(kind);
    if (program) return ownServer(program, kind, options);
  }
  throw new CannotStart("No Redis was found. Install redis-server or valkey-server, or set REDIS_URL.");
}

async function external(url: string): Promise<RunningRedis> {
  const problem = await whyUnreachable(url);
  if (problem) {
    const { host } = new URL(url);
    throw new CannotStart(`The Redis of REDIS_URL at ${host} does not answer: ${problem}`);
  }
  return { url, kind: "external", stop: async () => undefined };
}

async function inProcess(): Promise<RunningRedis> {
  const password = newPassword();
  const server = await serveInProcess(password);
  return { url: urlOf(server.port, password), kind: "in-process", stop: () => server.close() };
}

async function ownServer(
  program: string,
  kind: "redis-server" | "valkey-server",
  { folder, say = () => undefined }: RedisOptions,
): Promise<RunningRedis> {
  fs.mkdirSync(folder, { recursive: true });
  const password = newPassword();
  const port = await freePort();
  const url = urlOf(port, password);
  const log = path.join(folder, `${kind}.log`);
  let stopping = false;
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    child = spawnServer(program, port, password, log);
    const problem = await readyOrWhyNot(url, child);
    if (problem) {
      child.kill("SIGKILL");
      throw new CannotStart(`${kind} did not start: ${problem}. Its log is ${log}.`);
    }
    child.once("exit", () => void revive());
  };
  const revive = async (): Promise<void> => {
    for (let delayMs = restartDelayMsMin; !stopping; delayMs = Math.min(delayMs * 2, restartDelayMsMax)) {
      say(`${kind} stopped unexpectedly. It is being started again; queues are refilled from the database.`);
      await sleep(delayMs);
      if (stopping) return;
      try {
        return await start();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
  };

  await start();
  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill("SIGTERM");
    if (child.pid && !(await ended(child.pid, 5_000))) child.kill("SIGKILL");
  };
  return { url, kind, stop };
}

function spawnServer(program: string, port: number, password: string, log: string): ChildProcess {
  const out = fs.openSync(log, "a", 0o600);
  try {
    // The settings go in by standard input, so that the password shows in no list of processes.
    const child = spawn(program, ["-"], { detached: true, stdio: ["pipe", out, out] });
    child.stdin?.end(
      [`port ${port}`, "bind 127.0.0.1", `requirepass ${password}`, 'save ""', "appendonly no", ""].join(
        "\n",
      ),
    );
    child.unref();
    return child;
  } finally {
    fs.closeSync(out);
  }
}

async function readyOrWhyNot(url: string, child: ChildProcess): Promise<string | undefined> {
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  const until = Date.now() + readyMsMax;
  for (;;) {
    if (failure) return failure;
    if (child.exitCode !== null || child.signalCode !== null) return "it ended at once";
    const problem = await whyUnreachable(url);
    if (!problem || Date.now() > until) return problem;
    await sleep(30);
  }
}

/** What stands between us and the server, or undefined when it answers. */
async function whyUnreachable(url: string): Promise<string | undefined> {
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: 3_000,
    retryStrategy: () => null,
  });
  let problem: string | undefined;
  client.on("error", (error: Error) => (problem = error.message));
  try {
    await client.connect();
    await client.ping();
    return undefined;
  } catch (error) {
    return problem ?? (error instanceof Error ? error.message : String(error));
  } finally {
    client.disconnect();
  }
}

const newPassword = (): string => randomBytes(18).toString("base64url");
const urlOf = (port: number, password: string): string => `redis://:${password}@127.0.0.1:${port}`;
