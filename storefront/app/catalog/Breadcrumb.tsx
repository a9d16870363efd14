import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { useFrame } from "../shop/frame.js";

interface Step {
  readonly name: string;
  readonly path: string;
}

export function Breadcrumb({ steps }: { readonly steps: readonly Step[] }): ReactElement | null {
  const { shop } = useFrame();
  if (steps.length === 0) return null;
  return (
    <nav className="breadcrumb" aria-label="You are here">
      <ol>
        <li>
          <Link to="/">{shop.name}</Link>
        </li>
        {steps.map(({ name, path }) => (
          <li key={path}>
            <Link to={`/c/${path}`}>{name}</Link>
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
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${publicUrl}/c/${path}`,
    })),
  };
}
