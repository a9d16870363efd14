import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import type { FieldError } from "./address-form.js";
import { Field } from "./Field.js";

const testCards: readonly { readonly number: string; readonly does: string }[] = [
  { number: "4242 4242 4242 4242", does: "pays" },
  { number: "4000 0025 0000 3155", does: "asks for a second step" },
  { number: "4000 0000 0000 0002", does: "is declined" },
];

interface Props {
  readonly errors: readonly FieldError[];
  readonly buttonText: string;
}

/** The sandbox provider's card form: a plain form, with the cards that it knows beside it. */
export function CardForm({ errors, buttonText }: Props): ReactElement {
  const { state } = useNavigation();
  return (
    <div className="payment-columns">
      <Form method="post" className="payment-form" noValidate>
        <div className="fields">
          <Field
            errors={errors}
            name="number"
            label="Card number"
            inputMode="numeric"
            autoComplete="cc-number"
            placeholder="1234 1234 1234 1234"
            required
            className="field-wide"
          />
          <Field
            errors={errors}
            name="expiry"
            label="Expires"
            inputMode="numeric"
            autoComplete="cc-exp"
            placeholder="MM/YY"
            required
          />
          <Field
            errors={errors}
            name="cvc"
            label="Security code"
            inputMode="numeric"
            autoComplete="cc-csc"
            placeholder="123"
            required
          />
        </div>
        <button className="button button-large button-wide" type="submit" disabled={state !== "idle"}>
          {state === "idle" ? buttonText : "One moment…"}
        </button>
      </Form>
      <aside className="testcards" aria-label="Test cards">
        <h3>This is a test shop</h3>
        <p className="quiet">No money moves. These cards work, with any date to come and any code:</p>
        <ul>
          {testCards.map(({ number, does }) => (
            <li key={number}>
              <code>{number}</code> <span className="quiet">{does}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
