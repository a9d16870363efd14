import { useEffect, useState } from "react";
import { send } from "../app/gateway.js";
import { accepted, Refusal } from "../app/refusal.js";
import {
  AdminOrderRefundPreviewDocument,
  type AdminOrderRefundPreviewQuery,
  type OrderRefundParts,
} from "../gql/graphql.js";

/** What somebody picked in the dialog. Sums stay as typed until they are sent. */
export interface Chosen {
  readonly isAll: boolean;
  readonly units: Readonly<Record<string, number>>;
  readonly shipping: string;
  readonly amount: string;
  readonly restock: boolean;
}

export const everything: Chosen = { isAll: true, units: {}, shipping: "", amount: "", restock: true };
export const nothing: Chosen = { ...everything, isAll: false };

/** All that is left is asked for by naming nothing. */
export function partsOf({ isAll, units, shipping, amount, restock }: Chosen): OrderRefundParts {
  if (isAll) return { restock };
  return {
    restock,
    lines: Object.entries(units)
      .filter(([, quantity]) => quantity > 0)
      .map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    shipping: sumOf(shipping),
    amount: sumOf(amount),
  };
}

const sumOf = (typed: string): string | null => typed.trim().replace(",", ".") || null;

type Preview = NonNullable<AdminOrderRefundPreviewQuery["orderRefundPreview"]["preview"]>;
const pauseMs = 250;

/** Asks the server what a refund would do, a moment after the last change. */
export function useRefundPreview(orderId: string, parts: OrderRefundParts) {
  const [answer, setAnswer] = useState<{ preview?: Preview; problem?: string }>({});
  const asked = JSON.stringify(parts);
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(() => {
      const input = JSON.parse(asked) as OrderRefundParts;
      send(AdminOrderRefundPreviewDocument, { orderId, input }, control.signal)
        .then(({ orderRefundPreview }) => {
          const { preview } = accepted(orderRefundPreview);
          setAnswer(preview ? { preview } : {});
        })
        .catch((error: unknown) => {
          if (!control.signal.aborted)
            setAnswer({ problem: error instanceof Refusal ? error.message : "It could not be worked out." });
        });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
      setAnswer({});
    };
  }, [orderId, asked]);
  return { preview: answer.preview, problem: answer.problem };
}
