import { RemoteGraphQLDataSource } from "@apollo/gateway";
import { envelopeHeader, seal } from "@till/kit/viewer";
import type { GatewayRequest } from "./request.js";

/** Response headers in which a subgraph that runs apart says what its answer shows. */
export const shownHeader = "x-till-shown";

const timeoutMs = 5_000;

/** A subgraph behind an address. Every request carries a seal that holds for this subgraph and half a minute. */
export class SubgraphOverHttp extends RemoteGraphQLDataSource<GatewayRequest> {
  constructor(
    private readonly subgraph: string,
    url: string,
    private readonly key: Buffer,
  ) {
    super({ url });
    this.fetcher = (address, { body, ...init } = {}) =>
      fetch(address, {
        ...init,
        // Documents travel as text; the fetcher's type also knows bytes.
        ...(body !== undefined && { body: body.toString() }),
        signal: AbortSignal.timeout(timeoutMs),
      });
  }

  override willSendRequest(options: Parameters<RemoteGraphQLDataSource<GatewayRequest>["process"]>[0]): void {
    if (!("incomingRequestContext" in options)) return;
    const { viewer, requestId, ip, idempotencyKey } = options.context;
    const envelope = { viewer, requestId, ip, ...(idempotencyKey !== undefined && { idempotencyKey }) };
    options.request.http?.headers.set(envelopeHeader, seal(this.key, this.subgraph, envelope));
    options.request.http?.headers.set("x-request-id", requestId);
  }

  override didReceiveResponse({
    response,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<GatewayRequest>["didReceiveResponse"]>>[0]) {
    const headers = response.http?.headers;
    for (const tag of headers?.get(shownHeader)?.split(",") ?? []) if (tag) context.shown.add(tag);
    const cookies = headers?.get("set-cookie");
    if (cookies) context.cookies.push(cookies);
    return response;
  }
}
