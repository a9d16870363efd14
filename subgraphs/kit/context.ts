import type { EntityManager } from "@mikro-orm/postgresql";
import type { Env } from "./env.js";
import type { Reader } from "./read.js";
import type { Storage } from "./storage.js";
import type { Viewer } from "./viewer.js";

/** What every edge has: resolvers, jobs, routes and commands. */
export interface Services {
  /** Fork it, or let `transact` do so. */
  readonly em: EntityManager;
  readonly read: Reader;
  readonly storage: Storage;
  readonly env: Env;
  readonly now: () => Date;
}

/** What a resolver sees of one request. */
export interface Context extends Services {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly ip: string;
  /** The HTTP header `Idempotency-Key`. */
  readonly idempotencyKey?: string;
  /** Tags of what the answer shows; the response cache drops it when one of them is touched. */
  readonly shown: Set<string>;
  /** Set-Cookie headers to go out with the answer. */
  readonly cookies: string[];
}
