import { type Context } from "@till/kit/context";
import { byKey, defineLoader } from "@till/kit/loader";
import { Role, StaffMember } from "./staff.entity.js";

/** Members with their roles. There are dozens at most, so that entities cost nothing worth saving. */
export const staffMembers = defineLoader<StaffMember>(async ({ em }, ids) => {
  const found = await em.find(StaffMember, { id: { $in: [...ids] as never } }, { populate: ["role"] });
  return byKey(found, (member) => member.id);
});

export const roles = defineLoader<Role>(async ({ em }, ids) => {
  const found = await em.find(Role, { id: { $in: [...ids] as never } });
  return byKey(found, (role) => role.id);
});

export const allStaff = ({ em }: Context): Promise<StaffMember[]> =>
  em.find(
    StaffMember,
    { status: "active" },
    { populate: ["role"], orderBy: { name: "asc", id: "asc" }, limit: 500 },
  );

export const allRoles = ({ em }: Context): Promise<Role[]> =>
  em.find(Role, {}, { orderBy: { name: "asc" }, limit: 200 });
