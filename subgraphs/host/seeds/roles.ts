/** Every permission that a field of the API may ask for; a test compares it with the schema. */
export const permissions = [
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
] as const;
export type Permission = (typeof permissions)[number];

/** The three roles that a shop starts with. */
export const roles = {
  Owner: permissions,
  "Catalogue manager": [
    "catalog.cost.read",
    "catalog.cost.write",
    "catalog.import",
    "catalog.read",
    "catalog.write",
    "inventory.adjust",
    "inventory.read",
    "promotions.read",
    "promotions.write",
  ],
  "Support agent": [
    "catalog.read",
    "customers.read",
    "inventory.read",
    "orders.cancel",
    "orders.note",
    "orders.read",
    "orders.refund",
    "orders.ship",
    "promotions.read",
  ],
} as const satisfies Record<string, readonly Permission[]>;
export type RoleName = keyof typeof roles;
