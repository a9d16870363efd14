import { encodeId, type Id } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { importLoader } from "./import.resolver.js";
import { ProblemSeverity } from "./import-problem.type.js";
import { importer, importing } from "./testing.js";

const db = testDatabase();
const { sent, work, row, imported, problems } = importing(db);
const stored = async (id: Id<"imp">) => {
  const { problemFileKey } = await row(id);
  return problemFileKey && (await db.services().storage.get(problemFileKey)).toString();
};

const shopify = [
  "Handle;Title;Option1 Name;Option1 Value;Variant SKU;Variant Price;Variant Inventory Qty;Notes",
  "cup;Cup;;;CUP;8,00;1;for the shelf",
  "jug;Jug;Size;S;JUG-S;12,00;1;",
  'jug;;;L;JUG-L;;many;"two\nlines"',
  "pot;=Pot;;;POT;;-3;",
];

describe("what an import leaves out", () => {
  it("comes back as a file with the reasons, which can be mended and sent again", async () => {
    const { id, found } = await imported(shopify.join("\r\n"));
    expect(found).toMatchObject({ productsCreated: 1, productsFailed: 2 });
    const file = await stored(id);
    expect(file).toBe(
      [
        "\ufeffHandle;Title;Option1 Name;Option1 Value;Variant SKU;Variant Price;Variant Inventory Qty;Notes;What to mend (Till)",
        "jug;Jug;Size;S;JUG-S;12,00;1;;",
        'jug;;;L;JUG-L;;many;"two\nlines";Variant Price: A variant needs a price. Variant Inventory Qty: Stock is a whole number.',
        "pot;'=Pot;;;POT;;-3;;Variant Price: A variant needs a price.",
        "",
      ].join("\n"),
    );

    const mended = file!.replace("JUG-L;;many", "JUG-L;14,00;2").replace("POT;;-3", "POT;20,00;0");
    const again = await imported(mended);
    expect(again.found).toMatchObject({ productsCreated: 2, productsFailed: 0, problemFileKey: null });
    expect(await problems(again.id)).toEqual([]);
    expect(await db.sql("select title, price_min, price_max from products order by slug")).toEqual([
      { title: "Cup", price_min: "800", price_max: "800" },
      { title: "Jug", price_min: "1200", price_max: "1400" },
      { title: "=Pot", price_min: "2000", price_max: "2000" },
    ]);
  });

  it("of WooCommerce comes back with all rows of the product", async () => {
    const woo = [
      "ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)",
      '1,variable,BOWL,Bowl,1,,,Size,"S, L"',
      "2,simple,DISH,Dish,1,9.00,,,",
      "3,variation,BOWL-S,Bowl - S,1,7.00,BOWL,Size,S",
      "4,variation,BOWL-L,Bowl - L,1,cheap,id:1,Size,L",
      "5,variation,LID-S,Lid - S,1,2.00,LID,Size,S",
    ];
    const { id, found } = await imported(woo.join("\n"));
    expect(found).toMatchObject({ productsCreated: 1, productsFailed: 2, rowsRead: 5 });
    expect((await stored(id))!.split("\n").map((line) => line.replace(/^.*?,.*?,/, ""))).toEqual([
      "SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s),What to mend (Till)",
      'BOWL,Bowl,1,,,Size,"S, L",',
      "BOWL-S,Bowl - S,1,7.00,BOWL,Size,S,",
      "BOWL-L,Bowl - L,1,cheap,id:1,Size,L,Regular price: This is no amount of EUR.",
      "LID-S,Lid - S,1,2.00,LID,Size,S,Parent: The product of this variation is not in the file.",
      "",
    ]);
  });

  it("is offered once the check is over, by a link, and its list of problems has pages", async () => {
    const rows = Array.from({ length: 130 }, (_, at) => `h${at},Thing,,S${at},${at < 10 ? "1.00" : ""}`);
    const id = await sent(["Handle,Title,Tags,Variant SKU,Variant Price", ...rows].join("\n"));
    const ctx = db.context(importer);
    const load = async () => (await importLoader(db.context(importer)).load(id))!;
    expect(await (await load()).problemFile(ctx)).toBeNull();
    await work();
    const one = await load();
    expect(await one.problemFile(ctx)).toBe(`memory:${(await row(id)).problemFileKey}`);

    const before = readCount.statements;
    const first = await one.problemList(ctx, 100, null, ProblemSeverity.ERROR);
    expect(readCount.statements - before).toBe(1);
    const second = await one.problemList(ctx, 100, first.pageInfo.endCursor, ProblemSeverity.ERROR);
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([100, 20, false]);
    expect([...first.nodes, ...second.nodes].map((problem) => problem.row)).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 12),
    );
    expect(await first.count(1_000)).toEqual({ value: 120, precision: "EXACT" });
    expect((await one.problemList(ctx, 10, null, ProblemSeverity.WARNING)).nodes).toEqual([]);
    expect(encodeId("imp", one.id)).toMatch(/^imp_/);
  });
});
