/** What a journey is told from outside: which shop, and what to look for there. */
export interface JourneySettings {
  readonly shopUrl: string;
  /** Typed into the search, with a typo in it. */
  readonly search: string;
  /** The product that must be found all the same. */
  readonly product: string;
  /** A code that takes something off. */
  readonly code: string;
}

/** The one place where the browser tests read their environment. The defaults fit the demo shop. */
export function journeySettings(env: NodeJS.ProcessEnv = process.env): JourneySettings {
  return {
    shopUrl: env.SHOP_URL ?? "http://localhost:3000",
    search: env.SHOP_SEARCH ?? "teapt",
    product: env.SHOP_PRODUCT ?? "teapot",
    code: env.SHOP_CODE ?? "WELCOME10",
  };
}
