import { catalog } from "@till/catalog/subgraph";
import { testDatabase } from "@till/host/testing";
import { schemaOf } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { execute, type GraphQLSchema, parse } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "./art/random.js";
import { writeSynonyms } from "./demo/synonyms.js";
import { writeCatalogue } from "./demo/write-catalogue.js";
import { idsFrom } from "./ids.js";

const db = testDatabase();
let schema: GraphQLSchema;

beforeAll(async () => {
  ({ schema } = await schemaOf(catalog));
  const ids = idsFrom(randomFrom("search"));
  const now = new Date("2026-11-22T19:00:00Z");
  await transact(db.em(), async (tx) => {
    await writeCatalogue(tx, ids, now, new Map());
    await writeSynonyms(tx, ids, now);
  });
});

/** What is typed, and the products that must come first, in any order among themselves. */
const pairs: readonly (readonly [kind: string, query: string, first: readonly string[]])[] = [
  ["word", "teapot", ["Teapot for Four", "Speckled Teapot"]],
  ["word", "mug", ["Morning Mug", "Belly Mug", "Tall Mug", "Thinking Mug"]],
  ["word", "dibber", ["Dibber"]],
  ["word", "sketchbook", ["Sketchbook"]],
  ["word", "amphora", ["Halde Amphora"]],
  ["word", "carafe", ["Lake Carafe"]],
  ["word", "espadrille", ["Espadrille", "Plaza Espadrille"]],
  ["word", "planner", ["Elastic Planner"]],
  ["word", "bedspread", ["Meadow Bedspread"]],
  ["words", "bread knife", ["Hammered Bread Knife"]],
  ["words", "desk lamp", ["Small Desk Lamp", "Desk Lamp No. 2"]],
  ["words", "moon jar", ["Moon Jar", "Twice Moon Jar"]],
  ["words", "striped socks", ["Striped Socks"]],
  ["words", "tea caddy", ["Tea Caddy"]],
  ["words", "garden diary", ["Garden Diary"]],
  ["words", "poured candle no 5", ["Poured Candle No. 5"]],
  ["words", "espresso cup", ["Espresso Cup and Saucer"]],
  ["order", "lamp desk", ["Small Desk Lamp", "Desk Lamp No. 2"]],
  ["order", "knife bread", ["Hammered Bread Knife"]],
  ["order", "jar moon", ["Moon Jar", "Twice Moon Jar"]],
  ["order", "socks striped", ["Striped Socks"]],
  ["order", "book recipe", ["Recipe Book"]],
  ["order", "clog garden", ["Garden Clog"]],
  ["order", "towel kitchen checked", ["Checked Kitchen Towel"]],
  ["plural", "teapots", ["Teapot for Four", "Speckled Teapot"]],
  ["plural", "mugs", ["Morning Mug", "Belly Mug", "Tall Mug", "Thinking Mug"]],
  ["plural", "moon jars", ["Moon Jar", "Twice Moon Jar"]],
  ["plural", "cake plate", ["Cake Plates"]],
  ["plural", "pillar candle", ["Pillar Candles"]],
  ["plural", "drawing pencil", ["Drawing Pencils"]],
  ["plural", "desk lamps", ["Small Desk Lamp", "Desk Lamp No. 2"]],
  ["plural", "espadrilles", ["Espadrille", "Plaza Espadrille"]],
  ["plural", "guest slippers", ["Guest Slipper"]],
  ["typo", "teapto", ["Teapot for Four", "Speckled Teapot"]],
  ["typo", "mgu", ["Morning Mug", "Belly Mug", "Tall Mug", "Thinking Mug"]],
  ["typo", "espreso cup", ["Espresso Cup and Saucer"]],
  ["typo", "esspresso", ["Espresso Cup and Saucer"]],
  ["typo", "candel pillar", ["Pillar Candles"]],
  ["typo", "espadrile", ["Espadrille", "Plaza Espadrille"]],
  ["typo", "amfora", ["Halde Amphora"]],
  ["typo", "skechbook", ["Sketchbook"]],
  ["typo", "karafe", ["Lake Carafe"]],
  ["typo", "lambswol", ["Lambswool Crew"]],
  ["typo", "bedspred", ["Meadow Bedspread"]],
  ["typo", "dibbre", ["Dibber"]],
  ["typo", "sleeping jumpr", ["Sleeping Jumper"]],
  ["typo", "speckeld teapot", ["Speckled Teapot"]],
  ["typo", "stirring spon", ["Stirring Spoon"]],
  ["typo", "wattering can indoor", ["Indoor Watering Can"]],
  ["SKU", "MOOJAR-CHAL", ["Moon Jar"]],
  ["SKU", "moojar-chal", ["Moon Jar"]],
  ["SKU", "FISJUM-INK-S", ["Fisher Jumper"]],
  ["SKU", "TEACAD", ["Tea Caddy"]],
  ["SKU", "CEDPEN-FORE", ["Cedar Pencils"]],
  ["barcode", "2069024889198", ["Pip Bud Vase"]],
  ["barcode", "2424428377267", ["Teapot for Four"]],
  ["synonym", "sleeping sweater", ["Sleeping Jumper"]],
  ["synonym", "fisher pullover", ["Fisher Jumper"]],
  ["synonym", "gable pillow", ["Gable Cushion"]],
  ["synonym", "pillows rib knit", ["Rib Knit Cushion"]],
  ["synonym", "farm pitcher", ["Farm Jug"]],
  ["synonym", "leaf t-shirt", ["Leaf Tee"]],
  ["synonym", "breton tshirt", ["Breton Tee"]],
  ["synonym", "field notepad", ["Field Notebook"]],
  ["synonym", "linen dish towel", ["Linen Tea Towel"]],
  ["synonym", "hat", ["Watch Cap", "Thick Ribbed Cap"]],
  ["synonym", "candle holder", ["Chamberstick"]],
  ["synonym", "chopping boards", ["Handled Board", "Pear Board", "Long Butcher's Board", "Baker's Board"]],
  ["synonym", "ceiling light bell", ["Bell Pendant"]],
  ["accent", "töpferei rolled rim pot", ["Rolled Rim Pot"]],
  ["accent", "topferei rolled rim", ["Rolled Rim Pot"]],
  ["accent", "nørr sketchbook", ["Sketchbook"]],
  ["accent", "norr planner", ["Elastic Planner"]],
  ["accent", "bindery norr recipe", ["Recipe Book"]],
  ["accent", "mörning müg", ["Morning Mug"]],
  ["beginning", "ampho", ["Halde Amphora"]],
  ["beginning", "bedspr", ["Meadow Bedspread"]],
  ["beginning", "sketchb", ["Sketchbook"]],
  ["joined", "tea pot speckled", ["Speckled Teapot"]],
  ["joined", "butchersboard", ["Long Butcher's Board"]],
  ["joined", "sketch book", ["Sketchbook"]],
  ["maker", "verre du lac teapot", ["Teapot for Four"]],
  ["colour", "rust watch cap", ["Watch Cap"]],
];
const rightShareMin = 0.95;

async function firstOf(query: string, count: number): Promise<string[]> {
  const { data, errors } = await execute({
    schema,
    document: parse(
      `query ($query: String!, $count: Int!) { products(first: $count, query: $query) { nodes { title } } }`,
    ),
    variableValues: { query, count },
    contextValue: db.context(),
  });
  expect(errors).toBeUndefined();
  return (data as unknown as { products: { nodes: { title: string }[] } }).products.nodes.map(
    ({ title }) => title,
  );
}

describe("the search of the demo shop", () => {
  it(`puts the right products first for 95 of 100 searches`, async () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    const misses: string[] = [];
    for (const [kind, query, wanted] of pairs) {
      const found = await firstOf(query, wanted.length);
      if (JSON.stringify(found.toSorted()) !== JSON.stringify(wanted.toSorted()))
        misses.push(`${kind}: "${query}" found ${found.join(", ") || "nothing"}`);
    }
    const share = 1 - misses.length / pairs.length;
    // Told even when it passes, because a miss is what the next improvement begins with.
    if (misses.length > 0) process.stdout.write(`${misses.join("\n")}\n`);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(rightShareMin);
  });
});
