import { byKey, defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";

/** A way to send something, apart from any cart. */
export interface MethodRow {
  id: string;
  name: string;
  description: string | null;
  price: string;
  currency: string;
  estimatedDaysMin: number | null;
  estimatedDaysMax: number | null;
}

const methodsById = statement<MethodRow>(
  "checkout.shipping-methods",
  `select m.id, m.name, m.description, m.price, s.currency, m.days_min as "estimatedDaysMin",
          m.days_max as "estimatedDaysMax"
     from shipping_methods m cross join settings s where m.id = any($1::uuid[])`,
);

export const shippingMethods = defineLoader<MethodRow>(async ({ read }, ids) =>
  byKey(await read.rows(methodsById, [ids]), (row) => row.id),
);

/** Countries that can be sent to in some way. */
export const servedCountries = statement<{ country: string }>(
  "checkout.served-countries",
  `select z.country from shipping_zone_countries z
    where exists (select 1 from shipping_methods m where m.zone_id = z.zone_id and m.is_active)`,
);
