import type { Services } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import type { AnyJob } from "@till/kit/job";
import { log } from "@till/kit/log";
import { workOff } from "@till/kit/outbox";
import { openConsumer } from "./queue.js";
import type { Running } from "./relay.js";

const concurrency = 4;
/** A worker that gives no sign of life for this long has died, and its jobs go to another one. */
const stallMs = 5_000;
const closeMsMax = 30_000;

/** Works off the outbox rows that the relay hands over. Start as many of these as there is work for. */
export async function startWorker(
  services: Services,
  jobs: readonly AnyJob[],
  redisUrl: string,
): Promise<Running> {
  const queue = await openConsumer(redisUrl, stallMs);
  queue.process(concurrency, (job) => workOff(services, jobs, job.id as Id));
  // With a callback instead, bee-queue lets a rejection escape that ends the process.
  queue
    .checkStalledJobs(stallMs)
    .catch((error: unknown) => log.warn({ err: error }, "stalled jobs not checked"));
  return {
    async close() {
      await queue
        .close(closeMsMax)
        .catch((error: unknown) => log.warn({ err: error }, "jobs were left running"));
    },
  };
}
