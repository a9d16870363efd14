import { describe, expect, it } from "vitest";
import {
  blankRow,
  combinations,
  missingRows,
  reconcile,
  type ProductOption,
  type VariantRow,
} from "./variant-matrix.js";

const colour = (...values: string[]): ProductOption => ({ name: "Colour", values });
const size = (...values: string[]): ProductOption => ({ name: "Size", values });

const row = (id: string, price: string, options: Record<string, string>): VariantRow => ({
  ...blankRow,
  id,
  price,
  options: Object.entries(options).map(([name, value]) => ({ name, value })),
});
const brief = (rows: readonly VariantRow[]) =>
  rows.map(({ id, price, options }) => [id, price, options.map((option) => option.value).join(" / ")]);

describe("the rows of the variant matrix", () => {
  it("are one per combination, in reading order", () => {
    const all = combinations([colour("Moss", "Clay"), size("S", "M")]);
    expect(all.map((values) => values.map((own) => own.value).join(" / "))).toEqual([
      "Moss / S",
      "Moss / M",
      "Clay / S",
      "Clay / M",
    ]);
    expect(combinations([])).toEqual([[]]);
  });

  it("stay what they are when a value is added; the new ones take their nearest relative's price", () => {
    const rows = [
      row("var_1", "10", { Colour: "Moss", Size: "S" }),
      row("var_2", "14", { Colour: "Moss", Size: "M" }),
    ];
    const after = reconcile([colour("Moss"), size("S", "M")], [colour("Moss", "Clay"), size("S", "M")], rows);
    expect(brief(after)).toEqual([
      ["var_1", "10", "Moss / S"],
      ["var_2", "14", "Moss / M"],
      [null, "10", "Clay / S"],
      [null, "14", "Clay / M"],
    ]);
  });

  it("go with the value that is taken away", () => {
    const rows = [row("var_1", "10", { Colour: "Moss" }), row("var_2", "12", { Colour: "Clay" })];
    expect(brief(reconcile([colour("Moss", "Clay")], [colour("Clay")], rows))).toEqual([
      ["var_2", "12", "Clay"],
    ]);
  });

  it("keep the only variant of a product when it gets its first option", () => {
    const rows = [row("var_1", "79", {})];
    expect(brief(reconcile([], [colour("Oak", "Walnut")], rows))).toEqual([
      ["var_1", "79", "Oak"],
      [null, "79", "Walnut"],
    ]);
  });

  it("keep one variant for each colour when the sizes are dropped", () => {
    const rows = [
      row("var_1", "10", { Colour: "Moss", Size: "S" }),
      row("var_2", "14", { Colour: "Moss", Size: "M" }),
      row("var_3", "11", { Colour: "Clay", Size: "S" }),
    ];
    const after = reconcile([colour("Moss", "Clay"), size("S", "M")], [colour("Moss", "Clay")], rows);
    expect(brief(after)).toEqual([
      ["var_1", "10", "Moss"],
      ["var_3", "11", "Clay"],
    ]);
  });

  it("do not come back by themselves where the merchant sells no such combination", () => {
    const rows = [
      row("var_1", "10", { Colour: "Moss", Size: "S" }),
      row("var_2", "10", { Colour: "Clay", Size: "M" }),
    ];
    const before = [colour("Moss", "Clay"), size("S", "M")];
    expect(brief(reconcile(before, before, rows))).toHaveLength(2);
    expect(brief(missingRows(before, rows))).toEqual([
      [null, "10", "Moss / M"],
      [null, "10", "Clay / S"],
    ]);
  });
});
