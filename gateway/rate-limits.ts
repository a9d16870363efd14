import { createHash } from "node:crypto";
import { type FieldNode, getArgumentValues, type GraphQLObjectType } from "graphql";
import type { Redis } from "ioredis";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { gatewayError } from "./errors.js";
import type { GatewayRequest } from "./request.js";

const perMinute = {
  freeText: 300,
  login: 5,
  loginOfAddress: 20,
  register: 3,
  coupon: 10,
  checkout: 10,
  searchTrack: 30,
};
type Bucket = keyof typeof perMinute;

/** Counts what must not be tried too often. Counts live in Redis, and in memory while Redis is away. */
export class RateLimits {
  readonly #buckets: Record<Bucket, RateLimiterAbstract>;

  constructor(redis?: Redis) {
    const made = Object.entries(perMinute).map(([name, points]) => [name, bucketOf(name, points, redis)]);
    this.#buckets = Object.fromEntries(made) as Record<Bucket, RateLimiterAbstract>;
  }

  /** Counts a guest's query that is none of our own front ends'. @throws RATE_LIMITED */
  countFreeText({ ip, headers }: GatewayRequest): Promise<void> {
    return this.#count("freeText", ip, headers);
  }

  /** Counts each root field that guards a secret or a sale; every alias counts. @throws RATE_LIMITED */
  async countFields(
    request: GatewayRequest,
    root: GraphQLObjectType,
    fields: readonly FieldNode[],
    variables: Record<string, unknown>,
  ): Promise<void> {
    for (const node of fields) {
      const field = root.getFields()[node.name.value];
      if (!field) continue;
      for (const [bucket, key] of countersOf(node.name.value, request.ip, () =>
        getArgumentValues(field, node, variables),
      ))
        await this.#count(bucket, key, request.headers);
    }
  }

  async #count(bucket: Bucket, key: string, headers: Map<string, string>): Promise<void> {
    const limit = perMinute[bucket];
    try {
      tell(headers, limit, await this.#buckets[bucket].consume(digest(key)));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      tell(headers, limit, refusal);
      const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      headers.set("retry-after", String(retryAfter));
      throw gatewayError("Too many tries. Wait a little.", {
        code: "RATE_LIMITED",
        status: 429,
        details: { limit: bucket, allowed: limit, retryAfter },
      });
    }
  }
}

function bucketOf(name: string, points: number, redis: Redis | undefined): RateLimiterAbstract {
  const settings = { keyPrefix: `till:rate:${name}`, points, duration: 60 };
  const inMemory = new RateLimiterMemory(settings);
  if (!redis) return inMemory;
  return new RateLimiterRedis({
    ...settings,
    storeClient: redis,
    insuranceLimiter: inMemory,
    rejectIfRedisNotReady: true,
  });
}

function countersOf(fieldName: string, ip: string, args: () => Record<string, unknown>): [Bucket, string][] {
  switch (fieldName) {
    case "staffLogin":
    case "customerLogin":
      return [
        ["loginOfAddress", ip],
        ["login", `${fieldName} ${ip} ${String(args()["email"]).trim().toLowerCase()}`],
      ];
    case "customerRegister":
      return [["register", ip]];
    case "cartCodeApply":
      return [["coupon", String(args()["cartId"])]];
    case "searchTrack":
      return [["searchTrack", ip]];
    case "checkoutComplete":
      return [["checkout", String(args()["cartId"])]];
    default:
      return [];
  }
}

function tell(
  headers: Map<string, string>,
  limit: number,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
): void {
  headers.set("x-ratelimit-limit", String(limit));
  headers.set("x-ratelimit-remaining", String(Math.max(0, remainingPoints)));
  headers.set("x-ratelimit-reset", String(Math.ceil(msBeforeNext / 1000)));
}

// Addresses and carts' secrets do not belong in Redis as they are.
const digest = (key: string): string => createHash("sha256").update(key).digest("base64url");
