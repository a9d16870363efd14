import { createHash } from "node:crypto";
import { refuse } from "./errors.js";
import type { Tx } from "./tx.js";

/** A request that may come twice: whose it is and for what (`scope`), and the key that the client chose. */
export interface Attempt {
  scope: string;
  key: string;
  input: unknown;
}

const lockTimeout = "55P03";

/**
 * Does `work` at most once per scope and key. A replay gets the first answer back; the same key with other
 * input is refused. A rival call waits on the unique key until the first one commits or fails, and is told
 * that it is in progress when that takes too long. A refused attempt does not burn the key.
 * @throws Refused(IDEMPOTENCY_KEY_REUSED | IDEMPOTENCY_IN_PROGRESS | INVALID)
 */
export async function once<T extends object>(tx: Tx, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  const { scope, key } = attempt;
  if (!/^[\x21-\x7e]{8,128}$/.test(key))
    throw refuse("INVALID", "An idempotency key has 8 to 128 printable letters.", ["idempotencyKey"]);
  const digest = createHash("sha256").update(canonical(attempt.input)).digest();

  const claimed = await claim(tx, scope, key, digest);
  if (!claimed) {
    const [record] = await tx.execute<{ digest: Buffer; answer: T }[]>(
      "select digest, answer from idempotency_keys where scope = ? and key = ?",
      [scope, key],
    );
    if (!record?.digest.equals(digest))
      throw refuse("IDEMPOTENCY_KEY_REUSED", "This key was already used with other input.", [
        "idempotencyKey",
      ]);
    return record.answer;
  }

  const answer = await work();
  await tx.flush();
  await tx.execute("update idempotency_keys set answer = ?::jsonb where scope = ? and key = ?", [
    JSON.stringify(answer),
    scope,
    key,
  ]);
  return answer;
}

async function claim(tx: Tx, scope: string, key: string, digest: Buffer): Promise<boolean> {
  try {
    const rows = await tx.execute<object[]>(
      "insert into idempotency_keys (scope, key, digest) values (?, ?, ?) on conflict do nothing returning key",
      [scope, key, digest],
    );
    return rows.length > 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === lockTimeout)
      throw refuse(
        "IDEMPOTENCY_IN_PROGRESS",
        "The same request is still being worked on; ask again in a moment.",
      );
    throw error;
  }
}

/** JSON with sorted keys, so that the order in which a client writes its fields does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "bigint"
      ? held.toString()
      : held !== null && typeof held === "object" && !Array.isArray(held)
        ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
        : held,
  );
}
