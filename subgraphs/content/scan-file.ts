import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type NodeClam from "clamscan";
import type { Env } from "@till/kit/env";
import { refuse } from "@till/kit/errors";
import { log } from "@till/kit/log";

const scanMsMax = 30_000;

type ScannerSettings = Pick<Env, "CLAMD_HOST" | "CLAMD_PORT" | "CLAMD_SOCKET">;

/** Whether the settings name a virus scanner. */
export const hasScanner = (env: ScannerSettings): boolean => Boolean(env.CLAMD_HOST ?? env.CLAMD_SOCKET);

/**
 * Has ClamAV look at a file. Without a scanner in the settings the step is left out, which the log says once.
 * A scanner that does not answer refuses the file: what nobody looked at is not shown.
 * @throws Refused(FILE_INFECTED | PROVIDER_UNAVAILABLE)
 */
export async function scanFile(env: ScannerSettings, bytes: Buffer, field: string[]): Promise<void> {
  if (!hasScanner(env)) return sayOnce();
  const verdict = await ask(env, bytes).catch((error: unknown) => {
    log.error({ err: error }, "the virus scanner does not answer");
    return undefined;
  });
  if (verdict?.isInfected) {
    log.warn({ viruses: verdict.viruses }, "an infected file was refused");
    throw refuse("FILE_INFECTED", "The virus scanner found something in this file. It was deleted.", field);
  }
  if (verdict?.isInfected !== false)
    throw refuse(
      "PROVIDER_UNAVAILABLE",
      "This file cannot be scanned for viruses just now. Try again soon.",
      field,
    );
}

async function ask(env: ScannerSettings, bytes: Buffer) {
  const scanner = await open(env);
  const inTime = new AbortController();
  const file = Readable.from(slices(bytes));
  try {
    return await Promise.race([
      scanner.scanStream(file),
      sleep(scanMsMax, undefined, { signal: inTime.signal }).then(() => {
        throw new Error(`clamd did not answer within ${scanMsMax} ms`);
      }),
    ]);
  } finally {
    inTime.abort();
    file.destroy();
  }
}

/** Loaded at its first use: most shops on one machine have no scanner. */
async function open(env: ScannerSettings): Promise<NodeClam> {
  const { default: Scanner } = await import("clamscan");
  const { CLAMD_SOCKET: socket, CLAMD_HOST: host, CLAMD_PORT: clamdPort } = env;
  return new Scanner().init({
    clamscan: { active: false },
    clamdscan: {
      active: true,
      ...(socket ? { socket } : { host: host ?? "127.0.0.1", port: clamdPort }),
      timeout: scanMsMax,
      localFallback: false,
      bypassTest: true,
    },
  });
}

const sliceBytes = 65_536;

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

let isSaid = false;

function sayOnce(): void {
  if (!isSaid) log.warn("no virus scanner is set up (CLAMD_HOST or CLAMD_SOCKET): uploads are not scanned");
  isSaid = true;
}
