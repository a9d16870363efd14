import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Allow } from "@till/kit/access";
import { type Id, newId } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, ObjectType } from "type-graphql";

@Entity({ tableName: "customers" })
@ObjectType({ implements: Node, description: "Somebody who buys here with an account, as staff see them." })
@Keyed("Customer", "cust")
@Allow("customers.read")
export class Customer {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  readonly id: Id<"cust"> = newId();

  @Property({ type: "text" })
  @Field(() => String, { description: "Address, also to sign in with." })
  email: string;

  /** Missing for somebody who was imported and has never chosen one. */
  @Property({ type: "text", nullable: true, hidden: true })
  passwordHash?: string | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "Full name." })
  name: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Telephone number." })
  phone?: string | null;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether this person wants news by mail." })
  acceptsMarketing = false;

  /** Consent counts only with its moment. */
  @Property({ type: "datetime", nullable: true })
  acceptsMarketingAt?: Date | null;

  @Property({ type: "int" })
  failedLogins = 0;

  @Property({ type: "datetime", nullable: true })
  lockedUntil?: Date | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  @Field(() => GraphQLISODateTime, { description: "When the account was opened." })
  readonly createdAt: Date = new Date();

  constructor(email: string, name: string) {
    this.email = email;
    this.name = name;
  }
}

// Reached only through `me` and signing in, which answer nobody but the customer. A guest may ask, and gets null.
@ObjectType({ description: "The customer who is signed in." })
@Keyed("Me", "cust")
@Allow("anyone")
export class Me {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"cust">;

  @Field(() => String, { description: "Address to sign in with." })
  readonly email!: string;

  @Field(() => String, { description: "Full name." })
  readonly name!: string;
}
