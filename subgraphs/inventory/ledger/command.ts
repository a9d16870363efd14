import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidArray } from "../stock-level.js";
import { reconcile, reconcileAndFix } from "./reconcile.js";
import { type Break, verifyLedger } from "./verify.js";

const linesMax = 200;
type Say = (line: string) => void;

/** Prints what does not add up. Answers whether all does (after repairs, where `fix` asks for them). */
export async function reconcileCommand(em: EntityManager, fix: boolean, say: Say): Promise<boolean> {
  const { before, after } = fix ? await reconcileAndFix(em) : await same(reconcile(em));
  const names = await namesOf(em, before.concat(after));
  before
    .slice(0, linesMax)
    .forEach(({ kind, itemId, detail }) => say(`${kind.padEnd(9)} ${names.get(itemId)}  ${detail}`));
  if (before.length > linesMax) say(`… and ${before.length - linesMax} more`);
  if (before.length === 0) say("Movements, levels, holds, orders and transfers agree.");
  else if (!fix) say(`${before.length} differences. --fix puts right what can be put right.`);
  else say(`${before.length} differences, ${after.length} of them left.`);
  return after.length === 0;
}

const same = async <T>(found: Promise<T>): Promise<{ before: T; after: T }> => {
  const findings = await found;
  return { before: findings, after: findings };
};

const words: Readonly<Record<Break["kind"], string>> = {
  GAP: "does not follow the one before it: a movement was taken out",
  CHANGED: "was changed, or slipped in, after it was written",
  END: "is not where the chain ended: movements were taken off or added behind the ledger's back",
  REWRITTEN: "is not the one that the daily snapshot saw",
};

/** Prints every break of the ledger's chains. Answers whether there is none. */
export async function verifyCommand(em: EntityManager, say: Say): Promise<boolean> {
  const { movementCount, fingerprint, breaks } = await verifyLedger(em);
  const names = await namesOf(em, breaks);
  for (const { itemId, seq, kind, movementId } of breaks.slice(0, linesMax))
    say(`${names.get(itemId)}  movement ${seq}${movementId ? ` (${movementId})` : ""} ${words[kind]}`);
  say(`${movementCount} movements, ${breaks.length} breaks. Fingerprint ${fingerprint}`);
  return breaks.length === 0;
}

async function namesOf(em: EntityManager, of: readonly { itemId: string }[]): Promise<Map<string, string>> {
  const rows = await em.fork().execute<{ id: string; name: string }[]>(
    `select i.id, concat_ws(' ', v.sku, p.title, v.title) as name from inventory_items i
       join product_variants v on v.id = i.variant_id join products p on p.id = v.product_id
      where i.id = any(?::uuid[])`,
    [uuidArray(of.map(({ itemId }) => itemId))],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
