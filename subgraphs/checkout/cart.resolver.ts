import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { findCart, goodsOf } from "./cart.js";
import { claimCart } from "./claim-cart.js";
import { applyCode, removeCode } from "./cart-codes.js";
import { setAddresses, setShippingMethod } from "./cart-delivery.js";
import { addLine, removeLine, updateLine } from "./cart-lines.js";
import { cartView } from "./cart-view.js";
import {
  Cart,
  CartAddressesInput,
  CartCreateInput,
  CartLineInput,
  CartPayload,
  ServedCountry,
} from "./cart.types.js";
import { countryName, needsPostalCode, rulesOf } from "./countries.js";
import { createCart } from "./create-cart.js";
import { type FullCart, priced } from "./priced-cart.js";
import { servedCountries } from "./shipping.reads.js";

const CartId = () => Arg("cartId", () => ID, { description: "The cart's secret." });

/** An open cart by its secret, priced now. A cart that was ordered is gone. */
export async function openCart({ em, now }: Context, id: string): Promise<Cart | undefined> {
  const cart = await findCart(em, id);
  if (cart?.status !== "OPEN") return undefined;
  return cartView(await priced(em, cart, await goodsOf(em, cart), now()));
}

const change = ({ em, now }: Context, work: (tx: Tx, now: Date) => Promise<FullCart>): Promise<CartPayload> =>
  answer(
    CartPayload,
    transact(em, async (tx) => ({ cart: cartView(await work(tx, now())) })),
  );

@Resolver()
export class CartResolver {
  @Allow("anyone")
  @Query(() => Cart, { nullable: true, description: "An open cart. Whoever holds its id may see it." })
  cart(
    @Arg("id", () => ID, { description: "The cart's secret." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Cart | undefined> {
    return openCart(ctx, id);
  }

  @Allow("anyone")
  @Cacheable()
  @Query(() => [ServedCountry], { description: "The countries that the shop sends to, by name." })
  async shippingCountries(@Ctx() { read, shown }: Context): Promise<ServedCountry[]> {
    shown.add("shipping");
    const rows = await read.rows(servedCountries);
    return rows
      .map(({ country: code }) => ({
        code,
        name: countryName(code) ?? code,
        requiresRegion: rulesOf(code).needsRegion ?? false,
        requiresPostalCode: needsPostalCode(code),
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Opens a cart, with goods in it or without." })
  cartCreate(
    @Arg("input", () => CartCreateInput, { description: "What it starts with." }) input: CartCreateInput,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => createCart(tx, ctx.viewer, input.lines ?? [], now));
  }

  @Allow("customer")
  @Mutation(() => CartPayload, {
    description:
      "Gives a customer their one open cart, joined with the one in hand. Its id may be a new one; none when there is no cart.",
  })
  cartClaim(
    @Arg("cartId", () => ID, { nullable: true, description: "The secret of the cart in hand." })
    cartId: string | null | undefined,
    @Ctx() { em, env, viewer, now }: Context,
  ): Promise<CartPayload> {
    const claim = { customerId: viewer.id as Id<"cust">, cartId };
    return answer(
      CartPayload,
      transact(em, async (tx) => {
        const full = await claimCart(tx, env, claim, now());
        return full ? { cart: cartView(full) } : {};
      }),
    );
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Puts more of a variant into a cart." })
  cartLineAdd(
    @CartId() cartId: string,
    @Arg("input", () => CartLineInput, { description: "What, and how much of it." }) input: CartLineInput,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => addLine(tx, cartId, input, now));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Sets how many units a line has; 0 takes it out." })
  cartLineUpdate(
    @CartId() cartId: string,
    @Arg("lineId", () => ID, { description: "The line." }) lineId: string,
    @Arg("quantity", () => Int, { description: "How many units." }) quantity: number,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => updateLine(tx, cartId, lineId, quantity, now));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Takes a line out." })
  cartLineRemove(
    @CartId() cartId: string,
    @Arg("lineId", () => ID, { description: "The line." }) lineId: string,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => removeLine(tx, cartId, lineId, now));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Makes a code work on the cart, in any case of letters." })
  cartCodeApply(
    @CartId() cartId: string,
    @Arg("code", () => String, { description: "The code." }) code: string,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => applyCode(tx, cartId, code, now));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Takes a code off the cart." })
  cartCodeRemove(
    @CartId() cartId: string,
    @Arg("code", () => String, { description: "The code." }) code: string,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => removeCode(tx, cartId, code, now));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Sets who buys and where it goes." })
  cartAddressesSet(
    @CartId() cartId: string,
    @Arg("input", () => CartAddressesInput, { description: "What to set." }) input: CartAddressesInput,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => setAddresses(tx, cartId, input, now));
  }

  @Allow("anyone")
  @Mutation(() => CartPayload, { description: "Chooses how the cart is sent." })
  cartShippingMethodSet(
    @CartId() cartId: string,
    @Arg("shippingMethodId", () => ID, { description: "One of the cart's `shippingMethods`." })
    shippingMethodId: string,
    @Ctx() ctx: Context,
  ): Promise<CartPayload> {
    return change(ctx, (tx, now) => setShippingMethod(tx, cartId, shippingMethodId, now));
  }
}
