import { defineJob } from "@till/kit/job";
import { z } from "zod";

const unclaimedHoursMax = 24;
const batchSize = 200;

/** Removes files that were sent and never used. */
export const sweepUploads = defineJob({
  name: "content.sweep-uploads",
  input: z.object({}),
  every: "17 3 * * *",
  async perform({ em, storage, now }) {
    const before = new Date(now().getTime() - unclaimedHoursMax * 3_600_000);
    const fork = em.fork();
    const rows = await fork.execute<{ id: string; key: string }[]>(
      "select id, key from uploads where claimed_at is null and created_at < ? order by created_at limit ?",
      [before, batchSize],
    );
    for (const { id, key } of rows) {
      if (await storage.has(key)) await storage.delete(key);
      await fork.execute("delete from uploads where id = ? and claimed_at is null", [id]);
    }
  },
});
