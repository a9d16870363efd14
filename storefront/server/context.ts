import type { StorefrontSettings } from "../env.js";
import type { ContentPolicy } from "./content-policy.js";

/** What a loader or action knows beyond the request itself. */
// A type and not an interface: Remix wants something it may index by any name.
export type ShopContext = {
  readonly settings: StorefrontSettings;
  readonly policy: ContentPolicy;
  readonly requestId: string;
  readonly clientAddress: string;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends ShopContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
