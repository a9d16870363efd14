import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "@till/kit/context";
import type { GraphQLSchema } from "graphql";
import type { Redis } from "ioredis";
import type { GatewayRequest } from "./request.js";
import type { FindViewer } from "./viewer.js";

/** What a gateway needs to know. The host fills it; the gateway itself knows no domain. */
export interface GatewayOptions {
  supergraphSdl: string;
  /** Where each subgraph is: its schema in this process, or its address (`http://catalog:4001/graphql`). */
  subgraphs: Readonly<Record<string, GraphQLSchema | URL>>;
  /** Makes a request's context for subgraphs in this process. Copies `request` and adds services. */
  makeContext?: (request: GatewayRequest) => Context;
  /** The key that seals requests to subgraphs behind an address. */
  sealKey?: Buffer;
  findViewer: FindViewer;
  /** The name of the cookie that carries a staff session. */
  sessionCookie: string;
  /** Origins whose pages may write under that cookie, and read from another site. */
  origins: readonly string[];
  /** Addresses of servers of ours whose X-Forwarded-For is believed; this machine when left out. */
  trustedProxies?: readonly string[];
  /** Files of persisted documents; those that do not exist are left out. */
  persistedDocuments?: readonly string[];
  /** Whether the explorer page and introspection are open. Staff may always ask for the schema. */
  isExplorerOpen?: boolean;
  /** The public part of the schema, which everybody but staff gets to see. */
  publicSdl?: string;
  /** Left out: no response cache. */
  cache?: CacheOptions;
  /** Left out: nothing is counted, as in benchmarks. */
  rateLimits?: { redis?: Redis };
  /** What keeps the shop from serving, in sentences; empty when it is ready. */
  unready?: () => Promise<readonly string[]>;
  outboxLagSeconds?: () => Promise<number>;
  /** Serves every path that is not the gateway's. */
  otherwise?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface CacheOptions {
  bytesMax?: number;
  /**
   * The database on which other processes announce their changes. Left out, only the changes of this process
   * count, so that it must be the only one that writes.
   */
  listenTo?: string;
  /** The shop's currency and the languages that it speaks, the first one by default. */
  currency?: string;
  languages?: readonly string[];
}
