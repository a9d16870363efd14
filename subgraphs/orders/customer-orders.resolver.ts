import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { CustomerLink, MeLink } from "./links.js";
import { listOrders } from "./order-list.js";
import { ownOrder } from "./order.reads.js";
import { OrderConnection, OrderView } from "./order.type.js";

/** What a customer has bought, for staff. */
@Resolver(() => CustomerLink)
export class CustomerOrdersResolver {
  @FieldResolver(() => OrderConnection, { description: "Orders, newest first." })
  orders(
    @Root() { id }: CustomerLink,
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrderConnection> {
    return listOrders(ctx, { first, after, customerId: id });
  }
}

/** What the customer who asks has bought. Whose orders these are stands in the query, not in the request. */
@Resolver(() => MeLink)
export class MyOrdersResolver {
  @FieldResolver(() => OrderConnection, { description: "One's own orders, newest first." })
  async orders(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrderConnection> {
    return listOrders(ctx, { first, after, customerId: ownId(ctx) });
  }

  @FieldResolver(() => OrderView, { nullable: true, description: "One of one's own orders." })
  async order(
    @Arg("id", () => ID, { description: "The order." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<OrderView | undefined> {
    const uuid = decodeId("ord", id);
    return uuid && ownOrder(ctx, uuid, ownId(ctx));
  }
}

function ownId({ viewer }: Context) {
  if (viewer.kind !== "customer" || !viewer.id) throw new Error("Only a customer has orders of their own.");
  return viewer.id;
}
