import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@till/kit/log";
import { onChanged } from "@till/kit/tx";
import { openGraph } from "./apollo.js";
import { ResponseCache } from "./cache.js";
import { ChangesHeard } from "./changes-heard.js";
import { corsHeaders, securityHeaders } from "./csrf.js";
import { explorerPage } from "./explorer.js";
import { graphqlEndpoint } from "./graphql-endpoint.js";
import { send } from "./http-io.js";
import { Metrics } from "./metrics.js";
import type { GatewayOptions } from "./options.js";
import { Manifest } from "./persisted.js";
import { RateLimits } from "./rate-limits.js";
import { Viewers } from "./viewer.js";

export interface Gateway {
  /** A handler for `http.createServer`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Says "not ready" from now on, so that no new requests are sent here. */
  drain(): void;
  /** Ends what the gateway holds. Close the HTTP server first, so that requests in flight are answered. */
  close(): Promise<void>;
}

/** Opens a gateway over the supergraph. It answers /graphql, /livez, /readyz and /metrics. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const manifest = new Manifest(options.persistedDocuments ?? []);
  const rateLimits = options.rateLimits && new RateLimits(options.rateLimits.redis);
  const server = await openGraph(options, manifest, rateLimits);
  const cache = options.cache && new ResponseCache(options.cache.bytesMax);
  const viewers = new Viewers(options.findViewer);
  const changed = (tag: string): void => {
    cache?.changed(tag);
    if (tag.startsWith("session:")) viewers.forgetAll();
  };
  const stopHearing = onChanged(changed);
  const changes = cache && (await hearOthers(cache, changed, options));
  const metrics = new Metrics(cache, options.outboxLagSeconds);
  const graphql = graphqlEndpoint({
    options,
    server,
    viewers,
    manifest,
    metrics,
    rateLimits,
    cache,
    changes,
  });
  const origins = new Set(options.origins);
  let isDraining = false;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?", 1)[0];
    if (path === "/graphql") {
      if (request.method === "OPTIONS")
        return send(response, 204, { ...securityHeaders, ...corsHeaders(request.headers.origin, origins) });
      if (request.method === "GET" && request.headers.accept?.includes("text/html"))
        return explorer(response);
      return graphql(request, response);
    }
    if (path === "/livez") return send(response, 200, plain, "alive\n");
    if (path === "/readyz") {
      const problems = isDraining ? ["draining"] : ((await options.unready?.()) ?? []);
      return send(response, problems.length > 0 ? 503 : 200, plain, `${problems.join("\n") || "ready"}\n`);
    }
    if (path === "/metrics") {
      const { registry } = metrics;
      return send(
        response,
        200,
        { ...plain, "content-type": registry.contentType },
        await registry.metrics(),
      );
    }
    if (options.otherwise) return options.otherwise(request, response);
    send(response, 404, plain, "There is nothing here.\n");
  }

  function explorer(response: ServerResponse): void {
    if (!options.isExplorerOpen) return send(response, 404, plain, "The explorer is closed.\n");
    const { gzipped, headers } = explorerPage();
    response.writeHead(200, { ...securityHeaders, ...headers, "content-length": gzipped.length });
    response.end(gzipped);
  }

  return {
    handle(request, response) {
      route(request, response).catch((error: unknown) => {
        log.error({ err: error }, "a request could not be answered");
        if (!response.headersSent) send(response, 500, plain, "Something went wrong on our side.\n");
        else response.destroy();
      });
    },
    drain: () => void (isDraining = true),
    async close() {
      isDraining = true;
      stopHearing();
      await changes?.close();
      await server.stop();
    },
  };
}

const plain = {
  ...securityHeaders,
  "cache-control": "no-store",
  "content-type": "text/plain; charset=utf-8",
};

async function hearOthers(
  cache: ResponseCache,
  changed: (tag: string) => void,
  { cache: settings }: GatewayOptions,
): Promise<ChangesHeard | undefined> {
  if (settings?.listenTo === undefined) return undefined;
  const hears = (isHearing: boolean): void => void (cache.isOpen = isHearing);
  const changes = new ChangesHeard(settings.listenTo, { changed, hears });
  await changes.start();
  return changes;
}
