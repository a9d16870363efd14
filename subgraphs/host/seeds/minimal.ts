import type { Services } from "@till/kit/context";
import { forgetSettings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { randomFrom } from "./art/random.js";
import { type ShopSettings, writeSettings, writeStaff, writeTaxes, writeZones } from "./foundation.js";
import { idsFrom } from "./ids.js";

export interface MinimalShop {
  owner: { name: string; email: string; password: string };
  settings?: Partial<ShopSettings>;
}

/** Whether this database already holds a shop. */
export async function isSeeded({ em }: Pick<Services, "em">): Promise<boolean> {
  const rows = await em.fork().execute<object[]>("select 1 from settings limit 1");
  return rows.length > 0;
}

/**
 * What a shop needs before it can sell: settings, the three roles, one owner, one place that it ships to and
 * that country's tax. All or nothing, so that a start which was killed begins again.
 */
export async function seedMinimal(
  { em, now }: Pick<Services, "em" | "now">,
  shop: MinimalShop,
): Promise<void> {
  const at = now();
  const ids = idsFrom(randomFrom(`minimal/${shop.owner.email}/${at.getTime()}`));
  const settings: ShopSettings = {
    name: "My shop",
    tagline: "",
    email: shop.owner.email,
    currency: "EUR",
    country: "DE",
    timezone: "Europe/Berlin",
    pricesIncludeTax: true,
    ...shop.settings,
  };
  await transact(em.fork(), async (tx) => {
    await writeSettings(tx, settings);
    await writeStaff(tx, ids, at, [{ role: "Owner", ...shop.owner }]);
    await writeZones(tx, ids, at, [
      {
        name: "Home",
        countries: [settings.country],
        methods: [{ name: "Standard", description: "By parcel", price: 490n, freeFrom: null, days: [2, 4] }],
      },
    ]);
    if (settings.country === "DE")
      await writeTaxes(tx, ids, at, [{ country: "DE", name: "USt.", ppm: 190_000 }]);
  });
  forgetSettings();
}
