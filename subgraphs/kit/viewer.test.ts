import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Id } from "./id.js";
import { seal, unseal, type Envelope } from "./viewer.js";

const key = randomBytes(32);
const envelope: Envelope = {
  viewer: { kind: "staff", id: "u1" as Id, name: "Ada", permissions: new Set(["orders.read"]) },
  requestId: "r1",
  ip: "127.0.0.1",
};

describe("the gateway's signature", () => {
  it("carries the viewer to the subgraph that it was made for", () => {
    expect(unseal(key, "orders", seal(key, "orders", envelope))).toEqual(envelope);
  });

  it("is worth nothing elsewhere, later, changed, or under another key", () => {
    const now = Date.now();
    const sealed = seal(key, "orders", envelope, now);
    const forged = Buffer.from(sealed.split(".")[0]!, "base64url")
      .toString()
      .replace("orders.read", "orders.refund");
    expect(unseal(key, "catalog", sealed, now)).toBeUndefined();
    expect(unseal(key, "orders", sealed, now + 30_001)).toBeUndefined();
    expect(unseal(randomBytes(32), "orders", sealed, now)).toBeUndefined();
    expect(
      unseal(key, "orders", `${Buffer.from(forged).toString("base64url")}.${sealed.split(".")[1]}`, now),
    ).toBeUndefined();
    for (const nonsense of [undefined, "", "a.b", 7, sealed.slice(0, -1)])
      expect(unseal(key, "orders", nonsense, now)).toBeUndefined();
  });
});
