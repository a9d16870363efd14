import { hkdfSync } from "node:crypto";
import { z } from "zod";

const flag = z.stringbool({ truthy: ["1", "true", "yes", "on"], falsy: ["0", "false", "no", "off", ""] });
const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),

    /** The folder of everything that one machine keeps: embedded databases, files, the generated secret. */
    TILL_DATA: z.string().default(".till"),
    /** Where npm was called: it sets this itself, and paths on the command line are meant from there. */
    INIT_CWD: z.string().optional(),
    /** At least 32 characters. Signatures of every kind are derived from it. */
    TILL_SECRET: z.string().min(32, "must have at least 32 characters").optional(),

    DATABASE_URL: url.optional(),
    /** The role that the shop works as; the owner of the tables only migrates. */
    DATABASE_ROLE: z
      .string()
      .regex(/^[a-z_]{1,63}$/)
      .default("till_app"),
    DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(20),
    REDIS_URL: url.optional(),

    HOST: z.string().default("127.0.0.1"),
    PORT: port.default(4000),
    STOREFRONT_PORT: port.default(3000),
    /** How the world reaches the API, the storefront and the admin; links in mails start with these. */
    PUBLIC_URL: url.default("http://127.0.0.1:4000"),
    STOREFRONT_URL: url.default("http://127.0.0.1:3000"),
    /** How other processes of the shop reach the gateway inside a network; PUBLIC_URL when left out. */
    GATEWAY_URL: url.optional(),
    /** How many proxies stand in front and may be believed about a visitor's address. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    /** Addresses of servers of ours (the storefront, a proxy) that the gateway believes about a visitor's. */
    TRUSTED_ADDRESSES: z
      .string()
      .default("127.0.0.1,::1")
      .transform((list) => list.split(",").map((address) => address.trim())),

    S3_ENDPOINT: url.optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default("eu-central-1"),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),

    /** Where browsers fetch pictures: a CDN in front of /media. This host itself when left out. */
    MEDIA_URL: url.optional(),

    /** Where a ClamAV daemon listens, by address or socket. Without one uploads are not scanned. */
    CLAMD_HOST: z.string().optional(),
    CLAMD_PORT: port.default(3310),
    CLAMD_SOCKET: z.string().optional(),

    STRIPE_SECRET_KEY: z.string().optional(),
    STRIPE_PUBLISHABLE_KEY: z.string().optional(),
    STRIPE_WEBHOOK_SECRET: z.string().optional(),
    /** Where Stripe's API stands; tests point it at a double. */
    STRIPE_API_URL: url.optional(),

    SMTP_URL: url.optional(),
    MAIL_FROM: z.string().default("Fernwick <hello@fernwick.example>"),

    /** Whether introspection and the explorer page are open. */
    GRAPHQL_EXPLORER: flag.default(true),
    /** Addresses of the subgraphs where they run apart, as JSON: {"catalog":"http://catalog:4001"}. */
    SUBGRAPH_URLS: z
      .string()
      .transform((text, ctx) => {
        try {
          return z.record(z.string(), z.url()).parse(JSON.parse(text));
        } catch {
          ctx.addIssue({ code: "custom", message: 'must be JSON such as {"catalog":"http://catalog:4001"}' });
          return z.NEVER;
        }
      })
      .optional(),
  })
  .superRefine((env, ctx) => {
    const isProduction = env.NODE_ENV === "production";
    if (isProduction && !env.TILL_SECRET)
      ctx.addIssue({ code: "custom", path: ["TILL_SECRET"], message: "is required in production" });
    if (env.STRIPE_SECRET_KEY && !env.STRIPE_WEBHOOK_SECRET)
      ctx.addIssue({
        code: "custom",
        path: ["STRIPE_WEBHOOK_SECRET"],
        message: "is required with STRIPE_SECRET_KEY: without it no webhook can be trusted",
      });
    if (env.S3_BUCKET && !(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY))
      ctx.addIssue({
        code: "custom",
        path: ["S3_BUCKET"],
        message: "needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY",
      });
  });

export type Env = z.infer<typeof schema>;

/** A setting that cannot be used. The message names each one, for the person who starts the shop. */
export class WrongSetting extends Error {}

/**
 * Reads every setting once; nothing else in Till reads the environment.
 * @throws WrongSetting naming each variable that is missing or malformed
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new WrongSetting(`These settings cannot be used:\n${lines.join("\n")}`);
}

/** A key of its own for each purpose, derived from the one secret (RFC 5869). */
export function keyFor(env: Pick<Env, "TILL_SECRET">, purpose: string): Buffer {
  if (!env.TILL_SECRET) throw new WrongSetting("TILL_SECRET is not set.");
  return Buffer.from(hkdfSync("sha256", env.TILL_SECRET, "till", purpose, 32));
}
