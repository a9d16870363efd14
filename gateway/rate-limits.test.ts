import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ask, serve, type Served, smallOptions } from "./testing.js";
import { smallShop } from "./testing-small-shop.js";

const shop = smallShop();
let served: Served;
beforeEach(async () => {
  shop.asked.length = shop.written.length = 0;
  served = await serve(smallOptions(shop, { rateLimits: {} }));
});
afterEach(() => served.close());

const login = (email: string, from: string): Promise<Awaited<ReturnType<Served["ask"]>>> =>
  served.ask('mutation In($email: String!) { staffLogin(email: $email, password: "x") }', {
    variables: { email },
    headers: { "x-forwarded-for": from },
  });

describe("what may not be tried too often", () => {
  it("is a login: five times a minute for one account from one address", async () => {
    for (let time = 1; time <= 5; time += 1) {
      const answer = await login(time % 2 ? "a@b.example" : " A@B.example", "203.0.113.1");
      expect([answer.status, answer.headers.get("x-ratelimit-remaining")]).toEqual([200, String(5 - time)]);
    }
    shop.asked.length = 0;
    const sixth = await login("a@b.example", "203.0.113.1");
    expect([sixth.status, sixth.code]).toEqual([429, "RATE_LIMITED"]);
    expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(sixth.headers.get("x-ratelimit-limit")).toBe("5");
    expect(shop.asked).toEqual([]);
    expect((await login("other@b.example", "203.0.113.1")).status).toBe(200);
    expect((await login("a@b.example", "203.0.113.2")).status).toBe(200);
  });

  it("is a login from one address over many accounts: twenty times a minute", async () => {
    for (let time = 1; time <= 20; time += 1)
      expect((await login(`a${time}@b.example`, "203.0.113.3")).status).toBe(200);
    expect((await login("a21@b.example", "203.0.113.3")).status).toBe(429);
  });

  it("is a stranger's query: three hundred times a minute from one address", async () => {
    const from = (address: string): Ask => ({ headers: { "x-forwarded-for": address } });
    for (let time = 1; time <= 300; time += 1) await served.ask("{ __typename }", from("203.0.113.4"));
    expect((await served.ask("{ __typename }", from("203.0.113.4"))).code).toBe("RATE_LIMITED");
    expect((await served.ask("{ __typename }", from("203.0.113.5"))).status).toBe(200);
    expect((await served.ask("{ __typename }", { ...from("203.0.113.4"), as: "owner" })).status).toBe(200);
  });

  it("is counted by the last address that is not a server of ours", async () => {
    // A client may write what it likes in front; only the last hop was seen by us.
    for (let time = 1; time <= 5; time += 1)
      expect((await login("a@b.example", `198.51.100.${time}, 203.0.113.6`)).status).toBe(200);
    expect((await login("a@b.example", "198.51.100.9, 203.0.113.6, 127.0.0.1")).status).toBe(429);
  });
});

describe("addresses", () => {
  it("are believed from servers of ours alone", async () => {
    const strict = await serve(smallOptions(shop, { rateLimits: {}, trustedProxies: [] }));
    const tries = Array.from({ length: 6 }, (_, n) =>
      strict.ask('mutation { staffLogin(email: "a", password: "b") }', {
        headers: { "x-forwarded-for": `203.0.113.${n}` },
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    await strict.close();
  });
});
