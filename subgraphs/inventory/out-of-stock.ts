import { ErrorCode, UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Keyed } from "@till/kit/subgraph";
import { Field, ID, Int, ObjectType } from "type-graphql";

/** A variant by its id alone, for the schemas of domains that only point at it. */
@ObjectType("ProductVariant")
@Keyed("ProductVariant", "var")
export class VariantLink {
  @Field(() => ID)
  readonly id: Id<"var">;

  constructor(id: Id<"var">) {
    this.id = id;
  }
}

@ObjectType({ description: "A line that asks for more than can be had." })
export class ShortLine {
  @Field(() => VariantLink, { description: "What was asked for." })
  readonly variant: VariantLink;

  @Field(() => Int, { description: "How many units were asked for." })
  readonly wanted: number;

  @Field(() => Int, { description: "How many could be had, at most `wanted`." })
  readonly available: number;

  constructor(variantId: Id<"var">, wanted: number, available: number) {
    this.variant = new VariantLink(variantId);
    this.wanted = wanted;
    this.available = Math.max(0, Math.min(available, wanted));
  }
}

@ObjectType({ implements: UserError, description: "Some lines ask for more than can be had." })
export class OutOfStock extends UserError {
  @Field(() => [ShortLine], { description: "Each line that fell short." })
  readonly lines: ShortLine[];

  constructor(lines: ShortLine[]) {
    super(ErrorCode.OUT_OF_STOCK, "Some items are no longer available in that quantity.");
    this.lines = lines;
  }
}
