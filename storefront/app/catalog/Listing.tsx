import { Form, Link, useSubmit } from "@remix-run/react";
import type { ReactElement } from "react";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import { useFrame } from "../shop/frame.js";
import { Facets, opensFilters } from "./Facets.js";
import { Grid } from "./Grid.js";
import {
  chips,
  optionField,
  sortChoices,
  toSearch,
  withoutFilters,
  type ListingQuery,
} from "./listing-query.js";
import type { ListingPage } from "./reads.server.js";

interface Props {
  readonly page: ListingPage;
  readonly query: ListingQuery;
  readonly path: string;
}

/** Products with filters, sort and a way to more: the same for a category, a collection and a search. */
export function Listing({ page, query, path }: Props): ReactElement {
  const { shop, categories } = useFrame();
  const address = (to: ListingQuery): string => path + toSearch(to);
  const active = chips(
    query,
    (wanted) => categories.find((category) => category.path === wanted)?.name ?? wanted,
    (amount) => formatMoney({ amount, currencyCode: shop.currencyCode }),
  );
  const resultText = countText(page.count);
  return (
    <div className="listing">
      {page.facets && <Facets facets={page.facets} query={query} path={path} resultText={resultText} />}
      <section id="results" className="results" aria-label="Products" tabIndex={-1}>
        <div className="toolbar">
          <p role="status" className="toolbar-count">
            {resultText}
          </p>
          <button className="button button-quiet open-filters" type="button" {...opensFilters}>
            <Icon name="filter" /> Filter{active.length > 0 && <span className="count">{active.length}</span>}
          </button>
          <SortForm query={query} path={path} />
        </div>
        {active.length > 0 && (
          <ul className="chips" aria-label="Active filters">
            {active.map((chip) => (
              <li key={chip.label}>
                <Link className="chip" to={address(chip.without)} preventScrollReset>
                  <span className="visually-hidden">Remove </span>
                  {chip.label} <Icon name="close" />
                </Link>
              </li>
            ))}
            <li>
              <Link className="text-link" to={address(withoutFilters(query))} preventScrollReset>
                Clear all
              </Link>
            </li>
          </ul>
        )}
        {query.after !== null && (
          <p className="grid-start">
            <Link className="text-link" to={address({ ...query, after: null })}>
              Back to the first products
            </Link>
          </p>
        )}
        {page.nodes.length === 0 ? (
          <Nothing hasFilters={active.length > 0} clear={address(withoutFilters(query))} />
        ) : (
          <Grid key={address(query)} page={page} next={(after) => address({ ...query, after })} />
        )}
      </section>
    </div>
  );
}

function countText(count: ListingPage["count"]): string {
  if (!count) return "Products";
  if (count.precision === "AT_LEAST") return `More than ${count.value} products`;
  return count.value === 1 ? "1 product" : `${count.value} products`;
}

function SortForm({ query, path }: Pick<Props, "query" | "path">): ReactElement {
  const submit = useSubmit();
  return (
    <Form
      method="get"
      action={path}
      className="sort"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <Kept query={query} />
      <label htmlFor="sort">Sort</label>
      <select id="sort" name="sort" defaultValue={query.sort} key={query.sort}>
        {sortChoices(query.kind).map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <noscript>
        <button className="button button-quiet" type="submit">
          Go
        </button>
      </noscript>
    </Form>
  );
}

/** The filters as hidden fields, so that another form of the page does not lose them. */
function Kept({ query }: { readonly query: ListingQuery }): ReactElement {
  const fields: [string, string][] = [
    ...(query.q ? [["q", query.q] as [string, string]] : []),
    ...(query.category ? [["in", query.category] as [string, string]] : []),
    ...[...query.options].flatMap(([name, values]) =>
      values.map((value): [string, string] => [optionField(name), value]),
    ),
    ...query.tags.map((tag): [string, string] => ["tag", tag]),
    ...query.vendors.map((vendor): [string, string] => ["vendor", vendor]),
    ...(query.priceMin === null ? [] : [["min", query.priceMin] as [string, string]]),
    ...(query.priceMax === null ? [] : [["max", query.priceMax] as [string, string]]),
    ...(query.isAvailable ? [["available", "1"] as [string, string]] : []),
    ...(query.isOnSale ? [["sale", "1"] as [string, string]] : []),
  ];
  return (
    <>
      {fields.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Nothing({
  hasFilters,
  clear,
}: {
  readonly hasFilters: boolean;
  readonly clear: string;
}): ReactElement {
  return (
    <div className="empty">
      <h2>Nothing fits</h2>
      <p>
        {hasFilters ? "No product fits all these filters together." : "There is nothing here at the moment."}
      </p>
      <p className="actions">
        {hasFilters ? (
          <Link className="button" to={clear}>
            Clear the filters
          </Link>
        ) : (
          <Link className="button" to="/">
            Back to the start
          </Link>
        )}
      </p>
    </div>
  );
}
