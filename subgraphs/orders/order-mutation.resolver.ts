import { audit } from "@till/kit/audit";
import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse, UserError } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { once } from "@till/kit/once";
import { transact, type Tx } from "@till/kit/tx";
import { subjectOf } from "@till/kit/viewer";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import { addNote } from "./add-note.js";
import { cancelOrder } from "./cancel-order.js";
import { RefundLink } from "./links.js";
import { OrderCancelInput, OrderRefundInput, OrderShipInput } from "./order.input.js";
import { fresh, OrderPayload } from "./order-payload.js";
import { orderShipments } from "./order.reads.js";
import { OrderView, Shipment } from "./order.type.js";
import { refundOrder } from "./refunds/refund-order.js";
import { markDelivered } from "./shipments/mark-delivered.js";
import { shipOrder } from "./shipments/ship-order.js";

@ObjectType({ description: "A parcel that was sent, or why it was not." })
export class OrderShipPayload {
  @Field(() => OrderView, { nullable: true, description: "The order." })
  order?: OrderView | undefined;

  @Field(() => Shipment, { nullable: true, description: "The parcel." })
  shipment?: Shipment | undefined;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@ObjectType({ description: "A refund that was started, or why it was not." })
export class OrderRefundPayload {
  @Field(() => RefundLink, { nullable: true, description: "The refund; none while it waits for somebody." })
  refund?: RefundLink | undefined;

  @Field(() => Boolean, { nullable: true, description: "Whether it waits for a second person." })
  isWaiting?: boolean;

  @Field(() => OrderView, { nullable: true, description: "The order." })
  order?: OrderView | undefined;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

/** Does a change of an order once for its key, in one transaction, for whoever asks. */
const keyed = <T extends object>(
  { em, viewer }: Context,
  name: string,
  { orderId, input }: { orderId: string; input: { idempotencyKey: string } },
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  transact(em, (tx) =>
    once(
      tx,
      { scope: `${name}:${subjectOf(viewer)}`, key: input.idempotencyKey, input: { orderId, input } },
      () => work(tx),
    ),
  );

@Resolver()
export class OrderMutationResolver {
  @Allow("orders.ship")
  @Mutation(() => OrderShipPayload, { description: "Sends a parcel of an order." })
  orderShip(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Arg("input", () => OrderShipInput, { description: "The parcel." }) input: OrderShipInput,
    @Ctx() ctx: Context,
  ): Promise<OrderShipPayload> {
    const id = decodeId("ord", orderId);
    const sent = keyed(ctx, "orderShip", { orderId, input }, (tx) =>
      shipOrder(tx, ctx, ctx.viewer, id, input),
    );
    return answer(
      OrderShipPayload,
      sent.then(async ({ shipmentId }) => ({
        order: await fresh(ctx, id),
        shipment: (await orderShipments(ctx).load(id ?? ""))?.find((shipment) => shipment.id === shipmentId),
      })),
    );
  }

  @Allow("orders.ship")
  @Mutation(() => OrderPayload, { description: "Notes that a parcel arrived." })
  orderMarkDelivered(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Arg("shipmentId", () => ID, { description: "The parcel." }) shipmentId: string,
    @Ctx() ctx: Context,
  ): Promise<OrderPayload> {
    const ids = { orderId: decodeId("ord", orderId), shipmentId: decodeId("shp", shipmentId) };
    return changed(
      ctx,
      ids.orderId,
      transact(ctx.em, (tx) => markDelivered(tx, ctx.viewer, ctx.now(), ids)),
    );
  }

  @Allow("orders.cancel")
  @Mutation(() => OrderPayload, {
    description: "Cancels an order of which nothing was shipped; what was paid is refunded.",
  })
  orderCancel(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Arg("input", () => OrderCancelInput, { description: "Why." }) input: OrderCancelInput,
    @Ctx() ctx: Context,
  ): Promise<OrderPayload> {
    const id = decodeId("ord", orderId);
    const reason = input.reason.trim();
    const cancelled = keyed(ctx, "orderCancel", { orderId, input }, async (tx) => {
      if (reason.length < 1 || reason.length > 500)
        throw refuse("INVALID", "Say why, in at most 500 letters.", ["reason"]);
      const { notifyCustomer } = input;
      await cancelOrder(tx, ctx, { orderId: id, reason, notifyCustomer, actor: ctx.viewer });
      await audit(tx, ctx.viewer, {
        action: "orders.cancel",
        entity: "Order",
        ...(id && { entityId: id }),
        after: { reason },
      });
      return {};
    });
    return changed(ctx, id, cancelled);
  }

  @Allow("orders.refund")
  @Mutation(() => OrderRefundPayload, {
    description: "Refunds lines, shipping or a sum, or all that is left of what was paid.",
  })
  orderRefund(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Arg("input", () => OrderRefundInput, { description: "Why, and what becomes of the goods." })
    input: OrderRefundInput,
    @Ctx() ctx: Context,
  ): Promise<OrderRefundPayload> {
    const id = decodeId("ord", orderId);
    const started = keyed(ctx, "orderRefund", { orderId, input }, (tx) =>
      refundOrder(tx, ctx.viewer, id, input),
    );
    return answer(
      OrderRefundPayload,
      started.then(async ({ refundId }) => ({
        refund: refundId && new RefundLink(refundId),
        isWaiting: refundId === undefined,
        order: await fresh(ctx, id),
      })),
    );
  }

  @Allow("orders.note")
  @Mutation(() => OrderPayload, { description: "Leaves a note among staff." })
  orderNoteAdd(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Arg("message", () => String, { description: "At most 2,000 letters." }) message: string,
    @Ctx() ctx: Context,
  ): Promise<OrderPayload> {
    const id = decodeId("ord", orderId);
    return changed(
      ctx,
      id,
      transact(ctx.em, (tx) => addNote(tx, ctx.viewer, id, message)),
    );
  }
}

const changed = (ctx: Context, id: Id<"ord"> | undefined, work: Promise<unknown>): Promise<OrderPayload> =>
  answer(
    OrderPayload,
    work.then(async () => ({ order: await fresh(ctx, id) })),
  );
