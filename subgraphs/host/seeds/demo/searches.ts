import type { Tx } from "@till/kit/tx";
import { randomFrom } from "../art/random.js";
import { insertRows, type Row } from "../bulk.js";
import { dayMs } from "./calendar.js";

/** What is searched for at Fernwick on an ordinary day: how often, and how many products it finds. */
const searched: readonly (readonly [query: string, perDay: number, results: number])[] = [
  ["mug", 9, 4],
  ["linen", 7, 14],
  ["candle", 6, 8],
  ["vase", 5, 9],
  ["jumper", 5, 5],
  ["gift", 4, 66],
  ["teapot", 3, 2],
  ["tote bag", 3, 10],
  ["notebook", 3, 3],
  ["planter", 2, 6],
  ["gift card", 2, 0],
  ["slippers", 2, 4],
  ["desk lamp", 2, 2],
  ["bath towel", 1, 0],
  ["rug", 1, 0],
  ["doormat", 0.6, 0],
  ["wine glasses", 0.5, 0],
  ["curtains", 0.3, 0],
];

/** Two months of searches, so that the shop sees what is looked for and not found. */
export async function writeSearches(tx: Tx, now: Date): Promise<void> {
  const random = randomFrom("fernwick/searches");
  const rows: Row[] = [];
  for (let ago = 0; ago < 60; ago += 1)
    for (const [query, perDay, results] of searched) {
      const searches = Math.floor(perDay * random.between(0.5, 1.5) + random.next() * 0.9);
      const at = new Date(now.getTime() - ago * dayMs - random.whole(0, 40) * 60_000);
      if (searches > 0)
        rows.push({
          query,
          day: at.toISOString().slice(0, 10),
          searches,
          result_count: results,
          last_searched_at: at,
        });
    }
  const onceADay = new Map(rows.map((row) => [`${String(row["query"])} ${String(row["day"])}`, row]));
  await insertRows(tx, "search_queries", [...onceADay.values()]);
}
