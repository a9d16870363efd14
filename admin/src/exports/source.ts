import { AdminExportsDocument, type ExportRowFragment, type ExportStatus } from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

export const exportSource: Source<ExportRowFragment, ExportRowFragment, object> = {
  list: async ({ first, after, signal }) =>
    (await send(AdminExportsDocument, { first, after }, signal)).productExports,
};

const atWork: readonly ExportStatus[] = ["QUEUED", "RUNNING"];
export const isAtWork = ({ status }: Pick<ExportRowFragment, "status">): boolean => atWork.includes(status);
