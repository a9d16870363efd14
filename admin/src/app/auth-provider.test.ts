import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { authProvider } from "./auth-provider.js";
import { currentViewer, mayGate, mayOperate, setViewer } from "./viewer.js";

const support = {
  id: "stf_1",
  name: "Mara Lindqvist",
  email: "support@fernwick.example",
  role: { name: "Support agent", permissions: ["orders.read", "orders.refund"] },
};

interface Sent {
  operationName: string;
  variables: Record<string, unknown>;
  extensions: { persistedQuery: { sha256Hash: string } };
}

let sent: Sent[];
let answers: Record<string, unknown>;

beforeEach(() => {
  sent = [];
  answers = {};
  setViewer(null);
  vi.stubGlobal("fetch", async (_url: string, init: { body: string }) => {
    const body = JSON.parse(init.body) as Sent;
    sent.push(body);
    return new Response(JSON.stringify(answers[body.operationName] ?? { data: null }));
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("signing in", () => {
  it("keeps the viewer and no token", async () => {
    answers["AdminLogin"] = {
      data: { staffLogin: { permissions: support.role.permissions, userErrors: [] } },
    };
    answers["AdminViewer"] = { data: { viewerStaff: support } };
    await authProvider.login({ email: support.email, password: "right" });
    expect(currentViewer()).toEqual(support);
    expect(sent[0]?.variables).toEqual({ email: support.email, password: "right" });
    expect(sent[0]?.extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("with a wrong password says so and signs nobody in", async () => {
    const userErrors = [{ code: "CREDENTIALS_WRONG", message: "Email or password is wrong.", field: null }];
    answers["AdminLogin"] = { data: { staffLogin: { permissions: [], userErrors } } };
    await expect(authProvider.login({ email: "x", password: "y" })).rejects.toThrow(
      "Email or password is wrong.",
    );
    expect(currentViewer()).toBeNull();
  });
});

describe("a session", () => {
  it("is asked for once, however many parts of the page want to know", async () => {
    answers["AdminViewer"] = { data: { viewerStaff: support } };
    await Promise.all([authProvider.checkAuth({}), authProvider.checkAuth({}), authProvider.getIdentity?.()]);
    expect(sent.map((body) => body.operationName)).toEqual(["AdminViewer"]);
  });

  it("that is not there sends to the login", async () => {
    answers["AdminViewer"] = { data: { viewerStaff: null } };
    await expect(authProvider.checkAuth({})).rejects.toThrow("Please sign in.");
  });

  it("that the API does not even let a guest ask about is none", async () => {
    answers["AdminViewer"] = { errors: [{ message: "Sign in.", extensions: { code: "UNAUTHENTICATED" } }] };
    await expect(authProvider.checkAuth({})).rejects.toThrow("Please sign in.");
    expect(await authProvider.getPermissions?.({})).toEqual([]);
  });

  it("cannot be judged while the API fails", async () => {
    answers["AdminViewer"] = { errors: [{ message: "Oh.", extensions: { code: "INTERNAL_SERVER_ERROR" } }] };
    await expect(authProvider.checkAuth({})).rejects.toMatchObject({ status: 500 });
  });

  it("ends with a 401 and with nothing else", async () => {
    setViewer(support);
    await authProvider.checkError({ status: 403 });
    await authProvider.checkError({ status: 500 });
    expect(currentViewer()).toEqual(support);
    await expect(authProvider.checkError({ status: 401 })).rejects.toThrow("Your session has ended.");
    expect(currentViewer()).toBeNull();
  });

  it("is left even when the server no longer knows it", async () => {
    setViewer(support);
    answers["AdminLogout"] = {
      errors: [{ message: "Who are you?", extensions: { code: "UNAUTHENTICATED" } }],
    };
    await authProvider.logout({});
    expect(currentViewer()).toBeNull();
  });
});

describe("what the viewer may do", () => {
  it("follows the permissions of the operations", () => {
    setViewer(support);
    expect(mayOperate("AdminOrders")).toBe(true);
    expect(mayOperate("AdminOrderRefund")).toBe(true);
    expect(mayOperate("AdminOrderShip")).toBe(false);
    expect(mayOperate("NeverHeardOf")).toBe(false);
    expect(mayGate("withProfit")).toBe(false);
  });

  it("opens and closes pages", async () => {
    setViewer(support);
    expect(await authProvider.canAccess?.({ resource: "orders", action: "list" })).toBe(true);
    expect(await authProvider.canAccess?.({ resource: "orders", action: "delete" })).toBe(false);
    expect(await authProvider.canAccess?.({ resource: "products", action: "create" })).toBe(false);
    expect(await authProvider.canAccess?.({ resource: "audit", action: "list" })).toBe(false);
    expect(await authProvider.canAccess?.({ resource: "nothing", action: "list" })).toBe(false);
  });

  it("is nothing when nobody is signed in", () => {
    expect(mayOperate("AdminShop")).toBe(false);
    expect(mayGate("withStock")).toBe(false);
  });
});
