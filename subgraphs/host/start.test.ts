import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { eventually } from "@till/gateway/e2e/guest";
import { ask } from "@till/gateway/e2e/shop";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { runningOn } from "./embedded/postmaster.js";
import { freePort, isRunning } from "./embedded/processes.js";

/** `npm start`, as a person at a terminal knows it. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const opened = "The shop is open";

// Each of these opens a whole shop, on machines that may have other things to do.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let base: string;
let folder: string;
let port: number;
let storefrontPort: number;
const shops: Shop[] = [];

beforeAll(async () => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), "till-start-"));
  folder = path.join(base, "data");
  [port, storefrontPort] = [await freePort(), await freePort()];
});
afterEach(async () => {
  for (const shop of shops.splice(0)) await shop.end();
});
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

interface Shop {
  child: ChildProcess;
  said(): string;
  /** Waits for words, or for the end if it ends without them. */
  says(words: string): Promise<string>;
  code(): Promise<number | null>;
  end(): Promise<number | null>;
}

const directly = [process.execPath, "subgraphs/host/start.mjs"];
const byNpm = ["npm", "start", "--"];

function start(args: string[] = [], settings: Record<string, string> = {}, command = directly): Shop {
  const [program = "", ...before] = command;
  const child = spawn(program, [...before, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "development",
      LOG_LEVEL: "error",
      TILL_DATA: folder,
      PORT: String(port),
      STOREFRONT_PORT: String(storefrontPort),
      ...settings,
    },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
  const exit = once(child, "exit") as Promise<[number | null]>;
  const shop: Shop = {
    child,
    said: () => text,
    says: (words) =>
      eventually(
        async () => text,
        (said) => said.includes(words) || child.exitCode !== null || child.signalCode !== null,
        240_000,
      ),
    code: async () => (await exit)[0],
    async end() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      return (await exit)[0];
    },
  };
  shops.push(shop);
  return shop;
}

const api = (): string => `http://127.0.0.1:${port}`;
const databasePid = (): number => runningOn(path.join(folder, "postgres"))?.pid ?? 0;
const ownerOf = (said: string) => /(owner@till\.example)\s+(\S+)/.exec(said)?.slice(1) ?? [];

async function mayEnter(email = "", password = ""): Promise<boolean> {
  const { data, errors } = await ask<{ staffLogin: { token: string | null } | null }>(
    api(),
    `mutation SignIn($email: String!, $password: String!) {
       staffLogin(email: $email, password: $password, wantsToken: true) { token userErrors { code } }
     }`,
    { email, password },
  );
  if (!data?.staffLogin) throw new Error(JSON.stringify(errors));
  return data.staffLogin.token !== null;
}

