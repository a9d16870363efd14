import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { schemaOf } from "@till/kit/subgraph";
import { subgraphs } from "./registry.js";

/** The habits of the house, checked like any other promise. */

const root = new URL("../../", import.meta.url).pathname;
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(root, file)));
const isGenerated = (file: string) => /(^|\/)gql\/|^schema\/|\.d\.ts$/.test(file);
const sources = tracked.filter((file) => /\.tsx?$/.test(file) && !isGenerated(file));
const isTest = (file: string) => /\.test\.tsx?$|\/e2e\/|\/testing[^/]*\.ts$/.test(file);
const text = (file: string) => readFileSync(join(root, file), "utf8");
const filesWith = (pattern: RegExp, files: readonly string[]) =>
  files.filter((file) => pattern.test(text(file)));

describe("the house", () => {
  it("has no file that grew past 300 lines", () => {
    const isLong = (file: string) => text(file).split("\n").length > 301;
    const exempt = /migrations\/|seeds\//;
    const long = sources.filter((file) => !isTest(file) && !exempt.test(file) && isLong(file));
    expect(long).toEqual([]);
  });

  it("leaves nothing half done", () => {
    const self = "subgraphs/host/tidy.test.ts";
    const others = sources.filter((file) => file !== self);
    expect(filesWith(/\b(TODO|FIXME|XXX)\b/, others)).toEqual([]);
    expect(filesWith(/\b(it|test|describe)\.(only|skip|todo)\(/, others)).toEqual([]);
    expect(filesWith(/@ts-ignore|@ts-nocheck|\bas any\s*[;,)\]}]/, others)).toEqual([]);
  });

  it("reads the environment in one file per program", () => {
    const allowed =
      /^subgraphs\/kit\/env\.ts$|^storefront\/(env\.ts|app\/lib\/env\.server\.ts|vite\.config\.ts)$|\/e2e\/|^bench\/|\.config\.ts$|codegen/;
    expect(
      filesWith(
        /process\.env\b/,
        sources.filter((file) => !allowed.test(file) && !isTest(file)),
      ),
    ).toEqual([]);
  });

  it("writes to the console only where a person sits in front of it", () => {
    const allowed = /^subgraphs\/host\/|^bench\/|^storefront\/server\.ts$|\/e2e\//;
    expect(
      filesWith(
        /\bconsole\./,
        sources.filter((file) => !allowed.test(file) && !isTest(file)),
      ),
    ).toEqual([]);
  });

  it("writes stock only through the ledger", () => {
    const pattern = /(update|insert into|delete from)\s+inventory_(current|levels)\b/i;
    const files = sources.filter((file) => !isTest(file) && !/migrations\//.test(file));
    expect(filesWith(pattern, files)).toEqual([]);
  });
});

describe("every domain", () => {
  it("explains itself on one page", () => {
    const silent = subgraphs.filter(({ name }) => !existsSync(join(root, "subgraphs", name, "README.md")));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("says of each root field who may use it, and what it is for", async () => {
    const silent: string[] = [];
    for (const subgraph of subgraphs) {
      const { typeDefs, schema } = await schemaOf(subgraph);
      for (const definition of typeDefs.definitions) {
        if (definition.kind !== "ObjectTypeDefinition") continue;
        if (!["Query", "Mutation"].includes(definition.name.value)) continue;
        for (const field of definition.fields ?? []) {
          const name = `${subgraph.name}: ${definition.name.value}.${field.name.value}`;
          if (!field.directives?.some((directive) => directive.name.value === "allow")) silent.push(name);
        }
      }
      for (const type of [schema.getQueryType(), schema.getMutationType()]) {
        if (!isObjectType(type)) continue;
        for (const field of Object.values(type.getFields()))
          if (!field.name.startsWith("_") && !field.description)
            silent.push(`${subgraph.name}: ${field.name}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
