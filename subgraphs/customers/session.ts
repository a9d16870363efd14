import { type Id, newId } from "@till/kit/id";
import { hashToken, newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import type { Customer } from "./customer.entity.js";

export interface Session {
  customer: Customer;
  token: string;
  expiresAt: Date;
}

const sessionDays = 30;

/** Opens a session. Only the hash of its token is kept. */
export async function openSession(tx: Tx, customer: Customer, now: Date): Promise<Session> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
  await tx.flush();
  await tx.execute(
    "insert into customer_sessions (id, customer_id, token_hash, expires_at) values (?, ?, ?, ?)",
    [newId(), customer.id, hashToken(token), expiresAt],
  );
  return { customer, token, expiresAt };
}

/** Ends one session; its token is worthless from the commit on. */
export async function closeSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.execute("delete from customer_sessions where id = ?", [sessionId as Id]);
}
