import { testDatabase } from "@till/host/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "../seeds/demo.js";
import { findBreaches, invariants } from "./check.js";

const db = testDatabase();
let owner: pg.Client;

beforeAll(async () => {
  await db.asOwner("delete from settings");
  await seedDemo(db.services());
  owner = new pg.Client({ connectionString: db.url() });
  await owner.connect();
});
afterAll(() => owner.end());

/** Lets a table take what its constraints would refuse: the rules must hold without their help. */
const unguard = (table: string) => `
  do $$ declare c text; begin
    for c in select conname from pg_constraint
              where conrelid = '${table}'::regclass and contype in ('c', 'u', 'x') loop
      execute format('alter table ${table} drop constraint %I cascade', c);
    end loop;
    for c in select i.indexrelid::regclass::text from pg_index i
              where i.indrelid = '${table}'::regclass and i.indisunique and not i.indisprimary loop
      execute format('drop index %s', c);
    end loop;
  end $$;`;

const first = (table: string, where = "true") =>
  `(select id from ${table} where ${where} order by id limit 1)`;
const aPaidOrder = first("orders", "paid_at is not null");
const movement = (delta: number, reason: string) => `
  insert into inventory_movements (id, item_id, delta, reason, reference_type, reference_id, on_hand_after)
  select gen_random_uuid(), ${first("inventory_items")}, ${delta}, '${reason}', 'order', ${aPaidOrder}, 0`;

/** For each rule, what somebody with the keys to the database could do to break it. */
const plants: readonly (readonly [id: string, what: string, sql: string])[] = [
  [
    "I1",
    "units that no movement brought",
    `update inventory_current set on_hand = on_hand + 1
    where item_id = ${first("inventory_items")}`,
  ],
  [
    "I2",
    "more promised than there is",
    `${unguard("inventory_current")}
    update inventory_current set reserved = on_hand + 1 where item_id = ${first("inventory_items")}`,
  ],
  ["I3", "a release of what was never reserved", movement(1, "RELEASE")],
  ["I4", "a sale from an empty shelf", movement(-1_000_000, "SALE")],
  [
    "I5",
    "a capture a cent short",
    `update payments set captured = captured - 1
    where id = ${first("payments", "status = 'CAPTURED' and refunded = 0")}`,
  ],
  [
    "I6",
    "a cent paid back without a refund",
    `update payments set refunded = refunded + 1
    where id = ${first("payments", "status = 'CAPTURED' and refunded = 0")}`,
  ],
  [
    "I7",
    "a line's discount a cent too high",
    `${unguard("order_items")}
    update order_items set discount = discount + 1 where id = ${first("order_items")}`,
  ],
  [
    "I8",
    "money for an order that nobody settled",
    `
    update payments set status = 'CAPTURED', captured = amount, updated_at = now() - interval '1 hour'
     where order_id = ${first("orders", "paid_at is null and total > 0")}`,
  ],
  [
    "I9",
    "another product in a paid order",
    `update order_items set product_snapshot = '{}'
    where order_id = ${aPaidOrder} and position = 0`,
  ],
  [
    "I10",
    "an order that was shipped without a parcel",
    `update orders set fulfilment_status = 'SHIPPED'
    where id = ${first("orders", "fulfilment_status = 'UNFULFILLED'")}`,
  ],
  [
    "I11",
    "two carts of one order",
    `${unguard("carts")}
    insert into carts (id, token_hash, status, currency, order_id)
    select gen_random_uuid(), '\\x00', 'ORDERED', 'EUR', ${aPaidOrder} from generate_series(1, 2)`,
  ],
  [
    "I12",
    "a use of a code that nobody made",
    `${unguard("promotions")}
    update promotions set used_count = used_count + 1 where id = ${first("promotions")}`,
  ],
  [
    "I13",
    "an announcement that never went out",
    `insert into outbox (id, kind, name, payload, run_at)
    values (gen_random_uuid(), 'event', 'test.forgotten', '{}', now() - interval '2 minutes')`,
  ],
  [
    "I14",
    "an entry of the audit log that was written afterwards",
    `
    insert into audit_logs (id, seq, actor_kind, action, entity, hash)
    select gen_random_uuid(), coalesce(max(seq), 0) + 1, 'staff', 'price.changed', 'variant', '\\x00'
      from audit_logs`,
  ],
  [
    "I15",
    "a hold from last year",
    `${unguard("reservations")}
    update reservations set state = 'HELD', expires_at = now() - interval '1 year'
     where order_id = (select order_id from reservations order by order_id limit 1)`,
  ],
  ["I16", "an invoice that was torn out", "delete from documents where kind = 'INVOICE' and number = 7"],
  [
    "I17",
    "an order number given twice",
    `${unguard("orders")}
    update orders set number = (select min(number) from orders) where number = (select max(number) from orders)`,
  ],
  [
    "I18",
    "stock of a variant that is gone",
    `delete from product_variants where id =
      (select i.variant_id from inventory_items i join inventory_current c on c.item_id = i.id and c.on_hand > 0 limit 1)`,
  ],
  [
    "I19",
    "a category that stands elsewhere than its path says",
    `update categories set path = 'elsewhere'
    where id = ${first("categories", "parent_id is not null")}`,
  ],
  [
    "I20",
    "a best seller that nobody bought",
    `update products set units_sold = units_sold + 1
    where id = ${first("products")}`,
  ],
  [
    "I21",
    "a sale that the reports do not know",
    `delete from order_items where id = ${first("order_items")}`,
  ],
  [
    "I22",
    "a session of somebody who was shut out",
    `update users set status = 'disabled';
    insert into staff_sessions (id, user_id, token_hash, expires_at)
    values (gen_random_uuid(), ${first("users")}, '\\x00', now() + interval '1 day')`,
  ],
];

