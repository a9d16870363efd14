import { hashPassword } from "@till/kit/password";
import type { Tx } from "@till/kit/tx";
import { insertRows } from "./bulk.js";
import type { IdMaker } from "./ids.js";
import { type RoleName, roles } from "./roles.js";

export interface ShopSettings {
  name: string;
  tagline: string;
  email: string;
  currency: string;
  country: string;
  timezone: string;
  pricesIncludeTax: boolean;
}

export interface StaffAccount {
  role: RoleName;
  name: string;
  email: string;
  password: string;
}

export async function writeSettings(tx: Tx, shop: ShopSettings): Promise<void> {
  const { pricesIncludeTax, ...same } = shop;
  await insertRows(tx, "settings", [
    { is_only: true, ...same, prices_include_tax: pricesIncludeTax, updated_at: new Date() },
  ]);
}

/** The three roles, and the people who hold them. Returns the id of each person by address. */
export async function writeStaff(
  tx: Tx,
  ids: IdMaker,
  since: Date,
  accounts: readonly StaffAccount[],
): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(roles) as RoleName[];
  const roleIds = new Map(names.map((name) => [name, ids.at<"role">(since)]));
  await insertRows(
    tx,
    "roles",
    names.map((name) => ({ id: roleIds.get(name), name, permissions: [...roles[name]], created_at: since })),
  );
  const people = await Promise.all(
    accounts.map(async ({ role, name, email, password }) => ({
      id: ids.at<"staff">(since),
      email,
      name,
      password_hash: await hashPassword(password),
      role_id: roleIds.get(role),
      status: "active",
      failed_logins: 0,
      created_at: since,
    })),
  );
  await insertRows(tx, "users", people);
  return new Map(people.map(({ email, id }) => [email, id]));
}

export interface Zone {
  name: string;
  countries: readonly string[];
  methods: readonly {
    name: string;
    description: string;
    price: bigint;
    freeFrom: bigint | null;
    days: readonly [min: number, max: number];
  }[];
}

export async function writeZones(tx: Tx, ids: IdMaker, since: Date, zones: readonly Zone[]): Promise<void> {
  const placed = zones.map((zone) => ({ ...zone, id: ids.at<"zone">(since) }));
  await insertRows(
    tx,
    "shipping_zones",
    placed.map(({ id, name }) => ({ id, name, created_at: since })),
  );
  await insertRows(
    tx,
    "shipping_zone_countries",
    placed.flatMap(({ id, countries }) => countries.map((country) => ({ country, zone_id: id }))),
  );
  await insertRows(
    tx,
    "shipping_methods",
    placed.flatMap(({ id, methods }) =>
      methods.map(({ name, description, price, freeFrom, days }) => ({
        id: ids.at<"ship">(since),
        zone_id: id,
        name,
        description,
        price,
        free_from: freeFrom,
        weight_min_grams: 0,
        days_min: days[0],
        days_max: days[1],
        is_active: true,
        created_at: since,
      })),
    ),
  );
}

export interface Tax {
  country: string;
  name: string;
  ppm: number;
}

export const writeTaxes = (tx: Tx, ids: IdMaker, since: Date, taxes: readonly Tax[]): Promise<void> =>
  insertRows(
    tx,
    "tax_rates",
    taxes.map(({ country, name, ppm }) => ({
      id: ids.at<"tax">(since),
      country,
      name,
      rate_ppm: ppm,
      is_compound: false,
      applies_to_shipping: true,
      created_at: since,
    })),
  );
