export { createGateway, type Gateway } from "./gateway.js";
export type { CacheOptions, GatewayOptions } from "./options.js";
export type { GatewayRequest } from "./request.js";
export { shownHeader } from "./over-http.js";
export { subgraphErrors } from "./errors.js";
export { type FindViewer, viewersIn } from "./viewer.js";
