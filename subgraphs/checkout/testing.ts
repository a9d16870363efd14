import type { EntityManager } from "@mikro-orm/postgresql";
import { offered } from "@till/catalog/testing";
import { openItems } from "@till/inventory";
import { encodeId, type Id, newId } from "@till/kit/id";
import { guest, type Viewer } from "@till/kit/viewer";
import { transact } from "@till/kit/tx";
import { setAddresses, setShippingMethod } from "./cart-delivery.js";
import { createCart } from "./create-cart.js";
import type { FullCart } from "./priced-cart.js";

export interface Ware {
  productId: Id<"prod">;
  variantId: Id<"var">;
  /** `var_01h…` */
  wireId: string;
}

/** A product for sale with one variant and so many units of it. */
export async function ware(
  em: EntityManager,
  { price = 1_000n, onHand = 100, isTracked = true, weightGrams = 500, cost = 400n } = {},
): Promise<Ware> {
  const { productId, variantIds } = await offered(em, { variants: [{ price, weightGrams, cost }] });
  const variantId = variantIds[0]!;
  await transact(em, (tx) => openItems(tx, [{ variantId, isTracked, initialOnHand: onHand }]));
  return { productId, variantId, wireId: encodeId("var", variantId) };
}

export interface MethodOptions {
  name?: string;
  price?: bigint;
  freeFrom?: bigint;
  weightMaxGrams?: number;
  weightMinGrams?: number;
}

/** A way to send to these countries, which get a zone of their own where they have none. Returns its wire id. */
export async function shipsTo(
  em: EntityManager,
  countries: readonly string[],
  { name = "Standard", price = 490n, freeFrom, weightMaxGrams, weightMinGrams = 0 }: MethodOptions = {},
): Promise<string> {
  const id = newId<"ship">();
  await em.fork().transactional(async (tx) => {
    const zones = await tx.execute<{ zone_id: Id }[]>(
      "select distinct zone_id from shipping_zone_countries where country = ?",
      [countries[0]],
    );
    const zoneId = zones[0]?.zone_id ?? newId();
    if (!zones[0]) {
      await tx.execute("insert into shipping_zones (id, name) values (?, ?)", [zoneId, `Zone ${zoneId}`]);
      for (const country of countries)
        await tx.execute("insert into shipping_zone_countries (country, zone_id) values (?, ?)", [
          country,
          zoneId,
        ]);
    }
    await tx.execute(
      `insert into shipping_methods (id, zone_id, name, price, free_from, weight_min_grams, weight_max_grams)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [id, zoneId, name, price, freeFrom ?? null, weightMinGrams, weightMaxGrams ?? null],
    );
  });
  return encodeId("ship", id);
}

/** A tax of so many percent in a country, or in a region of it. */
export const taxed = (em: EntityManager, country: string, percent: number, region: string | null = null) =>
  em.execute("insert into tax_rates (id, country, region, name, rate_ppm) values (?, ?, ?, 'VAT', ?)", [
    newId(),
    country,
    region,
    percent * 10_000,
  ]);

export const berlin = {
  firstName: "Ada",
  lastName: "Birch",
  line1: "Mill Lane 3",
  city: "Berlin",
  postalCode: "10115",
  countryCode: "DE",
};

/** A cart with these goods that is ready to be ordered, with the given way of shipping. */
export async function readyCart(
  em: EntityManager,
  goods: readonly { wireId: string; quantity?: number }[],
  methodId: string,
  { email = `${newId()}@example.com`, viewer = guest }: { email?: string; viewer?: Viewer } = {},
): Promise<FullCart> {
  const now = new Date();
  return transact(em, async (tx) => {
    const lines = goods.map(({ wireId, quantity = 1 }) => ({ variantId: wireId, quantity }));
    const { cart } = await createCart(tx, viewer, lines, now);
    await setAddresses(tx, cart.wireId, { email, shippingAddress: berlin }, now);
    return setShippingMethod(tx, cart.wireId, methodId, now);
  });
}
