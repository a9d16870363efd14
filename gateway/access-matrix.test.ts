import { roles } from "@till/host/seeds/roles";
import { testDatabase } from "@till/host/testing";
import type { Viewer } from "@till/kit/viewer";
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { permissionTable } from "./permission-table.js";
import { serve, type Served, tokenOf } from "./testing.js";
import { shopOptions } from "./testing-shop.js";

/** Every root field of the real shop against everybody who might call it. */
const callers: Record<string, Viewer | undefined> = {
  guest: undefined,
  customer: { kind: "customer", id: "0190a5d0-ac96-774b-bcce-b302099a8057" as never, permissions: new Set() },
  ...Object.fromEntries(
    Object.entries(roles).map(([name, permissions]): [string, Viewer] => [
      name,
      {
        kind: "staff",
        id: "0190a5d0-ac96-774b-bcce-b302099a8058" as never,
        name,
        permissions: new Set(permissions),
      },
    ]),
  ),
};

const db = testDatabase();
let served: Served;
let api: GraphQLSchema;
let table: ReturnType<typeof permissionTable>;
let closeOptions: () => Promise<void>;
let fetches = 0;

beforeAll(async () => {
  await db.sql("insert into customers (id, email, name) values (?, 'buyer@example.com', 'A buyer')", [
    callers["customer"]!.id,
  ]);
  const shop = await shopOptions(db.services(), db.url());
  closeOptions = shop.close;
  const { files, options } = shop;
  api = buildSchema(files.get("api.graphql")!);
  table = JSON.parse(files.get("permissions.json")!) as typeof table;
  served = await serve({
    ...options,
    makeContext: (request) => {
      fetches += 1;
      return options.makeContext!(request);
    },
    findViewer: async (token) => Object.entries(callers).find(([name]) => tokenOf(slug(name)) === token)?.[1],
  });
});
afterAll(async () => {
  await served.close();
  await closeOptions();
});

const slug = (name: string): string => name.toLowerCase().replaceAll(" ", "-");
const asked = (name: string) => (callers[name] ? { as: slug(name) } : {});

/** A call with the least that the schema asks for. */
function callOf(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const given = args.length > 0 ? `(${args.map((arg) => `${arg.name}: ${literal(arg)}`).join(", ")})` : "";
  return `${kind} { ${field.name}${given} ${isCompositeType(getNamedType(field.type)) ? "{ __typename }" : ""} }`;
}

const literal = ({ type }: Pick<GraphQLArgument, "type">): string => literalOf(type);

function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return "[]";
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(", ")} }`;
  }
  const samples: Record<string, string> = {
    Int: "1",
    Float: "1",
    Boolean: "true",
    Decimal: '"1.00"',
    DateTime: '"2026-03-01T09:30:00.000Z"',
  };
  return samples[type.name] ?? '"nothing_of_this_name"';
}

/** Whether the declaration lets this caller through, worked out from permissions.json alone. */
function mayCall(caller: Viewer | undefined, audience: string | string[]): boolean {
  return [audience].flat().every((word) => {
    if (word === "anyone") return true;
    if (!caller) return false;
    if (word === "customer") return caller.kind === "customer";
    return caller.kind === "staff" && (word === "staff" || caller.permissions.has(word));
  });
}

/** One digest for each table's rows: equal before and after means that nothing was written. */
async function contents(): Promise<Record<string, string>> {
  const tables = await db.sql<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.sql<{ digest: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text)) as digest from ${name} t`,
    );
    digests[name] = row?.digest ?? "";
  }
  return digests;
}

interface Cell {
  caller: string;
  field: string;
  query: string;
  may: boolean;
}

function cells(): Cell[] {
  const roots = [
    ["query", api.getQueryType()],
    ["mutation", api.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type!.getFields()).flatMap((field) =>
      Object.entries(callers).map(([name, caller]) => ({
        caller: name,
        field: field.name,
        query: callOf(kind, field),
        may: mayCall(caller, table[type!.name]![field.name]!),
      })),
    ),
  );
}

describe("every role against every operation", () => {
  it("is denied before any subgraph is asked and without a trace, or let through", async () => {
    const all = cells();
    const denied = all.filter(({ may }) => !may);
    expect(all.length).toBeGreaterThan(250);
    expect(denied.length).toBeGreaterThan(90);

    const before = await contents();
    fetches = 0;
    const wrong: string[] = [];
    for (const { caller, field, query } of denied) {
      const answer = await served.ask(query, asked(caller));
      const expected = caller === "guest" ? "401 UNAUTHENTICATED" : "403 FORBIDDEN";
      if (`${answer.status} ${String(answer.code)}` !== expected || answer.data !== undefined)
        wrong.push(`${caller} on ${field}: ${answer.status} ${answer.text}`);
    }
    expect(wrong).toEqual([]);
    expect(fetches).toBe(0);
    expect(await contents()).toEqual(before);
  });

  it("finds no way to a subgraph that answers with a bug of ours", async () => {
    const wrong: string[] = [];
    for (const { caller, field, query } of cells().filter(({ may }) => may)) {
      const answer = await served.ask(query, asked(caller));
      const code = String(answer.code ?? "");
      if (["UNAUTHENTICATED", "FORBIDDEN", "INTERNAL_SERVER_ERROR"].includes(code) || answer.status >= 500)
        wrong.push(`${caller} on ${field}: ${answer.status} ${code} for ${query}`);
    }
    expect(wrong).toEqual([]);
  });

  it("takes an argument that is null for one that was left out", async () => {
    const wrong: string[] = [];
    for (const field of Object.values(api.getQueryType()!.getFields())) {
      const optional = field.args.filter((arg) => !isNonNullType(arg.type));
      if (optional.length === 0) continue;
      const args = field.args.map((arg) => `${arg.name}: ${isNonNullType(arg.type) ? literal(arg) : "null"}`);
      const body = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
      const [without, withNull] = [
        await served.ask(callOf("query", field), asked("Owner")),
        await served.ask(`query { ${field.name}(${args.join(", ")}) ${body} }`, asked("Owner")),
      ];
      const same = [without, withNull].map(({ status, code, data }) =>
        JSON.stringify({ status, code, data }),
      );
      if (same[0] !== same[1]) wrong.push(`${field.name}: ${same.join(" became ")}`);
    }
    expect(wrong).toEqual([]);
  });
});
