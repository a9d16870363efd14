import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { byKey, defineLoader } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { CustomerLink, MeLink } from "./links.js";
import { listOrders } from "./order-list.js";
import { ownOrder } from "./order.reads.js";
import { OrderConnection, OrderView } from "./order.type.js";

interface Purchases {
  customerId: string;
  orders: number;
  spent: string;
}

const purchasesByCustomer = statement<Purchases>(
  "orders.purchases",
  `select customer_id as "customerId", count(*)::int as orders,
          coalesce(sum(total - refunded) filter (where paid_at is not null), 0) as spent
     from orders where customer_id = any($1::uuid[]) group by customer_id`,
);
const purchases = defineLoader<Purchases>(async ({ read }, ids) =>
  byKey(await read.rows(purchasesByCustomer, [ids]), (row) => row.customerId),
);

/** What a customer has bought, for staff. */
@Resolver(() => CustomerLink)
export class CustomerOrdersResolver {
  @FieldResolver(() => Int, { description: "Orders placed." })
  async orderCount(@Root() { id }: CustomerLink, @Ctx() ctx: Context): Promise<number> {
    return (await purchases(ctx).load(id))?.orders ?? 0;
  }

  @FieldResolver(() => Money, { description: "Paid in all, refunds taken off." })
  async spent(@Root() { id }: CustomerLink, @Ctx() ctx: Context): Promise<Money> {
    const { currency } = await settings(ctx.em);
    return Money.of(BigInt((await purchases(ctx).load(id))?.spent ?? 0), currency);
  }

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
