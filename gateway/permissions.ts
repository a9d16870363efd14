/**
 * Every permission that a role may hold. An `@allow` that names another one is a misspelling, and the build
 * check of access refuses it.
 */
export const permissions: ReadonlySet<string> = new Set([
  "catalog.read",
  "catalog.write",
  "catalog.import",
  "catalog.cost.read",
  "catalog.cost.write",
  "inventory.read",
  "inventory.adjust",
  "promotions.read",
  "promotions.write",
  "orders.read",
  "orders.ship",
  "orders.cancel",
  "orders.refund",
  "orders.note",
  "orders.profit.read",
  "customers.read",
  "staff.read",
  "staff.write",
  "audit.read",
  "jobs.read",
  "jobs.requeue",
  "settings.write",
]);
