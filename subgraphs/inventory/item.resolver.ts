import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { adjustStock } from "./adjust-stock.js";
import { items, listItems, movementCounts, movementsOf } from "./item.reads.js";
import {
  InventoryAdjustInput,
  InventoryAdjustPayload,
  InventoryFilter,
  InventoryItemConnection,
  InventoryItemPayload,
  InventoryItemUpdateInput,
  InventoryItemView,
  InventoryMovementConnection,
  InventorySort,
} from "./item.types.js";
import { StockedVariant } from "./stock.resolver.js";
import { updateItem } from "./update-item.js";

@Resolver(() => InventoryItemView)
export class InventoryItemResolver {
  @Allow("inventory.read")
  @Query(() => InventoryItemView, { nullable: true, description: "One stock record." })
  async inventoryItem(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<InventoryItemView | undefined> {
    const uuid = decodeId("inv", id);
    return uuid && items(ctx).load(uuid);
  }

  @Allow("inventory.read")
  @Query(() => InventoryItemConnection, { description: "Stock records, by SKU unless sorted otherwise." })
  async inventoryItems(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Arg("filter", () => InventoryFilter, { nullable: true, description: "Which ones." })
    filter: InventoryFilter | undefined,
    @Arg("query", () => String, { nullable: true, description: "Part of a SKU or a product's title." })
    query: string | undefined,
    @Arg("sort", () => [InventorySort], { nullable: true, description: "In which order." })
    sort: InventorySort[] | undefined,
    @Ctx() ctx: Context,
  ): Promise<InventoryItemConnection> {
    const { page, count } = await listItems(ctx, { first, after, filter, query, sort });
    return new InventoryItemConnection(page, count);
  }

  @Allow("inventory.adjust")
  @Mutation(() => InventoryAdjustPayload, { description: "Records a delivery, or what a stock count found." })
  inventoryAdjust(
    @Arg("input", () => InventoryAdjustInput, { description: "The change." }) input: InventoryAdjustInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<InventoryAdjustPayload> {
    return answer(
      InventoryAdjustPayload,
      transact(em, (tx) => adjustStock(tx, viewer, { ...input })),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => InventoryItemPayload, { description: "Changes how an item is kept." })
  inventoryItemUpdate(
    @Arg("id", () => ID, { description: "The stock record." }) id: string,
    @Arg("input", () => InventoryItemUpdateInput, { description: "What to change." })
    input: InventoryItemUpdateInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<InventoryItemPayload> {
    return answer(
      InventoryItemPayload,
      transact(em, (tx) => updateItem(tx, viewer, id, input)),
    );
  }

  @FieldResolver(() => StockedVariant, { description: "What is kept in stock." })
  variant(@Root() { variantId }: InventoryItemView): StockedVariant {
    return { id: variantId };
  }

  @FieldResolver(() => InventoryMovementConnection, { description: "What changed the stock, newest first." })
  async movements(
    @Root() { id }: InventoryItemView,
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last movement seen." })
    after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<InventoryMovementConnection> {
    const page = await movementsOf(ctx, id, first, after ?? undefined);
    return new InventoryMovementConnection(page, async (limit) =>
      Math.min((await movementCounts(ctx).load(id))?.n ?? 0, limit),
    );
  }
}
