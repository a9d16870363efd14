import { audit } from "@till/kit/audit";
import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { lockOrder } from "../order.lock.js";
import { fresh, OrderPayload } from "../order-payload.js";
import { OrderView } from "../order.type.js";
import { record } from "../timeline.js";
import { packingSlipLink } from "./document-link.js";
import { orderDocuments } from "./document.reads.js";
import { OrderDocument } from "./document.type.js";
import { issueInvoice } from "./issue-document.js";

const slipsMax = 100;

@Resolver(() => OrderView)
export class DocumentResolver {
  @FieldResolver(() => [OrderDocument], { description: "Its invoice and credit notes, oldest first." })
  async documents(@Root() { id }: OrderView, @Ctx() ctx: Context): Promise<OrderDocument[]> {
    return (await orderDocuments(ctx).load(id)) ?? [];
  }

  @Allow("orders.read")
  @FieldResolver(() => String, {
    description: "Where its packing slip is, for about a day: what is left to send, without prices.",
  })
  packingSlipUrl(@Root() { id }: OrderView, @Ctx() { env, now }: Context): string {
    return packingSlipLink(env, [id], now());
  }

  @Allow("orders.ship")
  @Query(() => String, { description: "Where the packing slips of several orders are, for about a day." })
  packingSlipsUrl(
    @Arg("orderIds", () => [ID], { description: "The orders, at most 100." }) orderIds: string[],
    @Ctx() { env, now }: Context,
  ): string {
    const ids = orderIds.slice(0, slipsMax).flatMap((id) => decodeId("ord", id) ?? []);
    return packingSlipLink(env, ids, now());
  }

  @Allow("orders.refund")
  @Mutation(() => OrderPayload, {
    description: "Issues the invoice of an order that was paid before the shop wrote invoices.",
  })
  orderInvoiceIssue(
    @Arg("orderId", () => ID, { description: "The order." }) orderId: string,
    @Ctx() ctx: Context,
  ): Promise<OrderPayload> {
    const id = decodeId("ord", orderId);
    const issued = transact(ctx.em, async (tx) => {
      const order = await lockOrder(tx, id);
      if (!order.paidAt || order.status === "CANCELLED")
        throw refuse("ILLEGAL_TRANSITION", "Only an order that was paid and not cancelled has an invoice.");
      const { label } = await issueInvoice(tx, order.id, ctx.now());
      await record(tx, order.id, {
        kind: "invoiced",
        message: `Invoice ${label} was issued.`,
        actor: ctx.viewer,
      });
      await audit(tx, ctx.viewer, {
        action: "orders.invoice",
        entity: "Order",
        entityId: order.id,
        after: { invoice: label },
      });
    });
    return answer(
      OrderPayload,
      issued.then(async () => ({ order: await fresh(ctx, id) })),
    );
  }
}
