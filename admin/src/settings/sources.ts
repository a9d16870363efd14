import {
  AdminAuditLogDocument,
  AdminFailedJobsDocument,
  type AdminAuditLogQuery,
  type AdminFailedJobsQuery,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

export type AuditRow = AdminAuditLogQuery["auditLog"]["nodes"][number];
export type FailedJobRow = AdminFailedJobsQuery["failedJobs"]["nodes"][number];

export const auditSource: Source<AuditRow, AuditRow, object> = {
  async list({ first, after, filter, signal }) {
    const entity = typeof filter["entity"] === "string" ? filter["entity"] : null;
    return (await send(AdminAuditLogDocument, { first, after, entity }, signal)).auditLog;
  },
};

export const jobSource: Source<FailedJobRow, FailedJobRow, object> = {
  list: async ({ first, after, signal }) =>
    (await send(AdminFailedJobsDocument, { first, after }, signal)).failedJobs,
};
