import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { Context } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { log } from "@till/kit/log";
import type { Viewer } from "@till/kit/viewer";
import { type DocumentNode, type GraphQLSchema, parse } from "graphql";
import { createGateway, type Gateway } from "./gateway.js";
import type { GatewayOptions } from "./options.js";
import { readPolicies } from "./policies.js";
import { publicSdl } from "./public-schema.js";
import { apiSchemaOf, compose, printSorted } from "./supergraph.js";

/** What a pair of small subgraphs knows, and what was asked of them. */
export interface SmallShop {
  products: { id: string; title: string; stock: number }[];
  /** Every resolver of a root field and every look-up of an entity that ran. */
  readonly asked: string[];
  readonly written: string[];
  /** Runs inside `products`, for interleavings. */
  duringProducts?: () => Promise<void>;
}

export const smallShop = (): SmallShop => ({
  products: [
    { id: "1", title: "Watering can", stock: 7 },
    { id: "2", title: "Trowel", stock: 0 },
  ],
  asked: [],
  written: [],
});

const header = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
    @link(url: "https://till.example/access/v1.0", import: ["@allow", "@cacheable"])
    @composeDirective(name: "@allow") @composeDirective(name: "@cacheable")
  directive @allow(to: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE
  directive @cacheable on FIELD_DEFINITION`;

export const catalogSdl = `${header}
  interface Node @allow(to: "anyone") { id: ID! }
  interface Listed { id: ID! cost: Int @allow(to: "catalog.cost.read") }
  type Product implements Node & Listed @key(fields: "id") @allow(to: "anyone") {
    id: ID!
    title: String!
    variants: [Variant!]!
    cost: Int @allow(to: "catalog.cost.read")
    related(first: Int! = 4): [Product!]!
  }
  type Variant @allow(to: "anyone") { sku: String! price: Int! cost: Int @allow(to: "catalog.cost.read") product: Product! }
  type Draft implements Node @key(fields: "id") @allow(to: "catalog.read") { id: ID! title: String! }
  union Found = Product | Draft
  type ProductConnection { nodes: [Product!]! edges: [ProductEdge!]! total: Int! }
  type ProductEdge { cursor: String! node: Product! }
  type Query {
    products(first: Int!): ProductConnection! @allow(to: "anyone") @cacheable
    product(id: ID!): Product @allow(to: "anyone") @cacheable
    search: [Found!]! @allow(to: "anyone")
    listed: [Listed!]! @allow(to: "anyone")
    node(id: ID!): Node @allow(to: "anyone")
    drafts: [Draft!]! @allow(to: "catalog.read")
    mine: String @allow(to: "customer")
    staffRoom: String @allow(to: "staff")
    both: String @allow(to: "catalog.read") @allow(to: "inventory.read")
    forgotten: String
    broken: String @allow(to: "anyone")
    refusing: String @allow(to: "anyone")
  }
  type Mutation {
    productRename(id: ID!, title: String!): Product @allow(to: "catalog.write")
    stockCount(id: ID!, count: Int!): Product @allow(to: "inventory.adjust")
    staffLogin(email: String!, password: String!): String @allow(to: "anyone")
    note(text: String!, tags: [String!]): String @allow(to: "anyone")
  }`;

export const inventorySdl = `${header}
  type Product @key(fields: "id") @allow(to: "anyone") { id: ID! stock: Int! onHand: Int! @allow(to: "inventory.read") }
  type Query { warehouse: String @allow(to: "inventory.read") }`;

interface Parent {
  id: string;
  __typename?: string;
  product?: { id: string };
}
interface Args {
  id: string;
  first: number;
  title: string;
  text: string;
}
type Resolve = (parent: Parent, args: Args, context: Context) => unknown;

function catalogResolvers(shop: SmallShop): Record<string, Record<string, Resolve>> {
  const find = (id: string, context: Context) => {
    context.shown.add(`product:${id}`);
    const product = shop.products.find((each) => each.id === id);
    return product ? { __typename: "Product", ...product } : null;
  };
  const all = (context: Context) => shop.products.map(({ id }) => find(id, context));
  const write = (text: string) => void shop.written.push(text);
  const ask =
    (name: string, resolve: Resolve): Resolve =>
    (parent, args, context) => {
      shop.asked.push(name);
      return resolve(parent, args, context);
    };
  const query: Record<string, Resolve> = {
    products: async (_parent, { first }, context) => {
      const nodes = all(context).slice(0, first);
      context.shown.add("products:membership");
      await shop.duringProducts?.();
      return { nodes, edges: nodes.map((node) => ({ cursor: "c", node })), total: shop.products.length };
    },
    product: (_parent, { id }, context) => find(id, context),
    search: (_parent, _args, context) => all(context),
    listed: (_parent, _args, context) => all(context),
    node: (_parent, { id }, context) => find(id, context),
    drafts: () => [{ id: "9", title: "Secret" }],
    mine: (_parent, _args, { viewer }) => `orders of ${viewer.name}`,
    staffRoom: () => "coffee",
    both: () => "both",
    forgotten: () => "forgotten",
    broken: () => {
      throw new Error('relation "secret_table" does not exist');
    },
    refusing: () => {
      throw refuse("LIMIT_EXCEEDED", "A page has 1 to 100 items.", ["first"]);
    },
  };
  const mutation: Record<string, Resolve> = {
    productRename: (_parent, { id, title }, context) => {
      const product = shop.products.find((each) => each.id === id);
      if (product) product.title = title;
      write(`rename ${id} ${title}`);
      return find(id, context);
    },
    stockCount: (_parent, { id }, context) => {
      write(`count ${id}`);
      return find(id, context);
    },
    staffLogin: (_parent, _args, context) => {
      context.cookies.push("till-staff=abc; Path=/; HttpOnly");
      return "in";
    },
    note: (_parent, { text }, { idempotencyKey }) => {
      write(`note ${text} ${idempotencyKey ?? ""}`.trim());
      return text;
    },
  };
  const named = (fields: Record<string, Resolve>) =>
    Object.fromEntries(Object.entries(fields).map(([name, resolve]) => [name, ask(name, resolve)]));
  return {
    Query: named(query),
    Mutation: named(mutation),
    Node: { __resolveType: ({ __typename }) => __typename },
    Listed: { __resolveType: ({ __typename }) => __typename },
    Product: {
      __resolveReference: ({ id }) => shop.products.find((each) => each.id === id),
      variants: ({ id }) => [{ sku: `sku-${id}`, price: 1999, cost: 700, product: { id } }],
      cost: () => 700,
      related: (_parent, { first }, context) => all(context).slice(0, first),
    },
    Variant: {
      product: ({ product }, _args, context) => find(product?.id ?? "", context),
    },
  };
}

const inventoryResolvers = (shop: SmallShop) => ({
  Query: {
    warehouse: () => {
      shop.asked.push("warehouse");
      return "full";
    },
  },
  Product: {
    __resolveReference: (reference: { id: string }) => {
      shop.asked.push(`stock of ${reference.id}`);
      return reference;
    },
    stock: ({ id }: { id: string }) => shop.products.find((each) => each.id === id)?.stock ?? 0,
    onHand: () => 11,
  },
});

export interface SmallSubgraph {
  name: string;
  typeDefs: DocumentNode;
  schema: GraphQLSchema;
}

export function smallSubgraphs(shop: SmallShop): SmallSubgraph[] {
  const build = (name: string, sdl: string, resolvers: object): SmallSubgraph => {
    const typeDefs = parse(sdl);
    return { name, typeDefs, schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]) };
  };
  return [
    build("catalog", catalogSdl, catalogResolvers(shop)),
    build("inventory", inventorySdl, inventoryResolvers(shop)),
  ];
}

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
