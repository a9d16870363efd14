/** The only file of the admin's browser tests that reads the environment. */
export const baseUrl = process.env["TILL_ADMIN_URL"] ?? "http://127.0.0.1:4000/admin/";

/** Every demo login of the seeds shares a password; a run against another shop names its own. */
export const password = process.env["TILL_ADMIN_PASSWORD"] ?? "fernwick";

export const chromiumPath = process.env["CHROMIUM_PATH"];
