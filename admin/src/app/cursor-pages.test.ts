import { describe, expect, it } from "vitest";
import { CursorPages, type Connection } from "./cursor-pages.js";

/** An API with the given number of orders, ten to a page, that remembers what it was asked. */
function api(size: number) {
  const asked: (string | null)[] = [];
  const fetch = async (after: string | null): Promise<Connection<number>> => {
    asked.push(after);
    const start = after === null ? 0 : Number(after) + 1;
    const nodes = Array.from(
      { length: Math.min(10, Math.max(0, size - start)) },
      (_, index) => start + index,
    );
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: { hasNextPage: start + 10 < size, endCursor: last === undefined ? null : String(last) },
      count: { value: size, precision: "EXACT" },
    };
  };
  return { asked, fetch };
}

describe("pages by cursor", () => {
  it("turns forward and back with one request per page", async () => {
    const { asked, fetch } = api(25);
    const pages = new CursorPages();
    expect((await pages.page("orders", 1, fetch)).rows[0]).toBe(0);
    expect((await pages.page("orders", 2, fetch)).rows[0]).toBe(10);
    const last = await pages.page("orders", 3, fetch);
    expect(last.rows).toEqual([20, 21, 22, 23, 24]);
    expect(last.hasNextPage).toBe(false);
    expect((await pages.page("orders", 2, fetch)).rows[0]).toBe(10);
    expect(asked).toEqual([null, "9", "19", "9"]);
  });

  it("walks to a page that was opened by its address", async () => {
    const { asked, fetch } = api(45);
    const page = await new CursorPages().page("orders", 4, fetch);
    expect(page.rows[0]).toBe(30);
    expect(asked).toEqual([null, "9", "19", "29"]);
  });

  it("keeps the cursors of two lists apart", async () => {
    const { asked, fetch } = api(45);
    const pages = new CursorPages();
    await pages.page("orders to ship", 1, fetch);
    await pages.page("orders to ship", 2, fetch);
    await pages.page("all orders", 1, fetch);
    expect(asked).toEqual([null, "9", null]);
  });

  it("answers a page beyond the end with nothing instead of the last page again", async () => {
    const { fetch } = api(15);
    const page = await new CursorPages().page("orders", 9, fetch);
    expect(page.rows).toEqual([]);
    expect(page.hasNextPage).toBe(false);
    expect(page.count).toEqual({ value: 15, precision: "EXACT" });
  });

  it("forgets the list that was asked for longest ago once there are more than fifty", async () => {
    const { asked, fetch } = api(45);
    const pages = new CursorPages();
    for (let list = 0; list <= 50; list += 1) await pages.page(`list ${list}`, 1, fetch);
    asked.length = 0;
    await pages.page("list 50", 2, fetch);
    await pages.page("list 0", 2, fetch);
    expect(asked).toEqual(["9", null, "9"]);
  });
});
