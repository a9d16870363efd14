import { Form, useSubmit } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import type { FacetsFragment } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import { optionField, type ListingQuery } from "./listing-query.js";
import { Swatch } from "./Swatch.js";
import { isColourOption } from "./swatches.js";

const openValuesMax = 8;

interface Props {
  readonly facets: FacetsFragment;
  readonly query: ListingQuery;
  readonly action: string;
  readonly resultText: string;
}

/**
 * The filters: one GET form. Beside the grid on a wide screen, where a change applies at once; a sheet on a
 * phone, opened by a link to its place, where a button applies them all.
 */
export function Facets({ facets, query, action, resultText }: Props): ReactElement {
  const submit = useSubmit();
  return (
    <aside id="filters" className="facets" aria-label="Filters">
      <Form
        method="get"
        action={action}
        key={JSON.stringify([
          [...query.options],
          query.tags,
          query.priceMin,
          query.priceMax,
          query.isAvailable,
          query.isOnSale,
        ])}
        onChange={(event) => {
          const isSheet = matchMedia("(max-width: 899px)").matches;
          const isTyped = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
          if (!isSheet && !isTyped)
            submit(filled(event.currentTarget), { method: "get", action, preventScrollReset: true });
        }}
      >
        <div className="facets-head">
          <h2>Filters</h2>
          <a className="tool" href="#results">
            <Icon name="close" />
            <span className="visually-hidden">Close the filters</span>
          </a>
        </div>
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.category && <input type="hidden" name="in" value={query.category} />}
        {query.sort !== "best" && query.sort !== "match" && (
          <input type="hidden" name="sort" value={query.sort} />
        )}
        <Group title="Availability">
          <Tick
            name="available"
            value="1"
            text="In stock"
            count={facets.availableCount}
            isOn={query.isAvailable}
          />
          {(facets.onSaleCount > 0 || query.isOnSale) && (
            <Tick name="sale" value="1" text="Reduced" count={facets.onSaleCount} isOn={query.isOnSale} />
          )}
        </Group>
        {facets.price && <PriceGroup price={facets.price} query={query} />}
        {facets.options
          .filter(({ values }) => values.length > 1)
          .map(({ name, values }) => (
            <Group key={name} title={name}>
              <Values
                name={optionField(name)}
                values={values}
                chosen={query.options.get(name) ?? []}
                hasDots={isColourOption(name)}
              />
            </Group>
          ))}
        {facets.tags.length > 1 && (
          <Group title="More">
            <Values name="tag" values={facets.tags} chosen={query.tags} hasDots={false} />
          </Group>
        )}
        <div className="facets-foot">
          <button className="button" type="submit">
            Show {resultText}
          </button>
        </div>
      </Form>
    </aside>
  );
}

/** The form without its empty fields, so that the address names only what was chosen. */
function filled(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const name of ["min", "max"]) if (data.get(name) === "") data.delete(name);
  return data;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface ValuesProps {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly chosen: readonly string[];
  readonly hasDots: boolean;
}

/** Long lists fold, but never over something that is chosen. */
function Values({ name, values, chosen, hasDots }: ValuesProps): ReactElement {
  const tick = ({ value, count }: { value: string; count: number }): ReactElement => (
    <Tick
      key={value}
      name={name}
      value={value}
      text={value}
      count={count}
      isOn={chosen.includes(value)}
      hasDot={hasDots}
    />
  );
  const open = values.slice(0, openValuesMax);
  const folded = values.slice(openValuesMax);
  return (
    <>
      {open.map(tick)}
      {folded.length > 0 && (
        <details className="facet-more" open={folded.some(({ value }) => chosen.includes(value))}>
          <summary>{folded.length} more</summary>
          {folded.map(tick)}
        </details>
      )}
    </>
  );
}

interface TickProps {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly hasDot?: boolean;
}

function Tick({ name, value, text, count, isOn, hasDot = false }: TickProps): ReactElement {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={isOn} />
      {hasDot && <Swatch value={value} />}
      <span className="tick-text">{text}</span>
      <span className="tick-count">{count}</span>
    </label>
  );
}

interface PriceProps {
  readonly price: NonNullable<FacetsFragment["price"]>;
  readonly query: ListingQuery;
}

function PriceGroup({ price, query }: PriceProps): ReactElement {
  const range = `${formatMoney(price.min)} to ${formatMoney(price.max)}`;
  return (
    <Group title="Price">
      <p className="quiet facet-note">{range}</p>
      <div className="facet-price">
        <label>
          From
          <input
            name="min"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={query.priceMin ?? ""}
            placeholder={price.min.amount}
          />
        </label>
        <label>
          To
          <input
            name="max"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={query.priceMax ?? ""}
            placeholder={price.max.amount}
          />
        </label>
        <button className="button button-quiet" type="submit">
          Apply
        </button>
      </div>
    </Group>
  );
}
