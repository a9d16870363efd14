import { orderMoney } from "@till/payments";
import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CustomerLink, PaymentLink, RefundLink } from "./links.js";
import { OrderFilter, OrderSort } from "./order.input.js";
import { listOrders } from "./order-list.js";
import { orderLines, orderOfToken, ordersById, orderShipments, orderTimeline } from "./order.reads.js";
import {
  OrderConnection,
  OrderEvent,
  OrderLine,
  OrderTimelineEvent,
  OrderView,
  Shipment,
  ShipmentLine,
} from "./order.type.js";
import { isCancellable, isShippable } from "./transitions.js";

@Resolver(() => OrderView)
export class OrderResolver {
  @Allow("orders.read")
  @Query(() => OrderView, { nullable: true, description: "One order." })
  async order(
    @Arg("id", () => ID, { description: "The order." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<OrderView | undefined> {
    const uuid = decodeId("ord", id);
    return uuid && ordersById(ctx).load(uuid);
  }

  @Allow("orders.read")
  @Query(() => OrderConnection, { description: "Orders, newest first unless sorted otherwise." })
  orders(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Arg("filter", () => OrderFilter, { nullable: true, description: "Which orders." })
    filter: OrderFilter | undefined,
    @Arg("query", () => String, { nullable: true, description: "A number, or part of a name or an address." })
    query: string | undefined,
    @Arg("sort", () => [OrderSort], { nullable: true, description: "In which order." })
    sort: OrderSort[] | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrderConnection> {
    return listOrders(ctx, { first, after, filter, query, sort });
  }

  @Allow("anyone")
  @Query(() => OrderView, { nullable: true, description: "The order whose link carries this token." })
  async orderByToken(
    @Arg("token", () => String, { description: "The secret part of the link in the order's mails." })
    token: string,
    @Ctx() ctx: Context,
  ): Promise<OrderView | undefined> {
    return token.length > 100 ? undefined : orderOfToken(ctx, token);
  }

  @FieldResolver(() => [OrderLine], { description: "What was bought." })
  async lines(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<OrderLine[]> {
    return (await orderLines(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => [Shipment], { description: "Parcels, in the order in which they left." })
  async shipments(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<Shipment[]> {
    return (await orderShipments(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => [OrderEvent], { description: "What happened, as the customer sees it." })
  async events(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<OrderEvent[]> {
    return ((await orderTimeline(ctx).load(id)) ?? []).filter((event) => event.isCustomerVisible);
  }

  @Allow("orders.read")
  @FieldResolver(() => [OrderTimelineEvent], { description: "Everything that happened, oldest first." })
  async timeline(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<OrderTimelineEvent[]> {
    return (await orderTimeline(ctx).load(id)) ?? [];
  }

  @Allow("customers.read")
  @FieldResolver(() => CustomerLink, { nullable: true, description: "Whose account it was placed with." })
  customer(@Root() { customerId }: OrderView): CustomerLink | undefined {
    return customerId ? new CustomerLink(customerId) : undefined;
  }

  @Allow("orders.read")
  @FieldResolver(() => [PaymentLink], { description: "Attempts to be paid, oldest first." })
  async payments(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<PaymentLink[]> {
    return ((await orderMoney(ctx).load(id))?.paymentIds ?? []).map(
      (paymentId) => new PaymentLink(paymentId),
    );
  }

  @Allow("orders.read")
  @FieldResolver(() => [RefundLink], { description: "Refunds, oldest first." })
  async refunds(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<RefundLink[]> {
    return ((await orderMoney(ctx).load(id))?.refundIds ?? []).map((refundId) => new RefundLink(refundId));
  }

  @Allow("orders.read")
  @FieldResolver(() => Money, { description: "What can still be refunded." })
  async refundable(@Root() order: OrderView, @Ctx() ctx: Context): Promise<Money> {
    return Money.of(await refundableOf(ctx, order), order.currency);
  }

  @Allow("orders.read")
  @FieldResolver(() => Boolean, { description: "Whether something of it can be shipped now." })
  canShip(@Root() order: OrderView): boolean {
    return isShippable(order);
  }

  @Allow("orders.read")
  @FieldResolver(() => Boolean, { description: "Whether it can be cancelled." })
  canCancel(@Root() order: OrderView): boolean {
    return isCancellable(order);
  }

  @Allow("orders.read")
  @FieldResolver(() => Boolean, { description: "Whether there is something to refund." })
  async canRefund(@Root() order: OrderView, @Ctx() ctx: Context): Promise<boolean> {
    return (await refundableOf(ctx, order)) > 0n;
  }
}

const refundableOf = async (ctx: Context, { id }: OrderView): Promise<bigint> =>
  BigInt((await orderMoney(ctx).load(id))?.refundable ?? 0);

@Resolver(() => Shipment)
export class ShipmentResolver {
  @FieldResolver(() => [ShipmentLine], { description: "What is in it." })
  async lines(@Root() { orderId, contents }: Shipment, @Ctx() ctx: Context): Promise<ShipmentLine[]> {
    const lines = (await orderLines(ctx).load(orderId)) ?? [];
    return contents.flatMap(({ orderItemId, quantity }) => {
      const orderLine = lines.find(({ id }) => id === orderItemId);
      return orderLine ? [{ orderLine, quantity }] : [];
    });
  }
}
