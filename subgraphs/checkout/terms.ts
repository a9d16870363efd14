import type { EntityManager } from "@mikro-orm/postgresql";
import type { Address } from "@till/kit/address";
import type { Id } from "@till/kit/id";
import type { TaxRate } from "./price-cart.js";

/** A way to send a cart to its address. */
export interface MethodTerms {
  id: Id<"ship">;
  name: string;
  description: string | null;
  price: bigint;
  freeFrom: bigint | null;
  weightMinGrams: number;
  weightMaxGrams: number | null;
  daysMin: number | null;
  daysMax: number | null;
}

/** A tax as it is called on an invoice. */
export interface NamedRate extends TaxRate {
  name: string;
}

/** What the destination decides: how a cart can be sent and which taxes there are. */
export interface Terms {
  methods: MethodTerms[];
  goodsRates: NamedRate[];
  shippingRates: NamedRate[];
}

interface TermsRow {
  methods: (Omit<MethodTerms, "price" | "freeFrom"> & { price: string; freeFrom: string | null })[];
  rates: (NamedRate & { appliesToShipping: boolean })[];
}

/**
 * The terms of a destination, in one statement. Without an address there is no way to send anything yet, and
 * the taxes of the shop's own country are the estimate.
 */
export async function termsOf(
  em: EntityManager,
  address: Address | null,
  shopCountry: string,
): Promise<Terms> {
  const [row] = await em.execute<TermsRow[]>(
    `select
       (select coalesce(json_agg(m), '[]') from (
          select sm.id, sm.name, sm.description, sm.price::text as price, sm.free_from::text as "freeFrom",
                 sm.weight_min_grams as "weightMinGrams", sm.weight_max_grams as "weightMaxGrams",
                 sm.days_min as "daysMin", sm.days_max as "daysMax"
            from shipping_zone_countries z join shipping_methods sm on sm.zone_id = z.zone_id
           where z.country = ? and sm.is_active) m) as methods,
       (select coalesce(json_agg(t), '[]') from (
          select name, rate_ppm as ppm, is_compound as "isCompound", applies_to_shipping as "appliesToShipping"
            from tax_rates where country = ? and (region is null or region = upper(?))
           order by is_compound, region nulls first, name) t) as rates`,
    [address?.countryCode ?? null, address?.countryCode ?? shopCountry, address?.region ?? null],
  );
  const { methods, rates } = row!;
  return {
    methods: methods.map((method) => ({
      ...method,
      price: BigInt(method.price),
      freeFrom: method.freeFrom === null ? null : BigInt(method.freeFrom),
    })),
    goodsRates: rates,
    shippingRates: rates.filter(({ appliesToShipping }) => appliesToShipping),
  };
}

/** Whether a parcel of this weight may go this way. */
export const carries = ({ weightMinGrams, weightMaxGrams }: MethodTerms, grams: number): boolean =>
  grams >= weightMinGrams && (weightMaxGrams === null || grams <= weightMaxGrams);

/** What a method costs for goods of this value. */
export const shippingPrice = ({ price, freeFrom }: MethodTerms, goods: bigint): bigint =>
  freeFrom !== null && goods >= freeFrom ? 0n : price;
