import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { CategoryLinkFragment, ShopFactsFragment } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { topLevel } from "./categories.js";

interface Props {
  readonly shop: ShopFactsFragment;
  readonly categories: readonly CategoryLinkFragment[];
  readonly hasCollections: boolean;
}

export function Footer({ shop, categories, hasCollections }: Props): ReactElement {
  return (
    <footer className="footer">
      <div className="footer-grid">
        <div className="footer-brand">
          <p className="footer-name">{shop.name}</p>
          <p>{shop.tagline}</p>
        </div>
        <nav aria-label="Shop by department">
          <h2>Shop</h2>
          <ul>
            {topLevel(categories).map((category) => (
              <li key={category.id}>
                <Link to={`/c/${category.path}`}>{category.name}</Link>
              </li>
            ))}
            {hasCollections && (
              <li>
                <Link to="/collections">Collections</Link>
              </li>
            )}
          </ul>
        </nav>
        <nav aria-label="Help">
          <h2>Help</h2>
          <ul>
            <li>
              <Link to="/help#delivery">Delivery</Link>
            </li>
            <li>
              <Link to="/help#returns">Returns</Link>
            </li>
            <li>
              <Link to="/help#orders">Follow an order</Link>
            </li>
            <li>
              <Link to="/account">Your account</Link>
            </li>
          </ul>
        </nav>
        <div>
          <h2>Write to us</h2>
          <ul>
            <li>
              <a href={`mailto:${shop.email}`}>{shop.email}</a>
            </li>
            <li>
              <Link to="/help">Delivery, returns and help</Link>
            </li>
          </ul>
        </div>
      </div>
      <p className="footer-note">
        {shop.pricesIncludeTax ? "Prices include VAT." : "Prices are before tax."}
        {shop.freeShippingFrom && ` Delivery is free from ${formatMoney(shop.freeShippingFrom)}.`}
      </p>
    </footer>
  );
}
