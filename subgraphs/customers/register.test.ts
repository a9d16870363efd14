import { testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { hashToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { Customer } from "./customer.entity.js";
import { noteConsent } from "./note-consent.js";
import { register } from "./register.js";
import { closeSession } from "./session.js";
import { signIn } from "./sign-in.js";

const db = testDatabase();
const now = new Date("2026-03-02T09:00:00Z");
const password = "correct horse battery";
const open = (input: Partial<Parameters<typeof register>[1]> = {}) =>
  transact(db.em(), (tx) =>
    register(
      tx,
      { email: `${newId()}@example.com`, password, name: "Ada", acceptsMarketing: false, ...input },
      now,
    ),
  );
const enter = (email: string, given: string) => transact(db.em(), (tx) => signIn(tx, email, given, now));

describe("register", () => {
  it("opens an account whose owner is signed in and can sign in again with any spelling of the address", async () => {
    const { customer, token } = await open({ email: "  Ada.Lovelace@Example.com " });

    expect(customer.email).toBe("ada.lovelace@example.com");
    const [viewer] = await db.sql(
      "select kind, subject_id, permissions from pub_viewers where token_hash = ?",
      [hashToken(token)],
    );
    expect(viewer).toEqual({ kind: "customer", subject_id: customer.id, permissions: [] });
    expect(await enter("ADA.lovelace@example.com", password)).toBeDefined();
  });

  it("keeps one account per address when ten people register it at once", async () => {
    const email = `${newId()}@example.com`;
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => open({ email })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of tries)
      if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "TAKEN" });
    expect(await db.em().count(Customer, { email })).toBe(1);
  });

  it("names every field that it cannot accept, and writes nothing", async () => {
    const before = await db.em().count(Customer);
    const attempt = open({ email: "nonsense", password: "short", name: " " });
    await expect(attempt).rejects.toMatchObject({
      reasons: [{ field: ["email"] }, { field: ["name"] }, { field: ["password"] }],
    });
    expect(await db.em().count(Customer)).toBe(before);
  });

  it("notes consent to news together with its moment", async () => {
    const { customer } = await open({ acceptsMarketing: true });
    const stored = await db.em().findOneOrFail(Customer, customer.id);
    expect([stored.acceptsMarketing, stored.acceptsMarketingAt]).toEqual([true, now]);
  });
});

describe("a customer's session", () => {
  it("is refused with a wrong password and locked after five of them", async () => {
    const { customer } = await open();
    for (let n = 0; n < 5; n += 1) expect(await enter(customer.email, "wrong")).toBeUndefined();
    await expect(enter(customer.email, password)).rejects.toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
  });

  it("ends at logout", async () => {
    const { token } = await open();
    const find = () =>
      db.sql<{ session_id: string }>("select session_id from pub_viewers where token_hash = ?", [
        hashToken(token),
      ]);
    const [viewer] = await find();
    await transact(db.em(), (tx) => closeSession(tx, viewer!.session_id));
    expect(await find()).toEqual([]);
  });
});

describe("consent to news", () => {
  it("is noted once for a guest, with its moment and place, and reaches the account of that address", async () => {
    const { customer } = await open();
    const later = new Date("2026-04-02T09:00:00Z");
    for (const at of [now, later])
      await transact(db.em(), (tx) =>
        noteConsent(tx, { email: customer.email.toUpperCase(), source: "checkout", now: at }),
      );
    expect(
      await db.sql('select source, consented_at = ? as "isFirst" from marketing_consents where email = ?', [
        now,
        customer.email,
      ]),
    ).toEqual([{ source: "checkout", isFirst: true }]);
    const stored = await db.em().findOneOrFail(Customer, customer.id);
    expect([stored.acceptsMarketing, stored.acceptsMarketingAt]).toEqual([true, now]);
  });
});
