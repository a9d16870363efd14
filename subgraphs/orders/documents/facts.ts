import type { TaxPart } from "../order.entity.js";

/** The tax of one rate: what it was taken on, and what it came to. Minor units, as text. */
export interface TaxRow {
  name: string;
  /** Parts of a million; null where an older order did not note its rates. */
  ppm: number | null;
  net: string;
  tax: string;
}

export interface DocumentLine {
  title: string;
  /** Variant and options. */
  detail: string;
  sku: string | null;
  quantity: number;
  unitPrice: string;
  discount: string;
  total: string;
}

/**
 * Everything that an invoice or a credit note prints, frozen when it is issued. Sums are minor units as text,
 * dates and addresses are the printed words themselves, so that nothing outside can change a document.
 */
export interface DocumentFacts {
  seller: {
    name: string;
    legalName: string;
    address: string[];
    vatId: string;
    registration: string;
    email: string;
    footer: string;
  };
  buyer: string[];
  shipTo: string[];
  orderNumber: string;
  orderedOn: string;
  issuedOn: string;
  paidOn: string | null;
  currency: string;
  taxesIncluded: boolean;
  lines: DocumentLine[];
  subtotal: string;
  discount: string;
  shippingName: string | null;
  shipping: string;
  /** Goodwill, or less than the goods are worth: credit notes only. */
  other: string;
  taxes: TaxRow[];
  tax: string;
  total: string;
  /** The invoice that a credit note belongs to, and why it was issued. */
  invoice?: string;
  reason?: string;
}

/** A sum with its taxes: what a row of a document contributes to the breakdown. */
export interface Taxed {
  /** Without tax. */
  net: bigint;
  tax: bigint;
  /** What the tax is made of; empty where that was not noted. */
  parts: readonly TaxPart[];
}

export const titles = { INVOICE: "Invoice", CREDIT_NOTE: "Credit note" } as const;
