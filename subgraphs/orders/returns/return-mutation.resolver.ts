import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { once } from "@till/kit/once";
import { hashToken } from "@till/kit/token";
import { transact, type Tx } from "@till/kit/tx";
import { subjectOf, type Viewer } from "@till/kit/viewer";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import { fresh } from "../order-payload.js";
import { OrderView } from "../order.type.js";
import {
  cancelReturn,
  closeReturn,
  decideReturn,
  inspectReturn,
  receiveReturn,
  refundReturn,
  returnOfOrder,
} from "./handle-return.js";
import { openReturn } from "./open-return.js";
import {
  ReturnInspectedInput,
  ReturnReceivedInput,
  ReturnRefundInput,
  ReturnRequestInput,
} from "./return.type.js";

@ObjectType({ description: "The order with its returns as they are now, or why nothing happened." })
export class OrderReturnPayload {
  @Field(() => OrderView, { nullable: true, description: "The order." })
  order?: OrderView | undefined;

  @Field(() => Boolean, { nullable: true, description: "Whether the refund waits for a second person." })
  isWaiting?: boolean;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

type Outcome = { orderId: Id<"ord">; isWaiting?: boolean };

const answered = (ctx: Context, work: (tx: Tx) => Promise<Outcome>): Promise<OrderReturnPayload> =>
  answer(
    OrderReturnPayload,
    transact(ctx.em, work).then(async ({ orderId, isWaiting }) => ({
      order: await fresh(ctx, orderId),
      ...(isWaiting !== undefined && { isWaiting }),
    })),
  );

const returnArg = () => Arg("returnId", () => ID, { description: "The return." });

@Resolver()
export class ReturnMutationResolver {
  @Allow("anyone")
  @Mutation(() => OrderReturnPayload, {
    description: "Asks to return goods: with the order's link as a guest, or as its signed-in customer.",
  })
  orderReturnRequest(
    @Arg("input", () => ReturnRequestInput, { description: "What comes back, and why." })
    input: ReturnRequestInput,
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    return answered(ctx, async (tx) => {
      const orderId = await ownOrderId(tx, ctx.viewer, input);
      const { idempotencyKey: key, orderToken: _secret, ...rest } = input;
      await once(tx, { scope: `orderReturnRequest:${orderId ?? "none"}`, key, input: rest }, () =>
        openReturn(tx, ctx, { orderId, viewer: ctx.viewer, isByCustomer: true, input }),
      );
      return { orderId: orderId! };
    });
  }

  @Allow("anyone")
  @Mutation(() => OrderReturnPayload, {
    description: "Takes back one's own request, before anything was sent.",
  })
  orderReturnWithdraw(
    @returnArg() returnId: string,
    @Arg("orderToken", () => String, {
      nullable: true,
      description: "The secret of the order's link, for guests.",
    })
    orderToken: string | undefined,
    @Arg("orderId", () => ID, { nullable: true, description: "The order, for its customer." })
    orderId: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    return answered(ctx, async (tx) => {
      const own = await ownOrderId(tx, ctx.viewer, { orderToken, orderId });
      const id = await returnOfOrder(tx, decodeId("ret", returnId), own);
      return { orderId: await cancelReturn(tx, ctx, ctx.viewer, id) };
    });
  }

  @Allow("orders.refund")
  @Mutation(() => OrderReturnPayload, { description: "Opens a return for a customer; it is agreed at once." })
  orderReturnOpen(
    @Arg("input", () => ReturnRequestInput, { description: "What comes back, and why." })
    input: ReturnRequestInput,
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    const orderId = decodeId("ord", input.orderId ?? "");
    return answered(ctx, async (tx) => {
      const { idempotencyKey: key, ...rest } = input;
      await once(tx, { scope: `orderReturnOpen:${subjectOf(ctx.viewer)}`, key, input: rest }, () =>
        openReturn(tx, ctx, { orderId, viewer: ctx.viewer, isByCustomer: false, input }),
      );
      return { orderId: orderId! };
    });
  }

