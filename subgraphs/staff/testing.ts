import type { EntityManager } from "@mikro-orm/postgresql";
import { newId } from "@till/kit/id";
import { hashPassword } from "@till/kit/password";
import { Role, StaffMember } from "./staff.entity.js";

export const testPassword = "a password for tests";

/** Somebody who works here with exactly these permissions. */
export async function staffMember(em: EntityManager, permissions: readonly string[]): Promise<StaffMember> {
  const role = new Role(`Role ${newId()}`, permissions);
  const member = new StaffMember(`${newId()}@example.com`, "Ada", await hashPassword(testPassword), role);
  await em.persist([role, member]).flush();
  return member;
}
