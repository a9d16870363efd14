import { Text, View } from "@react-pdf/renderer";
import { createElement, type ReactElement, type ReactNode } from "react";
import type { DocumentFacts } from "../facts.js";
import { styles } from "./styles.js";

type Style = (typeof styles)[keyof typeof styles];
type Styles = Style | Style[];

export const box = (style: Styles, ...children: ReactNode[]): ReactElement =>
  createElement(View, { style }, ...children);

/** Kept whole at the foot of a page. */
export const whole = (style: Styles, ...children: ReactNode[]): ReactElement =>
  createElement(View, { style, wrap: false }, ...children);

/** Repeated on every page. */
export const everywhere = (style: Styles, ...children: ReactNode[]): ReactElement =>
  createElement(View, { style, fixed: true }, ...children);

export const words = (style: Styles, content: string): ReactElement =>
  createElement(Text, { style }, content);

/** "2 / 3" where there is more than one page. */
export const pageNumber = (): ReactElement =>
  createElement(Text, {
    style: styles.pageNumber,
    fixed: true,
    render: ({ pageNumber: page, totalPages }) => (totalPages > 1 ? `Page ${page} of ${totalPages}` : ""),
  });

export const lines = (texts: readonly string[], style: Styles = styles.row): ReactElement[] =>
  texts.map((text, at) => createElement(Text, { style, key: at }, text));

type Seller = DocumentFacts["seller"];

/** The shop's name, and who it is by law. */
export const masthead = (seller: Seller): ReactElement =>
  box(
    styles.masthead,
    words(styles.shop, seller.name),
    box(
      styles.seller,
      ...lines([...(seller.legalName ? [seller.legalName] : []), ...seller.address, seller.email]),
    ),
  );

export const footer = (seller: Seller): ReactElement =>
  everywhere(
    styles.footer,
    box(
      styles.footerText,
      ...lines(
        [
          [seller.legalName || seller.name, seller.vatId && `VAT ID ${seller.vatId}`, seller.registration]
            .filter(Boolean)
            .join("  ·  "),
          seller.footer,
        ].filter(Boolean),
      ),
    ),
  );

export const party = (heading: string, texts: readonly string[]): ReactElement =>
  box(styles.party, words(styles.heading, heading), ...lines(texts));

export const fact = (label: string, value: string): ReactElement =>
  box(styles.fact, words(styles.soft, label), words(styles.row, value));

/** An item with what was chosen and its number. */
export const itemName = ({ title, detail, sku }: { title: string; detail: string; sku: string | null }) =>
  box(
    styles.name,
    words(styles.strong, title),
    ...lines([[detail, sku].filter(Boolean).join("  ·  ")].filter(Boolean), styles.small),
  );
