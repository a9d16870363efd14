/** The only file of the admin's browser tests that reads the environment. */
export const baseUrl = process.env["TILL_ADMIN_URL"] ?? "http://127.0.0.1:4000/admin/";

/** The demo shop's logins, as it prints them at each start; a run against another shop names its own. */
export const passwordOf = (who: "owner" | "catalogue" | "support"): string =>
  process.env["TILL_ADMIN_PASSWORD"] ?? `slow-rooms-${who}`;
