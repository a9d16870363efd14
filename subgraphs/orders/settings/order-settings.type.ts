import { Decimal, Money } from "@till/kit/money";
import { Field, InputType, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What the shop writes on its documents, and what it allows." })
export class OrderSettings {
  @Field(() => String, { description: "Who sells, by law: Fernwick Handels GmbH." })
  readonly legalName!: string;

  @Field(() => String, { description: "The seller's address, line by line." })
  readonly address!: string;

  @Field(() => String, { description: "The seller's VAT identification number." })
  readonly vatId!: string;

  @Field(() => String, { description: "Register and number, where the law asks for it." })
  readonly registration!: string;

  @Field(() => String, { description: "A sentence at the foot of every document." })
  readonly footer!: string;

  @Field(() => Money, {
    nullable: true,
    description: "From this sum on, a refund needs a second person; empty: never.",
  })
  readonly secondPersonFrom?: Money | undefined;

  @Field(() => Int, {
    description: "Days after a parcel left in which customers may ask to return goods; 0: they may not.",
  })
  readonly returnDays!: number;
}

@InputType({ description: "Changes; what is left out stays." })
export class OrderSettingsInput {
  @Field(() => String, { nullable: true, description: "At most 200 letters." })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: "Line by line, at most 500 letters." })
  address?: string | null;

  @Field(() => String, { nullable: true, description: "At most 50 letters." })
  vatId?: string | null;

  @Field(() => String, { nullable: true, description: "At most 200 letters." })
  registration?: string | null;

  @Field(() => String, { nullable: true, description: "At most 500 letters." })
  footer?: string | null;

  @Field(() => Decimal, { nullable: true, description: "A sum in the shop's currency; 0 for never." })
  secondPersonFrom?: string | null;

  @Field(() => Int, { nullable: true, description: "0 to 3,650 days." })
  returnDays?: number | null;
}
