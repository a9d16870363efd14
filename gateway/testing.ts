import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Context } from "@till/kit/context";
import { log } from "@till/kit/log";
import type { Viewer } from "@till/kit/viewer";
import { createGateway, type Gateway } from "./gateway.js";
import type { GatewayOptions } from "./options.js";
import { readPolicies } from "./policies.js";
import { publicSdl } from "./public-schema.js";
import { type SmallShop, smallSubgraphs } from "./testing-small-shop.js";
import { apiSchemaOf, compose, printSorted } from "./supergraph.js";

/** People who can sign in to the small shop: the token is the name in long. */
export const tokenOf = (name: string): string => `token-of-${name}-${"x".repeat(20)}`;

const person = (kind: Viewer["kind"], name: string, ...permissions: string[]): Viewer => ({
  kind,
  name,
  id: `id-of-${name}` as NonNullable<Viewer["id"]>,
  permissions: new Set(permissions),
});

export const people: Readonly<Record<string, Viewer>> = {
  buyer: person("customer", "buyer"),
  clerk: person("staff", "clerk", "catalog.read"),
  buyerOfGoods: person("staff", "buyerOfGoods", "catalog.read", "catalog.cost.read"),
  keeper: person("staff", "keeper", "inventory.adjust", "inventory.read"),
  owner: person(
    "staff",
    "owner",
    "catalog.read",
    "catalog.write",
    "catalog.cost.read",
    "inventory.adjust",
    "inventory.read",
  ),
};

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions: { cost?: { requested: number; maximum: number } } | undefined;
  code: unknown;
  text: string;
}

export interface Ask {
  as?: string;
  variables?: object | undefined;
  headers?: Record<string, string>;
  operationName?: string | null;
  extensions?: object;
  cookie?: string;
}

/** A gateway behind a real port. */
export interface Served {
  url: string;
  gateway: Gateway;
  ask(query: string | undefined, ask?: Ask): Promise<Answer>;
  close(): Promise<void>;
}

export async function serve(options: GatewayOptions): Promise<Served> {
  log.level = "silent";
  const gateway = await createGateway(options);
  const server: Server = createServer((request, response) => gateway.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    gateway,
    ask: (query, { as, headers, cookie, ...rest } = {}) =>
      post(`${url}/graphql`, JSON.stringify({ ...(query !== undefined && { query }), ...rest }), {
        ...(as !== undefined && { authorization: `Bearer ${tokenOf(as)}` }),
        ...(cookie !== undefined && { cookie: `till-staff=${tokenOf(cookie)}` }),
        ...headers,
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway.close();
    },
  };
}

export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
  const text = await response.text();
  const result = JSON.parse(text) as Partial<Answer>;
  const errors = result.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    data: result.data,
    errors,
    extensions: result.extensions,
    code: errors[0]?.extensions["code"],
    text,
  };
}

/** Options for a gateway over the small shop; every part of them can be replaced. */
export function smallOptions(shop: SmallShop, changes: Partial<GatewayOptions> = {}): GatewayOptions {
  const subgraphs = smallSubgraphs(shop);
  const supergraphSdl = compose(subgraphs);
  const viewers = new Map(Object.entries(people).map(([name, viewer]) => [tokenOf(name), viewer]));
  return {
    supergraphSdl,
    publicSdl: publicSdl(printSorted(apiSchemaOf(supergraphSdl)), readPolicies(supergraphSdl)),
    subgraphs: Object.fromEntries(subgraphs.map(({ name, schema }) => [name, schema])),
    // Resolvers of the small shop need nothing of a shop's services.
    makeContext: (request) => ({ ...request }) as unknown as Context,
    findViewer: async (token) => viewers.get(token),
    sessionCookie: "till-staff",
    origins: ["https://shop.example"],
    isExplorerOpen: true,
    ...changes,
  };
}
