import { readFileSync } from "node:fs";
import { permissions as seeded } from "@till/host/seeds/roles";
import { buildSchema, type GraphQLArgument, type GraphQLSchema, isObjectType, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { accessProblems } from "./check-access.js";
import { permissions } from "./permissions.js";
import { permissionTable } from "./permission-table.js";
import { readPolicies } from "./policies.js";
import { publicSdl } from "./public-schema.js";
import { apiSchemaOf, compose, printSorted } from "./supergraph.js";
import { catalogSdl, inventorySdl } from "./testing-small-shop.js";

const read = (file: string): string => readFileSync(new URL(`../schema/${file}`, import.meta.url), "utf8");
const composeText = (...texts: string[]) => {
  const subgraphs = texts.map((text, n) => ({ name: ["catalog", "inventory"][n]!, typeDefs: parse(text) }));
  return { subgraphs, supergraphSdl: compose(subgraphs) };
};

describe("the committed schema", () => {
  it("declares an audience on every root field and every entity, and only permissions that roles hold", () => {
    expect(accessProblems(read("supergraph.graphql"), [], permissions)).toEqual([]);
  });

  it("knows the permissions of the seeded roles, and no others", () => {
    expect([...permissions].sort()).toEqual([...seeded].sort());
  });

  it("says nothing in public of costs, profits or margins", () => {
    expect(read("public.graphql").match(/.*(cost|profit|margin).*/gi)).toBeNull();
  });

  it("shows the public nothing that asks for a member of staff", () => {
    const shown = buildSchema(read("public.graphql"));
    const table = JSON.parse(read("permissions.json")) as ReturnType<typeof permissionTable>;
    for (const [typeName, fields] of Object.entries(table))
      for (const [fieldName, audience] of Object.entries(fields)) {
        const type = shown.getType(typeName);
        const isShown = isObjectType(type) && fieldName in type.getFields();
        const isOpen = [audience].flat().every((word) => word === "anyone" || word === "customer");
        if (isShown) expect(`${typeName}.${fieldName} ${isOpen}`).toBe(`${typeName}.${fieldName} true`);
      }
  });

  it("describes every type, field and argument of the public part", () => {
    expect(undescribed(buildSchema(read("public.graphql")))).toEqual([]);
  });

  it("lists every root field in permissions.json", () => {
    const api = buildSchema(read("api.graphql"));
    const table = JSON.parse(read("permissions.json")) as ReturnType<typeof permissionTable>;
    for (const root of [api.getQueryType(), api.getMutationType()])
      expect(Object.keys(table[root!.name] ?? {})).toEqual(Object.keys(root!.getFields()).sort());
  });
});

function undescribed(schema: GraphQLSchema): string[] {
  const builtIn = /^(__|String$|Boolean$|Int$|Float$|ID$|Query$|Mutation$)/;
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (builtIn.test(type.name) && !["Query", "Mutation"].includes(type.name)) continue;
    if (!type.description && !builtIn.test(type.name)) missing.push(type.name);
    if (!("getFields" in type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
      const bare = args.filter((arg) => !arg.description);
      missing.push(...bare.map((arg) => `${type.name}.${field.name}(${arg.name})`));
    }
  }
  return missing;
}

describe("the build check of access", () => {
  const known = new Set([
    "catalog.read",
    "catalog.write",
    "catalog.cost.read",
    "inventory.read",
    "inventory.adjust",
  ]);
  const problemsOf = (...texts: string[]) => {
    const { subgraphs, supergraphSdl } = composeText(...texts);
    return accessProblems(supergraphSdl, subgraphs, known);
  };

  it("finds the one root field of the small shop that nobody declared", () => {
    expect(problemsOf(catalogSdl, inventorySdl)).toEqual(["Query.forgotten has no @allow."]);
  });

  it("finds an entity without an audience of its own", () => {
    const text = catalogSdl.replace(
      'type Product implements Node & Listed @key(fields: "id") @allow(to: "anyone")',
      'type Product implements Node & Listed @key(fields: "id")',
    );
    expect(problemsOf(text)).toContain("The entity Product has no @allow of its own.");
  });

  it("finds a misspelt permission", () => {
    expect(problemsOf(catalogSdl.replace("catalog.write", "catalog.wirte"))).toContain(
      'Mutation.productRename asks for "catalog.wirte", which no role can hold.',
    );
  });

  it("finds what composition lost because a subgraph does not pass its directives on", () => {
    const mute = inventorySdl
      .replace('@composeDirective(name: "@allow")', "")
      .replace('@composeDirective(name: "@cacheable")', "");
    const problems = problemsOf(mute);
    expect(problems).toContain(
      'catalog declares @allow(to: "inventory.read") on Query.warehouse; composition lost it.',
    );
    expect(problems).toContain("Query.warehouse has no @allow.");
  });

  it("finds a door for anyone that opens on a room for staff", () => {
    const text = catalogSdl.replace('type Variant @allow(to: "anyone")', 'type Variant @allow(to: "staff")');
    expect(problemsOf(text)).toContain(
      "Query.products is for anyone, but answers with Variant, which is for staff.",
    );
  });

  it("finds an answer that is marked as everybody's and is not for anyone", () => {
    const text = catalogSdl.replace(
      'mine: String @allow(to: "customer")',
      'mine: String @allow(to: "customer") @cacheable',
    );
    expect(problemsOf(text)).toContain("Query.mine is @cacheable, but not for anyone.");
  });
});

describe("the public schema of the small shop", () => {
  const { supergraphSdl } = composeText(catalogSdl, inventorySdl);
  const policies = readPolicies(supergraphSdl);
  const api = apiSchemaOf(supergraphSdl);
  const shown = publicSdl(printSorted(api), policies);

  it("leaves out staff fields, staff types, and what only they reach", () => {
    expect(shown).not.toMatch(/cost|onHand|Draft|drafts|warehouse|staffRoom|both|forgotten|productRename/);
    expect(shown).toContain("mine: String");
    expect(() => buildSchema(shown)).not.toThrow();
  });

  it("and the table of permissions say the same of every field", () => {
    const table = permissionTable(api, policies);
    expect(table["Product"]).toEqual({ cost: "catalog.cost.read", onHand: "inventory.read" });
    expect(table["Draft"]).toEqual({ id: "catalog.read", title: "catalog.read" });
    expect(table["Query"]?.["both"]).toEqual(["catalog.read", "inventory.read"]);
    expect(table["Query"]?.["products"]).toBe("anyone");
  });
});
