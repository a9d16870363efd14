import { describe, expect, it } from "vitest";
import { moved, placeByKey, placeOf, type TreeNode, visible } from "./tree.js";

const node = (id: string, parentId: string | null): TreeNode => ({
  id,
  parentId,
  name: id,
  path: id,
  productCount: 0,
  version: 1,
});
//  home ( kitchen ( mugs, plates ), rugs ), garden
const tree = [
  node("home", null),
  node("kitchen", "home"),
  node("mugs", "kitchen"),
  node("plates", "kitchen"),
  node("rugs", "home"),
  node("garden", null),
];
const ids = (nodes: readonly TreeNode[]) => nodes.map(({ id, parentId }) => `${parentId ?? ""}/${id}`);

describe("the tree on the screen", () => {
  it("moves a branch with all that is below it", () => {
    expect(ids(moved(tree, "kitchen", { parentId: null, position: 1 }))).toEqual([
      "/home",
      "home/rugs",
      "/kitchen",
      "kitchen/mugs",
      "kitchen/plates",
      "/garden",
    ]);
    expect(ids(moved(tree, "garden", { parentId: "kitchen", position: 0 }))).toEqual([
      "/home",
      "home/kitchen",
      "kitchen/garden",
      "kitchen/mugs",
      "kitchen/plates",
      "home/rugs",
    ]);
  });

  it("hides what is below a closed branch", () => {
    expect(visible(tree, new Set(["kitchen"])).map(({ id }) => id)).toEqual([
      "home",
      "kitchen",
      "rugs",
      "garden",
    ]);
    expect(visible(tree, new Set(["home"])).map(({ id }) => id)).toEqual(["home", "garden"]);
  });

  it("tells by row and sideways steps where a branch is dropped", () => {
    expect(placeOf(tree, "garden", "mugs", 0)).toEqual({ parentId: "kitchen", position: 0, depth: 2 });
    expect(placeOf(tree, "garden", "garden", 1)).toEqual({ parentId: "home", position: 2, depth: 1 });
    expect(placeOf(tree, "garden", "garden", 5)).toEqual({ parentId: "rugs", position: 0, depth: 2 });
    expect(placeOf(tree, "plates", "plates", -1)).toEqual({ parentId: "home", position: 1, depth: 1 });
    expect(placeOf(tree, "garden", "home", 3)).toEqual({ parentId: null, position: 0, depth: 0 });
  });

  it("follows the arrow keys, and stays where there is no way", () => {
    expect(placeByKey(tree, "plates", "ArrowUp")).toEqual({ parentId: "kitchen", position: 0 });
    expect(placeByKey(tree, "mugs", "ArrowUp")).toBeNull();
    expect(placeByKey(tree, "rugs", "ArrowRight")).toEqual({ parentId: "kitchen", position: 2 });
    expect(placeByKey(tree, "kitchen", "ArrowLeft")).toEqual({ parentId: null, position: 1 });
    expect(placeByKey(tree, "home", "ArrowLeft")).toBeNull();
  });
});
