import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { byKey, defineLoader } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import type { PaymentState, Provider, RefundState } from "./payment.entity.js";
import {
  PaymentProviderName,
  PaymentStatus,
  type PaymentView,
  RefundStatus,
  type RefundView,
} from "./payment.type.js";
import { currentProvider } from "./providers.js";

interface PaymentFetched {
  id: Id<"pay">;
  provider: Provider | null;
  status: PaymentState;
  amount: string;
  captured: string;
  refunded: string;
  fee: string | null;
  currency: string;
  reference: string | null;
  failureMessage: string | null;
  createdAt: Date;
}

const paymentsById = statement<PaymentFetched>(
  "payments.by-id",
  `select id, provider, status, amount, captured, refunded, fee, currency, provider_reference as reference,
          failure_message as "failureMessage", created_at as "createdAt"
     from payments where id = any($1::uuid[])`,
);

/** Payments as staff see them. */
export const paymentViews = defineLoader<PaymentView>(async ({ read, env }: Context, ids) => {
  const rows = await read.rows(paymentsById, [ids]);
  const views = rows.map((row): PaymentView => {
    const money = (minor: string) => Money.of(BigInt(minor), row.currency);
    return {
      id: row.id,
      provider: PaymentProviderName[row.provider ?? currentProvider(env)],
      status: PaymentStatus[row.status],
      amount: money(row.amount),
      captured: money(row.captured),
      refunded: money(row.refunded),
      fee: row.fee === null ? undefined : money(row.fee),
      reference: row.reference ?? undefined,
      failureMessage: row.failureMessage ?? undefined,
      createdAt: row.createdAt,
    };
  });
  return byKey(views, (view) => view.id);
});

interface RefundFetched {
  id: Id<"ref">;
  amount: string;
  currency: string;
  status: RefundState;
  reason: string | null;
  note: string | null;
  createdAt: Date;
}

const refundsById = statement<RefundFetched>(
  "payments.refunds-by-id",
  `select r.id, r.amount, p.currency, r.status, r.reason, r.note, r.created_at as "createdAt"
     from refunds r join payments p on p.id = r.payment_id where r.id = any($1::uuid[])`,
);

/** Refunds as staff see them. */
export const refundViews = defineLoader<RefundView>(async ({ read }: Context, ids) => {
  const rows = await read.rows(refundsById, [ids]);
  const views = rows.map((row): RefundView => ({
    id: row.id,
    amount: Money.of(BigInt(row.amount), row.currency),
    status: RefundStatus[row.status],
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    createdAt: row.createdAt,
  }));
  return byKey(views, (view) => view.id);
});

interface OrderMoney {
  orderId: Id<"ord">;
  paymentIds: Id<"pay">[];
  refundIds: Id<"ref">[];
  /** Minor units that can still go back, refunds under way taken off. */
  refundable: string;
}

const moneyByOrder = statement<OrderMoney>(
  "payments.by-order",
  `select o.id as "orderId",
          coalesce((select json_agg(p.id order by p.created_at, p.id) from payments p where p.order_id = o.id), '[]')
            as "paymentIds",
          coalesce((select json_agg(r.id order by r.created_at, r.id) from refunds r where r.order_id = o.id), '[]')
            as "refundIds",
          (select coalesce(sum(p.captured), 0) from payments p where p.order_id = o.id)
            - (select coalesce(sum(r.amount), 0) from refunds r where r.order_id = o.id and r.status <> 'FAILED')
            as refundable
     from unnest($1::uuid[]) as o(id)`,
);

/** What came in for an order and went back, for its page. */
export const orderMoney = defineLoader<OrderMoney>(async ({ read }: Context, orderIds) =>
  byKey(await read.rows(moneyByOrder, [orderIds]), (row) => row.orderId),
);
