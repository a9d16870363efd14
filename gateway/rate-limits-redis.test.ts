import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "@till/host/embedded/redis";
import { Redis } from "ioredis";
import { describe, expect, it } from "vitest";
import { serve, type Served, smallOptions } from "./testing.js";
import { smallShop } from "./testing-small-shop.js";

const login = (served: Served) => served.ask('mutation { staffLogin(email: "a@b.example", password: "x") }');
const connect = (url: string): Redis => {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 500 });
  redis.on("error", () => undefined);
  return redis;
};

describe("tries that several gateways count together", () => {
  it("add up in Redis, and go on in memory when Redis is gone", async () => {
    const server = await startRedis({
      folder: mkdtempSync(join(tmpdir(), "till-redis-")),
      kinds: ["in-process"],
    });
    const clients = [connect(server.url), connect(server.url)];
    await Promise.all(clients.map((client) => new Promise((resolve) => client.once("ready", resolve))));
    const gateways = await Promise.all(
      clients.map((redis) => serve(smallOptions(smallShop(), { rateLimits: { redis } }))),
    );
    const [one, other] = gateways as [Served, Served];
    for (let time = 1; time <= 3; time += 1) expect((await login(one)).status).toBe(200);
    for (let time = 1; time <= 2; time += 1) expect((await login(other)).status).toBe(200);
    expect((await login(one)).code).toBe("RATE_LIMITED");
    expect((await login(other)).code).toBe("RATE_LIMITED");

    await server.stop();
    const statuses: number[] = [];
    for (let time = 1; time <= 7; time += 1) statuses.push((await login(one)).status);
    // The memory of this process starts its own count, and it counts just as strictly.
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    for (const gateway of gateways) await gateway.close();
    for (const client of clients) client.disconnect();
  });
});
