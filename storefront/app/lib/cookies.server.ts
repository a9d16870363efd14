import { createCookie, type AppLoadContext, type Cookie } from "@remix-run/node";
import type { StorefrontSettings } from "../../env.js";

interface Jar {
  readonly session: Cookie;
  readonly cart: Cookie;
  readonly payment: Cookie;
}

const jars = new WeakMap<StorefrontSettings, Jar>();
const daySeconds = 86_400;

/** The shop's three cookies: signed, unreadable for scripts, and sent back after a payment redirect (Lax). */
export function jar({ settings }: AppLoadContext): Jar {
  const known = jars.get(settings);
  if (known) return known;
  const secure = settings.publicUrl.startsWith("https:");
  const cookie = (name: string, maxAge: number): Cookie =>
    createCookie(`${secure ? "__Host-" : ""}${name}`, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure,
      secrets: [settings.sessionSecret],
      maxAge,
    });
  const made = {
    session: cookie("till_session", 30 * daySeconds),
    cart: cookie("till_cart", 60 * daySeconds),
    payment: cookie("till_payment", daySeconds),
  };
  jars.set(settings, made);
  return made;
}

/** The Set-Cookie value that ends a cookie. */
export const forget = (cookie: Cookie): Promise<string> => cookie.serialize("", { maxAge: 0 });
