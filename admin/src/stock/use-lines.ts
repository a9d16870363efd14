import { useState } from "react";
import type { ScannedItem } from "./LinePad.js";

export interface Line {
  readonly item: ScannedItem;
  readonly quantity: number;
  /** What the level said when the item was scanned. */
  readonly expectedOnHand: number;
}

/** The lines of a sheet that is being written, newest first. */
export function useLines(locationId: string | undefined) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const expectedOf = (item: ScannedItem) =>
    locationId === undefined
      ? item.onHand
      : (item.levels.find(({ location }) => location.id === locationId)?.onHand ?? 0);
  const put = (item: ScannedItem, quantityOf: (before: number) => number) =>
    setLines((before) => {
      const known = before.find((line) => line.item.id === item.id);
      const line = { item, quantity: quantityOf(known?.quantity ?? 0), expectedOnHand: expectedOf(item) };
      return [line, ...before.filter((other) => other !== known)];
    });
  return {
    lines,
    setLines,
    /** One more of it: a delivery's boxes are scanned one by one. */
    add: (item: ScannedItem, quantity: number) => put(item, (before) => before + quantity),
    /** This many of it: the last count of an item is the one that holds. */
    set: (item: ScannedItem, quantity: number) => put(item, () => quantity),
    remove: (line: Line) => setLines((before) => before.filter((other) => other !== line)),
  };
}
