import { Allow } from "@till/kit/access";
import type { Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { Prefixed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from "type-graphql";

export enum DocumentKind {
  INVOICE = "INVOICE",
  CREDIT_NOTE = "CREDIT_NOTE",
}
registerEnumType(DocumentKind, { name: "DocumentKind", description: "What a document is for." });

/** Reached only through an order, which checks who asks. */
@ObjectType("OrderDocument", { description: "An invoice or a credit note." })
@Prefixed("OrderDocument", "doc")
@Allow("anyone")
export class OrderDocument {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"doc">;

  @Field(() => DocumentKind, { description: "Invoice or credit note." })
  readonly kind!: DocumentKind;

  @Field(() => String, { description: "Its number, without gaps in its series: INV-000042." })
  readonly number!: string;

  @Field(() => Money, { description: "What it comes to." })
  readonly total!: Money;

  @Field(() => GraphQLISODateTime, { description: "When it was issued." })
  readonly issuedAt!: Date;

  @Field(() => String, { description: "Where the PDF is, for about a day." })
  readonly url!: string;
}
