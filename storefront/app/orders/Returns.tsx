import { Form, useActionData, useNavigation } from "@remix-run/react";
import { type ReactElement, useId } from "react";
import { ErrorSummary } from "../checkout/ErrorSummary.js";
import type { FieldError } from "../checkout/address-form.js";
import type { OrderViewFragment, ReturnReason, ReturnStatus } from "../gql/graphql.js";
import { formatDate } from "../lib/dates.js";

interface Props {
  readonly order: OrderViewFragment;
  readonly timezone: string;
}

const statusWords: Readonly<Record<ReturnStatus, string>> = {
  REQUESTED: "We look at it and write to you.",
  APPROVED: "Please send the goods to us. The address is in your mail.",
  DECLINED: "We cannot take these goods back.",
  CANCELLED: "Cancelled.",
  RECEIVED: "It has arrived. We look at the goods now.",
  INSPECTED: "It has arrived. Your refund comes next.",
  REFUNDED: "Refunded.",
  CLOSED: "Closed.",
};

const reasonWords: Readonly<Record<ReturnReason, string>> = {
  UNWANTED: "I changed my mind",
  DAMAGED: "It arrived damaged",
  WRONG_ITEM: "It is the wrong item",
  NOT_AS_DESCRIBED: "It is not as described",
  SIZE: "It does not fit",
  OTHER: "Something else",
};

/** Returns under way, and the form that asks for one; it works without scripts. */
export function Returns({ order, timezone }: Props): ReactElement | null {
  const lines = order.lines.filter((line) => line.returnableQuantity > 0);
  const until = lines.length > 0 ? order.returnableUntil : null;
  if (order.returns.length === 0 && !until) return null;
  return (
    <section aria-labelledby="returns">
      <h2 id="returns">{order.returns.length > 0 ? "Your returns" : "Not quite right?"}</h2>
      {order.returns.length > 0 && (
        <ul className="timeline">
          {order.returns.map((one) => (
            <li key={one.id}>
              <span>
                <strong>Return {one.number}</strong>: {statusWords[one.status]}
                {one.decision && <span className="quiet"> “{one.decision}”</span>}
              </span>
              <span className="quiet">{formatDate(one.createdAt, timezone)}</span>
            </li>
          ))}
        </ul>
      )}
      {until && <RequestForm lines={lines} until={formatDate(until, timezone)} />}
    </section>
  );
}

function RequestForm({
  lines,
  until,
}: {
  readonly lines: OrderViewFragment["lines"];
  readonly until: string;
}): ReactElement {
  const answered = useActionData<{ errors?: readonly FieldError[] }>();
  const isBusy = useNavigation().state !== "idle";
  const id = useId();
  const errors = answered?.errors ?? [];
  return (
    <details open={errors.length > 0}>
      <summary className="text-link">Send something back until {until}</summary>
      <ErrorSummary errors={errors} title="Please look at this again" />
      <Form method="post" className="stack-form" preventScrollReset>
        {lines.map((line) => (
          <div className="field" key={line.id}>
            <label htmlFor={`${id}-${line.id}`}>
              {line.title}
              {line.variantTitle && line.variantTitle !== "Default Title" && `, ${line.variantTitle}`}
            </label>
            <select id={`${id}-${line.id}`} name={`units-${line.id}`} defaultValue="0">
              {Array.from({ length: line.returnableQuantity + 1 }, (_, units) => (
                <option key={units} value={units}>
                  {units === 0 ? "Keep it" : `Send ${units} back`}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="field">
          <label htmlFor={`${id}-reason`}>Why</label>
          <select id={`${id}-reason`} name="reason" defaultValue="UNWANTED">
            {Object.entries(reasonWords).map(([reason, word]) => (
              <option key={reason} value={reason}>
                {word}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-note`}>
            A word to us <span className="quiet">(optional)</span>
          </label>
          <textarea id={`${id}-note`} name="note" rows={3} maxLength={2000} />
        </div>
        <button className="button" type="submit" disabled={isBusy}>
          Ask for the return
        </button>
      </Form>
    </details>
  );
}
