import { staffWith, testDatabase } from "@till/host/testing";
import { Refused } from "@till/kit/errors";
import { encodeId, type Id, newId } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { adjustStock } from "../adjust-stock.js";
import { countStock } from "../counts/count-stock.js";
import { commitStock, releaseStock, restock } from "../order-stock.js";
import { reserveStock } from "../reserve-stock.js";
import { aLocation, anOrder, mainLocation, stocked } from "../testing.js";
import {
  cancelTransfer,
  createTransfer,
  receiveTransfer,
  sendTransfer,
} from "../transfers/write-transfer.js";
import { takeSnapshots } from "./snapshot.job.js";

const db = testDatabase();
const staff = staffWith("inventory.adjust");
let harbour: Id<"loc">;
beforeAll(async () => {
  harbour = await aLocation(db.em(), "Harbour", { priority: 2 });
});

/** Something that a shop does, drawn at random. Units and numbers pick what it is done to. */
const deed = fc.record({
  kind: fc.constantFrom(
    "reserve",
    "reserve",
    "commit",
    "release",
    "restock",
    "adjust",
    "count",
    "plan",
    "send",
    "arrive",
    "cancel",
    "snapshot",
  ),
  goods: fc.nat(1),
  units: fc.integer({ min: 1, max: 6 }),
  pick: fc.nat(9),
  isAtHarbour: fc.boolean(),
  /** The process dies before the commit. */
  crashes: fc.boolean(),
});
type Deed = typeof deed extends fc.Arbitrary<infer Drawn> ? Drawn : never;
class Crash extends Error {}

interface Shop {
  goods: { itemId: Id<"inv">; variantId: Id<"var"> }[];
  orders: Id<"ord">[];
  transfers: string[];
  days: number;
}
const openShop = async (backorders: "REFUSE" | "ALLOW" = "REFUSE"): Promise<Shop> => ({
  goods: [await stocked(db.em(), 8, { backorders }), await stocked(db.em(), 3, { backorders })],
  orders: await Promise.all([1, 2, 3, 4].map(() => anOrder(db.em()))),
  transfers: [],
  days: 0,
});

/** Does it in a transaction that may die. Refusals are answers like any other; other errors are ours. */
async function live(shop: Shop, { crashes, ...drawn }: Deed): Promise<void> {
  try {
    const planned = await transact(db.em(), async (tx) => {
      const transferId = await act(tx, shop, drawn);
      if (crashes) throw new Crash();
      return transferId;
    });
    if (planned) shop.transfers.push(planned);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Crash)) throw error;
  }
}

async function act(tx: Tx, shop: Shop, drawn: Omit<Deed, "crashes">): Promise<string | undefined> {
  const { kind, units, pick, isAtHarbour } = drawn;
  const { itemId, variantId } = shop.goods[drawn.goods]!;
  const orderId = shop.orders[pick % shop.orders.length]!;
  const transfer = shop.transfers[pick % Math.max(1, shop.transfers.length)] ?? encodeId("trf", newId());
  const item = encodeId("inv", itemId);
  const [there, here] = [harbour, mainLocation].map((id) => encodeId("loc", id));
  const at = isAtHarbour ? there! : here!;
  const lines = [{ itemId: item, quantity: units }];
  const idempotencyKey = newId();
  const note = "Random";
  const expiresAt = new Date(Date.now() + (pick === 0 ? -1_000 : 900_000));
  if (kind === "reserve") await reserveStock(tx, orderId, [{ variantId, quantity: units }], expiresAt);
  if (kind === "commit") await commitStock(tx, orderId);
  if (kind === "release") await releaseStock(tx, orderId);
  if (kind === "restock")
    await restock(tx, orderId, [{ variantId, quantity: units }], pick % 2 ? "RETURN" : "REFUND");
  if (kind === "adjust") {
    const delta = pick % 2 ? units : -units;
    await adjustStock(tx, staff, {
      itemId: item,
      delta,
      reason: "ADJUSTMENT",
      note,
      locationId: at,
      idempotencyKey,
    });
  }
  if (kind === "count") {
    const count = [{ itemId: item, counted: units, expectedOnHand: pick }];
    const errorPolicy = "REJECT_FAILED_ROWS";
    await countStock(tx, staff, { note, locationId: at, lines: count, errorPolicy, idempotencyKey });
  }
  if (kind === "plan") {
    const [fromId, toId] = isAtHarbour ? [there!, here!] : [here!, there!];
    const { transferId } = await createTransfer(tx, staff, { fromId, toId, lines });
    await sendTransfer(tx, staff, encodeId("trf", transferId));
    return encodeId("trf", transferId);
  }
  if (kind === "send") await sendTransfer(tx, staff, transfer);
  if (kind === "arrive") await receiveTransfer(tx, staff, { id: transfer, lines, idempotencyKey });
  if (kind === "cancel") await cancelTransfer(tx, staff, transfer);
  if (kind === "snapshot") {
    shop.days += 1;
    await takeSnapshots(tx, `2026-01-${String(1 + (shop.days % 28)).padStart(2, "0")}`);
  }
  return undefined;
}

