/**
 * Fields that only some of the staff may read stand behind `@include(if: $with…)`. The transport fills the variable
 * from the viewer's permissions, so that one document serves every role and nobody asks for what would be refused.
 */
export const gates = {
  withCost: "catalog.cost.read",
  withCustomer: "customers.read",
  withProfit: "orders.profit.read",
  withStock: "inventory.read",
} as const;

export type Gate = keyof typeof gates;
