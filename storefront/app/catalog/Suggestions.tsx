import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import { Picture } from "./Picture.js";
import type { Suggested } from "./suggested.js";

interface Props {
  readonly id: string;
  readonly suggested: Suggested;
  readonly text: string;
  /** Which of the options the arrow keys stand on; none is -1. */
  readonly active: number;
}

/** What is offered below the field: words, departments and products, and last the search itself. */
export default function Suggestions({ id, suggested, text, active }: Props): ReactElement {
  const { terms, categories, products } = suggested;
  const option = (index: number): Pick<OptionProps, "id" | "isActive"> => ({
    id: `${id}-${index}`,
    isActive: index === active,
  });
  const beforeProducts = terms.length + categories.length;
  return (
    <div className="suggestions" id={id} role="listbox" aria-label="Suggestions">
      <Group name="Searches">
        {terms.map((term, index) => (
          <Option key={term} {...option(index)} to={searchFor(term)}>
            <Icon name="search" /> <span>{term}</span>
          </Option>
        ))}
      </Group>
      <Group name="Departments">
        {categories.map(({ name, path }, index) => (
          <Option key={path} {...option(terms.length + index)} to={`/c/${path}`}>
            <Icon name="arrow" /> <span>{name}</span> <span className="quiet">Department</span>
          </Option>
        ))}
      </Group>
      <Group name="Products">
        {products.map(({ slug, title, priceRange, featuredImage }, index) => (
          <Option key={slug} {...option(beforeProducts + index)} to={`/p/${slug}`}>
            <Picture image={featuredImage} sizes="48px" widest={160} alt="" />
            <span>{title}</span> <span className="quiet">{formatMoney(priceRange.min)}</span>
          </Option>
        ))}
      </Group>
      <Option {...option(beforeProducts + products.length)} to={searchFor(text)}>
        <span className="suggested-all">All results for “{text}”</span>
      </Option>
    </div>
  );
}

const searchFor = (text: string): string => `/search?q=${encodeURIComponent(text)}`;

interface GroupProps {
  readonly name: string;
  readonly children: readonly ReactElement[];
}

function Group({ name, children }: GroupProps): ReactElement | null {
  if (children.length === 0) return null;
  return (
    <div role="group" aria-label={name}>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly to: string;
  readonly children: ReactNode;
}

/** A link all the same, for a mouse and its middle button; the keyboard reaches it from the field. */
function Option({ id, isActive, to, children }: OptionProps): ReactElement {
  return (
    <Link id={id} to={to} role="option" aria-selected={isActive} tabIndex={-1} className="suggested">
      {children}
    </Link>
  );
}
