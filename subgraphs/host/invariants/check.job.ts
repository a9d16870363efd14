import { defineJob } from "@till/kit/job";
import { z } from "zod";
import { findBreaches } from "./check.js";

/**
 * Looks at the books once an hour. A breach fails the job, so that it stands among the failed jobs of the
 * admin and in the log until somebody has mended it and started the job again.
 */
export const checkInvariants = defineJob({
  name: "host.check-invariants",
  input: z.object({}),
  every: "41 * * * *",
  attemptsMax: 1,
  async perform({ em }) {
    const breaches = await findBreaches(em);
    if (breaches.length === 0) return;
    const words = breaches.map(
      ({ invariant: { id, says }, count, broken }) => `${id} (${says}): ${count}, such as ${broken[0]}`,
    );
    throw new Error(`The books do not agree. ${words.join("; ")}`);
  },
});
