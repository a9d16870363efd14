import { orderMoney } from "@till/payments";
import type { Context } from "@till/kit/context";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Field, ObjectType } from "type-graphql";
import { orderDocuments } from "./documents/document.reads.js";
import { orderLines, ordersById, orderShipments, orderTimeline } from "./order.reads.js";
import { orderReturns } from "./returns/return.reads.js";
import { OrderView } from "./order.type.js";

@ObjectType({ description: "An order that was changed, or why it was not." })
export class OrderPayload {
  @Field(() => OrderView, { nullable: true, description: "The order." })
  order?: OrderView | undefined;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

/** The order as it is after the change: what loaders hold of it is from before. */
export async function fresh(ctx: Context, id: Id<"ord"> | undefined): Promise<OrderView | undefined> {
  if (!id) return undefined;
  for (const loader of [orderLines, orderShipments, orderTimeline, orderMoney, orderDocuments, orderReturns])
    loader(ctx).clear(id);
  return ordersById(ctx).clear(id).load(id);
}
