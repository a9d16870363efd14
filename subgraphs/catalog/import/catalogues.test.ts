import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@till/host/testing";
import { importing } from "./testing.js";

const db = testDatabase();
const { imported, problemsBy } = importing(db);

const shared = fileURLToPath(new URL("../../../../shared/data/catalogs/", import.meta.url));

/** What each file becomes: rows, products, those left out, variants, units on hand, and what was said of it. */
const counts = [
  ["export-apparel-147v", "shopify", 173, 30, 0, 147, "1485", { SKU_CLEANED: 11 }],
  ["sample-apparel", "shopify", 22, 20, 0, 22, "0", { SKU_BLANK: 22 }],
  ["sample-home-and-garden", "shopify", 21, 20, 0, 21, "8", { SKU_BLANK: 21 }],
  ["sample-jewelery", "shopify", 41, 20, 0, 23, "0", { SKU_BLANK: 23 }],
  ["packt-product-data", "shopify", 21, 20, 0, 21, "8", { SKU_BLANK: 21 }],
  [
    "woocommerce-sample",
    "woocommerce",
    24,
    13,
    2,
    26,
    "0",
    { ANY_EXPANDED: 3, DOWNLOAD_IGNORED: 2, KIND_UNKNOWN: 2, VISIBILITY_HIDDEN: 1 },
  ],
] as const;

describe.runIf(existsSync(shared))("a real catalogue (skipped where ../shared is absent)", () => {
  it.each(counts)(
    "%s comes in whole, and a second time changes nothing",
    async (name, format, rows, products, failed, variants, unitsOnHand, problems) => {
      const bytes = readFileSync(`${shared}${name}.csv`);
      const { id, found } = await imported(bytes);
      const isFirst = { productsCreated: products, productsUnchanged: 0 };
      const same = { format, status: "DONE", rowsRead: rows, rowsTotal: rows, productsUpdated: 0 };
      const sums = { productsFailed: failed, variantsSeen: variants, unitsOnHand };
      expect(found).toMatchObject({ ...same, ...sums, ...isFirst });
      expect(await problemsBy(id)).toEqual(problems);

      const again = await imported(bytes);
      expect(again.found).toMatchObject({
        ...same,
        ...sums,
        productsCreated: 0,
        productsUnchanged: products,
      });
    },
  );
});
