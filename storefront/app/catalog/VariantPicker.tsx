import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { VariantFragment } from "../gql/graphql.js";
import { Swatch } from "./Swatch.js";
import { isColourOption } from "./swatches.js";
import { choiceSearch, offers, type Choice, type Offer, type OptionValues } from "./variant-choice.js";

interface Props {
  readonly options: readonly OptionValues[];
  readonly variants: readonly VariantFragment[];
  readonly current: Choice;
}

const notes: Record<Offer["state"], string> = {
  available: "",
  "sold-out": "sold out",
  "not-made": "not made in this combination",
};

/** A group of links per option: each puts its choice into the address, so a choice can be shared. */
export function VariantPicker({ options, variants, current }: Props): ReactElement {
  return (
    <div className="picker">
      {options
        .filter(({ values }) => values.length > 1)
        .map((option) => (
          <div key={option.name} role="group" aria-label={option.name} className="picker-group">
            <p className="picker-name">
              {option.name} <span className="quiet">{current[option.name]}</span>
            </p>
            <ul>
              {offers(option, variants, current).map((offer) => (
                <li key={offer.value}>
                  <Link
                    to={choiceSearch(options, offer.to)}
                    className="pick"
                    data-state={offer.state}
                    aria-current={offer.isChosen ? "true" : undefined}
                    title={notes[offer.state] || undefined}
                    replace
                    preventScrollReset
                  >
                    {isColourOption(option.name) && <Swatch value={offer.value} />}
                    {offer.value}
                    {notes[offer.state] && <span className="visually-hidden">, {notes[offer.state]}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
