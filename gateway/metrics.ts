import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ResponseCache } from "./cache.js";

/** Rates, errors and durations per operation, and what the cache does. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: "till_request_seconds",
    help: "Duration of GraphQL requests by operation and result code.",
    labelNames: ["operation", "code"],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly #cache = new Counter({
    name: "till_response_cache_total",
    help: "Requests by what the response cache did.",
    labelNames: ["result"],
    registers: [this.registry],
  });

  constructor(cache: ResponseCache | undefined, outboxLagSeconds: (() => Promise<number>) | undefined) {
    collectDefaultMetrics({ register: this.registry });
    if (cache)
      new Gauge({
        name: "till_response_cache_bytes",
        help: "Size of the response cache.",
        registers: [this.registry],
        collect() {
          this.set(cache.bytes);
        },
      });
    if (outboxLagSeconds)
      new Gauge({
        name: "till_outbox_lag_seconds",
        help: "Age of the oldest announcement or job that is due and not done.",
        registers: [this.registry],
        async collect() {
          this.set(await outboxLagSeconds());
        },
      });
  }

  /** @param operation a name of our own front ends, or "other": strangers must not make up series */
  request(operation: string, code: string, seconds: number, cache: string): void {
    this.#requests.observe({ operation, code }, seconds);
    this.#cache.inc({ result: cache });
  }
}
