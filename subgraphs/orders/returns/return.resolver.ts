import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { Arg, Ctx, FieldResolver, GraphQLISODateTime, ID, Int, Query, Resolver, Root } from "type-graphql";
import { RefundLink } from "../links.js";
import { orderLines, ordersById } from "../order.reads.js";
import { OrderView } from "../order.type.js";
import { listReturns, orderReturns, returnById, returnWindows } from "./return.reads.js";
import { OrderReturn, OrderReturnConnection, ReturnLine, ReturnStatus } from "./return.type.js";

@Resolver(() => OrderReturn)
export class ReturnResolver {
  @Allow("orders.read")
  @Query(() => OrderReturnConnection, { description: "Returns, newest first." })
  orderReturns(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Arg("status", () => ReturnStatus, { nullable: true, description: "Only those that are so far." })
    status: ReturnStatus | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrderReturnConnection> {
    return listReturns(ctx, { first, after, status });
  }

  @Allow("orders.read")
  @Query(() => OrderReturn, { nullable: true, description: "One return." })
  async orderReturn(
    @Arg("id", () => ID, { description: "The return." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<OrderReturn | undefined> {
    const uuid = decodeId("ret", id);
    return uuid && returnById(ctx, uuid);
  }

  @FieldResolver(() => [ReturnLine], { description: "What comes back." })
  async lines(@Root() { orderId, contents }: OrderReturn, @Ctx() ctx: Context): Promise<ReturnLine[]> {
    const lines = (await orderLines(ctx).load(orderId)) ?? [];
    return contents.flatMap(({ orderItemId, ...content }) => {
      const orderLine = lines.find(({ id }) => id === orderItemId);
      return orderLine ? [{ ...content, orderLine }] : [];
    });
  }

  @Allow("orders.read")
  @FieldResolver(() => OrderView, { nullable: true, description: "The order." })
  order(@Root() { orderId }: OrderReturn, @Ctx() ctx: Context): Promise<OrderView | undefined> {
    return ordersById(ctx).load(orderId);
  }

  @Allow("orders.read")
  @FieldResolver(() => RefundLink, { nullable: true, description: "The money for it." })
  refund(@Root() { refundId }: OrderReturn): RefundLink | undefined {
    return refundId ? new RefundLink(refundId) : undefined;
  }
}

@Resolver(() => OrderView)
export class OrderReturnsResolver {
  @FieldResolver(() => [OrderReturn], { description: "Returns, oldest first." })
  async returns(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<OrderReturn[]> {
    return (await orderReturns(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: "Until when its customer may ask to return goods; empty where that is not possible.",
  })
  async returnableUntil(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<Date | undefined> {
    const until = (await returnWindows(ctx).load(id))?.until;
    return until && until > ctx.now() ? until : undefined;
  }
}
