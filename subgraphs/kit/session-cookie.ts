import type { Env } from "./env.js";

const isSecure = (env: Env) => env.PUBLIC_URL.startsWith("https:");

/** `__Host-` binds the cookie to this very host; browsers allow the name over https only. */
export const sessionCookieName = (env: Env): string => (isSecure(env) ? "__Host-till-staff" : "till-staff");

/** The Set-Cookie header of a staff session; an age of 0 takes the cookie away. */
export function sessionCookie(env: Env, token: string, ageSeconds: number): string {
  const secure = isSecure(env) ? "; Secure" : "";
  return `${sessionCookieName(env)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${ageSeconds}${secure}`;
}
