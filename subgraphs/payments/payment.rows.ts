import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";
import type { PaymentState, Provider } from "./payment.entity.js";

/** A payment as plain values, for use cases that lock. */
export interface PaymentRow {
  id: Id<"pay">;
  orderId: Id<"ord">;
  provider: Provider | null;
  reference: string | null;
  clientSecret: string | null;
  status: PaymentState;
  amount: bigint;
  captured: bigint;
  refunded: bigint;
  fee: bigint | null;
  currency: string;
}

const columns = `id, order_id as "orderId", provider, provider_reference as reference,
  client_secret as "clientSecret", status, amount, captured, refunded, fee, currency`;

// PostgreSQL's int8 arrives as text, so that nothing is rounded on the way.
type Fetched = Omit<PaymentRow, "amount" | "captured" | "refunded" | "fee"> & {
  amount: string;
  captured: string;
  refunded: string;
  fee: string | null;
};

const rowOf = (row: Fetched): PaymentRow => ({
  ...row,
  amount: BigInt(row.amount),
  captured: BigInt(row.captured),
  refunded: BigInt(row.refunded),
  fee: row.fee === null ? null : BigInt(row.fee),
});

async function rows(em: EntityManager, where: string, values: unknown[]): Promise<PaymentRow[]> {
  const found = await em.execute<Fetched[]>(`select ${columns} from payments where ${where}`, values);
  return found.map(rowOf);
}

export const findPayment = async (em: EntityManager, id: string): Promise<PaymentRow | undefined> =>
  (await rows(em, "id = ?", [id]))[0];

/** Locks the payment until the transaction ends. */
export const lockPayment = async (em: EntityManager, id: string): Promise<PaymentRow | undefined> =>
  (await rows(em, "id = ? for no key update", [id]))[0];

/** An order's payments, oldest first. */
export const paymentsOf = (em: EntityManager, orderId: Id<"ord">): Promise<PaymentRow[]> =>
  rows(em, "order_id = ? order by created_at, id", [orderId]);
