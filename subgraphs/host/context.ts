import type { GatewayRequest } from "@till/gateway/request";
import type { Context, Services } from "@till/kit/context";

/** Makes what a request's resolvers see: who asks, and services with an identity map of their own. */
export const contextMaker =
  (services: Services) =>
  ({ viewer, requestId, ip, idempotencyKey, shown, cookies }: GatewayRequest): Context => ({
    ...services,
    em: services.em.fork(),
    viewer,
    requestId,
    ip,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    shown,
    cookies,
  });
