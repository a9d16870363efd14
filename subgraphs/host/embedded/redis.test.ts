import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Queue from "bee-queue";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findProgram } from "./processes.js";
import { type RunningRedis, startRedis } from "./redis.js";

let folder: string;
let redis: RunningRedis | undefined;
const said: string[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "till-redis-"));
});

afterEach(async () => {
  await redis?.stop();
  redis = undefined;
  said.length = 0;
  fs.rmSync(folder, { recursive: true, force: true });
});

const start = async (options: Partial<Parameters<typeof startRedis>[0]> = {}): Promise<RunningRedis> =>
  (redis = await startRedis({ folder, say: (message) => said.push(message), ...options }));

const connectionOf = ({ url }: RunningRedis) => {
  const { hostname, port, password } = new URL(url);
  return { host: hostname, port: Number(port), password };
};

// Where a real server is installed, it has to pass the same tests.
const kinds = (["redis-server", "valkey-server"] as const).filter((kind) => findProgram(kind) !== undefined);

describe.each([...kinds, "in-process" as const])("Redis of this machine: %s", (kind) => {
  it("carries jobs, delayed ones and second tries", async () => {
    const server = await start({ kinds: [kind] });
    expect(server.kind).toBe(kind);
    const queue = new Queue<{ parcel: number }>("parcels", {
      redis: connectionOf(server),
      activateDelayedJobs: true,
      removeOnSuccess: true,
    });
    const done: number[] = [];
    let tries = 0;
    queue.process(async ({ data }) => {
      if (data.parcel === 2 && ++tries === 1) throw new Error("the carrier is closed");
      done.push(data.parcel);
    });
    await queue
      .createJob({ parcel: 3 })
      .delayUntil(Date.now() + 400)
      .save();
    await queue.createJob({ parcel: 1 }).save();
    await queue.createJob({ parcel: 2 }).retries(1).save();
    await expect.poll(() => done, { timeout: 10_000 }).toHaveLength(3);
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(done.at(-1)).toBe(3);
    expect(tries).toBe(2);
    await queue.close();
  });

  it("lets nobody in without the password", async () => {
    const server = await start({ kinds: [kind] });
    const { host, port } = connectionOf(server);
    const stranger = new Redis({
      host,
      port,
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    stranger.on("error", () => undefined);
    await expect(stranger.get("session")).rejects.toThrow(/NOAUTH/);
    stranger.disconnect();
  });

  it("is gone when it has been stopped", async () => {
    const server = await start({ kinds: [kind] });
    await server.stop();
    redis = undefined;
    await expect(startRedis({ folder, url: server.url })).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("which Redis is used", () => {
  it("asks the given one and leaves it running", async () => {
    const own = await start({ kinds: ["in-process"] });
    const given = await startRedis({ folder, url: own.url });
    expect(given).toMatchObject({ kind: "external", url: own.url });
    await given.stop();
    expect(await startRedis({ folder, url: own.url })).toMatchObject({ kind: "external" });
  });

  it("says which address does not answer", async () => {
    await expect(start({ url: "redis://127.0.0.1:1" })).rejects.toThrow(
      /^The Redis of REDIS_URL at 127\.0\.0\.1:1 does not answer: .*ECONNREFUSED/,
    );
  });

  it.each(kinds)("starts %s again when it is killed", async (kind) => {
    const server = await start({ kinds: [kind] });
    const client = new Redis(server.url, { retryStrategy: () => 50 });
    client.on("error", () => undefined);
    const info = await client.info("server");
    spawn("kill", ["-9", /process_id:(\d+)/.exec(info)?.[1] ?? ""]);
    await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
    expect(await client.ping()).toBe("PONG");
    client.disconnect();
  });
});
