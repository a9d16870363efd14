import { Link, useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import { Picture } from "../catalog/Picture.js";
import { choiceSearch } from "../catalog/variant-choice.js";
import type { CartLineViewFragment } from "../gql/graphql.js";
import { formatMoney, times } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import type { action } from "../routes/cart.js";

interface Props {
  readonly line: CartLineViewFragment;
  readonly warning: string | null;
}

/** One line: what it is, how many, what it comes to. Its steppers are plain form posts. */
export function CartLine({ line, warning }: Props): ReactElement {
  const change = useFetcher<typeof action>({ key: `line-${line.id}` });
  const { product, options } = line.variant;
  const search = choiceSearch(
    options.map(({ name, value }) => ({ name, values: [value] })),
    Object.fromEntries(options.map(({ name, value }) => [name, value])),
  );
  const refusal = change.state === "idle" && change.data && !change.data.ok ? change.data.message : null;
  return (
    <li className="cart-line" aria-busy={change.state !== "idle"}>
      <Link to={`/p/${product.slug}${search}`} className="cart-line-picture" tabIndex={-1} aria-hidden="true">
        <Picture image={line.variant.image ?? product.featuredImage} sizes="112px" widest={320} alt="" />
      </Link>
      <div className="cart-line-text">
        <h2>
          <Link to={`/p/${product.slug}${search}`}>{product.title}</Link>
        </h2>
        {line.variant.title !== "Default Title" && <p className="quiet">{line.variant.title}</p>}
        <p className="quiet">{formatMoney(line.unitPrice)} each</p>
        {(warning ?? refusal) && (
          <p className="field-error" role="alert">
            {refusal ?? warning}
          </p>
        )}
        <Stepper line={line} title={product.title} Form={change.Form} />
      </div>
      <p className="cart-line-total">{formatMoney(times(line.unitPrice, line.quantity))}</p>
    </li>
  );
}

interface StepperProps {
  readonly line: CartLineViewFragment;
  readonly title: string;
  readonly Form: ReturnType<typeof useFetcher>["Form"];
}

function Stepper({ line, title, Form }: StepperProps): ReactElement {
  return (
    <Form method="post" action="/cart" className="stepper-row">
      <input type="hidden" name="intent" value="update" />
      <input type="hidden" name="lineId" value={line.id} />
      {/* Enter in the field presses the first button of a form, so the first one sets what was typed. */}
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        Set the quantity
      </button>
      <span className="stepper">
        <button type="submit" name="step" value="-1" aria-label={`One less of ${title}`}>
          <Icon name="minus" />
        </button>
        <input
          key={line.quantity}
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`Quantity of ${title}`}
          defaultValue={line.quantity}
        />
        <button type="submit" name="step" value="1" aria-label={`One more of ${title}`}>
          <Icon name="plus" />
        </button>
      </span>
      <button type="submit" name="step" value="remove" className="text-link">
        Remove<span className="visually-hidden"> {title}</span>
      </button>
    </Form>
  );
}
