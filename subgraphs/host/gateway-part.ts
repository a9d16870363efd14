import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { createGateway, type Gateway, viewersIn } from "@till/gateway";
import type { Services } from "@till/kit/context";
import { keyFor, type Env } from "@till/kit/env";
import { readPool } from "@till/kit/read";
import { sessionCookieName } from "@till/kit/session-cookie";
import { settings } from "@till/kit/settings";
import { schemaOf, type Subgraph } from "@till/kit/subgraph";
import type { GraphQLSchema } from "graphql";
import { Redis } from "ioredis";
import { contextMaker } from "./context.js";
import { problemsOf, outboxFigures } from "./health.js";
import { survivesLosses } from "./lost-connections.js";
import { subgraphs } from "./registry.js";
import type { FullEnv } from "./services.js";

const fileOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const viewerPoolMax = 4;

/**
 * The gateway over the committed schema, with each subgraph where it is.
 * @param here subgraphs of this process; the others are behind the addresses of SUBGRAPH_URLS
 * @param otherwise serves what is not the gateway's
 */
export async function openGateway(
  env: FullEnv,
  services: Services,
  here: readonly Subgraph[],
  otherwise: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Gateway> {
  const { currency } = await settings(services.em.fork());
  const viewerPool = survivesLosses(readPool(env.DATABASE_URL, env.DATABASE_ROLE, viewerPoolMax));
  const redis = limitsRedis(env.REDIS_URL);
  const gateway = await createGateway({
    supergraphSdl: readFileSync(fileOf("schema/supergraph.graphql"), "utf8"),
    publicSdl: readFileSync(fileOf("schema/public.graphql"), "utf8"),
    subgraphs: await placesOf(env, here),
    makeContext: contextMaker(services),
    sealKey: keyFor(env, "viewer"),
    findViewer: viewersIn(viewerPool),
    sessionCookie: sessionCookieName(env),
    origins: originsOf(env),
    trustedProxies: env.TRUSTED_ADDRESSES,
    persistedDocuments: [
      fileOf("storefront/app/gql/persisted-documents.json"),
      fileOf("admin/src/gql/persisted-documents.json"),
    ],
    isExplorerOpen: env.GRAPHQL_EXPLORER,
    cache: { listenTo: env.DATABASE_URL, currency, languages: ["en"] },
    rateLimits: { redis },
    unready: () => problemsOf(services, env.TILL_DATA),
    outboxLagSeconds: async () => (await outboxFigures(services)).oldestSeconds,
    otherwise,
  });
  return {
    ...gateway,
    async close() {
      await gateway.close();
      redis.disconnect();
      await viewerPool.end();
    },
  };
}

async function placesOf(env: Env, here: readonly Subgraph[]): Promise<Record<string, GraphQLSchema | URL>> {
  const places: Record<string, GraphQLSchema | URL> = {};
  for (const subgraph of subgraphs) {
    const address = env.SUBGRAPH_URLS?.[subgraph.name];
    if (here.includes(subgraph)) places[subgraph.name] = (await schemaOf(subgraph)).schema;
    else if (address) places[subgraph.name] = new URL(`/subgraphs/${subgraph.name}`, address);
    else throw new Error(`Neither this process nor SUBGRAPH_URLS has the subgraph ${subgraph.name}.`);
  }
  return places;
}

/** Pages of these origins may write under a session cookie. One machine goes by two names. */
function originsOf({ PUBLIC_URL, STOREFRONT_URL }: Env): string[] {
  return [PUBLIC_URL, STOREFRONT_URL].flatMap((address) => {
    const url = new URL(address);
    if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost") return [url.origin];
    return ["127.0.0.1", "localhost"].map((name) => `${url.protocol}//${name}${url.port && `:${url.port}`}`);
  });
}

/** A limit that cannot be looked up at once is decided without Redis: visitors do not wait for it. */
function limitsRedis(url: string): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 500 });
  redis.on("error", () => undefined);
  return redis;
}
