import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { InventoryLineResult, type LineOutcome } from "./bulk-lines.js";
import { countStock } from "./counts/count-stock.js";
import { receiveStock } from "./deliveries/receive-stock.js";
import { itemsNow } from "./item.reads.js";
import { InventoryItemView } from "./item.types.js";
import { InventoryCountInput, InventoryLinesPayload, InventoryReceiveInput } from "./line.types.js";

/** Deliveries and counts: many lines at once. */
@Resolver(() => InventoryLineResult)
export class InventoryLineResolver {
  @Allow("inventory.adjust")
  @Mutation(() => InventoryLinesPayload, { description: "Takes in a delivery: all of its lines, or none." })
  inventoryReceive(
    @Arg("input", () => InventoryReceiveInput, { description: "What came." }) input: InventoryReceiveInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<InventoryLinesPayload> {
    return answer(
      InventoryLinesPayload,
      transact(em, async (tx) => results(await receiveStock(tx, viewer, { ...input }))),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => InventoryLinesPayload, {
    description:
      "Brings stock to what a count found. What has moved since it was counted is left out, by name.",
  })
  inventoryCount(
    @Arg("input", () => InventoryCountInput, { description: "The sheet." }) input: InventoryCountInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<InventoryLinesPayload> {
    return answer(
      InventoryLinesPayload,
      transact(em, async (tx) => results(await countStock(tx, viewer, { ...input }))),
    );
  }

  @FieldResolver(() => InventoryItemView, { nullable: true, description: "The record afterwards." })
  item(@Root() { itemId }: InventoryLineResult, @Ctx() ctx: Context): Promise<InventoryItemView | undefined> {
    return itemId ? itemsNow(ctx).load(itemId) : Promise.resolve(undefined);
  }
}

const results = ({ outcomes }: { outcomes: LineOutcome[] }) => ({ results: outcomes });
