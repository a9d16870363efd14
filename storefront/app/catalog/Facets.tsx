import { Form, Link, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import type { FacetChoice, FacetGroups } from "./facet-choices.js";
import { isFirstSort, optionField, tagText, toSearch, type ListingQuery } from "./listing-query.js";
import { Swatch } from "./Swatch.js";
import { isColourOption } from "./swatches.js";

const openValuesMax = 8;

interface Props {
  readonly facets: FacetGroups;
  readonly query: ListingQuery;
  readonly path: string;
  readonly resultText: string;
}

/**
 * The filters: one GET form, beside the grid on a wide screen and a sheet on a phone. With scripts every
 * change applies at once, and the sheet stays open with the new counts; without, its button applies them all.
 */
export function Facets({ facets, query, path, resultText }: Props): ReactElement {
  const submit = useSubmit();
  const sheet = useRef<HTMLElement>(null);
  const apply = (form: HTMLFormElement): void =>
    submit(filled(form), { method: "get", action: path, preventScrollReset: true, replace: true });
  return (
    <aside id="filters" className="facets" aria-label="Filters" ref={sheet} {...popover}>
      <Form
        method="get"
        action={path}
        onChange={(event) => {
          if (!isTyped(event.target)) apply(event.currentTarget);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          apply(event.currentTarget);
          if (sheet.current?.matches(":popover-open")) sheet.current.hidePopover();
        }}
      >
        <div className="facets-head">
          <h2>Filters</h2>
          <button className="tool" type="button" {...closes}>
            <Icon name="close" />
            <span className="visually-hidden">Close the filters</span>
          </button>
        </div>
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.category && <input type="hidden" name="in" value={query.category} />}
        {!isFirstSort(query) && <input type="hidden" name="sort" value={query.sort} />}
        {/* A category has its own links to what lies below it. */}
        {query.kind !== "category" && facets.categories.length > 0 && (
          <Departments categories={facets.categories} query={query} path={path} />
        )}
        <Group title="Availability">
          <Tick name="available" text="In stock" choice={facets.available} />
          <Tick name="sale" text="Reduced" choice={facets.onSale} />
        </Group>
        {facets.price && <PriceGroup price={facets.price} query={query} />}
        {facets.options
          .filter(({ choices }) => choices.length > 1)
          .map(({ name, choices }) => (
            <Group key={name} title={name}>
              <Choices name={optionField(name)} choices={choices} hasDots={isColourOption(name)} />
            </Group>
          ))}
        {facets.vendors.length > 1 && (
          <Group title="Made by">
            <Choices name="vendor" choices={facets.vendors} />
          </Group>
        )}
        {facets.tags.length > 1 && (
          <Group title="More">
            <Choices name="tag" choices={facets.tags} text={tagText} />
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

// The browser's own sheet: it closes on Escape and gives the focus back, and needs no script of ours.
const popover = { popover: "auto" } as object;
const closes = { popovertarget: "filters", popovertargetaction: "hide" } as object;
/** What opens the sheet. */
export const opensFilters = { popovertarget: "filters" } as object;

const isTyped = (field: EventTarget): boolean =>
  field instanceof HTMLInputElement && field.type !== "checkbox";

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

type DepartmentsProps = Pick<Props, "query" | "path"> & Pick<FacetGroups, "categories">;

/** One department at a time, deeper with each step: links, because they exclude one another. */
function Departments({ categories, query, path }: DepartmentsProps): ReactElement {
  return (
    <nav className="facet facet-links" aria-label="Department">
      <p className="facet-name">Department</p>
      <ul>
        {categories.map(({ name, path: within, count }) => (
          <li key={within}>
            <Link to={path + toSearch({ ...query, category: within, after: null })} preventScrollReset>
              <span className="tick-text">{name}</span> <span className="tick-count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly choices: readonly FacetChoice[];
  readonly hasDots?: boolean;
  readonly text?: (value: string) => string;
}

/** Long lists fold, but never over something that is chosen. */
function Choices({ name, choices, hasDots = false, text = String }: ChoicesProps): ReactElement {
  const tick = (choice: FacetChoice): ReactElement => (
    <Tick key={choice.value} name={name} text={text(choice.value)} choice={choice} hasDot={hasDots} />
  );
  const folded = choices.slice(openValuesMax);
  return (
    <>
      {choices.slice(0, openValuesMax).map(tick)}
      {folded.length > 0 && (
        <details className="facet-more" open={folded.some(({ isOn }) => isOn) || undefined}>
          <summary>{folded.length} more</summary>
          {folded.map(tick)}
        </details>
      )}
    </>
  );
}

interface TickProps {
  readonly name: string;
  readonly text: string;
  readonly choice: FacetChoice;
  readonly hasDot?: boolean;
}

/** The box follows the address, and is never made anew: the focus stays on it while the list changes. */
function Tick({ name, text, choice, hasDot = false }: TickProps): ReactElement {
  const { value, count, isOn, isDead } = choice;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.checked = isOn;
  }, [isOn]);
  return (
    <label className="tick" data-dead={isDead || undefined}>
      <input type="checkbox" name={name} value={value} defaultChecked={isOn} disabled={isDead} ref={box} />
      {hasDot && <Swatch value={value} />}
      <span className="tick-text">{text}</span>
      <span className="tick-count">
        {count}
        <span className="visually-hidden"> {count === 1 ? "product" : "products"}</span>
      </span>
    </label>
  );
}

interface PriceProps {
  readonly price: NonNullable<FacetGroups["price"]>;
  readonly query: ListingQuery;
}

function PriceGroup({ price, query }: PriceProps): ReactElement {
  return (
    <Group title="Price">
      <p className="quiet facet-note" id="price-range">
        {formatMoney(price.min)} to {formatMoney(price.max)}
      </p>
      <div className="facet-price">
        <Amount name="min" label="From" value={query.priceMin} limit={price.min.amount} />
        <Amount name="max" label="To" value={query.priceMax} limit={price.max.amount} />
        <button className="button button-quiet" type="submit">
          Apply<span className="visually-hidden"> the price</span>
        </button>
      </div>
    </Group>
  );
}

interface AmountProps {
  readonly name: "min" | "max";
  readonly label: string;
  readonly value: string | null;
  readonly limit: string;
}

function Amount({ name, label, value, limit }: AmountProps): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = value ?? "";
  }, [value]);
  return (
    <label>
      {label}
      <input
        name={name}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={value ?? ""}
        placeholder={limit}
        aria-describedby="price-range"
        ref={field}
      />
    </label>
  );
}
