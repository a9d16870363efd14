import type { Subgraph } from "@till/kit/subgraph";
import { AuditResolver } from "./audit.resolver.js";
import { FailedJobResolver } from "./failed-job.resolver.js";
import { Role, StaffMember } from "./staff.entity.js";
import { roles, staffMembers } from "./staff.reads.js";
import { StaffResolver } from "./staff.resolver.js";

export const staff: Subgraph = {
  name: "staff",
  entities: [Role, StaffMember],
  resolvers: [StaffResolver, AuditResolver, FailedJobResolver],
  references: {
    StaffMember: ({ id }, ctx) => staffMembers(ctx).load(id),
    Role: ({ id }, ctx) => roles(ctx).load(id),
  },
};
