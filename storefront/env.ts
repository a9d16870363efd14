import { randomBytes } from "node:crypto";

/** Everything the storefront must be told from outside. */
export interface StorefrontSettings {
  /** The gateway's GraphQL address, seen from this server. */
  readonly apiUrl: string;
  /** The address shoppers type; links, canonical addresses and the origin guard are built from it alone. */
  readonly publicUrl: string;
  /** Signs the cookies. Several processes of one shop share it. */
  readonly sessionSecret: string;
  /** How many proxies in front may be believed about the shopper's address. */
  readonly trustedProxies: number;
  readonly isProduction: boolean;
  /** Where pictures come from when a CDN stands in front of them. */
  readonly mediaUrl?: string | undefined;
}

/** The one place that reads the storefront's environment. */
export function readSettings(
  env: NodeJS.ProcessEnv = process.env,
): StorefrontSettings & { readonly port: number } {
  const port = Number(env.PORT ?? "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a port number, not "${env.PORT}".`);
  const isProduction = env.NODE_ENV === "production";
  const publicUrl = address("PUBLIC_URL", env.PUBLIC_URL ?? `http://localhost:${port}`);
  if (isProduction && !env.SESSION_SECRET && publicUrl.startsWith("https:")) {
    throw new Error(
      "SESSION_SECRET is missing: without it every restart signs all shoppers out. Set 32 random characters.",
    );
  }
  return {
    port,
    apiUrl: address("TILL_API_URL", env.TILL_API_URL ?? "http://127.0.0.1:4000/graphql"),
    publicUrl,
    sessionSecret: env.SESSION_SECRET ?? randomBytes(32).toString("hex"),
    trustedProxies: Number(env.TRUSTED_PROXIES ?? "0"),
    isProduction,
    mediaUrl: env.MEDIA_URL && address("MEDIA_URL", env.MEDIA_URL),
  };
}

function address(name: string, value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new Error(`${name} must be an http(s) address, not "${value}".`);
  return value.replace(/\/$/, "");
}
