import { Document, Page } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import type { DocumentFacts } from "../facts.js";
import { box, everywhere, fact, footer, itemName, masthead, party, whole, words } from "./parts.js";
import { styles } from "./styles.js";

export interface PackingSlip {
  seller: DocumentFacts["seller"];
  shipTo: string[];
  orderNumber: string;
  orderedOn: string;
  /** The file's date: when the order was placed, so that printing again gives the same bytes. */
  placedAt: Date;
  shippingName: string | null;
  lines: { title: string; detail: string; sku: string | null; quantity: number }[];
}

/** What goes into a parcel, with a box to tick for each line, and without prices. One order a page. */
export function packingSlipPages(slips: readonly [PackingSlip, ...PackingSlip[]]): ReactElement<object> {
  const [first] = slips;
  return createElement(
    Document,
    {
      title: slips.length === 1 ? `Packing slip ${first.orderNumber}` : `${slips.length} packing slips`,
      author: first.seller.legalName || first.seller.name,
      creator: "Till",
      producer: "Till",
      language: "en",
      creationDate: first.placedAt,
      modificationDate: first.placedAt,
    },
    ...slips.map(slipPage),
  );
}

function slipPage({ seller, shipTo, lines, ...slip }: PackingSlip): ReactElement {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return createElement(
    Page,
    { size: "A4", style: styles.page, key: slip.orderNumber },
    footer(seller),
    masthead(seller),
    words(styles.title, "Packing slip"),
    words(styles.label, `Order ${slip.orderNumber}`),
    box(
      styles.parties,
      party("Goes to", shipTo),
      party("", []),
      box(
        styles.facts,
        words(styles.heading, "Details"),
        fact("Ordered", slip.orderedOn),
        ...(slip.shippingName ? [fact("Shipping", slip.shippingName)] : []),
        fact("Pieces", String(pieces)),
      ),
    ),
    everywhere(
      styles.head,
      words(styles.tick, ""),
      words(styles.name, "Item"),
      words(styles.quantity, "Qty"),
    ),
    ...lines.map((line) =>
      whole(
        styles.item,
        box(styles.tick, box(styles.box)),
        itemName(line),
        words([styles.quantity, styles.strong], String(line.quantity)),
      ),
    ),
    whole(styles.note, words(styles.soft, `Something missing or broken? Write to ${seller.email}.`)),
  );
}
