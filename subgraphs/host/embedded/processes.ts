import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A clear sentence for the person at the terminal: what is wrong and what to do. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/**
 * Whether the process runs. A zombie does not: it has ended, but its parent has not noticed yet, and
 * `kill(pid, 0)` still answers for it. A container without an init process keeps zombies for ever.
 */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return statOf(pid)?.state !== "Z";
}

/** Tells two processes that were given the same number apart; undefined where the system does not say. */
export function startedAt(pid: number): string | undefined {
  return statOf(pid)?.startTicks;
}

/** The command of a running process, or undefined when it is gone. */
export function commandOf(pid: number): string | undefined {
  try {
    if (fs.existsSync("/proc/self"))
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

function statOf(pid: number): { state: string; startTicks: string } | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold spaces and brackets itself: read on after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", startTicks: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

/** Waits until the process has ended; false when it still runs after that time. */
export async function ended(pid: number, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isRunning(pid)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

/** A port of the loopback address that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The full path of a program on the PATH. */
export function findProgram(name: string): string | undefined {
  try {
    return (
      execFileSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

interface Holder {
  pid: number;
  startedAt?: string | undefined;
}

/**
 * Takes the lock file for this process, or answers who holds it.
 * A lock whose process has died is taken over, so that a killed start never blocks the next one.
 */
export function takeLock(file: string): { release(): void } | { heldBy: number } {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine: Holder = { pid: process.pid, startedAt: startedAt(process.pid) };
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(mine));
  try {
    // A hard link appears with its full content or not at all, so nobody reads half a lock.
    for (let tries = 0; tries < 3; tries++) {
      const holder = readHolder(file);
      if (holder && isHeld(holder)) return { heldBy: holder.pid };
      if (holder) fs.rmSync(file, { force: true });
      if (linked(draft, file)) return { release: () => releaseLock(file) };
    }
    return { heldBy: readHolder(file)?.pid ?? 0 };
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Runs the work while no other process of this machine runs it under the same lock. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 120_000;
  for (;;) {
    const lock = takeLock(file);
    if ("release" in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > until) throw new CannotStart(`Process ${lock.heldBy} has held ${file} for two minutes.`);
    await sleep(50);
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    return { pid: 0 };
  }
}

function isHeld({ pid, startedAt: since }: Holder): boolean {
  return pid > 0 && isRunning(pid) && (since === undefined || since === startedAt(pid));
}

function linked(draft: string, file: string): boolean {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function releaseLock(file: string): void {
  if (readHolder(file)?.pid === process.pid) fs.rmSync(file, { force: true });
}

/** The system's code of an error (`ENOENT`, `EADDRINUSE`). */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
