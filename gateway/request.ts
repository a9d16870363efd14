import type { Envelope } from "@till/kit/viewer";
import type { OperationFacts } from "./operation.js";

/** One request on its way through the gateway. It is Apollo's context value. */
export interface GatewayRequest extends Envelope {
  /** Tags of what the answer shows. */
  readonly shown: Set<string>;
  /** Set-Cookie headers that subgraphs ask for. */
  readonly cookies: string[];
  /** Whether a cookie says who asks: then a foreign page could make the browser ask. */
  readonly isByCookie: boolean;
  readonly origin: string | undefined;
  /** Whether the text is one of our own front ends' and not a stranger's. */
  isOurs: boolean;
  facts?: OperationFacts;
  operationName?: string;
  /** Whether the response cache may keep the answer. */
  mayKeep?: boolean;
  /** Codes of top-level errors, for the access log. */
  errorCodes: string[];
  readonly headers: Map<string, string>;
}
