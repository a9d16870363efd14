import "reflect-metadata";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { accessProblems } from "@till/gateway/check-access";
import { permissions } from "@till/gateway/permissions";
import { permissionTable } from "@till/gateway/permission-table";
import { readPolicies } from "@till/gateway/policies";
import { publicSdl } from "@till/gateway/public-schema";
import { apiSchemaOf, compose, type ComposedSubgraph, printSorted } from "@till/gateway/supergraph";
import { schemaOf } from "@till/kit/subgraph";
import { buildSchema, print } from "graphql";
import { subgraphs } from "./registry.js";

export const schemaFolder = fileURLToPath(new URL("../../schema/", import.meta.url));

/** Every subgraph that brings types; one that brings jobs and routes alone has no part in the schema. */
export async function builtSubgraphs() {
  const built = await Promise.all(
    subgraphs.map(async (subgraph) => ({ name: subgraph.name, ...(await schemaOf(subgraph)) })),
  );
  return built.filter(({ schema }) =>
    Object.keys(schema.getTypeMap()).some((name) => ownType.test(name) && !plain.has(name)),
  );
}
const ownType = /^(?!_)/;
const plain = new Set(["String", "Boolean", "Int", "Float", "ID", "Query"]);

/** The files of schema/, by their path inside it. */
export function schemaFiles(built: readonly ComposedSubgraph[]): Map<string, string> {
  const supergraphSdl = compose(built);
  const api = apiSchemaOf(supergraphSdl);
  const policies = readPolicies(supergraphSdl);
  const apiSdl = printSorted(api);
  return new Map([
    ["supergraph.graphql", `${supergraphSdl.trimEnd()}\n`],
    ["api.graphql", apiSdl],
    ["public.graphql", publicSdl(apiSdl, policies)],
    ["permissions.json", `${JSON.stringify(permissionTable(api, policies), undefined, 2)}\n`],
    ...built.map(({ name, typeDefs }): [string, string] => [
      `subgraphs/${name}.graphql`,
      `${print(typeDefs)}\n`,
    ]),
  ]);
}

/** What differs between the generated files and those in the folder. */
function drift(files: ReadonlyMap<string, string>): string[] {
  const differing = [...files].filter(([path, text]) => {
    const file = join(schemaFolder, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  const known = (name: string) => files.has(`subgraphs/${name}`);
  return [...differing.map(([path]) => path), ...printedSubgraphs().filter((name) => !known(name))];
}

const printedSubgraphs = (): string[] => {
  const folder = join(schemaFolder, "subgraphs");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".graphql")) : [];
};

function write(files: ReadonlyMap<string, string>): void {
  for (const name of printedSubgraphs()) rmSync(join(schemaFolder, "subgraphs", name));
  for (const [path, text] of files) {
    const file = join(schemaFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** What would break a client that was written against the committed schema. */
async function breakingChanges(apiSdl: string): Promise<string[]> {
  const committed = committedApi();
  if (committed === undefined) return [];
  const changes = await diff(buildSchema(committed), buildSchema(apiSdl));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.message);
}

function committedApi(): string | undefined {
  const path = relative(process.cwd(), join(schemaFolder, "api.graphql"));
  try {
    return execFileSync("git", ["show", `HEAD:./${path}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined; // No repository, or no schema in it yet: nothing can break.
  }
}

/** A breaking change is fine when a decision record names it word for word. */
function isDecided(change: string): boolean {
  const folder = fileURLToPath(new URL("../../docs/decisions/", import.meta.url));
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => readFileSync(join(folder, name), "utf8").includes(change));
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const isCheck = process.argv.includes("--check");
  const built = await builtSubgraphs();
  const files = schemaFiles(built);
  const problems = accessProblems(files.get("supergraph.graphql")!, built, permissions);
  problems.forEach((problem) => say(`access: ${problem}`));

  const breaking = (await breakingChanges(files.get("api.graphql")!)).filter((change) => !isDecided(change));
  breaking.forEach((change) => say(`breaking: ${change}`));

  if (!isCheck) {
    write(files);
    say(`schema/: ${files.size} files of ${built.map(({ name }) => name).join(", ")}`);
    return 0;
  }
  const differing = drift(files);
  differing.forEach((path) => say(`schema/${path} is out of date: run npm run schema`));
  return problems.length + breaking.length + differing.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
