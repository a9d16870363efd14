import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { partNames } from "./parts.js";
import { subgraphs } from "./registry.js";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

interface Service {
  command?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, object> | string[];
}
const compose = parse(read("docker-compose.yml"), { merge: true }) as { services: Record<string, Service> };
const runsOf = ({ command = [] }: Service): string => command[command.indexOf("--run") + 1] ?? "";

it("is a compose file in the words of the specification", () => {
  const ajv = new Ajv({ strict: false, logger: false });
  const schema = JSON.parse(read("infra/schemas/compose-spec.json")) as { $schema?: string };
  // ajv knows draft 7 by its http address alone.
  const validate = ajv.compile({ ...schema, $schema: "http://json-schema.org/draft-07/schema#" });
  expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ services: { shop: { imagine: "till" } } })).toBe(false);
});

it("starts every subgraph of the shop, each apart, and tells the gateway where they are", () => {
  const names = subgraphs.map(({ name }) => name);
  for (const name of names) {
    const { command } = compose.services[name] ?? {};
    expect(command?.slice(-4)).toEqual(["--run", "web", "--subgraphs", name]);
  }
  const addresses = JSON.parse(String(compose.services.gateway?.environment?.SUBGRAPH_URLS)) as object;
  expect(addresses).toEqual(Object.fromEntries(names.map((name) => [name, `http://${name}:4000`])));
});

it("starts every part", () => {
  const started = Object.values(compose.services)
    .filter(({ command }) => command?.includes("--run"))
    .flatMap((service) => runsOf(service).split(","));
  expect(new Set(started)).toEqual(new Set(partNames));
});

it("waits only for services that there are", () => {
  const waitedFor = Object.values(compose.services).flatMap(({ depends_on: waits = [] }) =>
    Array.isArray(waits) ? waits : Object.keys(waits),
  );
  expect(waitedFor.filter((name) => !(name in compose.services))).toEqual([]);
});

it("packs every workspace's package.json into the image before it installs", () => {
  const dockerfile = read("infra/docker/Dockerfile");
  const lock = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { name?: string; link?: boolean }>;
  };
  const workspaces = Object.keys(lock.packages).filter(
    (path) => path !== "" && !path.includes("node_modules"),
  );
  expect(workspaces.length).toBeGreaterThan(10);
  for (const path of workspaces) expect(dockerfile).toContain(`COPY ${path}/package.json ${path}/`);
});
