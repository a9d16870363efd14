import { defineJob } from "@till/kit/job";
import { z } from "zod";

export const daysKept = 7;
const batchSize = 100;

/** Removes the files of exports after a week: they hold prices and costs that nobody looks after any more. */
export const sweepExports = defineJob({
  name: "catalog.sweep-exports",
  input: z.object({}),
  every: "41 3 * * *",
  async perform({ em, storage, now }) {
    const before = new Date(now().getTime() - daysKept * 86_400_000);
    const fork = em.fork();
    const rows = await fork.execute<{ id: string; keys: string[] }[]>(
      `select id, part_keys || array_remove(array[file_key], null) as keys from product_exports
        where created_at < ? and (file_key is not null or part_keys <> '{}') order by created_at limit ?`,
      [before, batchSize],
    );
    for (const { id, keys } of rows) {
      for (const key of keys) if (await storage.has(key)) await storage.delete(key);
      await fork.execute(
        `update product_exports set file_key = null, part_keys = '{}',
                status = case when status in ('QUEUED', 'RUNNING') then 'FAILED' else status end where id = ?`,
        [id],
      );
    }
  },
});
