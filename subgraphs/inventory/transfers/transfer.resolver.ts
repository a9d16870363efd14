import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { items } from "../item.reads.js";
import { InventoryItemView } from "../item.types.js";
import { locations } from "../locations/location.reads.js";
import { Location } from "../locations/location.types.js";
import { listTransfers, transferLines, transfers, transferSql } from "./transfer.reads.js";
import {
  StockTransfer,
  StockTransferConnection,
  StockTransferInput,
  StockTransferLine,
  StockTransferPayload,
  StockTransferReceiveInput,
  StockTransferStatus,
} from "./transfer.types.js";
import { cancelTransfer, createTransfer, receiveTransfer, sendTransfer } from "./write-transfer.js";

@Resolver(() => StockTransfer)
export class StockTransferResolver {
  @Allow("inventory.read")
  @Query(() => StockTransfer, { nullable: true, description: "One transfer." })
  async stockTransfer(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<StockTransfer | undefined> {
    const uuid = decodeId("trf", id);
    return uuid && transfers(ctx).load(uuid);
  }

  @Allow("inventory.read")
  @Query(() => StockTransferConnection, { description: "Transfers between locations, newest first." })
  async stockTransfers(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last transfer seen." })
    after: string | undefined,
    @Arg("status", () => StockTransferStatus, { nullable: true, description: "Only those that are so far." })
    status: StockTransferStatus | undefined,
    @Ctx() ctx: Context,
  ): Promise<StockTransferConnection> {
    const { page, count } = await listTransfers(ctx, {
      first,
      after: after ?? undefined,
      status: status ?? undefined,
    });
    return new StockTransferConnection(page, count);
  }

  @Allow("inventory.adjust")
  @Mutation(() => StockTransferPayload, { description: "Plans a transfer; nothing moves before it is sent." })
  stockTransferCreate(
    @Arg("input", () => StockTransferInput, { description: "What goes where." }) input: StockTransferInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<StockTransferPayload> {
    return answer(
      StockTransferPayload,
      transact(em, async (tx) => shown(tx, await createTransfer(tx, viewer, input))),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => StockTransferPayload, { description: "Takes the goods off the shelf that they leave." })
  stockTransferSend(
    @Arg("id", () => ID, { description: "The transfer." }) id: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<StockTransferPayload> {
    return answer(
      StockTransferPayload,
      transact(em, async (tx) => shown(tx, await sendTransfer(tx, viewer, id))),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => StockTransferPayload, { description: "Puts what has arrived on the shelf there." })
  stockTransferReceive(
    @Arg("id", () => ID, { description: "The transfer." }) id: string,
    @Arg("input", () => StockTransferReceiveInput, { description: "What has arrived." })
    input: StockTransferReceiveInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<StockTransferPayload> {
    return answer(
      StockTransferPayload,
      transact(em, async (tx) => shown(tx, await receiveTransfer(tx, viewer, { ...input, id }))),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => StockTransferPayload, {
    description: "Calls a transfer off. What is on its way goes back on the shelf that it left.",
  })
  stockTransferCancel(
    @Arg("id", () => ID, { description: "The transfer." }) id: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<StockTransferPayload> {
    return answer(
      StockTransferPayload,
      transact(em, async (tx) => shown(tx, await cancelTransfer(tx, viewer, id))),
    );
  }

  @FieldResolver(() => Location, { description: "Where the goods come from." })
  async from(@Root() { fromId }: StockTransfer, @Ctx() ctx: Context): Promise<Location> {
    return (await locations(ctx).load(fromId))!;
  }

  @FieldResolver(() => Location, { description: "Where they go." })
  async to(@Root() { toId }: StockTransfer, @Ctx() ctx: Context): Promise<Location> {
    return (await locations(ctx).load(toId))!;
  }

  @FieldResolver(() => [StockTransferLine], { description: "What goes, at most 500 items." })
  async lines(@Root() { id }: StockTransfer, @Ctx() ctx: Context): Promise<StockTransferLine[]> {
    return (await transferLines(ctx).load(id)) ?? [];
  }
}

@Resolver(() => StockTransferLine)
export class StockTransferLineResolver {
  @FieldResolver(() => InventoryItemView, { description: "The stock record." })
  async item(@Root() { itemId }: StockTransferLine, @Ctx() ctx: Context): Promise<InventoryItemView> {
    return (await items(ctx).load(itemId))!;
  }
}

async function shown(
  tx: Tx,
  { transferId }: { transferId: Id<"trf"> },
): Promise<{ transfer: StockTransfer }> {
  const [row] = await tx.execute<StockTransfer[]>(transferSql, [transferId]);
  const asDate = (at: Date | string | null) => (at === null ? null : new Date(at));
  const { createdAt, sentAt, closedAt } = row!;
  const dates = { createdAt: new Date(createdAt), sentAt: asDate(sentAt), closedAt: asDate(closedAt) };
  return { transfer: { ...row!, ...dates } };
}
