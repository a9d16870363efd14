import { beforeAll, describe, expect, it } from "vitest";
import { breachesOf } from "./books.js";
import { eventually, Guest, type Placed } from "./guest.js";
import { openShop, signInOwner, stocked } from "./shop.js";

/** The provider's webhooks come late, twice, shuffled, forged and before the shopper comes back. */

const shop = openShop();
let variantId: string;
beforeAll(async () => void (variantId = await stocked(shop.api, await signInOwner(shop.api), 1_000)));

interface StoredEvent {
  event_id: string;
  body: string;
  headers: Record<string, string>;
}
interface OrderRow {
  payment_status: string;
  captured: string;
  total: string;
}

const orderOf = async (number: string): Promise<OrderRow> => {
  const [row] = await shop.sql<OrderRow>(
    `select o.payment_status, p.captured, o.total from orders o join payments p on p.order_id = o.id where o.number = $1`,
    [number],
  );
  return row!;
};
const isPaid = (order: OrderRow) => order.payment_status === "PAID";

async function order(): Promise<{ guest: Guest; placed: Placed }> {
  const guest = new Guest(shop.api);
  await guest.fillCart([{ variantId, quantity: 1 }]);
  const placed = await guest.place(await guest.address());
  return { guest, placed };
}

/** What the provider sent about an order, as the shop received it. */
const eventsAbout = (number: string): Promise<StoredEvent[]> =>
  shop.sql<StoredEvent>(
    `select e.event_id, e.body, e.headers from webhook_events e, payments p join orders o on o.id = p.order_id
      where o.number = $1 and e.body like '%' || p.provider_reference || '%'`,
    [number],
  );

const send = (body: string, headers: Record<string, string>) =>
  fetch(`${shop.api}/webhooks/sandbox`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

describe("a webhook", () => {
  it("makes an order paid by itself, once, however often and at once it comes", async () => {
    const { guest, placed } = await order();
    expect((await orderOf(placed.order!.number)).payment_status).toBe("PENDING");
    expect(await guest.pay(placed)).toMatchObject({ status: "succeeded" });
    const paid = await eventually(() => orderOf(placed.order!.number), isPaid);
    expect(paid).toMatchObject({ payment_status: "PAID", captured: paid.total });

    const [event] = await eventsAbout(placed.order!.number);
    expect(event).toBeDefined();
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(event!.body, event!.headers)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await eventually(
      () => shop.sql("select 1 from outbox where status in ('pending', 'dispatched')"),
      (rows) => rows.length === 0,
    );
    expect(await orderOf(placed.order!.number)).toEqual(paid);
    const [effects] = await shop.sql(
      `select (select count(*)::int from inventory_movements m where m.reference_id = o.id and reason = 'SALE') as sales,
              (select count(*)::int from mails where recipient = o.email and template like '%confirm%') as mails,
              (select count(*)::int from order_timeline_events e where e.order_id = o.id and e.kind ilike '%paid%') as notes
         from orders o where number = $1`,
      [placed.order!.number],
    );
    expect(effects).toEqual({ sales: 1, mails: 1, notes: 1 });
    expect(await breachesOf(shop.sql)).toEqual({});
  });

  it("changes nothing when its signature is missing, forged, too old or from the future", async () => {
    const { guest, placed } = await order();
    await guest.pay(placed);
    const [event] = await eventually(
      () => eventsAbout(placed.order!.number),
      (events) => events.length > 0,
    );
    const before = await shop.sql<{ n: number }>("select count(*)::int as n from webhook_events");
    const [name, signature] = Object.entries(event!.headers).find(([header]) => /signature/i.test(header))!;
    const shifted = (seconds: number) =>
      signature.replace(/t=\d+/, `t=${Math.floor(Date.now() / 1000) + seconds}`);

    for (const headers of [
      {},
      { [name]: "" },
      { [name]: `${signature}0` },
      { [name]: shifted(-301) },
      { [name]: shifted(301) },
    ])
      expect((await send(event!.body.replace("succeeded", "canceled"), headers)).status).toBe(400);

    expect(await shop.sql("select count(*)::int as n from webhook_events")).toEqual(before);
  });
});
