import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AdminOrderDocument, AdminOrderRefundDocument } from "../gql/graphql.js";
import { send } from "./gateway.js";
import { setViewer } from "./viewer.js";

let requests: { url: string; init: RequestInit }[];
let answer: () => Response;

const bodyOf = (at: number) => JSON.parse(requests[at]?.init.body as string) as Record<string, unknown>;
const failing = (code: string) => () =>
  new Response(JSON.stringify({ errors: [{ message: "No.", extensions: { code, requestId: "req-7" } }] }));

beforeEach(() => {
  requests = [];
  setViewer({
    id: "s",
    name: "Ines",
    email: "i@x",
    role: { name: "Owner", permissions: ["orders.profit.read"] },
  });
  answer = () => new Response(JSON.stringify({ data: { order: null } }));
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return answer();
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("an operation on its way to the API", () => {
  it("goes by its hash, with its name and without its text", async () => {
    await send(AdminOrderDocument, { id: "ord_1" });
    expect(requests[0]?.url).toBe("/graphql");
    expect(requests[0]?.init.method).toBe("POST");
    expect(new Headers(requests[0]?.init.headers).get("apollo-require-preflight")).toBe("1");
    expect(bodyOf(0)).toMatchObject({ operationName: "AdminOrder" });
    expect(bodyOf(0)).not.toHaveProperty("query");
  });

  it("asks only for the fields that the viewer may read", async () => {
    await send(AdminOrderDocument, { id: "ord_1" });
    expect(bodyOf(0)["variables"]).toEqual({ id: "ord_1", withProfit: true, withCustomer: false });
  });

  it.each([
    ["UNAUTHENTICATED", 401],
    ["FORBIDDEN", 403],
    ["RATE_LIMITED", 429],
    ["INTERNAL_SERVER_ERROR", 500],
  ])("that fails with %s is an error of status %i, with its reference", async (code, status) => {
    answer = failing(code);
    await expect(send(AdminOrderDocument, { id: "ord_1" })).rejects.toMatchObject({
      status,
      body: { requestId: "req-7" },
    });
    expect(requests).toHaveLength(1);
  });

  it("that never arrives is said in words and not sent again by itself", async () => {
    vi.stubGlobal("fetch", async () => {
      requests.push({ url: "", init: {} });
      throw new TypeError("Failed to fetch");
    });
    const input = { reason: "Broken", restock: true, notifyCustomer: true, idempotencyKey: "key-1" };
    await expect(send(AdminOrderRefundDocument, { orderId: "ord_1", input })).rejects.toThrow(
      "cannot be reached",
    );
    expect(requests).toHaveLength(1);
  });

  it("is sent once more with its text in development, when the server does not know the hash yet", async () => {
    const replies = [failing("PERSISTED_QUERY_NOT_FOUND")(), answer()];
    answer = () => replies.shift() ?? new Response("{}");
    await send(AdminOrderDocument, { id: "ord_1" });
    expect(requests).toHaveLength(2);
    expect(bodyOf(1)["query"]).toContain("query AdminOrder(");
  });
});
