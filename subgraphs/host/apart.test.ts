import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eventually, Guest } from "@till/gateway/e2e/guest";
import { ask, furnish, openPlace, type Place, signInOwner, stocked } from "@till/gateway/e2e/shop";
import { keyFor } from "@till/kit/env";
import { envelopeHeader, guest, seal } from "@till/kit/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frontEnds, build } from "./builds.js";
import { freePort } from "./embedded/processes.js";
import { subgraphs } from "./registry.js";
import { testSecret } from "./testing.js";

/**
 * The shop as its compose file runs it: gateway, each subgraph, worker, relay and the front ends are processes
 * of their own, which meet over HTTP, PostgreSQL and Redis.
 */

const root = fileURLToPath(new URL("../../", import.meta.url));
const names = subgraphs.map(({ name }) => name);

let place: Place;
const addresses: Record<string, string> = {};
const processes = new Map<string, ChildProcess>();

beforeAll(async () => {
  place = await openPlace();
  await furnish(place.db);
  for (const frontEnd of frontEnds) await build(frontEnd);
  for (const name of [...names, "worker", "relay", "admin", "storefront"]) {
    addresses[name] = `http://127.0.0.1:${await freePort()}`;
  }
  for (const name of names) start(name, ["--run", "web", "--subgraphs", name]);
  start("gateway", ["--run", "gateway"]);
  start("worker", ["--run", "worker"]);
  start("relay", ["--run", "relay,schedule"]);
  start("storefront", ["--run", "storefront"]);
  start("admin", ["--run", "admin"]);
  await Promise.all([...processes.keys()].map((name) => ready(addressOf(name))));
}, 240_000);

afterAll(async () => {
  await Promise.all([...processes.values()].map((child) => stop(child)));
  await place.close();
}, 60_000);

const addressOf = (name: string): string => (name === "gateway" ? place.api : (addresses[name] ?? ""));

function start(name: string, args: string[]): void {
  const { PORT: _gateways, STOREFRONT_PORT: storefrontPort, ...settings } = place.settings;
  const subgraphUrls = Object.fromEntries(names.map((each) => [each, addresses[each]]));
  const child = spawn(process.execPath, ["--import", "tsx", "subgraphs/host/main.ts", ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      ...settings,
      PORT: new URL(addressOf(name)).port,
      STOREFRONT_PORT: storefrontPort,
      GATEWAY_URL: place.api,
      SUBGRAPH_URLS: JSON.stringify(subgraphUrls),
    },
  });
  processes.set(name, child);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill("SIGTERM");
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

async function ready(address: string): Promise<void> {
  const look = (): Promise<boolean> =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await eventually(look, Boolean, 180_000))) throw new Error(`${address} did not come up`);
}

const post = (url: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

describe("a shop whose parts run apart", () => {
  it("sells, is paid by the provider's webhook and writes the mail", async () => {
    const variantId = await stocked(place.api, await signInOwner(place.api), 3, "25.00");
    const buyer = new Guest(place.api);
    const placed = await buyer.buy([{ variantId, quantity: 2 }]);
    expect(placed.userErrors).toEqual([]);

    const orderOf = async () => {
      const { data } = await ask<{ orderByToken: { number: string; paymentStatus: string } | null }>(
        place.api,
        `query Follow($token: String!) { orderByToken(token: $token) { number paymentStatus totals { total { amount } } } }`,
        { token: placed.orderToken },
      );
      return data.orderByToken;
    };
    const paid = await eventually(orderOf, (order) => order?.paymentStatus === "PAID");
    expect(paid).toEqual({
      number: placed.order?.number,
      paymentStatus: "PAID",
      totals: { total: { amount: "54.90" } },
    });

    const left = await place.db.query("select on_hand::int, reserved::int from inventory_current");
    expect(left.rows).toEqual([{ on_hand: 1, reserved: 0 }]);
    const mails = await eventually(
      () => place.db.query("select recipient from mails where sent_at is not null"),
      ({ rows }) => rows.length > 0,
    );
    expect(mails.rows).toContainEqual({ recipient: buyer.email });
  });

  it("refuses an order for more than there is, in the same words as one process does", async () => {
    const variantId = await stocked(place.api, await signInOwner(place.api), 1);
    const first = await new Guest(place.api).buy([{ variantId, quantity: 1 }]);
    expect(first.userErrors).toEqual([]);
    const second = await new Guest(place.api).buy([{ variantId, quantity: 1 }]);
    expect(second.order).toBeNull();
    expect(second.userErrors.map(({ code }) => code)).toEqual(["OUT_OF_STOCK"]);
  });

  it.each(names)("lets nobody but the gateway ask the subgraph %s", async (name) => {
    const url = `${addressOf(name)}/subgraphs/${name}`;
    const key = keyFor({ TILL_SECRET: testSecret }, "viewer");
    const envelope = { viewer: guest, requestId: "test-request", ip: "127.0.0.1" };
    const sdl = { query: "{ _service { sdl } }" };
    const forgeries: Record<string, string>[] = [
      {},
      { [envelopeHeader]: "forged" },
      { [envelopeHeader]: seal(Buffer.alloc(32), name, envelope) },
      { [envelopeHeader]: seal(key, "another", envelope) },
      { [envelopeHeader]: seal(key, name, envelope, Date.now() - 31_000) },
      // The header that a gateway without seals would have believed.
      { "x-viewer": JSON.stringify({ kind: "staff", permissions: ["orders.refund"] }) },
    ];
    for (const headers of forgeries) {
      const refused = await post(url, sdl, headers);
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain("type ");
    }
    const entities = await post(url, { query: "{ _entities(representations: []) { __typename } }" });
    expect(entities.status).toBe(401);
    const genuine = await post(url, sdl, { [envelopeHeader]: seal(key, name, envelope) });
    expect(genuine.status).toBe(200);
  });

  it("serves the storefront and the admin panel from processes that know no database", async () => {
    const page = await fetch(place.settings.STOREFRONT_URL ?? "");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Test shop");

    const panel = await fetch(`${addressOf("admin")}/admin/`);
    expect(panel.status).toBe(200);
    const answer = await post(`${addressOf("admin")}/graphql`, { query: "query Shop { shop { name } }" });
    expect(await answer.json()).toMatchObject({ data: { shop: { name: "Test shop" } } });
  });

  it("sells on when a subgraph was killed and came back", async () => {
    const variantId = await stocked(place.api, await signInOwner(place.api), 5);
    const catalog = processes.get("catalog");
    catalog?.kill("SIGKILL");
    await once(catalog!, "exit");
    const without = await ask(place.api, "query Away { products(first: 1) { nodes { title } } }");
    expect(without.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(without.errors)).not.toContain(addressOf("catalog"));

    start("catalog", ["--run", "web", "--subgraphs", "catalog"]);
    await ready(addressOf("catalog"));
    expect((await new Guest(place.api).buy([{ variantId, quantity: 1 }])).userErrors).toEqual([]);
  });

  it("ends each process in order when it is asked to", async () => {
    const codes = await Promise.all(
      [...processes].map(async ([name, child]) => [name, await stop(child)] as const),
    );
    expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(codes.map(([name]) => [name, 0])));
  }, 60_000);
});
