import {
  AdminImportDocument,
  AdminImportsDocument,
  type AdminImportQuery,
  type ImportRowFragment,
  type ImportStatus,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

export type ImportDetail = NonNullable<AdminImportQuery["productImport"]>;

export const importSource: Source<ImportRowFragment, ImportDetail, object> = {
  list: async ({ first, after, signal }) =>
    (await send(AdminImportsDocument, { first, after }, signal)).productImports,
  one: async (id, signal) => (await send(AdminImportDocument, { id }, signal)).productImport,
};

const atWork: readonly ImportStatus[] = ["CHECKING", "QUEUED", "RUNNING"];
export const isAtWork = ({ status }: { status: ImportStatus }): boolean => atWork.includes(status);
