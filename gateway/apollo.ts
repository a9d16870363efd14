import { env } from "node:process";
import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { log } from "@till/kit/log";
import { buildSchema } from "graphql";
import { Guard } from "./authorize.js";
import { formatError } from "./errors.js";
import { type Gate, gatePlugin } from "./guard-plugin.js";
import { inProcess, sharedContext } from "./in-process.js";
import { staffLimits } from "./limits.js";
import type { GatewayOptions } from "./options.js";
import { SubgraphOverHttp } from "./over-http.js";
import { type Manifest, readOnlyStore } from "./persisted.js";
import { readPolicies } from "./policies.js";
import type { RateLimits } from "./rate-limits.js";
import type { GatewayRequest } from "./request.js";

// The gateway would otherwise look for a cloud around it and send measurements to its maker.
env["APOLLO_TELEMETRY_DISABLED"] = "true";

/** The graph: Apollo's planner and server, with our gate in front of the first fetch. */
export async function openGraph(
  options: GatewayOptions,
  manifest: Manifest,
  rateLimits: RateLimits | undefined,
): Promise<ApolloServer<GatewayRequest>> {
  const sources = sourcesOf(options);
  const policies = readPolicies(options.supergraphSdl);
  const origins = new Set(options.origins);
  const schemaForStrangers =
    options.isExplorerOpen && options.publicSdl !== undefined ? buildSchema(options.publicSdl) : undefined;

  let gate: Gate | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source) throw new Error(`The gateway was not told where the subgraph ${name} is.`);
      return source;
    },
    logger,
    // Query plans tell how the shop is built; nobody gets them, whatever header they send.
    __exposeQueryPlanExperimental: false,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    const guard = new Guard(apiSchema, policies);
    gate = { schema: apiSchema, policies, guard, schemaForStrangers, rateLimits, origins };
  });

  const server = new ApolloServer<GatewayRequest>({
    gateway,
    logger,
    introspection: true, // The gate decides who gets which part of it.
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: staffLimits.tokensMax, noLocation: false },
    persistedQueries: { cache: readOnlyStore(manifest), ttl: null },
    formatError,
    plugins: [
      gatePlugin(() => {
        if (!gate) throw new Error("The gate was asked before the schema was there.");
        return gate;
      }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}

function sourcesOf({
  subgraphs,
  makeContext,
  sealKey,
}: GatewayOptions): Map<string, GraphQLDataSource<GatewayRequest>> {
  const contextOf = makeContext && sharedContext(makeContext);
  const sources = Object.entries(subgraphs).map(
    ([name, place]): [string, GraphQLDataSource<GatewayRequest>] => {
      if (place instanceof URL) {
        if (!sealKey)
          throw new Error(`${name} is behind an address: that needs a key to seal requests with.`);
        return [name, new SubgraphOverHttp(name, place.href, sealKey)];
      }
      if (!contextOf) throw new Error(`${name} is in this process: that needs makeContext.`);
      return [name, inProcess(name, place, contextOf)];
    },
  );
  return new Map(sources);
}

const logger = {
  debug: (message?: string) => log.debug(message),
  info: (message?: string) => log.debug(message),
  warn: (message?: string) => log.warn(message),
  error: (message?: string) => log.error(message),
};