/** Breaks the shop, looks, and takes it all back. */
async function brokenBy(id: string, sql: string): Promise<string[]> {
  const rule = invariants.find((one) => one.id === id)!;
  await owner.query("begin");
  try {
    await owner.query(`set local session_replication_role = replica; ${sql}`);
    const { rows } = await owner.query<{ broken: string }>(rule.sql);
    return rows.map(({ broken }) => broken);
  } finally {
    await owner.query("rollback");
  }
}

describe("the books", () => {
  it("agree in the demo shop", async () => {
    expect(await findBreaches(db.em())).toEqual([]);
  });

  it.each(plants)("%s finds %s", async (id, _what, sql) => {
    expect((await brokenBy(id, sql)).length).toBeGreaterThan(0);
  });

  it("have a planted row for each rule", () => {
    expect(plants.map(([id]) => id)).toEqual(invariants.map(({ id }) => id));
  });
});

it("the shop itself can neither seal an order nor break a seal", async () => {
  const seal =
    "insert into order_seals (order_id, hash) select id, '\\x00' from orders where paid_at is null limit 1";
  await expect(db.sql(seal)).rejects.toThrow("permission denied");
  await expect(db.sql("update order_seals set hash = '\\x00'")).rejects.toThrow("permission denied");
  await expect(db.asOwner("update order_seals set hash = '\\x00'")).rejects.toThrow("only grows");
});

it("a breach fails the hourly job and is named among the failed jobs", async () => {
  await db.asOwner(
    "alter table products disable trigger all; update products set units_sold = units_sold + 1 where id = (select id from products order by id limit 1)",
  );
  await db.sql(
    "insert into outbox (id, kind, name, payload) values (gen_random_uuid(), 'job', 'host.check-invariants', '{}')",
  );
  await db.drain();
  const [failed] = await db.sql<{ error: string }>(
    "select error from failed_jobs where name = 'host.check-invariants'",
  );
  expect(failed?.error).toMatch(
    /I20 \(what is counted once is what counting again gives\): 1, such as [0-9a-f-]{36}/,
  );
});