describe("npm start", () => {
  let owner: string[] = [];

  it("opens a shop, says where it is and how to get in, and closes in order", async () => {
    const shop = start(["--empty"]);
    const said = await shop.says(opened);
    expect(said).toContain(`http://127.0.0.1:${storefrontPort}`);
    expect(said).toContain(`${api()}/admin/`);
    expect(said).toContain(`${api()}/graphql`);
    expect(said).toContain(`${api()}/mailbox`);
    owner = ownerOf(said);
    expect(await mayEnter(...owner)).toBe(true);
    expect((await fetch(`http://127.0.0.1:${storefrontPort}/`)).status).toBe(200);
    expect(await (await fetch(`${api()}/admin/`)).text()).toContain('<div id="root"');

    const database = databasePid();
    expect(await shop.end()).toBe(0);
    expect(isRunning(database)).toBe(false);
    await expect(fetch(`${api()}/livez`)).rejects.toThrow("fetch failed");
  });

  it("keeps its data: the second start builds nothing and tells no password again", async () => {
    const shop = start(["--empty"], {}, byNpm);
    const said = await shop.says(opened);
    expect(said).not.toContain("Build of the");
    expect(said).not.toContain("said only this once");
    expect(await mayEnter(...owner)).toBe(true);

    // npm hands the signal on to the shop itself, and waits for it.
    const database = databasePid();
    expect(await shop.end()).toBe(0);
    expect(isRunning(database)).toBe(false);
  });

  it("refuses a second shop on the same data and leaves the first one open", async () => {
    const first = start(["--empty"]);
    await first.says(opened);
    const second = start(["--empty"], { PORT: "0", STOREFRONT_PORT: "0" });
    expect(await second.code()).toBe(1);
    expect(second.said()).toContain(`Another Till (process ${first.child.pid}) runs on ${folder}.`);
    expect(await mayEnter(...owner)).toBe(true);
  });

  it("sells on after its database was killed", async () => {
    const shop = start(["--empty"]);
    await shop.says(opened);
    const killed = databasePid();
    process.kill(killed, "SIGKILL");
    await shop.says("The database is back.");
    expect(databasePid()).not.toBe(killed);
    expect(await eventually(() => mayEnter(...owner).catch(() => false), Boolean)).toBe(true);
    expect(shop.child.exitCode).toBeNull();
  });

  it("starts again after it was killed itself", async () => {
    const shop = start(["--empty"]);
    await shop.says(opened);
    const orphan = databasePid();
    shop.child.kill("SIGKILL");
    await shop.code();
    expect(isRunning(orphan)).toBe(true);

    const again = start(["--empty"]);
    await again.says(opened);
    expect(isRunning(orphan)).toBe(false);
    expect(await mayEnter(...owner)).toBe(true);
  });

  it("ends in order when it is stopped in the middle of its start", async () => {
    const shop = start(["--empty"]);
    await shop.says("Database");
    const database = databasePid();
    expect(await shop.end()).toBe(0);
    expect(shop.said()).not.toContain(opened);
    expect(isRunning(database)).toBe(false);
  });

  it("begins anew with --fresh", async () => {
    const shop = start(["--fresh", "--empty"]);
    const [email, password] = ownerOf(await shop.says(opened));
    expect(password).not.toBe(owner[1]);
    expect(await mayEnter(...owner)).toBe(false);
    expect(await mayEnter(email, password)).toBe(true);
  });
});

describe("a start that cannot be", () => {
  const untouched = (): string => path.join(base, "untouched");

  it.each(["PORT", "STOREFRONT_PORT"])("names the taken %s and touches no data", async (setting) => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const taken = (other.address() as net.AddressInfo).port;
    const shop = start(["--fresh"], { TILL_DATA: untouched(), [setting]: String(taken) });
    expect(await shop.code()).toBe(1);
    expect(shop.said()).toContain(`Port ${taken} on 127.0.0.1 is taken by another program.`);
    expect(shop.said()).toContain(`for example ${setting}=${taken + 1}`);
    expect(fs.existsSync(untouched())).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });

  it.each([
    [{ PORT: "four thousand" }, "PORT: "],
    [{ TILL_SECRET: "short" }, "TILL_SECRET: must have at least 32 characters"],
    [{ STRIPE_SECRET_KEY: "sk_test_1" }, "STRIPE_WEBHOOK_SECRET: is required with STRIPE_SECRET_KEY"],
    [{ REDIS_URL: "redis://127.0.0.1:1" }, "The Redis of REDIS_URL at 127.0.0.1:1 does not answer"],
  ])("says what is wrong with %o", async (settings, words) => {
    const shop = start([], { TILL_DATA: path.join(base, "wrong"), ...settings });
    expect(await shop.code()).toBe(1);
    expect(shop.said()).toContain(words);
    expect(shop.said()).not.toMatch(/\n\s+at /);
  });

  it("explains itself when an option is mistyped", async () => {
    const shop = start(["--frsh"]);
    expect(await shop.code()).toBe(1);
    expect(shop.said()).toContain("--fresh");
  });

  it("deletes nothing with --fresh in a folder that is not Till's", async () => {
    const foreign = path.join(base, "photos");
    fs.mkdirSync(foreign);
    fs.writeFileSync(path.join(foreign, "holiday.jpg"), "sea");
    const shop = start(["--fresh", "--empty"], { TILL_DATA: foreign });
    expect(await shop.code()).toBe(1);
    expect(shop.said()).toContain("was not made by Till, so --fresh deletes nothing in it");
    expect(fs.readFileSync(path.join(foreign, "holiday.jpg"), "utf8")).toBe("sea");
  });
});
