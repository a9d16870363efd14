import { Redis } from "ioredis";

const answerMsMax = 1_000;

/** Tells whether Redis answers. Its failures are a state to report, and end nothing. */
export function redisProbe(url: string): { isUp(): Promise<boolean>; close(): Promise<void> } {
  const client = new Redis(url, {
    maxRetriesPerRequest: 1,
    commandTimeout: answerMsMax,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  client.on("error", () => undefined);
  return {
    isUp: () =>
      client.ping().then(
        () => true,
        () => false,
      ),
    close: async () => client.disconnect(),
  };
}
