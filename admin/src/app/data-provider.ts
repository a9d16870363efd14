import {
  HttpError,
  type DataProvider,
  type GetListParams,
  type Identifier,
  type QueryFunctionContext,
  type RaRecord,
} from "react-admin";
import { CursorPages } from "./cursor-pages.js";
import { changedFields, type AnySource } from "./source.js";

/** react-admin's view of the API, over one source per resource. Actions that are no CRUD send their own document. */
export function dataProvider(sources: Readonly<Record<string, AnySource>>): DataProvider {
  const pages = new CursorPages();
  const sourceOf = (resource: string): AnySource => {
    const source = sources[resource];
    if (!source) throw new Error(`${resource} has no source.`);
    return source;
  };
  const read = async (resource: string, id: Identifier, signal?: AbortSignal): Promise<RaRecord> => {
    const record = await sourceOf(resource).one?.(String(id), signal);
    if (!record) throw new HttpError("This record does not exist, or not any more.", 404);
    return record;
  };

  const provider = {
    supportAbortSignal: true,

    async getList(resource: string, params: GetListParams & QueryFunctionContext) {
      const { pagination = { page: 1, perPage: 25 }, sort, filter, signal } = params;
      const { q, ...filters } = (filter ?? {}) as Record<string, unknown>;
      const request = {
        first: pagination.perPage,
        query: typeof q === "string" && q.trim() !== "" ? q.trim() : null,
        filter: filters,
        sort: { field: sort?.field ?? "", direction: sort?.order ?? "ASC" },
        signal,
      } as const;
      const key = JSON.stringify([resource, { ...request, signal: null }]);
      const page = await pages.page(key, pagination.page, (after) =>
        sourceOf(resource).list({ ...request, after }),
      );
      return {
        data: [...page.rows],
        pageInfo: { hasNextPage: page.hasNextPage, hasPreviousPage: pagination.page > 1 },
        meta: { count: page.count },
      };
    },

    getOne: async (resource: string, params: { id: Identifier; signal?: AbortSignal }) => ({
      data: await read(resource, params.id, params.signal),
    }),

    getMany: async (resource: string, params: { ids: Identifier[] }) => ({
      data: await Promise.all(params.ids.map((id) => read(resource, id))),
    }),

    getManyReference: async () => refuse("Related lists are read with their record."),

    async create(resource: string, params: { data: object }) {
      const source = sourceOf(resource);
      if (!source.create) return refuse(`${resource} cannot be created here.`);
      return { data: { id: await source.create(params.data) } };
    },

    async update(resource: string, params: { id: Identifier; data: object; previousData: object }) {
      const source = sourceOf(resource);
      if (!source.update) return refuse(`${resource} cannot be changed here.`);
      const before = { ...params.previousData, id: String(params.id) };
      const changes = changedFields(before, params.data);
      if (Object.keys(changes).length > 0) await source.update(before.id, changes, before);
      return { data: await read(resource, params.id) };
    },

    updateMany: async () => refuse("Rows are changed one by one."),
    delete: async () => refuse("Nothing is deleted here."),
    deleteMany: async () => refuse("Nothing is deleted here."),
  };
  return provider as unknown as DataProvider;
}

function refuse(message: string): never {
  throw new HttpError(message, 405);
}
