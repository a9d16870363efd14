import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import {
  Arg,
  Ctx,
  FieldResolver,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { adjustStock } from "./adjust-stock.js";
import { itemByCode, items, levelAt, listItems, movementCounts, movementsOf } from "./item.reads.js";
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
  StockFigures,
} from "./item.types.js";
import { levelsOf, locations } from "./locations/location.reads.js";
import { InventoryLevel, Location } from "./locations/location.types.js";
import { InventoryMovement } from "./movement.entity.js";
import { unitsInTransit } from "./transfers/transfer.reads.js";
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
  @Query(() => InventoryItemView, {
    nullable: true,
    description: "The stock record of what carries this code, as a scanner reads it.",
  })
  inventoryItemByCode(
    @Arg("code", () => String, { description: "A SKU or a barcode." }) code: string,
    @Ctx() ctx: Context,
  ): Promise<InventoryItemView | undefined> {
    return itemByCode(ctx, code);
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
    @Arg("asOf", () => GraphQLISODateTime, { nullable: true, description: "Only what happened until then." })
    asOf: Date | undefined,
    @Ctx() ctx: Context,
  ): Promise<InventoryMovementConnection> {
    const page = await movementsOf(ctx, id, first, after ?? undefined, asOf);
    return new InventoryMovementConnection(page, async (limit) =>
      Math.min((await movementCounts(ctx).load(id))?.n ?? 0, limit),
    );
  }

  @FieldResolver(() => StockFigures, {
    description: "What the level was at a moment, as the ledger tells it.",
  })
  stockAt(
    @Root() { id }: InventoryItemView,
    @Arg("moment", () => GraphQLISODateTime, { description: "When." }) moment: Date,
    @Ctx() ctx: Context,
  ): Promise<StockFigures> {
    return levelAt(ctx, id, moment);
  }

  @FieldResolver(() => [InventoryLevel], { description: "What lies where." })
  async levels(@Root() { id }: InventoryItemView, @Ctx() ctx: Context): Promise<InventoryLevel[]> {
    return (await levelsOf(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => Int, {
    description: "Units on their way between locations: on no shelf, not to be sold.",
  })
  async inTransit(@Root() { id }: InventoryItemView, @Ctx() ctx: Context): Promise<number> {
    return (await unitsInTransit(ctx).load(id))?.units ?? 0;
  }
}

@Resolver(() => InventoryMovement)
export class InventoryMovementResolver {
  @FieldResolver(() => Location, { description: "Where." })
  async location(@Root() { locationId }: InventoryMovement, @Ctx() ctx: Context): Promise<Location> {
    return (await locations(ctx).load(locationId))!;
  }
}
