import { HttpError } from "react-admin";
import { beforeEach, describe, expect, it } from "vitest";
import { dataProvider } from "./data-provider.js";
import { Refusal } from "./refusal.js";
import type { AnySource, ListRequest } from "./source.js";

interface Promotion {
  id: string;
  title: string;
  tags: string[];
  version: number;
}

let stored: Promotion;
let lists: ListRequest[];
let updates: { id: string; changes: object; version: unknown }[];

const source: AnySource = {
  async list(request) {
    lists.push(request);
    return {
      nodes: [stored],
      pageInfo: { hasNextPage: true, endCursor: `after ${request.after}` },
      count: { value: 10_000, precision: "AT_LEAST" },
    };
  },
  one: async (id) => (id === stored.id ? stored : null),
  async create(values) {
    if (!("title" in values))
      throw new Refusal([{ code: "INVALID", message: "A title is needed.", field: ["title"] }]);
    stored = { ...stored, title: String(values.title) };
    return stored.id;
  },
  async update(id, changes, before) {
    updates.push({ id, changes, version: (before as Promotion).version });
    stored = { ...stored, ...changes, version: stored.version + 1 };
  },
};

const provider = dataProvider({ promotions: source, audit: { list: source.list } });
const listing = (page: number, filter: object = {}) =>
  provider.getList("promotions", {
    pagination: { page, perPage: 25 },
    sort: { field: "TITLE", order: "DESC" },
    filter,
  });

beforeEach(() => {
  stored = { id: "promo_1", title: "Spring", tags: ["new"], version: 4 };
  lists = [];
  updates = [];
});

describe("lists", () => {
  it("ask for a page by cursor, with the search apart from the filters", async () => {
    await listing(1, { q: "  spr ", status: "RUNNING" });
    const answer = await listing(2, { q: "  spr ", status: "RUNNING" });
    expect(
      lists.map(({ first, after, query, filter, sort }) => ({ first, after, query, filter, sort })),
    ).toEqual([
      {
        first: 25,
        after: null,
        query: "spr",
        filter: { status: "RUNNING" },
        sort: { field: "TITLE", direction: "DESC" },
      },
      {
        first: 25,
        after: "after null",
        query: "spr",
        filter: { status: "RUNNING" },
        sort: { field: "TITLE", direction: "DESC" },
      },
    ]);
    expect(answer.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
    expect(answer.meta).toEqual({ count: { value: 10_000, precision: "AT_LEAST" } });
    expect(answer.total).toBeUndefined();
  });

  it("treat an empty search as none", async () => {
    await listing(1, { q: "   " });
    expect(lists[0]?.query).toBeNull();
  });
});

describe("one record", () => {
  it("that the API does not know is a 404", async () => {
    await expect(provider.getOne("promotions", { id: "promo_9" })).rejects.toMatchObject({ status: 404 });
  });
});

describe("saving", () => {
  const save = (data: object) =>
    provider.update("promotions", {
      id: "promo_1",
      data,
      previousData: { ...stored, tags: [...stored.tags] },
    });

  it("sends only the top-level fields that changed, with the version that was read", async () => {
    const answer = await save({ ...stored, title: "Summer" });
    expect(updates).toEqual([{ id: "promo_1", changes: { title: "Summer" }, version: 4 }]);
    expect(answer.data).toEqual({ id: "promo_1", title: "Summer", tags: ["new"], version: 5 });
  });

  it("sends a list as a whole when one entry changed", async () => {
    await save({ ...stored, tags: ["new", "gift"] });
    expect(updates[0]?.changes).toEqual({ tags: ["new", "gift"] });
  });

  it("sends nothing when nothing changed", async () => {
    await save({ ...stored, tags: ["new"] });
    expect(updates).toEqual([]);
  });
});

describe("creating", () => {
  it("answers with the new id, by which the next page reads the record", async () => {
    const { data } = await provider.create("promotions", { data: { title: "Autumn" } });
    expect(data).toEqual({ id: "promo_1" });
    expect(stored.title).toBe("Autumn");
  });

  it("hands a refusal to the form, field by field", async () => {
    await expect(provider.create("promotions", { data: {} })).rejects.toMatchObject({
      status: 422,
      body: { errors: { title: "A title is needed." } },
    });
    expect(stored.title).toBe("Spring");
  });

  it("is refused where the resource has no way to", async () => {
    await expect(provider.create("audit", { data: {} })).rejects.toBeInstanceOf(HttpError);
  });
});
