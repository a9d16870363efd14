import { testDatabase } from "@till/host/testing";
import { hashToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { signIn } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { StaffMember } from "./staff.entity.js";
import { staffMember, testPassword } from "./testing.js";

const db = testDatabase();
const now = new Date("2026-03-02T09:00:00Z");
const enter = (email: string, password: string, at = now) =>
  transact(db.em(), (tx) => signIn(tx, { email, password, now: at }));
const sessionsOf = (id: string) => db.sql("select 1 from staff_sessions where user_id = ?", [id]);

describe("signIn", () => {
  it("opens a session that the gateway's view knows, with the permissions of the role", async () => {
    const ada = await staffMember(db.em(), ["orders.read", "orders.ship"]);

    const session = await enter(` ${ada.email.toUpperCase()} `, testPassword);

    expect(session?.token).toMatch(/^[0-9a-z]{52}$/);
    expect(session?.expiresAt.toISOString()).toBe("2026-03-02T21:00:00.000Z");
    const viewers = await db.sql(
      "select kind, subject_id, name, permissions from pub_viewers where token_hash = ?",
      [hashToken(session!.token)],
    );
    expect(viewers).toEqual([
      { kind: "staff", subject_id: ada.id, name: "Ada", permissions: ["orders.read", "orders.ship"] },
    ]);
    expect((await db.em().findOneOrFail(StaffMember, ada.id)).lastLoginAt).toEqual(now);
  });

  it("opens nothing for a wrong password, an unknown address or a disabled account", async () => {
    const ada = await staffMember(db.em(), []);
    expect(await enter(ada.email, "not the password")).toBeUndefined();
    expect(await enter("nobody@example.com", testPassword)).toBeUndefined();
    await db.sql("update users set status = 'disabled' where id = ?", [ada.id]);
    expect(await enter(ada.email, testPassword)).toBeUndefined();
    expect(await sessionsOf(ada.id)).toHaveLength(0);
  });

  it("makes a guesser wait after five failures, even with the right password", async () => {
    const ada = await staffMember(db.em(), []);
    for (let n = 0; n < 5; n += 1) expect(await enter(ada.email, "wrong")).toBeUndefined();

    await expect(enter(ada.email, testPassword)).rejects.toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
    expect(await sessionsOf(ada.id)).toHaveLength(0);

    const later = new Date(now.getTime() + 61_000);
    expect(await enter(ada.email, testPassword, later)).toBeDefined();
    expect(await enter(ada.email, "wrong", later)).toBeUndefined();
    expect(await enter(ada.email, testPassword, later)).toBeDefined();
  });

  it("writes each attempt at a known account into the audit log", async () => {
    const ada = await staffMember(db.em(), []);
    await enter(ada.email, "wrong");
    await enter(ada.email, testPassword);
    const actions = await db.sql("select action from audit_logs where entity_id = ? order by seq", [ada.id]);
    expect(actions).toEqual([{ action: "staff.login-failed" }, { action: "staff.login" }]);
  });

  it("closes the session for good at sign-out", async () => {
    const ada = await staffMember(db.em(), []);
    const session = await enter(ada.email, testPassword);
    const [viewer] = await db.sql<{ session_id: string }>(
      "select session_id from pub_viewers where token_hash = ?",
      [hashToken(session!.token)],
    );
    await transact(db.em(), (tx) =>
      signOut(tx, { kind: "staff", id: ada.id, sessionId: viewer!.session_id, permissions: new Set() }),
    );
    expect(await sessionsOf(ada.id)).toHaveLength(0);
  });
});

describe("a disabled account", () => {
  it("has no live session, although its rows are still there", async () => {
    const ada = await staffMember(db.em(), []);
    const session = await enter(ada.email, testPassword);
    await db.sql("update users set status = 'disabled' where id = ?", [ada.id]);
    expect(await sessionsOf(ada.id)).toHaveLength(1);
    expect(
      await db.sql("select 1 from pub_viewers where token_hash = ?", [hashToken(session!.token)]),
    ).toHaveLength(0);
  });
});
