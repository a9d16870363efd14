import { expect, it } from "vitest";
import { decodeId, encodeId, newId } from "./id.js";

it("writes the example of the TypeID specification", () => {
  expect(encodeId("prefix", "01890a5d-ac96-774b-bcce-b302099a8057")).toBe(
    "prefix_01h455vb4pex5vsknk084sn02q",
  );
  expect(decodeId("prefix", "prefix_01h455vb4pex5vsknk084sn02q")).toBe(
    "01890a5d-ac96-774b-bcce-b302099a8057",
  );
});

it("reads back what it wrote", () => {
  for (let n = 0; n < 200; n += 1) {
    const id = newId<"prod">();
    expect(decodeId("prod", encodeId("prod", id))).toBe(id);
  }
  expect(decodeId("x", encodeId("x", "ffffffff-ffff-ffff-ffff-ffffffffffff"))).toBe(
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
  );
});

it("refuses ids of another kind and malformed ones", () => {
  const text = encodeId("prod", newId());
  expect(decodeId("ord", text)).toBeUndefined();
  expect(decodeId("prod", text.slice(0, -1))).toBeUndefined();
  expect(decodeId("prod", `${text.slice(0, -1)}u`)).toBeUndefined();
  expect(decodeId("prod", "prod_80000000000000000000000000")).toBeUndefined();
  expect(decodeId("prod", "")).toBeUndefined();
});

it("keeps ids in the order in which they were made", () => {
  const ids = Array.from({ length: 10_000 }, () => newId());
  expect([...ids].sort()).toEqual(ids);
});
