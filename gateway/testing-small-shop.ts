import { buildSubgraphSchema } from "@apollo/subgraph";
import type { Context } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { type DocumentNode, type GraphQLSchema, parse } from "graphql";

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
