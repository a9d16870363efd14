import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse, UserError } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { defineLoader, byKey } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { RefundLink } from "../links.js";
import { fresh, OrderPayload } from "../order-payload.js";
import { OrderRefundParts } from "../order.input.js";
import { lockOrder } from "../order.lock.js";
import { orderLines } from "../order.reads.js";
import { OrderView } from "../order.type.js";
import { closeRefunded } from "../returns/handle-return.js";
import { record } from "../timeline.js";
import { planRefund, type RefundPlan } from "./plan-refund.js";
import { giveBack, wishOf } from "./refund-order.js";
import { RefundPreview, RefundRequest } from "./refund.type.js";
import { refundable } from "./refundable.js";
import { closeRequest, lockRequest, needsSecondPerson } from "./second-person.js";

interface RequestRow {
  id: Id<"rreq">;
  orderId: Id<"ord">;
  amount: string;
  currency: string;
  reason: string;
  requestedBy: string;
  requestedById: string;
  createdAt: Date;
}

const waitingByOrder = statement<RequestRow>(
  "orders.refund-requests",
  `select q.id, q.order_id as "orderId", q.amount::text, o.currency, q.input ->> 'reason' as reason,
          q.requested_by_name as "requestedBy", q.requested_by as "requestedById", q.created_at as "createdAt"
     from refund_requests q join orders o on o.id = q.order_id
    where q.order_id = any($1::uuid[]) and q.status = 'WAITING'`,
);

const waitingRequests = defineLoader<RequestRow>(async ({ read }, orderIds) =>
  byKey(await read.rows(waitingByOrder, [orderIds]), (row) => row.orderId),
);

@ObjectType({ description: "What a refund would do, or why it cannot be." })
export class RefundPreviewPayload {
  @Field(() => RefundPreview, { nullable: true, description: "What would happen." })
  preview?: RefundPreview | undefined;

  @Field(() => [UserError], { description: "Why it cannot be." })
  userErrors!: UserError[];
}

@ObjectType({ description: "A refund that a second person agreed to, or why not." })
export class RefundApprovePayload {
  @Field(() => RefundLink, { nullable: true, description: "The refund." })
  refund?: RefundLink | undefined;

  @Field(() => OrderView, { nullable: true, description: "The order." })
  order?: OrderView | undefined;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@Resolver(() => OrderView)
export class RefundResolver {
  @Allow("orders.read")
  @FieldResolver(() => RefundRequest, {
    nullable: true,
    description: "The refund that waits for a second person.",
  })
  async refundRequest(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<RefundRequest | undefined> {
    const row = await waitingRequests(ctx).load(id);
    if (!row) return undefined;
    const { amount, currency, requestedById, ...rest } = row;
    return {
      ...rest,
      amount: Money.of(BigInt(amount), currency),
      isOwn: requestedById === String(ctx.viewer.id),
    };
  }

  @Allow("orders.refund")
  @Query(() => RefundPreviewPayload, { description: "Works out a refund to the cent, and does nothing." })
  orderRefundPreview(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Arg("input", () => OrderRefundParts, { description: "What would be given back." })
    input: OrderRefundParts,
    @Ctx() ctx: Context,
  ): Promise<RefundPreviewPayload> {
    const id = decodeId("ord", orderId);
    const planned = transact(ctx.em, async (tx) => {
      const [order] = id
        ? await tx.execute<{ currency: string }[]>("select currency from orders where id = ?", [id])
        : [];
      if (!id || !order) throw refuse("NOT_FOUND", "There is no such order.", ["orderId"]);
      const plan = planRefund(await refundable(tx, id), wishOf(input, order.currency));
      const isLarge = await needsSecondPerson(tx, plan.amount);
      return { preview: await shown(ctx, id, plan, order.currency, isLarge) };
    });
    return answer(RefundPreviewPayload, planned);
  }

  @Allow("orders.refund")
  @Mutation(() => RefundApprovePayload, { description: "Agrees to a refund that somebody else asked for." })
  orderRefundApprove(
    @Arg("requestId", () => ID, { description: "The request." }) requestId: string,
    @Ctx() ctx: Context,
  ): Promise<RefundApprovePayload> {
    const done = transact(ctx.em, async (tx) => {
      const { request, order } = await lockRequest(tx, ctx.viewer, decodeId("rreq", requestId), {
        isOwnAllowed: false,
      });
      const { input } = request;
      const isReturn = input.returnId !== undefined;
      const wish = { ...wishOf(input, order.currency), isReturn };
      const plan = planRefund(await refundable(tx, order.id), wish);
      const { refundId } = await giveBack(tx, ctx.viewer, order, { plan, input, isReturn });
      if (input.returnId) await closeRefunded(tx, input.returnId, refundId, ctx.now());
      await closeRequest(tx, ctx.viewer, request, { status: "APPROVED", refundId });
      return { refundId, orderId: order.id };
    });
    return answer(
      RefundApprovePayload,
      done.then(async ({ refundId, orderId }) => ({
        refund: new RefundLink(refundId),
        order: await fresh(ctx, orderId),
      })),
    );
  }

  @Allow("orders.refund")
  @Mutation(() => OrderPayload, {
    description: "Turns down a refund that waits for a second person, or takes back one's own request.",
  })
  orderRefundDecline(
    @Arg("requestId", () => ID, { description: "The request." }) requestId: string,
    @Ctx() ctx: Context,
  ): Promise<OrderPayload> {
    const done = transact(ctx.em, async (tx) => {
      const { request } = await lockRequest(tx, ctx.viewer, decodeId("rreq", requestId), {
        isOwnAllowed: true,
      });
      await lockOrder(tx, request.orderId);
      await closeRequest(tx, ctx.viewer, request, { status: "DECLINED" });
      await record(tx, request.orderId, {
        kind: "refund-declined",
        message: "The refund that waited for a second person was turned down.",
        actor: ctx.viewer,
      });
      return request.orderId;
    });
    return answer(
      OrderPayload,
      done.then(async (orderId) => ({ order: await fresh(ctx, orderId) })),
    );
  }
}

async function shown(
  ctx: Context,
  orderId: Id<"ord">,
  plan: RefundPlan,
  currency: string,
  needsSecondPersonToo: boolean,
): Promise<RefundPreview> {
  const money = (minor: bigint) => Money.of(minor, currency);
  const lines = (await orderLines(ctx).load(orderId)) ?? [];
  return {
    lines: plan.lines.map(({ itemId, quantity, amount, tax, restocked }) => ({
      orderLine: lines.find(({ id }) => id === itemId)!,
      quantity,
      amount: money(amount),
      tax: money(tax),
      restocked,
    })),
    shipping: money(plan.shipping),
    other: money(plan.other),
    amount: money(plan.amount),
    needsSecondPerson: needsSecondPersonToo,
  };
}
