import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a signature's time may lie from ours, in both directions. */
export const toleranceSeconds = 300;

const signatureOf = (secret: string | Buffer, text: string): Buffer =>
  createHmac("sha256", secret).update(text, "utf8").digest();

/** Signs a webhook as Stripe does: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export function signatureHeader(secret: string | Buffer, body: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1_000);
  return `t=${time},v1=${signatureOf(secret, `${time}.${body}`).toString("hex")}`;
}

/**
 * Whether one of the secrets signed this body within the tolerance. Two secrets are valid while one replaces
 * the other. A time in the future is as wrong as an old one: it would stay valid for as long as somebody likes.
 */
export function isSignedBody(
  secrets: readonly (string | Buffer)[],
  body: string,
  header: string | null,
  now: Date,
): boolean {
  if (!header || header.length > 1_000) return false;
  const parts = header.split(",").map((part) => part.trim().split("="));
  const time = parts.find(([name]) => name === "t")?.[1];
  if (time === undefined || !/^\d{1,12}$/.test(time)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(time)) > toleranceSeconds) return false;

  const given = parts.filter(([name]) => name === "v1").map(([, hex = ""]) => Buffer.from(hex, "hex"));
  return secrets.some((secret) => {
    const expected = signatureOf(secret, `${time}.${body}`);
    return given.some(
      (signature) => signature.length === expected.length && timingSafeEqual(signature, expected),
    );
  });
}
