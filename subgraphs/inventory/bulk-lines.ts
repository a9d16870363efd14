import { Refused, refuse, UserError } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { type LockedLevel, lockLevels, uuidArray } from "./stock-level.js";

export enum StockErrorPolicy {
  REJECT_ALL = "REJECT_ALL",
  REJECT_FAILED_ROWS = "REJECT_FAILED_ROWS",
}
registerEnumType(StockErrorPolicy, {
  name: "StockErrorPolicy",
  description: "Whether one line at fault stops all lines, or only itself.",
});

@ObjectType({ description: "What became of one line of a delivery or a count." })
export class InventoryLineResult {
  readonly itemId!: Id<"inv"> | null;

  @Field(() => Int, { description: "Units that were added (positive) or taken off (negative)." })
  readonly delta!: number;

  @Field(() => [UserError], { description: "Why nothing was changed for this line." })
  readonly userErrors!: UserError[];
}

export interface LineOutcome {
  itemId: Id<"inv"> | null;
  delta: number;
  userErrors: UserError[];
}

/** Deliveries and count sheets are written in one transaction, which must not hold its locks for long. */
export const linesMax = 500;

/** @throws Refused(INVALID | LIMIT_EXCEEDED) for no lines, or too many */
export function refuseLineCount(lines: readonly unknown[]): void {
  if (lines.length === 0) throw refuse("INVALID", "There is nothing on this list.", ["lines"]);
  if (lines.length > linesMax)
    throw refuse("LIMIT_EXCEEDED", `A list has at most ${linesMax} lines.`, ["lines"]);
}

/** Locks the items of these wire ids, in item order; those that are unknown are missing from the answer. */
export async function lockItems(tx: Tx, wireIds: readonly string[]): Promise<Map<string, LockedLevel>> {
  const ids = new Map(wireIds.map((wireId) => [wireId, decodeId("inv", wireId)]));
  const known = [...ids.values()].filter((id) => id !== undefined);
  const rows = await tx.execute<{ variant_id: Id<"var"> }[]>(
    "select variant_id from inventory_items where id = any(?::uuid[])",
    [uuidArray(known)],
  );
  const levels = await lockLevels(
    tx,
    rows.map((row) => row.variant_id),
  );
  const byId = new Map(levels.map((level) => [level.itemId, level]));
  return new Map(
    [...ids].flatMap(([wireId, id]) => {
      const level = id && byId.get(id);
      return level ? [[wireId, level] as const] : [];
    }),
  );
}

/**
 * Checks each line by itself. With REJECT_ALL any line at fault refuses everything; otherwise the lines at
 * fault are left out and tell why.
 * @throws Refused with every line's reason, each under `lines.<n>`
 */
export function checkLines<Line>(
  lines: readonly Line[],
  policy: `${StockErrorPolicy}`,
  check: (line: Line, at: number) => LineOutcome,
): LineOutcome[] {
  const outcomes = lines.map((line, at): LineOutcome => {
    try {
      return check(line, at);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { itemId: null, delta: 0, userErrors: [...error.reasons] };
    }
  });
  const [first, ...rest] = outcomes.flatMap(({ userErrors }) => userErrors);
  if (policy === "REJECT_ALL" && first) throw new Refused(first, ...rest);
  return outcomes;
}
