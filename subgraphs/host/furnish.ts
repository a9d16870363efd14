import { randomBytes } from "node:crypto";
import type { Services } from "@till/kit/context";
import { isSeeded, seedMinimal } from "./seeds/minimal.js";

export interface Login {
  role: string;
  email: string;
  password: string;
}

/** The goods a new shop opens with: the demo shop's, or none. */
export type Stock = "demo" | "empty";

const ownerEmail = "owner@till.example";

/**
 * Furnishes a database that holds no shop yet, once.
 * @returns the logins to tell: of a demo shop always, of an empty one when its owner has just been made
 */
export async function furnish(services: Services, stock: Stock): Promise<readonly Login[]> {
  const isNew = !(await isSeeded(services));
  if (isNew && stock === "empty") {
    // Said once and kept nowhere: the database holds its hash.
    const password = randomBytes(12).toString("base64url");
    await seedMinimal(services, { owner: { name: "Owner", email: ownerEmail, password } });
    return [{ role: "Owner, said only this once", email: ownerEmail, password }];
  }
  const { demoLogins, seedDemo } = await import("./seeds/demo.js");
  if (isNew) await seedDemo(services);
  const emails = `{${demoLogins.map(({ email }) => email).join(",")}}`;
  const rows = await services.em
    .fork()
    .execute<{ email: string }[]>("select email::text as email from users where email = any(?::text[])", [
      emails,
    ]);
  const there = new Set(rows.map(({ email }) => email));
  return demoLogins.filter(({ email }) => there.has(email));
}
