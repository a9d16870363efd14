import { Document, Page } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import { type DocumentFacts, type DocumentLine, titles } from "../facts.js";
import { figure, percentOf } from "./figures.js";
import {
  box,
  everywhere,
  fact,
  footer,
  itemName,
  masthead,
  pageNumber,
  party,
  whole,
  words,
} from "./parts.js";
import { styles } from "./styles.js";

export interface DocumentToPrint {
  kind: "INVOICE" | "CREDIT_NOTE";
  label: string;
  issuedAt: Date;
  facts: DocumentFacts;
}

/** An invoice or a credit note on A4. It depends on its facts alone: the same facts give the same bytes. */
export function invoicePage({ kind, label, issuedAt, facts }: DocumentToPrint): ReactElement<object> {
  const title = titles[kind];
  return createElement(
    Document,
    {
      title: `${title} ${label}`,
      author: facts.seller.legalName || facts.seller.name,
      creator: "Till",
      producer: "Till",
      language: "en",
      creationDate: issuedAt,
      modificationDate: issuedAt,
    },
    createElement(
      Page,
      { size: "A4", style: styles.page },
      footer(facts.seller),
      pageNumber(),
      masthead(facts.seller),
      words(styles.title, title),
      words(styles.label, label),
      parties(kind, facts),
      table(facts),
      whole(styles.below, taxes(facts), sums(kind, facts)),
      ...remarks(kind, facts),
    ),
  );
}

function parties(kind: DocumentToPrint["kind"], facts: DocumentFacts): ReactElement {
  const isElsewhere = facts.shipTo.length > 0 && facts.shipTo.join() !== facts.buyer.join();
  return box(
    styles.parties,
    party(kind === "INVOICE" ? "Billed to" : "Credited to", facts.buyer),
    party(isElsewhere ? "Delivered to" : "", isElsewhere ? facts.shipTo : []),
    box(
      styles.facts,
      words(styles.heading, "Details"),
      fact("Date", facts.issuedOn),
      ...(facts.invoice ? [fact("For invoice", facts.invoice)] : []),
      fact("Order", facts.orderNumber),
      fact("Ordered", facts.orderedOn),
      ...(kind === "INVOICE" && facts.paidOn ? [fact("Paid", facts.paidOn)] : []),
    ),
  );
}

function table(facts: DocumentFacts): ReactElement {
  const hasDiscount = facts.lines.some(({ discount }) => discount !== "0");
  const money = (minor: string | bigint) => figure(minor, facts.currency);
  const row = (line: DocumentLine) =>
    whole(
      styles.item,
      itemName(line),
      words(styles.quantity, String(line.quantity)),
      words(styles.money, money(line.unitPrice)),
      ...(hasDiscount
        ? [words(styles.money, line.discount === "0" ? "" : money(-BigInt(line.discount)))]
        : []),
      words(styles.money, money(line.total)),
    );
  return box(
    styles.block,
    everywhere(
      styles.head,
      words(styles.name, "Item"),
      words(styles.quantity, "Qty"),
      words(styles.money, "Unit price"),
      ...(hasDiscount ? [words(styles.money, "Discount")] : []),
      words(styles.money, `Amount ${facts.currency}`),
    ),
    ...facts.lines.map(row),
  );
}

function taxes({ taxes: rows, currency }: DocumentFacts): ReactElement {
  const named = ({ name, ppm }: DocumentFacts["taxes"][number]) =>
    ppm === null || (ppm === 0 && name === "Not taxed") ? name : `${name} ${percentOf(ppm)}`;
  return box(
    styles.taxes,
    box(
      styles.head,
      words(styles.taxName, "Tax"),
      words(styles.taxFigure, "Net"),
      words(styles.taxFigure, "Tax"),
    ),
    ...rows.map((row) =>
      box(
        styles.sum,
        words(styles.taxName, named(row)),
        words(styles.taxFigure, figure(row.net, currency)),
        words(styles.taxFigure, figure(row.tax, currency)),
      ),
    ),
  );
}

function sums(kind: DocumentToPrint["kind"], facts: DocumentFacts): ReactElement {
  const money = (minor: string | bigint) => figure(minor, facts.currency);
  const sum = (label: string, amount: string) =>
    box(styles.sum, words(styles.soft, label), words(styles.row, amount));
  const net = BigInt(facts.total) - BigInt(facts.tax);
  const isInvoice = kind === "INVOICE";
  return box(
    styles.sums,
    ...(facts.lines.length > 0 ? [sum("Items", money(facts.subtotal))] : []),
    ...(facts.discount === "0" ? [] : [sum("Discount", money(-BigInt(facts.discount)))]),
    ...(isInvoice || facts.shipping !== "0" ? [sum(shippingWords(facts), money(facts.shipping))] : []),
    ...(facts.other === "0" ? [] : [sum("Adjustment", money(facts.other))]),
    ...(facts.taxesIncluded ? [] : [sum("Tax", money(facts.tax))]),
    box(
      styles.total,
      words(styles.row, isInvoice ? "Total" : "Total credited"),
      words(styles.row, `${facts.currency} ${money(facts.total)}`),
    ),
    ...(facts.taxesIncluded && facts.tax !== "0"
      ? [
          box(styles.sum, words(styles.small, "Tax included"), words(styles.small, money(facts.tax))),
          box(styles.sum, words(styles.small, "Without tax"), words(styles.small, money(net))),
        ]
      : []),
  );
}

const shippingWords = ({ shippingName }: DocumentFacts): string =>
  shippingName ? `Shipping, ${shippingName}` : "Shipping";

function remarks(kind: DocumentToPrint["kind"], facts: DocumentFacts): ReactElement[] {
  const text =
    kind === "INVOICE"
      ? facts.paidOn && `Paid in full on ${facts.paidOn}. Nothing is due.`
      : `Corrects invoice ${facts.invoice}${facts.reason ? `: ${facts.reason}` : "."}`;
  return text ? [whole(styles.note, words(styles.soft, text))] : [];
}
