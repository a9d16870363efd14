import type { Subgraph } from "@till/kit/subgraph";
import { sendMail } from "@till/kit/mail";
import type { AnyJob } from "@till/kit/job";
import { catalog } from "@till/catalog/subgraph";
import { checkout } from "@till/checkout/subgraph";
import { content } from "@till/content/subgraph";
import { customers } from "@till/customers/subgraph";
import { inventory } from "@till/inventory/subgraph";
import { orders } from "@till/orders/subgraph";
import { payments } from "@till/payments/subgraph";
import { promotions } from "@till/promotions/subgraph";
import { staff } from "@till/staff/subgraph";
import { checkInvariants } from "./invariants/check.job.js";

/** Every domain of the shop. This is the only list of them. */
export const subgraphs: readonly Subgraph[] = [
  staff,
  content,
  catalog,
  inventory,
  promotions,
  customers,
  payments,
  orders,
  checkout,
];

/** Every job of the shop, whichever domain it belongs to. */
export const jobs: readonly AnyJob[] = [
  sendMail,
  checkInvariants,
  ...subgraphs.flatMap((subgraph) => subgraph.jobs ?? []),
];