  @Allow("orders.refund")
  @Mutation(() => OrderReturnPayload, {
    description: "Agrees to a return, or turns it down; the customer is told.",
  })
  orderReturnDecide(
    @returnArg() returnId: string,
    @Arg("isApproved", () => Boolean, { description: "Whether the goods may come back." })
    isApproved: boolean,
    @Arg("message", () => String, { nullable: true, description: "A word to the customer." })
    message: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    const id = decodeId("ret", returnId);
    return answered(ctx, async (tx) => ({
      orderId: await decideReturn(tx, ctx, ctx.viewer, id, { isApproved, message }),
    }));
  }

  @Allow("orders.refund")
  @Mutation(() => OrderReturnPayload, { description: "Ends a return before anything arrived." })
  orderReturnCancel(@returnArg() returnId: string, @Ctx() ctx: Context): Promise<OrderReturnPayload> {
    const id = decodeId("ret", returnId);
    return answered(ctx, async (tx) => ({ orderId: await cancelReturn(tx, ctx, ctx.viewer, id) }));
  }

  @Allow("orders.ship")
  @Mutation(() => OrderReturnPayload, { description: "Notes what arrived." })
  orderReturnReceive(
    @returnArg() returnId: string,
    @Arg("lines", () => [ReturnReceivedInput], { description: "Where less arrived than was announced." })
    lines: ReturnReceivedInput[],
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    const id = decodeId("ret", returnId);
    return answered(ctx, async (tx) => ({ orderId: await receiveReturn(tx, ctx, ctx.viewer, id, lines) }));
  }

  @Allow("orders.ship")
  @Mutation(() => OrderReturnPayload, { description: "Says of each unit whether it can be sold again." })
  orderReturnInspect(
    @returnArg() returnId: string,
    @Arg("lines", () => [ReturnInspectedInput], { description: "Every line of which something arrived." })
    lines: ReturnInspectedInput[],
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    const id = decodeId("ret", returnId);
    return answered(ctx, async (tx) => ({ orderId: await inspectReturn(tx, ctx, ctx.viewer, id, lines) }));
  }

  @Allow("orders.refund")
  @Mutation(() => OrderReturnPayload, { description: "Gives the money for what came back." })
  orderReturnRefund(
    @returnArg() returnId: string,
    @Arg("input", () => ReturnRefundInput, { description: "Shipping besides, and whether to write." })
    input: ReturnRefundInput,
    @Ctx() ctx: Context,
  ): Promise<OrderReturnPayload> {
    const id = decodeId("ret", returnId);
    return answered(ctx, async (tx) => {
      const { orderId, refundId } = await refundReturn(tx, ctx, ctx.viewer, id, input);
      return { orderId, isWaiting: refundId === undefined };
    });
  }

  @Allow("orders.refund")
  @Mutation(() => OrderReturnPayload, { description: "Ends an inspected return for which nothing is given." })
  orderReturnClose(@returnArg() returnId: string, @Ctx() ctx: Context): Promise<OrderReturnPayload> {
    const id = decodeId("ret", returnId);
    return answered(ctx, async (tx) => ({ orderId: await closeReturn(tx, ctx, ctx.viewer, id) }));
  }
}

/** Whose order it is stands in the query: the link's secret, or the customer who asks. */
async function ownOrderId(
  tx: Tx,
  viewer: Viewer,
  { orderToken, orderId }: { orderToken?: string | null | undefined; orderId?: string | null | undefined },
): Promise<Id<"ord"> | undefined> {
  if (orderToken) {
    if (orderToken.length > 100) return undefined;
    const [row] = await tx.execute<{ id: Id<"ord"> }[]>("select id from orders where token_hash = ?", [
      hashToken(orderToken),
    ]);
    return row?.id;
  }
  const id = decodeId("ord", orderId ?? "");
  if (viewer.kind !== "customer" || !viewer.id || !id) return undefined;
  const [row] = await tx.execute<{ id: Id<"ord"> }[]>(
    "select id from orders where id = ? and customer_id = ?",
    [id, viewer.id],
  );
  return row?.id;
}
