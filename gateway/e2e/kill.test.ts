import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { breachesOf } from "./books.js";
import { eventually, Guest } from "./guest.js";
import { furnish, openPlace, type Place, signInOwner, stocked } from "./shop.js";

/**
 * The whole shop is killed without warning again and again while guests are between order, payment and
 * webhook. Whoever was told of an order has exactly that one, and nothing is left over.
 */

let place: Place;
let shop: ChildProcess | undefined;

beforeAll(async () => {
  place = await openPlace();
  await furnish(place.db);
  await start();
});
afterAll(async () => {
  await kill();
  await place.close();
});

async function start(): Promise<void> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  shop = spawn(
    process.execPath,
    ["--import", "tsx", "subgraphs/host/main.ts", "--run", "gateway,web,worker,relay,schedule"],
    { cwd: root, env: { ...process.env, ...place.settings }, stdio: ["ignore", "ignore", "inherit"] },
  );
  const isUp = () =>
    fetch(`${place.api}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false);
  if (!(await eventually(isUp, Boolean, 60_000))) throw new Error("the shop did not come up");
}

async function kill(): Promise<void> {
  if (!shop || shop.exitCode !== null || shop.signalCode !== null) return;
  shop.kill("SIGKILL");
  await once(shop, "exit");
}

/** Goes on asking while the shop is away, as a browser's owner would press the button again. */
async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 1_500) throw error;
      await sleep(100);
    }
  }
}

async function buyStubbornly(variantId: string): Promise<string> {
  const guest = new Guest(place.api);
  const key = randomUUID();
  await insist(() => guest.fillCart([{ variantId, quantity: 1 }]));
  const total = await insist(() => guest.address());
  const placed = await insist(async () => {
    const answer = await guest.place(total, key);
    if (!answer.order || !answer.payment) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  });
  await insist(() => guest.pay(placed));
  return placed.order!.number;
}

it("loses no order and doubles none when the shop is killed between order, payment and webhook", async () => {
  const variantId = await stocked(place.api, await signInOwner(place.api), 1_000);
  const buyers: Promise<string>[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (let n = 0; n < 4; n += 1) {
      const buyer = buyStubbornly(variantId);
      buyer.catch(() => undefined); // Looked at when all are awaited; nobody listens before that.
      buyers.push(buyer);
    }
    await sleep(30 + Math.random() * 600);
    await kill();
    await start();
  }
  const numbers = await Promise.all(buyers);
  // What was handed to a worker that died goes out again after two minutes; nobody waits here for that.
  await place.db.query(
    "update outbox set dispatched_at = now() - interval '1 hour' where status = 'dispatched'",
  );

  const look = async <Row>(sql: string): Promise<Row[]> => (await place.db.query(sql)).rows as Row[];
  const paid = () => look<{ number: string }>("select number from orders where payment_status = 'PAID'");
  await eventually(paid, (rows) => rows.length >= numbers.length, 90_000);

  expect(new Set(numbers).size).toBe(20);
  expect((await paid()).map(({ number }) => String(number)).sort()).toEqual([...numbers].sort());
  expect(await look("select 1 from orders where payment_status <> 'PAID'")).toEqual([]);
  expect(await look("select order_id from payments group by order_id having count(*) <> 1")).toEqual([]);
  expect(await look("select 1 from payments where captured <> amount")).toEqual([]);
  expect(
    await look(
      "select 1 from sandbox_intents i where not exists (select 1 from payments p where p.provider_reference = i.id)",
    ),
  ).toEqual([]);
  const [units] = await look<object>(
    `select (select sum(quantity)::int from order_items) as ordered,
            (select -sum(delta)::int from inventory_movements where reason = 'SALE') as sold,
            (select sum(1000 - on_hand)::int from inventory_current) as gone,
            (select sum(reserved)::int from inventory_current) as reserved`,
  );
  expect(units).toEqual({ ordered: 20, sold: 20, gone: 20, reserved: 0 });
  expect(
    await look(
      "select recipient from mails where template like '%confirm%' group by recipient having count(*) > 1",
    ),
  ).toEqual([]);
  expect(await breachesOf(look)).toEqual({});
}, 300_000);
