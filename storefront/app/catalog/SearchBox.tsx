import { Form, useFetcher, useLocation } from "@remix-run/react";
import { lazy, Suspense, useEffect, useId, useState, type KeyboardEvent, type ReactElement } from "react";
import { Icon } from "../lib/icons.js";
import type { loader } from "../routes/api.suggest.js";
import { moved, nothingSuggested, optionCount } from "./suggested.js";

// Loaded when somebody types: most pages are read without a search.
const Suggestions = lazy(() => import("./Suggestions.js"));

const waitMs = 160;
const lettersMin = 2;

interface Props {
  readonly label?: string;
  readonly placeholder?: string;
  /** On the search page the field is large and has a button. */
  readonly isLarge?: boolean;
}

/**
 * A search field that works as a form. With scripts it is a combobox (ARIA Authoring Practices, list
 * autocomplete): the arrow keys walk what is suggested while the focus stays in the field.
 */
export function SearchBox({ label, placeholder = "Search", isLarge = false }: Props): ReactElement {
  const id = useId();
  const { key, search, pathname } = useLocation();
  const { data, load } = useFetcher<typeof loader>();
  const [text, setText] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [active, setActive] = useState(-1);
  const query = text.trim();
  useEffect(() => setAsked(false), [key]);
  useEffect(() => {
    if (query.length < lettersMin) return;
    const timer = setTimeout(() => load(`/api/suggest?q=${encodeURIComponent(query)}`), waitMs);
    return () => clearTimeout(timer);
  }, [query, load]);
  const suggested = query.length < lettersMin ? nothingSuggested : (data ?? nothingSuggested);
  useEffect(() => setActive(-1), [suggested]);
  const count = optionCount(suggested);
  const isOpen = isAsked && count > 0;
  const current = pathname === "/search" ? (new URLSearchParams(search).get("q") ?? "") : "";
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setAsked(false);
      setActive(-1);
    } else if (event.key.startsWith("Arrow") && count > 0) {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") return;
      event.preventDefault();
      setAsked(true);
      setActive(moved(active, event.key, count));
    } else if (event.key === "Enter" && isOpen && active >= 0) {
      event.preventDefault();
      document.getElementById(`${id}-${active}`)?.click();
    }
  };
  return (
    <Form
      action="/search"
      role="search"
      aria-label={label}
      className={isLarge ? "searchbox searchbox-large" : "searchbox"}
      onSubmit={() => setAsked(false)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setAsked(false);
      }}
    >
      <label className="visually-hidden" htmlFor={`${id}-field`}>
        Search the shop
      </label>
      <Icon name="search" />
      <input
        id={`${id}-field`}
        name="q"
        type="search"
        placeholder={placeholder}
        autoComplete="off"
        enterKeyHint="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        key={current}
        defaultValue={current}
        onKeyDown={onKey}
        onChange={(event) => {
          setText(event.target.value);
          setAsked(true);
        }}
      />
      {isLarge && (
        <button className="button" type="submit">
          Search
        </button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <Suggestions id={id} suggested={suggested} text={query} active={active} />
        </Suspense>
      )}
      <p className="visually-hidden" role="status">
        {isOpen && `${count} suggestions. Use the arrow keys.`}
      </p>
    </Form>
  );
}
