import { enqueue } from "@till/kit/job";
import { divideHalfUp, exponentOf } from "@till/kit/money";
import { hashToken, newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import { refuse } from "@till/kit/errors";
import { type Card, judge } from "./card.js";
import type { IntentStatus } from "./intent.entity.js";
import { postEvent } from "./post-event.job.js";

/**
 * The far side of the sandbox: what a payment company does in its own house. It knows nothing of orders and
 * tells the shop only by signed webhooks.
 */
export interface RemoteIntent {
  id: string;
  clientSecret: string;
  amount: bigint;
  currency: string;
  metadata: Record<string, string>;
  status: IntentStatus;
  returnUrl: string | null;
  refunded: bigint;
}

const columns = `id, client_secret as "clientSecret", amount, currency, metadata, status,
  return_url as "returnUrl", refunded`;

async function lockIntent(tx: Tx, by: "id" | "client_secret" | "action_token_hash", value: unknown) {
  const [row] = await tx.execute<RemoteIntent[]>(
    `select ${columns} from sandbox_intents where ${by} = ? for update`,
    [value],
  );
  return row && { ...row, amount: BigInt(row.amount), refunded: BigInt(row.refunded) };
}

export interface NewIntent {
  key: string;
  amount: bigint;
  currency: string;
  metadata: Record<string, string>;
}

/** Opens an intent, or finds the one that the same key opened before. */
export async function openIntent(tx: Tx, { key, amount, currency, metadata }: NewIntent) {
  const id = `sbx_pi_${newToken().slice(0, 24)}`;
  await tx.execute(
    `insert into sandbox_intents (id, client_secret, idempotency_key, amount, currency, metadata)
     values (?, ?, ?, ?, ?, ?::jsonb) on conflict (idempotency_key) do nothing`,
    [id, `${id}_secret_${newToken()}`, key, amount, currency, JSON.stringify(metadata)],
  );
  const [intent] = await tx.execute<{ id: string; clientSecret: string }[]>(
    `select id, client_secret as "clientSecret" from sandbox_intents where idempotency_key = ?`,
    [key],
  );
  if (!intent) throw new Error("The sandbox lost an intent.");
  return intent;
}

export type Confirmation =
  | { status: "succeeded" }
  | { status: "declined"; message: string }
  | { status: "requires_action"; token: string };

/** Tries a card. A declined card leaves the intent open for another one. */
export async function confirmIntent(
  tx: Tx,
  request: { clientSecret: string; card: Card; returnUrl: string | null },
  now: Date,
): Promise<Confirmation> {
  const intent = await lockIntent(tx, "client_secret", request.clientSecret);
  if (!intent) throw refuse("NOT_FOUND", "This payment is not known.");
  if (intent.status === "succeeded") return { status: "succeeded" };
  if (intent.status === "canceled") return { status: "declined", message: "This payment was cancelled." };

  const verdict = judge(request.card, now);
  if (verdict.kind === "pays") return succeed(tx, intent, now);
  if (verdict.kind === "declines") return decline(tx, intent, verdict.message, now);

  const token = newToken();
  await tx.execute(
    "update sandbox_intents set status = 'requires_action', action_token_hash = ?, return_url = ? where id = ?",
    [hashToken(token), request.returnUrl, intent.id],
  );
  await tell(tx, intent, "payment_intent.requires_action", now);
  return { status: "requires_action", token };
}

/** Finds the intent that waits for a second step, without changing it. */
export async function awaiting(tx: Tx, token: string): Promise<RemoteIntent | undefined> {
  const intent = await lockIntent(tx, "action_token_hash", hashToken(token));
  return intent?.status === "requires_action" ? intent : undefined;
}

/** Ends the second step. */
export async function authenticateIntent(tx: Tx, token: string, isApproved: boolean, now: Date) {
  const intent = await lockIntent(tx, "action_token_hash", hashToken(token));
  if (!intent) return undefined;
  if (intent.status === "requires_action") {
    if (isApproved) await succeed(tx, intent, now);
    else await decline(tx, intent, "The customer did not confirm the payment.", now);
  }
  // A form that is sent twice gets the same answer twice.
  const isPaid = intent.status === "succeeded" || (intent.status === "requires_action" && isApproved);
  return { returnUrl: intent.returnUrl, isPaid };
}

/** Closes an intent that nobody has paid; `captured` when somebody has. */
export async function cancelIntent(tx: Tx, id: string, now: Date): Promise<"cancelled" | "captured"> {
  const intent = await lockIntent(tx, "id", id);
  if (!intent) throw refuse("NOT_FOUND", "This payment is not known.");
  if (intent.status === "succeeded") return "captured";
  if (intent.status !== "canceled") {
    await tx.execute("update sandbox_intents set status = 'canceled' where id = ?", [id]);
    await tell(tx, intent, "payment_intent.canceled", now);
  }
  return "cancelled";
}

/** Gives money back, once for each key. */
export async function refundIntent(tx: Tx, request: { id: string; amount: bigint; key: string }, now: Date) {
  const intent = await lockIntent(tx, "id", request.id);
  if (!intent) throw refuse("NOT_FOUND", "This payment is not known.");
  const [known] = await tx.execute<{ id: string }[]>(
    "select id from sandbox_refunds where idempotency_key = ?",
    [request.key],
  );
  if (known) return known;
  if (intent.status !== "succeeded" || intent.refunded + request.amount > intent.amount)
    throw refuse("REFUND_EXCEEDS_CAPTURED", "More than was paid cannot be given back.");

  const id = `sbx_re_${newToken().slice(0, 24)}`;
  const refunded = intent.refunded + request.amount;
  await tx.execute(
    "insert into sandbox_refunds (id, intent_id, idempotency_key, amount) values (?, ?, ?, ?)",
    [id, intent.id, request.key, request.amount],
  );
  await tx.execute("update sandbox_intents set refunded = ? where id = ?", [refunded, intent.id]);
  await tell(tx, intent, "charge.refunded", now, { amount_refunded: Number(refunded) });
  return { id };
}

async function succeed(tx: Tx, intent: RemoteIntent, now: Date): Promise<Confirmation> {
  await tx.execute("update sandbox_intents set status = 'succeeded', failure_message = null where id = ?", [
    intent.id,
  ]);
  await tell(tx, intent, "payment_intent.succeeded", now, {
    fee: Number(feeFor(intent.amount, intent.currency)),
  });
  return { status: "succeeded" };
}

async function decline(tx: Tx, intent: RemoteIntent, message: string, now: Date): Promise<Confirmation> {
  await tx.execute(
    "update sandbox_intents set status = 'requires_payment_method', failure_message = ? where id = ?",
    [message, intent.id],
  );
  await tell(tx, intent, "payment_intent.payment_failed", now, { failure_message: message });
  return { status: "declined", message };
}

/** 1.5 % and a quarter of the currency's unit, as card companies in Europe take about now. */
export function feeFor(amount: bigint, currency: string): bigint {
  const fixed = (25n * 10n ** BigInt(exponentOf(currency))) / 100n;
  const fee = divideHalfUp(amount * 15n, 1_000n) + fixed;
  return fee > amount ? amount : fee;
}

/** Sends a signed webhook after the commit, and again until the shop has taken it. */
function tell(tx: Tx, intent: RemoteIntent, type: string, now: Date, more: object = {}): Promise<void> {
  return enqueue(tx, postEvent, {
    body: JSON.stringify({
      id: `sbx_evt_${newToken().slice(0, 24)}`,
      type,
      created: Math.floor(now.getTime() / 1_000),
      data: {
        id: intent.id,
        amount: Number(intent.amount),
        currency: intent.currency,
        metadata: intent.metadata,
        ...more,
      },
    }),
  });
}
