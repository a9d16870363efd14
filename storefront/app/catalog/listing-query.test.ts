import { describe, expect, it } from "vitest";
import {
  chips,
  isFiltered,
  parseListing,
  toFilter,
  toSearch,
  toSort,
  withoutFilters,
  type ListingKind,
} from "./listing-query.js";

const read = (text: string, kind: ListingKind = "category") => parseListing(new URLSearchParams(text), kind);

describe("a listing's address", () => {
  it("becomes the API's filter, within the page's category", () => {
    const query = read(
      "o.Colour=Moss&o.Colour=Sand&o.Size=M&min=10&max=49,5&available=1&sale=1&tag=gift&after=abc",
    );
    expect(toFilter(query, "home/ceramics")).toEqual({
      category: "home/ceramics",
      price: { gte: "10", lte: "49.5" },
      tag: { in: ["gift"] },
      option: [
        { name: "Colour", in: ["Moss", "Sand"] },
        { name: "Size", in: ["M"] },
      ],
      isOnSale: true,
      isAvailable: true,
    });
    expect(query.after).toBe("abc");
  });

  it("asks for nothing that was not chosen", () => {
    expect(toFilter(read(""), null)).toEqual({});
  });

  it("ignores what makes no sense", () => {
    const query = read("min=cheap&max=-3&sort=magic&o.=x&o.Colour=&available=yes");
    expect(toFilter(query, null)).toEqual({});
    expect(toSort(query)).toEqual([{ field: "BEST_SELLING", direction: "DESC" }]);
  });

  it("reads a price range that was written the wrong way round", () => {
    expect(toFilter(read("min=80&max=20"), null)).toEqual({ price: { gte: "20", lte: "80" } });
  });

  it("takes at most thirty values of one filter", () => {
    const many = Array.from({ length: 80 }, (_, index) => `tag=t${index}&vendor=v${index}`).join("&");
    const query = read(many);
    expect([query.tags.length, query.vendors.length]).toEqual([30, 30]);
  });

  it("is filtered by filters alone", () => {
    expect(isFiltered(read("q=bowl&sort=new&after=abc", "search"))).toBe(false);
    for (const filter of ["tag=a", "vendor=Fenn", "in=home", "sale=1", "available=1", "min=3", "o.Size=M"])
      expect(isFiltered(read(filter))).toBe(true);
  });

  it("survives the way to the address and back", () => {
    const text =
      "?q=linen&in=home&o.Colour=Moss&o.Colour=Sand&tag=gift&vendor=Fenn&min=10&max=20&available=1&sale=1&sort=price-up&after=abc";
    expect(toSearch(read(text.slice(1), "search"))).toBe(text);
  });

  it("is the same address in whatever order the filters were chosen", () => {
    expect(toSearch(read("tag=b&o.Size=M&tag=a"))).toBe(toSearch(read("o.Size=M&tag=a&tag=b")));
  });

  it("sorts a search by how well it matches, and a category by what is loved", () => {
    expect(toSort(read("q=bowl", "search"))[0]?.field).toBe("RELEVANCE");
    expect(read("sort=match").sort).toBe("best");
  });

  it("leaves a collection in the merchant's own order, which no address names", () => {
    const query = read("sort=own", "collection");
    expect(toSort(query)).toEqual([]);
    expect(toSearch(query)).toBe("");
    expect(read("sort=own").sort).toBe("best");
    expect(toSearch(read("sort=price-up", "collection"))).toBe("?sort=price-up");
  });
});

describe("the chips", () => {
  const query = read("q=bowl&o.Colour=Moss&o.Colour=Sand&max=50&after=abc");
  const made = chips(
    query,
    (path) => path,
    (amount) => `€${amount}`,
  );

  it("name each active filter", () => {
    expect(made.map(({ label }) => label)).toEqual(["Colour: Moss", "Colour: Sand", "Up to €50"]);
  });

  it("take away one filter and start from the first page", () => {
    expect(toSearch(made[0]!.without)).toBe("?q=bowl&o.Colour=Sand&max=50");
  });

  it("leave the search itself when all are cleared", () => {
    expect(toSearch(withoutFilters(query))).toBe("?q=bowl");
  });
});
