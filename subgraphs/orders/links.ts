import type { Id } from "@till/kit/id";
import { Keyed } from "@till/kit/subgraph";
import { Field, ID, ObjectType } from "type-graphql";

/** Types of other domains that orders only point at. */
abstract class Link<Prefix extends string> {
  readonly id: Id<Prefix>;

  constructor(id: Id<Prefix>) {
    this.id = id;
  }
}

@ObjectType("Payment")
@Keyed("Payment", "pay")
export class PaymentLink extends Link<"pay"> {
  @Field(() => ID)
  declare readonly id: Id<"pay">;
}

@ObjectType("Refund")
@Keyed("Refund", "ref")
export class RefundLink extends Link<"ref"> {
  @Field(() => ID)
  declare readonly id: Id<"ref">;
}

@ObjectType("Product")
@Keyed("Product", "prod")
export class ProductLink extends Link<"prod"> {
  @Field(() => ID)
  declare readonly id: Id<"prod">;
}

@ObjectType("Customer")
@Keyed("Customer", "cust")
export class CustomerLink extends Link<"cust"> {
  @Field(() => ID)
  declare readonly id: Id<"cust">;
}

@ObjectType("Me")
@Keyed("Me", "cust")
export class MeLink extends Link<"cust"> {
  @Field(() => ID)
  declare readonly id: Id<"cust">;
}
