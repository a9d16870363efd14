import { VariantLink } from "@till/inventory";
import { Allow } from "@till/kit/access";
import { Address } from "@till/kit/address";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Money, Totals } from "@till/kit/money";
import { Keyed, Prefixed } from "@till/kit/subgraph";
import { PromotionKind } from "@till/promotions";
import {
  Directive,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from "type-graphql";

export enum CartWarningCode {
  PRICE_CHANGED = "PRICE_CHANGED",
  UNAVAILABLE = "UNAVAILABLE",
  QUANTITY_REDUCED = "QUANTITY_REDUCED",
  CODE_REMOVED = "CODE_REMOVED",
}
registerEnumType(CartWarningCode, { name: "CartWarningCode", description: "What the shopper should know." });

export enum CheckoutRequirement {
  LINES = "LINES",
  EMAIL = "EMAIL",
  SHIPPING_ADDRESS = "SHIPPING_ADDRESS",
  SHIPPING_METHOD = "SHIPPING_METHOD",
}
registerEnumType(CheckoutRequirement, {
  name: "CheckoutRequirement",
  description: "What an order still needs.",
});

@ObjectType({ description: "One variant in a cart." })
@Prefixed("CartLine", "line")
@Allow("anyone")
export class CartLine {
  @Field(() => ID, { description: "Opaque id, unique within the cart." })
  readonly id!: Id<"line">;

  @Field(() => VariantLink, { description: "What it is." })
  readonly variant!: VariantLink;

  @Field(() => Int, { description: "How many units." })
  readonly quantity!: number;

  @Field(() => Money, { description: "The price of one unit now." })
  readonly unitPrice!: Money;

  @Field(() => Money, { description: "The line's share of all discounts, as a positive amount." })
  readonly discount!: Money;

  @Field(() => Money, {
    description: "The tax on the line, contained in the total where prices contain tax.",
  })
  readonly tax!: Money;

  @Field(() => Money, { description: "What the line comes to after discounts." })
  readonly total!: Money;
}

@ObjectType({ description: "A code that makes this cart cheaper." })
export class AppliedCode {
  @Field(() => String, { description: "The code, in capitals." })
  readonly code!: string;

  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => Money, { description: "What it takes off, shipping included." })
  readonly discount!: Money;

  @Field(() => PromotionKind, { description: "What it does." })
  readonly kind!: `${PromotionKind}`;

  @Field(() => Boolean, { description: "Whether it makes shipping free." })
  readonly isFreeShipping!: boolean;
}

@ObjectType({ description: "A way to send a cart." })
@Keyed("ShippingMethod", "ship")
@Allow("anyone")
export class ShippingMethod {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"ship">;

  @Field(() => String, { description: "What it is called." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "More about it." })
  readonly description?: string | null;

  @Field(() => Money, { description: "Its price for this cart, before codes." })
  readonly price!: Money;

  @Field(() => Int, { nullable: true, description: "At least this many days." })
  readonly estimatedDaysMin?: number | null;

  @Field(() => Int, { nullable: true, description: "At most this many days." })
  readonly estimatedDaysMax?: number | null;
}

@ObjectType({ description: "Something about the cart that the shopper should know." })
export class CartWarning {
  @Field(() => CartWarningCode, { description: "What it is, for programs." })
  readonly code!: CartWarningCode;

  @Field(() => String, { description: "What it is, for people." })
  readonly message!: string;

  @Field(() => ID, { nullable: true, description: "The line that it concerns." })
  readonly lineId?: string;
}

@ObjectType({
  description: "What somebody wants to buy. Its id is a secret: whoever holds it may use the cart.",
})
@Directive('@key(fields: "id")')
@Allow("anyone")
export class Cart {
  @Field(() => ID, { description: "The cart's secret." })
  readonly id!: string;

  @Field(() => [CartLine], { description: "What is in it, in the order in which it was put in." })
  readonly lines!: CartLine[];

  @Field(() => Int, { description: "Units in all lines." })
  readonly itemCount!: number;

  @Field(() => Totals, { description: "What it comes to." })
  readonly totals!: Totals;

  @Field(() => [AppliedCode], {
    description: "The codes that work, in the order in which they were entered.",
  })
  readonly codes!: AppliedCode[];

  @Field(() => String, { nullable: true, description: "Where the confirmation goes." })
  readonly email?: string | null;

  @Field(() => Address, { nullable: true, description: "Where it is sent." })
  readonly shippingAddress?: Address | null;

  @Field(() => Address, { nullable: true, description: "Who is billed; the shipping address when empty." })
  readonly billingAddress?: Address | null;

  @Field(() => [ShippingMethod], { description: "Ways to send it to the address, cheapest first." })
  readonly shippingMethods!: ShippingMethod[];

  @Field(() => ShippingMethod, { nullable: true, description: "The chosen way to send it." })
  readonly shippingMethod?: ShippingMethod | undefined;

  @Field(() => [CartWarning], { description: "What the shopper should know." })
  readonly warnings!: CartWarning[];

  @Field(() => [CheckoutRequirement], { description: "What an order still needs." })
  readonly missing!: CheckoutRequirement[];

  @Field(() => GraphQLISODateTime, { description: "When it was last changed." })
  readonly updatedAt!: Date;
}

@InputType({ description: "Something to put into a cart." })
export class CartLineInput {
  @Field(() => ID, { description: "The variant." })
  variantId!: string;

  @Field(() => Int, { defaultValue: 1, description: "How many units, up to 999." })
  quantity!: number;
}

@InputType({ description: "What a new cart starts with." })
export class CartCreateInput {
  @Field(() => [CartLineInput], { nullable: true, description: "What to put in at once." })
  lines?: CartLineInput[] | null;
}

@InputType({ description: "Who buys and where it goes. What is left out stays; null clears." })
export class CartAddressesInput {
  @Field(() => String, { nullable: true, description: "Where the confirmation goes." })
  email?: string | null;

  @Field(() => Address, { nullable: true, description: "Where it is sent." })
  shippingAddress?: Address | null;

  @Field(() => Address, { nullable: true, description: "Who is billed, where that is somebody else." })
  billingAddress?: Address | null;
}

@ObjectType({ description: "What became of a change of a cart." })
export class CartPayload {
  @Field(() => Cart, { nullable: true, description: "The cart afterwards, priced anew." })
  cart?: Cart;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

@ObjectType({ description: "A country that the shop sends to." })
export class ServedCountry {
  @Field(() => String, { description: "Its two letters in ISO 3166-1." })
  readonly code!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => Boolean, { description: "Whether an address needs a state or province." })
  readonly requiresRegion!: boolean;

  @Field(() => Boolean, { description: "Whether an address needs a postal code." })
  readonly requiresPostalCode!: boolean;
}
