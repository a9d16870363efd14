import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Programs } from "./binaries.js";
import type { Cluster } from "./cluster.js";
import { CannotStart, commandOf, ended, freePort, isRunning } from "./processes.js";

/** Server parameters by name, as in postgresql.conf. */
export type Settings = Record<string, string>;

export interface Postmaster {
  pid: number;
  port: number;
  child: ChildProcess;
}

const logBytesMax = 5_000_000;
const startupMsMax = 120_000;

/**
 * Starts the server on the data folder and waits until it takes connections.
 * @param port a fixed port, or undefined for any free one
 * @throws CannotStart with PostgreSQL's own words when it refuses
 */
export async function launch(
  cluster: Cluster,
  programs: Programs,
  settings: Settings,
  port?: number,
): Promise<Postmaster> {
  const until = Date.now() + startupMsMax;
  for (;;) {
    const tried = port ?? (await freePort());
    const logOffset = rotateLog(cluster.folder);
    if (!runningOn(cluster.folder)) fs.rmSync(pidFileOf(cluster.folder), { force: true });
    const child = spawnServer(cluster, programs, settings, tried);
    if (await becameReady(cluster.folder, child, until)) {
      return { pid: child.pid ?? 0, port: tried, child };
    }
    const words = fs.readFileSync(logOf(cluster.folder), "utf8").slice(logOffset);
    // The children of a killed server need a moment to notice; and any free port may be taken meanwhile.
    const passes = words.includes("shared memory block") || (port === undefined && isPortTaken(words));
    if (!passes || Date.now() > until) throw refusal(words, cluster.folder, tried);
    await sleep(200);
  }
}

/** Ends a server in order: connections are cut, everything is written, the process is gone. */
export async function shutDown(pid: number): Promise<void> {
  for (const [signal, timeoutMs] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    if (await ended(pid, timeoutMs)) return;
  }
}

/** The server that runs on that folder, if any; the file of a dead one is not believed. */
export function runningOn(folder: string): { pid: number; port: number; ready: boolean } | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(pidFileOf(folder), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  // The number may belong to a stranger by now, and PostgreSQL itself would believe a zombie.
  if (!isRunning(pid) || !(commandOf(pid) ?? "").includes("postgres")) return undefined;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").startsWith("ready") };
}

function spawnServer(cluster: Cluster, programs: Programs, settings: Settings, port: number): ChildProcess {
  const given = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const flags = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [file, args, options] = programs.command("postgres", [
    "-D",
    cluster.folder,
    "-p",
    String(port),
    ...flags,
  ]);
  const log = fs.openSync(logOf(cluster.folder), "a", 0o600);
  try {
    // Its own session: Ctrl-C in the terminal must reach us alone, who then stop the server in order.
    const child = spawn(file, args, { ...options, detached: true, stdio: ["ignore", log, log] });
    child.unref();
    return child;
  } finally {
    fs.closeSync(log);
  }
}

async function becameReady(folder: string, child: ChildProcess, until: number): Promise<boolean> {
  let failed = false;
  child.once("error", () => (failed = true));
  while (Date.now() < until) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    const server = runningOn(folder);
    if (server?.pid === child.pid && server?.ready) return true;
    await sleep(20);
  }
  child.kill("SIGKILL");
  return false;
}

function refusal(words: string, folder: string, port: number): CannotStart {
  if (isPortTaken(words)) {
    return new CannotStart(
      `Port ${port} for the database is taken by another program. Free it, or choose another port. No data was touched.`,
    );
  }
  const reasons = words.split("\n").filter((line) => /(FATAL|PANIC|ERROR|HINT|DETAIL):/.test(line));
  const reason = (reasons.length > 0 ? reasons : words.trim().split("\n")).slice(-6).join("\n");
  return new CannotStart(
    `PostgreSQL did not start on ${folder}:\n${reason}\n` +
      `No data was deleted. The whole log is in ${logOf(folder)}.`,
  );
}

const isPortTaken = (words: string): boolean => /Address already in use|could not bind/.test(words);

const pidFileOf = (folder: string): string => path.join(folder, "postmaster.pid");
const logOf = (folder: string): string => `${folder}.log`;

function rotateLog(folder: string): number {
  const size = fs.statSync(logOf(folder), { throwIfNoEntry: false })?.size ?? 0;
  if (size < logBytesMax) return size;
  fs.renameSync(logOf(folder), `${logOf(folder)}.old`);
  return 0;
}
