import { testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { readPool } from "@till/kit/read";
import { hashToken, newToken } from "@till/kit/token";
import { guest } from "@till/kit/viewer";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentialsOf, Viewers, viewersIn } from "./viewer.js";

const db = testDatabase();
let pool: pg.Pool;
beforeAll(() => {
  pool = readPool(db.url(), "till_app", 2);
});
afterAll(() => pool.end());

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

async function staffSession(permissions: string[], expiresAt = inMinutes(30)) {
  const [roleId, userId, sessionId, token] = [newId(), newId(), newId(), newToken()];
  await db.sql("insert into roles (id, name, permissions) values (?, ?, ?)", [
    roleId,
    roleId,
    `{${permissions.join(",")}}`,
  ]);
  await db.sql("insert into users (id, email, name, password_hash, role_id) values (?, ?, 'Ada', 'x', ?)", [
    userId,
    `${userId}@example.com`,
    roleId,
  ]);
  await db.sql("insert into staff_sessions (id, user_id, token_hash, expires_at) values (?, ?, ?, ?)", [
    sessionId,
    userId,
    hashToken(token),
    expiresAt,
  ]);
  return { userId, sessionId, token };
}

async function customerSession() {
  const [customerId, sessionId, token] = [newId(), newId(), newToken()];
  await db.sql("insert into customers (id, email, name) values (?, ?, 'Bo')", [
    customerId,
    `${customerId}@example.com`,
  ]);
  await db.sql(
    "insert into customer_sessions (id, customer_id, token_hash, expires_at) values (?, ?, ?, ?)",
    [sessionId, customerId, hashToken(token), inMinutes(30)],
  );
  return { customerId, sessionId, token };
}

describe("a token", () => {
  it("of staff brings name, session and the permissions of the role", async () => {
    const { userId, sessionId, token } = await staffSession(["orders.read", "orders.ship"]);
    expect(await viewersIn(pool)(token)).toEqual({
      kind: "staff",
      id: userId,
      sessionId,
      name: "Ada",
      permissions: new Set(["orders.read", "orders.ship"]),
    });
  });

  it("of a customer brings no permission at all", async () => {
    const { customerId, sessionId, token } = await customerSession();
    const viewer = await viewersIn(pool)(token);
    expect(viewer).toMatchObject({ kind: "customer", id: customerId, sessionId, permissions: new Set() });
  });

  it("that has ended, or that nobody gave out, is a guest's", async () => {
    const { token } = await staffSession(["orders.read"], inMinutes(-1));
    const viewers = new Viewers(viewersIn(pool));
    expect(await viewers.of(token)).toBe(guest);
    expect(await viewers.of(newToken())).toBe(guest);
    expect(await viewers.of(undefined)).toBe(guest);
  });

  it("is looked up once for many requests, and again after a write under it", async () => {
    let asked = 0;
    const find = viewersIn(pool);
    const viewers = new Viewers((token) => ((asked += 1), find(token)));
    const { token, sessionId } = await staffSession(["orders.read"]);
    await Promise.all(Array.from({ length: 20 }, () => viewers.of(token)));
    expect(asked).toBe(1);
    await db.sql("delete from staff_sessions where id = ?", [sessionId]);
    viewers.forget(token);
    expect(await viewers.of(token)).toBe(guest);
    expect(asked).toBe(2);
  });

  it("is looked up anew when the look-up failed", async () => {
    let tries = 0;
    const viewers = new Viewers(async () => {
      if ((tries += 1) === 1) throw new Error("the database is away");
      return { kind: "staff", permissions: new Set() };
    });
    await expect(viewers.of(newToken())).rejects.toThrow("away");
    const token = newToken();
    expect((await viewers.of(token)).kind).toBe("staff");
  });
});

describe("credentials", () => {
  const token = newToken();
  it("are a bearer token first, and else the session's cookie", () => {
    const cookie = `theme=dark; till-staff=${token}; other=1`;
    expect(credentialsOf({ cookie }, "till-staff")).toEqual({ token, isByCookie: true });
    expect(credentialsOf({ cookie, authorization: "Bearer short" }, "till-staff")).toEqual({
      token: undefined,
      isByCookie: false,
    });
    expect(credentialsOf({ cookie, authorization: `bearer ${token}` }, "x")).toEqual({
      token,
      isByCookie: false,
    });
    expect(credentialsOf({ cookie: `xtill-staff=${token}` }, "till-staff")).toEqual({
      token: undefined,
      isByCookie: false,
    });
    expect(credentialsOf({}, "till-staff")).toEqual({ token: undefined, isByCookie: false });
  });
});
