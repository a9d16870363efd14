import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import { useEffect, useRef, type ReactElement } from "react";
import { SearchBox } from "../catalog/SearchBox.js";
import type { CategoryLinkFragment } from "../gql/graphql.js";
import { Icon } from "../lib/icons.js";
import { topLevel } from "./categories.js";
import { Wordmark } from "./Wordmark.js";

interface Props {
  readonly name: string;
  readonly categories: readonly CategoryLinkFragment[];
  readonly hasCollections: boolean;
  readonly itemCount: number;
  readonly isSignedIn: boolean;
}

export function Header({ name, categories, hasCollections, itemCount, isSignedIn }: Props): ReactElement {
  return (
    <header className="masthead">
      <div className="masthead-row">
        <Menu categories={categories} hasCollections={hasCollections} isSignedIn={isSignedIn} />
        <Wordmark name={name} />
        <nav className="masthead-nav" aria-label="Departments">
          {topLevel(categories).map((category) => (
            <NavLink key={category.id} to={`/c/${category.path}`} prefetch="intent">
              {category.name}
            </NavLink>
          ))}
          {hasCollections && (
            <NavLink to="/collections" prefetch="intent">
              Collections
            </NavLink>
          )}
        </nav>
        <div className="masthead-tools">
          <SearchBox label="From any page" />
          <Link className="tool tool-search" to="/search">
            <Icon name="search" />
            <span className="visually-hidden">Search</span>
          </Link>
          <Link className="tool tool-account" to={isSignedIn ? "/account" : "/account/login"}>
            <Icon name="person" />
            <span className="visually-hidden">{isSignedIn ? "Your account" : "Sign in"}</span>
          </Link>
          <CartLink itemCount={itemCount} />
        </div>
      </div>
    </header>
  );
}

function CartLink({ itemCount }: { readonly itemCount: number }): ReactElement {
  return (
    <Link className="tool tool-cart" to="/cart">
      <Icon name="bag" />
      <span className="visually-hidden">Cart, {itemCount === 1 ? "1 item" : `${itemCount} items`}</span>
      {itemCount > 0 && (
        <span className="badge" aria-hidden="true">
          {itemCount > 99 ? "99+" : itemCount}
        </span>
      )}
    </Link>
  );
}

/** The phone's menu: a disclosure that needs no script, and closes itself when a link was followed. */
function Menu({
  categories,
  hasCollections,
  isSignedIn,
}: Pick<Props, "categories" | "hasCollections" | "isSignedIn">): ReactElement {
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [key]);
  return (
    <details className="menu" ref={menu}>
      <summary className="tool">
        <Icon name="menu" />
        <span className="visually-hidden">Menu</span>
      </summary>
      <div className="menu-panel">
        <Form action="/search" role="search" className="menu-search">
          <label className="visually-hidden" htmlFor="menu-q">
            Search the shop
          </label>
          <input id="menu-q" name="q" type="search" placeholder="Search the shop" enterKeyHint="search" />
          <button className="button" type="submit">
            Search
          </button>
        </Form>
        <nav aria-label="All departments">
          <ul>
            {categories.map((category) => (
              <li key={category.id} data-depth={category.path.split("/").length}>
                <Link to={`/c/${category.path}`}>{category.name}</Link>
              </li>
            ))}
            {hasCollections && (
              <li data-depth={1}>
                <Link to="/collections">Collections</Link>
              </li>
            )}
          </ul>
        </nav>
        <ul className="menu-more">
          <li>
            <Link to={isSignedIn ? "/account" : "/account/login"}>
              {isSignedIn ? "Your account" : "Sign in"}
            </Link>
          </li>
          <li>
            <Link to="/help">Delivery, returns and help</Link>
          </li>
        </ul>
      </div>
    </details>
  );
}
