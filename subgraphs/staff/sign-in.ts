import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import { delayAfter, isLocked } from "@till/kit/lockout";
import { isPassword } from "@till/kit/password";
import { hashToken, newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import { LockMode } from "@mikro-orm/core";
import { StaffMember } from "./staff.entity.js";

export interface SignedIn {
  member: StaffMember;
  token: string;
  expiresAt: Date;
}

/** A working day. Whoever leaves the browser open overnight signs in again. */
export const sessionHoursMax = 12;

export interface SignIn {
  email: string;
  password: string;
  now: Date;
}

/**
 * Opens a session for a member of staff. An unknown address, a wrong password and a disabled account look the
 * same and take the same time.
 * @returns undefined when refused: the failure is counted, so the transaction must commit
 * @throws Refused(TOO_MANY_ATTEMPTS) while the account is locked
 */
export async function signIn(tx: Tx, { email, password, now }: SignIn): Promise<SignedIn | undefined> {
  const member = await findByEmail(tx, email);
  if (member && isLocked(member, now))
    throw refuse("TOO_MANY_ATTEMPTS", "Too many attempts. Please wait a few minutes and try again.");

  const matches = await isPassword(member?.passwordHash, password);
  if (!member) return undefined;
  if (!matches || member.status !== "active") {
    member.failedLogins += 1;
    member.lockedUntil = delayAfter(member.failedLogins, now);
    await audit(tx, nobody, { action: "staff.login-failed", entity: "StaffMember", entityId: member.id });
    return undefined;
  }

  member.failedLogins = 0;
  member.lockedUntil = null;
  member.lastLoginAt = now;
  const session = await openSession(tx, member.id, now);
  const actor = { kind: "staff", id: member.id, name: member.name, permissions: new Set<string>() } as const;
  await audit(tx, actor, { action: "staff.login", entity: "StaffMember", entityId: member.id });
  return { member, ...session };
}

const nobody = { kind: "guest", permissions: new Set<string>() } as const;

async function findByEmail(tx: Tx, email: string): Promise<StaffMember | null> {
  const [row] = await tx.execute<{ id: Id<"staff"> }[]>(
    "select id from users where lower(email) = lower(?)",
    [email.trim()],
  );
  if (!row) return null;
  return tx.findOne(
    StaffMember,
    { id: row.id },
    { populate: ["role"], lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}

async function openSession(tx: Tx, userId: Id<"staff">, now: Date) {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionHoursMax * 3_600_000);
  await tx.flush();
  await tx.execute("insert into staff_sessions (id, user_id, token_hash, expires_at) values (?, ?, ?, ?)", [
    newId(),
    userId,
    hashToken(token),
    expiresAt,
  ]);
  return { token, expiresAt };
}
