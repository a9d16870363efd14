import { Form, Link, useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import type { loader } from "../routes/api.suggest.js";
import { Picture } from "./Picture.js";

const waitMs = 160;
const lettersMin = 2;

/** A search field that works as a form; with scripts it names products while one types. */
export function SearchBox(): ReactElement {
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const { key, search, pathname } = useLocation();
  const { data, load } = useFetcher<typeof loader>();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    const query = text.trim();
    if (query.length < lettersMin) return;
    const timer = setTimeout(() => load(`/api/suggest?q=${encodeURIComponent(query)}`), waitMs);
    return () => clearTimeout(timer);
  }, [text, load]);
  const found = text.trim().length >= lettersMin ? (data?.products ?? []) : [];
  const current = pathname === "/search" ? (new URLSearchParams(search).get("q") ?? "") : "";
  return (
    <Form
      action="/search"
      role="search"
      aria-label="From any page"
      className="searchbox"
      ref={box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") setOpen(false);
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        Search the shop
      </label>
      <Icon name="search" />
      <input
        id={id}
        name="q"
        type="search"
        placeholder="Search"
        autoComplete="off"
        enterKeyHint="search"
        key={current}
        defaultValue={current}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
      />
      {isOpen && found.length > 0 && (
        <div className="suggestions">
          <p className="visually-hidden" role="status">
            {found.length} suggestions
          </p>
          <ul>
            {found.map((product) => (
              <li key={product.id}>
                <Link to={`/p/${product.slug}`}>
                  <Picture image={product.featuredImage} sizes="48px" widest={160} alt="" />
                  <span>{product.title}</span>
                  <span className="quiet">{formatMoney(product.priceRange.min)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <button className="text-link" type="submit">
            All results for “{text.trim()}”
          </button>
        </div>
      )}
    </Form>
  );
}
