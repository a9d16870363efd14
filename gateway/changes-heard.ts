import { setTimeout as wait } from "node:timers/promises";
import { changesChannel, processTag } from "@till/kit/changes";
import { log } from "@till/kit/log";
import pg from "pg";

interface Ears {
  changed(tag: string): void;
  /** Called with false when the connection is lost, and with true once changes are heard again. */
  hears(isHearing: boolean): void;
}

const retryMs = 1_000;
const heartbeatMs = 10_000;
const queryMsMax = 2_000;

/** Hears what other processes change, on a connection that does nothing else. */
export class ChangesHeard {
  #client: pg.Client | undefined;
  #isClosed = false;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly ears: Ears,
  ) {}

  /** Resolves with the first connection; later losses are mended in the background. */
  async start(): Promise<void> {
    this.ears.hears(false);
    await this.#connect();
    // A connection may die without a word: asking now and then finds out.
    this.#heartbeat = setInterval(() => void this.settle(), heartbeatMs).unref();
  }

  /**
   * Waits until every change that was committed before this call has been heard: PostgreSQL hands out
   * notifications in commit order, and ahead of the answer to a later query on this connection.
   */
  async settle(): Promise<void> {
    const client = this.#client;
    // Where the connection fails, the cache is closed and emptied: there is nothing to wait for.
    await client?.query("select 1").catch(() => {
      this.#lost(client);
      void client.end().catch(() => undefined);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#heartbeat);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, query_timeout: queryMsMax });
    client.on("notification", ({ payload }) => this.#heard(payload));
    client.on("error", (error) => log.warn({ err: error }, "the connection that hears changes failed"));
    client.on("end", () => this.#lost(client));
    await client.connect();
    await client.query(`listen ${changesChannel}`);
    this.#client = client;
    this.ears.hears(true);
  }

  #heard(payload: string | undefined): void {
    const { from, tags } = JSON.parse(payload ?? "{}") as { from?: string; tags?: string[] };
    if (from === processTag) return;
    for (const tag of tags ?? []) this.ears.changed(tag);
  }

  #lost(client: pg.Client): void {
    if (this.#isClosed || this.#client !== client) return;
    this.#client = undefined;
    this.ears.hears(false);
    void this.#again();
  }

  async #again(): Promise<void> {
    while (!this.#isClosed && !this.#client) {
      await wait(retryMs, undefined, { ref: false });
      await this.#connect().catch((error: unknown) =>
        log.warn({ err: error }, "changes are still not heard"),
      );
    }
  }
}
