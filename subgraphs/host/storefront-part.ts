import { type Env, keyFor } from "@till/kit/env";
import type { Express } from "express";

/** The storefront in this process. It speaks to the gateway as any client does. */
export async function storefrontApp(env: Env): Promise<Express> {
  // Loaded here, because a process without a storefront has no use for React.
  const { createStorefront } = await import("@till/storefront/server");
  return createStorefront({
    apiUrl: `${env.GATEWAY_URL ?? `http://127.0.0.1:${env.PORT}`}/graphql`,
    publicUrl: env.STOREFRONT_URL,
    sessionSecret: keyFor(env, "storefront").toString("hex"),
    trustedProxies: env.TRUSTED_PROXIES,
    isProduction: true,
    mediaUrl: env.MEDIA_URL,
  });
}
