import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import type { CartViewFragment } from "../gql/graphql.js";
import { formatReduction } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import type { action } from "../routes/cart.js";

interface Props {
  readonly codes: CartViewFragment["codes"];
  /** A refusal that came without scripts, from the page's own action. */
  readonly refused: { readonly code: string; readonly message: string } | null;
}

/** The field for a code, the codes in use, and the reason when one is refused. */
export function CouponForm({ codes, refused }: Props): ReactElement {
  const apply = useFetcher<typeof action>({ key: "coupon" });
  const answered = apply.data && !apply.data.ok && apply.data.intent === "code-apply" ? apply.data : null;
  const message =
    apply.state === "idle" ? (answered?.message ?? (apply.data ? null : refused?.message)) : null;
  return (
    <div className="coupon">
      {codes.length > 0 && (
        <ul className="coupon-codes">
          {codes.map((applied) => (
            <li key={applied.code}>
              <span>
                <strong>{applied.code}</strong> <span className="quiet">{applied.title}</span>
              </span>
              <span>{applied.isFreeShipping ? "Free delivery" : formatReduction(applied.discount)}</span>
              <apply.Form method="post" action="/cart">
                <input type="hidden" name="intent" value="code-remove" />
                <button className="tool" type="submit" name="code" value={applied.code}>
                  <Icon name="close" />
                  <span className="visually-hidden">Remove the code {applied.code}</span>
                </button>
              </apply.Form>
            </li>
          ))}
        </ul>
      )}
      <details open={message != null || undefined}>
        <summary>Add a discount code</summary>
        <apply.Form method="post" action="/cart" className="inline-form" key={codes.length}>
          <input type="hidden" name="intent" value="code-apply" />
          <label className="visually-hidden" htmlFor="code">
            Discount code
          </label>
          <input
            id="code"
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={message ? (refused?.code ?? "") : ""}
            aria-invalid={message != null || undefined}
            aria-describedby={message ? "code-error" : undefined}
          />
          <button className="button button-quiet" type="submit">
            Apply
          </button>
        </apply.Form>
        {message && (
          <p className="field-error" id="code-error" role="alert">
            {message}
          </p>
        )}
      </details>
    </div>
  );
}
