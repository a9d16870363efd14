import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, Refused, UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Decimal } from "@till/kit/money";
import { Keyed } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { orderToken } from "@till/orders";
import { PaymentToConfirm, startPayment } from "@till/payments";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { placeOrder } from "./place-order.js";

@InputType({ description: "What turns a cart into an order." })
export class CheckoutInput {
  @Field(() => Decimal, { description: "The total that the buyer saw. Any other total is refused." })
  expectedTotal!: string;

  @Field(() => String, { defaultValue: "card", description: "How it is paid." })
  paymentMethod!: string;

  @Field(() => Boolean, { nullable: true, description: "Whether the buyer wants news by mail." })
  acceptsMarketing?: boolean | null;

  @Field(() => String, { description: "The same key places the order only once." })
  idempotencyKey!: string;
}

/** An order by its id alone: the orders domain tells the rest. */
@ObjectType("Order")
@Keyed("Order", "ord")
@Allow("anyone")
export class OrderLink {
  @Field(() => ID)
  readonly id!: Id<"ord">;
}

@ObjectType({ description: "What became of a cart that was to be ordered." })
export class CheckoutPayload {
  @Field(() => OrderLink, { nullable: true, description: "The order." })
  order?: OrderLink;

  @Field(() => String, { nullable: true, description: "Opens the order without an account. Keep it secret." })
  orderToken?: string;

  @Field(() => PaymentToConfirm, {
    nullable: true,
    description: "What is to be paid; empty for a free order.",
  })
  payment?: PaymentToConfirm;

  @Field(() => [UserError], { description: "Why there is no order, or why it cannot be paid yet." })
  userErrors!: UserError[];
}

@Resolver()
export class CheckoutResolver {
  @Allow("anyone")
  @Mutation(() => CheckoutPayload, {
    description: "Orders what is in the cart. Asking again answers the same.",
  })
  async checkoutComplete(
    @Arg("cartId", () => ID, { description: "The cart's secret." }) cartId: string,
    @Arg("input", () => CheckoutInput, { description: "What the buyer agreed to." }) input: CheckoutInput,
    @Ctx() ctx: Context,
  ): Promise<CheckoutPayload> {
    const { expectedTotal, paymentMethod, idempotencyKey } = input;
    const acceptsMarketing = input.acceptsMarketing ?? false;
    let payable: Id<"pay"> | null = null;
    const payload = await answer(
      CheckoutPayload,
      transact(ctx.em, async (tx) => {
        const order = { cartId, expectedTotal, paymentMethod, acceptsMarketing, idempotencyKey };
        const placed = await placeOrder(tx, ctx, ctx.viewer, order);
        payable = placed.paymentId;
        return { order: { id: placed.orderId }, orderToken: orderToken(ctx.env, placed.orderId) };
      }),
    );
    return payable ? withPayment(ctx, payload, payable) : payload;
  }
}

/** The order stands by now: a provider that cannot be reached is told beside it, and can be asked again. */
async function withPayment(ctx: Context, payload: CheckoutPayload, id: Id<"pay">): Promise<CheckoutPayload> {
  try {
    payload.payment = await startPayment(ctx, id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    payload.userErrors.push(...error.reasons);
  }
  return payload;
}
