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
  readonly isOurs: boolean;
  /** What is found out on the way. An object of its own, because Apollo works on a copy of the request. */
  readonly found: Found;
  /** Codes of top-level errors, for the access log. */
  readonly errorCodes: string[];
  /** Headers to go out with the answer. */
  readonly headers: Map<string, string>;
}

export interface Found {
  facts?: OperationFacts;
  operationName?: string;
  /** Whether the response cache may keep the answer. */
  mayKeep?: boolean;
}