const idsOf = ({ goods }: Shop) => `{${goods.map(({ itemId }) => itemId).join(",")}}`;

/** Items of which the newest snapshot and the movements after it do not make what there is. */
const unexplained = (shop: Shop) =>
  db.sql(
    `select c.item_id, c.on_hand, c.reserved, s.on_hand as snapshot from inventory_current c
       left join lateral (select * from inventory_snapshots s where s.item_id = c.item_id order by day desc limit 1) s on true
       left join lateral (select coalesce(sum(shelf_change(reason, delta)), 0) as on_hand,
                                 coalesce(sum(promise_change(reason, delta)), 0) as reserved
                            from inventory_movements m
                           where m.item_id = c.item_id and m.seq > coalesce(s.movement_count, 0)) m on true
      where c.item_id = any(?::uuid[])
        and (coalesce(s.on_hand, 0) + m.on_hand <> c.on_hand or coalesce(s.reserved, 0) + m.reserved <> c.reserved)`,
    [idsOf(shop)],
  );
/** Rows that break what must hold at every moment. */
const broken = (shop: Shop) =>
  db.sql(
    `select 'level' as what, item_id from inventory_levels where item_id = any(?::uuid[])
        and not (reserved >= 0 and on_hand >= 0 and (reserved <= on_hand or backordered > 0))
     union all
     select 'refuse', c.item_id from inventory_current c join inventory_items i on i.id = c.item_id
      where c.item_id = any(?::uuid[]) and i.backorders = 'REFUSE' and not (0 <= c.reserved and c.reserved <= c.on_hand)
     union all select 'chain', item_id from inventory_breaks where item_id = any(?::uuid[])
     union all
     select 'sum', c.item_id from inventory_current c
       join (select l.item_id, sum(l.on_hand) as on_hand, sum(l.reserved) as reserved from inventory_levels l group by 1) l
         on l.item_id = c.item_id
      where c.item_id = any(?::uuid[]) and (c.on_hand <> l.on_hand or c.reserved <> l.reserved)
     union all
     select 'held', c.item_id from inventory_current c where c.item_id = any(?::uuid[])
        and c.reserved <> (select coalesce(sum(case state when 'HELD' then quantity else backordered end), 0)
                             from reservations r where r.item_id = c.item_id)`,
    Array(5).fill(idsOf(shop)),
  );

describe("whatever happens in a shop", () => {
  it("a snapshot and the movements after it make the present, though processes die", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const shop = await openShop();
        for (const drawn of deeds) await live(shop, drawn);
        expect(await unexplained(shop)).toEqual([]);
        expect(await broken(shop)).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("two locations and the way between them lose no unit and make none", async () => {
    const moves = deed.map((drawn) => ({ ...drawn, kind: moveOf(drawn.pick) }));
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const shop = await openShop();
        for (const drawn of deeds) {
          await live(shop, drawn);
          const units = await db.sql(
            `select c.item_id, c.on_hand + coalesce((select sum(l.quantity - l.received - l.returned)
                from stock_transfer_lines l join stock_transfers t on t.id = l.transfer_id and t.status = 'IN_TRANSIT'
               where l.item_id = c.item_id), 0)::int as units
               from inventory_current c where c.item_id = any(?::uuid[]) order by c.item_id`,
            [idsOf(shop)],
          );
          expect(units).toEqual(shop.goods.map(({ itemId }, at) => ({ item_id: itemId, units: [8, 3][at] })));
        }
        expect(await broken(shop)).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it.each(["REFUSE", "ALLOW"] as const)(
    "fifty hands at once break no rule and never wait for each other in a circle (%s)",
    async (policy) => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 50, maxLength: 50 }), async (deeds) => {
          const shop = await openShop(policy);
          await Promise.all(deeds.map((drawn) => live(shop, drawn)));
          expect(await broken(shop)).toEqual([]);
          expect(await unexplained(shop)).toEqual([]);
        }),
        { numRuns: 8, endOnFailure: true },
      );
    },
    60_000,
  );
});

const moveOf = (pick: number): Deed["kind"] =>
  (["plan", "plan", "arrive", "arrive", "cancel", "reserve", "release"] as const)[pick % 7]!;
