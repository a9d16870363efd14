import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { items } from "../item.reads.js";
import { InventoryItemView } from "../item.types.js";
import { acknowledgeAlerts, listAlerts } from "./alert.reads.js";
import { StockAlert, StockAlertConnection, StockAlertFilter, StockAlertPayload } from "./alert.types.js";

@Resolver(() => StockAlert)
export class StockAlertResolver {
  @Allow("inventory.read")
  @Query(() => StockAlertConnection, { description: "When stock ran low, newest first." })
  async stockAlerts(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last alert seen." })
    after: string | undefined,
    @Arg("filter", () => StockAlertFilter, { nullable: true, description: "Which ones." })
    filter: StockAlertFilter | undefined,
    @Ctx() ctx: Context,
  ): Promise<StockAlertConnection> {
    const { page, count } = await listAlerts(ctx, {
      first,
      after: after ?? undefined,
      filter: filter ?? undefined,
    });
    return new StockAlertConnection(page, count);
  }

  @Allow("inventory.adjust")
  @Mutation(() => StockAlertPayload, {
    description: "Takes note of alerts, so that they count as new no more.",
  })
  stockAlertAcknowledge(
    @Arg("ids", () => [ID], {
      nullable: true,
      description: "Which ones, at most 100; all new ones when left out.",
    })
    ids: string[] | undefined,
    @Ctx() { em, viewer }: Context,
  ): Promise<StockAlertPayload> {
    return answer(
      StockAlertPayload,
      transact(em, (tx) => acknowledgeAlerts(tx, viewer, ids)),
    );
  }

  @FieldResolver(() => InventoryItemView, { description: "The stock record, as it is now." })
  async item(@Root() { itemId }: StockAlert, @Ctx() ctx: Context): Promise<InventoryItemView> {
    return (await items(ctx).load(itemId))!;
  }
}
