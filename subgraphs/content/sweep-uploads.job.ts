import type { Services } from "@till/kit/context";
import { defineJob } from "@till/kit/job";
import { z } from "zod";

const unclaimedHoursMax = 24;
const batchSize = 200;

/**
 * Removes files that were sent and never used, or refused, a day after they were announced.
 * @param isDryRun counts and changes nothing
 * @returns how many uploads
 */
export async function sweepForgotten(
  { em, storage, now }: Pick<Services, "em" | "storage" | "now">,
  isDryRun = false,
): Promise<number> {
  const before = new Date(now().getTime() - unclaimedHoursMax * 3_600_000);
  const fork = em.fork();
  const forgotten = "from uploads where claimed_at is null and created_at < ?";
  if (isDryRun)
    return (await fork.execute<{ n: number }[]>(`select count(*)::int as n ${forgotten}`, [before]))[0]!.n;
  let swept = 0;
  for (;;) {
    const rows = await fork.execute<{ id: string; key: string }[]>(
      `select id, key ${forgotten} order by created_at limit ${batchSize}`,
      [before],
    );
    for (const { id, key } of rows) {
      // Refused first: from then on nobody can claim the file that is about to go.
      const close = "update uploads set refused_at = now() where id = ? and claimed_at is null returning id";
      const [closed] = await fork.execute<object[]>(close, [id]);
      if (!closed) continue;
      if (await storage.has(key)) await storage.delete(key);
      await fork.execute("delete from uploads where id = ?", [id]);
      swept += 1;
    }
    if (rows.length < batchSize) return swept;
  }
}

export const sweepUploads = defineJob({
  name: "content.sweep-uploads",
  input: z.object({}),
  every: "17 3 * * *",
  perform: (services) => sweepForgotten(services),
});
