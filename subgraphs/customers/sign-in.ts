import { LockMode } from "@mikro-orm/core";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { delayAfter, isLocked } from "@till/kit/lockout";
import { isPassword } from "@till/kit/password";
import type { Tx } from "@till/kit/tx";
import { Customer } from "./customer.entity.js";
import { normalEmail } from "./email.js";
import { openSession, type Session } from "./session.js";

/**
 * Opens a session for a customer. An unknown address and a wrong password look the same and take the same time.
 * @returns undefined when refused: the failure is counted, so the transaction must commit
 * @throws Refused(TOO_MANY_ATTEMPTS) while the account is locked
 */
export async function signIn(
  tx: Tx,
  email: string,
  password: string,
  now: Date,
): Promise<Session | undefined> {
  const [row] = await tx.execute<{ id: Id<"cust"> }[]>("select id from customers where lower(email) = ?", [
    normalEmail(email),
  ]);
  const customer =
    row && (await tx.findOne(Customer, { id: row.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (customer && isLocked(customer, now))
    throw refuse("TOO_MANY_ATTEMPTS", "Too many attempts. Please wait a few minutes and try again.");

  const matches = await isPassword(customer?.passwordHash ?? undefined, password);
  if (!customer) return undefined;
  if (!matches) {
    customer.failedLogins += 1;
    customer.lockedUntil = delayAfter(customer.failedLogins, now);
    return undefined;
  }
  customer.failedLogins = 0;
  customer.lockedUntil = null;
  return openSession(tx, customer, now);
}
