import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { useFrame } from "../shop/frame.js";

/** One step of the way to a page. */
export interface Step {
  readonly name: string;
  readonly to: string;
}

/** The steps through the tree of categories. */
export const categorySteps = (
  categories: readonly { readonly name: string; readonly path: string }[],
): Step[] => categories.map(({ name, path }) => ({ name, to: `/c/${path}` }));

export function Breadcrumb({ steps }: { readonly steps: readonly Step[] }): ReactElement | null {
  const { shop } = useFrame();
  if (steps.length === 0) return null;
  return (
    <nav className="breadcrumb" aria-label="You are here">
      <ol>
        <li>
          <Link to="/">{shop.name}</Link>
        </li>
        {steps.map(({ name, to }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same trail for search engines. */
export function breadcrumbData(publicUrl: string, steps: readonly Step[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, to }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: publicUrl + to,
    })),
  };
}
