/**
 * Every permission that a role may hold. An `@allow` that names another one is a misspelling, and the build
 * check of access refuses it.
 */
export const permissions: ReadonlySet<string> = new Set([
  "audit.read",
  "catalog.cost.read",
  "catalog.cost.write",
  "catalog.import",
  "catalog.read",
  "catalog.write",
  "customers.read",
  "inventory.adjust",
  "inventory.read",
  "jobs.read",
  "jobs.requeue",
  "orders.cancel",
  "orders.note",
  "orders.profit.read",
  "orders.read",
  "orders.refund",
  "orders.ship",
  "promotions.read",
  "promotions.write",
  "settings.write",
  "staff.read",
]);
