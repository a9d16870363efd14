import type { EntityManager } from "@mikro-orm/postgresql";

/** What a shop is: one row, edited by staff. Every domain needs some of it, so it is read through kit. */
export interface Settings {
  name: string;
  tagline: string;
  email: string;
  currency: string;
  country: string;
  timezone: string;
  pricesIncludeTax: boolean;
}

let kept: { settings: Settings; until: number } | undefined;
const keepMs = 5_000;

/** The shop's settings, at most five seconds old. */
export async function settings(em: EntityManager): Promise<Settings> {
  if (kept && kept.until > Date.now()) return kept.settings;
  const [row] = await em.execute<Settings[]>(
    `select name, tagline, email, currency, country, timezone, prices_include_tax as "pricesIncludeTax" from settings`,
  );
  if (!row) throw new Error("The shop has no settings: seed it first (npm run seed -- minimal).");
  kept = { settings: row, until: Date.now() + keepMs };
  return row;
}

/** After a change of settings, and between tests. */
export const forgetSettings = (): void => void (kept = undefined);
