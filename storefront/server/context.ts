import type { StorefrontSettings } from "../env.js";
import type { ContentPolicy } from "./content-policy.js";

/** What a loader or action knows beyond the request itself. */
export interface ShopContext {
  readonly settings: StorefrontSettings;
  readonly policy: ContentPolicy;
  readonly requestId: string;
  readonly clientAddress: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends ShopContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
