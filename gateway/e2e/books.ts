import { invariants } from "@till/host/invariants/check";
import { eventually } from "./guest.js";

type Look = (sql: string) => Promise<object[]>;

/**
 * What breaks a rule of the books, by the rule's number: nothing, whatever has just been done to the shop.
 * @param look asks the shop's database; jobs that still wait are waited for
 */
export async function breachesOf(look: Look): Promise<Record<string, object[]>> {
  await eventually(
    () => look("select name from outbox where status in ('pending', 'dispatched') and run_at <= now()"),
    (rows) => rows.length === 0,
    90_000,
  );
  const breaches: Record<string, object[]> = {};
  for (const { id, sql } of invariants) {
    const rows = await look(sql);
    if (rows.length > 0) breaches[id] = rows;
  }
  return breaches;
}
