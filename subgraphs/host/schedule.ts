import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnyJob, insert } from "@till/kit/job";
import { log } from "@till/kit/log";
import { settings } from "@till/kit/settings";
import { Cron } from "croner";
import type { Running } from "./relay.js";

/**
 * Asks for the jobs that recur. Each time slot has a key of its own, so that any number of these beside each
 * other ask for one job, and a slot that passed while nothing ran is made up for at the next start.
 */
export async function startSchedule(em: EntityManager, jobs: readonly AnyJob[]): Promise<Running> {
  const { timezone } = await settings(em.fork());
  const clocks: Cron[] = [];
  for (const job of jobs) {
    if (!job.every) continue;
    const clock = new Cron(job.every, {
      timezone,
      catch: (error) => log.error({ err: error }, "schedule failed"),
    });
    const [missed] = clock.previousRuns(1);
    if (missed) await askFor(em, job, missed);
    clock.schedule(async () => {
      const [slot] = clock.previousRuns(1);
      if (slot) await askFor(em, job, slot);
    });
    clocks.push(clock);
  }
  return {
    async close() {
      for (const clock of clocks) clock.stop();
    },
  };
}

const askFor = (em: EntityManager, job: AnyJob, slot: Date): Promise<void> =>
  insert(em.fork(), {
    kind: "job",
    name: job.name,
    payload: {},
    dedupeKey: `${job.name}@${slot.toISOString()}`,
  });
