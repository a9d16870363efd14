import type { Tx } from "@till/kit/tx";
import type { IdMaker } from "../ids.js";

/** What customers of Fernwick call things, and what Fernwick calls them. */
export const synonyms: readonly { terms: string[]; replacements?: string[] }[] = [
  { terms: ["jumper", "sweater", "pullover"] },
  { terms: ["tee", "t shirt", "tshirt"] },
  { terms: ["cushion", "pillow"] },
  { terms: ["blanket", "throw", "plaid"] },
  { terms: ["notebook", "notepad", "journal"] },
  { terms: ["tote", "shopper", "carrier bag"] },
  { terms: ["tea towel", "dish towel", "dishcloth"] },
  { terms: ["jug", "pitcher"] },
  { terms: ["planter", "flowerpot", "plant pot"] },
  { terms: ["beanie", "hat", "bobble hat"], replacements: ["cap"] },
  { terms: ["chopping board", "cutting board", "breadboard"], replacements: ["board"] },
  { terms: ["house shoes", "loafers"], replacements: ["slipper", "mule"] },
  { terms: ["candlestick", "candle holder"], replacements: ["chamberstick"] },
  { terms: ["handbag", "purse"], replacements: ["bag", "tote"] },
  { terms: ["ceiling light", "chandelier"], replacements: ["pendant"] },
];

export async function writeSynonyms(tx: Tx, ids: IdMaker, since: Date): Promise<void> {
  for (const { terms, replacements = [] } of synonyms)
    await tx.execute(
      `insert into search_synonyms (id, kind, terms, replacements, keys, created_at, updated_at)
       values (?, ?, ?::text[], ?::text[], (select array_agg(search_key(term)) from unnest(?::text[]) term), ?, ?)`,
      [
        ids.at(since),
        replacements.length > 0 ? "ONE_WAY" : "TWO_WAY",
        `{${terms.join(",")}}`,
        `{${replacements.join(",")}}`,
        `{${terms.join(",")}}`,
        since,
        since,
      ],
    );
}
