import "reflect-metadata";
import { readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { createGateway } from "@till/gateway";
import { contextMaker } from "@till/host/context";
import { subgraphs } from "@till/host/registry";
import { openServices } from "@till/host/services";
import { readEnv } from "@till/kit/env";
import { log } from "@till/kit/log";
import { schemaOf } from "@till/kit/subgraph";
import { guest } from "@till/kit/viewer";
import { serveParent, settingsOf } from "./child.js";

/** Till's API as it is measured: gateway and subgraphs in one process, without rate limits. */
const { url, isCached } = settingsOf<{ url: string; isCached: boolean }>();
log.level = "silent";

const env = readEnv({
  ...process.env,
  DATABASE_URL: url,
  TILL_SECRET: "a secret for measurements, of 32 letters or more",
});
const { services } = await openServices({
  ...env,
  DATABASE_URL: url,
  TILL_SECRET: env.TILL_SECRET ?? "",
});
const schemas = await Promise.all(
  subgraphs.map(async (subgraph) => [subgraph.name, (await schemaOf(subgraph)).schema] as const),
);
const gateway = await createGateway({
  supergraphSdl: readFileSync(new URL("../schema/supergraph.graphql", import.meta.url), "utf8"),
  subgraphs: Object.fromEntries(schemas),
  makeContext: contextMaker(services),
  findViewer: async () => guest,
  sessionCookie: "till-staff",
  origins: [],
  ...(isCached && { cache: { currency: "EUR", languages: ["en"] } }),
});

const server = http.createServer((request, response) => gateway.handle(request, response));
server.listen(0, "127.0.0.1", () => serveParent((server.address() as AddressInfo).port));
