/** What a journey is told from outside: which shop, and what to look for there. */
export interface JourneySettings {
  readonly shopUrl: string;
  /** Typed into the search, with a typo in it. */
  readonly search: string;
  /** The product that must be found all the same. */
  readonly product: string;
  /** A code that takes something off. */
  readonly code: string;
  /** Where the same shop's staff work. */
  readonly adminUrl: string;
  /** The demo shop's logins, as it prints them at each start; a run against another shop names its own. */
  readonly passwordOf: (who: "catalogue" | "support") => string;
}

/** The one place where the browser tests read their environment. The defaults fit the demo shop. */
export function journeySettings(env: NodeJS.ProcessEnv = process.env): JourneySettings {
  return {
    shopUrl: env.SHOP_URL ?? "http://localhost:3000",
    search: env.SHOP_SEARCH ?? "teapt",
    product: env.SHOP_PRODUCT ?? "teapot",
    code: env.SHOP_CODE ?? "WELCOME10",
    adminUrl: env.TILL_ADMIN_URL ?? "http://127.0.0.1:4000/admin/",
    passwordOf: (who) => env.TILL_ADMIN_PASSWORD ?? `slow-rooms-${who}`,
  };
}
