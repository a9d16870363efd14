import type { Services } from "@till/kit/context";
import { defineJob } from "@till/kit/job";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { ImageFormat, imageWidths } from "./image.type.js";
import { isInOrders, isUnused } from "./in-use.js";
import { storedAt } from "./rendition.js";

const unusedDaysMax = 30;
// An order that is being placed may remember a picture which was deleted a moment ago.
export const graceMinutes = 15;
const batchSize = 200;

export interface SweepReport {
  /** Pictures that nothing has shown for thirty days. */
  picturesDeleted: number;
  /** Those among the unused that orders remember, and that stay. */
  picturesInOrders: number;
  /** Originals and renditions of pictures that are gone. */
  filesDeleted: number;
}

/**
 * Takes away what nothing shows: first the rows of pictures that have been unused for thirty days, then the
 * files of pictures that are gone, however they went. What an order remembers stays.
 * @param isDryRun counts and changes nothing
 */
export async function sweep(
  { em, storage, now }: Pick<Services, "em" | "storage" | "now">,
  isDryRun = false,
): Promise<SweepReport> {
  const unusedBefore = new Date(now().getTime() - unusedDaysMax * 86_400_000);
  const deletedBefore = new Date(now().getTime() - graceMinutes * 60_000);
  const isOld = `${isUnused} and i.unused_since < ?`;
  const count = async (text: string, value: Date) =>
    (await em.fork().execute<{ n: number }[]>(`select count(*)::int as n from ${text}`, [value]))[0]!.n;

  const picturesInOrders = await count(
    `product_images i where ${isOld} and ${isInOrders("i.key")}`,
    unusedBefore,
  );
  const due = `product_images i where ${isOld} and not ${isInOrders("i.key")}`;
  const gone = `deleted_images d where d.deleted_at < ? and not ${isInOrders("d.key")}`;
  if (isDryRun) {
    const files = await filesOfDeleted({ em, storage }, gone, deletedBefore, true);
    return { picturesDeleted: await count(due, unusedBefore), picturesInOrders, filesDeleted: files };
  }

  let picturesDeleted = 0;
  for (let taken = batchSize; taken === batchSize; picturesDeleted += taken)
    taken = await transact(em, async (tx) => {
      const rows = await tx.execute<object[]>(
        `delete from product_images where id in
           (select i.id from ${due} order by i.unused_since limit ${batchSize} for update of i skip locked)
         returning id`,
        [unusedBefore],
      );
      return rows.length;
    });
  const filesDeleted = await filesOfDeleted({ em, storage }, gone, deletedBefore, false);
  return { picturesDeleted, picturesInOrders, filesDeleted };
}

/** Deletes a picture's files before the note of them, so that a crash between the two loses nothing. */
async function filesOfDeleted(
  { em, storage }: Pick<Services, "em" | "storage">,
  gone: string,
  before: Date,
  isDryRun: boolean,
): Promise<number> {
  let [files, after] = [0, ""];
  for (;;) {
    const rows = await em
      .fork()
      .execute<{ key: string; original_key: string | null }[]>(
        `select d.key, d.original_key from ${gone} and d.key > ? order by d.key limit ${batchSize}`,
        [before, after],
      );
    for (const { key, original_key } of rows) {
      const own = filesOf(key, original_key);
      const shared = await originalsAmong(em, [...own]);
      for (const file of own) {
        if (shared.has(file) || !(await storage.has(file))) continue;
        files += 1;
        if (!isDryRun) await storage.delete(file);
      }
      if (!isDryRun) await em.fork().execute("delete from deleted_images where key = ?", [key]);
    }
    if (rows.length < batchSize) return files;
    after = rows.at(-1)!.key;
  }
}

/** Files that other pictures have as their original: doubles of a product share theirs. */
async function originalsAmong(em: Services["em"], files: readonly string[]): Promise<Set<string>> {
  const rows = await em
    .fork()
    .execute<{ key: string }[]>(
      `select original_key as key from product_images where original_key in (${files.map(() => "?").join(", ")})`,
      [...files],
    );
  return new Set(rows.map(({ key }) => key));
}

/** Everything that a picture can have left behind, also an original that came in while it was being deleted. */
const filesOf = (key: string, originalKey: string | null): Set<string> =>
  new Set([
    ...(originalKey ? [originalKey] : []),
    `originals/${key}`,
    ...imageWidths.flatMap((width) =>
      Object.values(ImageFormat).map((format) => storedAt({ key, width, format })),
    ),
  ]);

export const sweepImages = defineJob({
  name: "catalog.sweep-images",
  input: z.object({}),
  every: "41 3 * * *",
  perform: (services) => sweep(services),
});
