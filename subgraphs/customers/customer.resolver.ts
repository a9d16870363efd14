import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse, UserError } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { connectionOf } from "@till/kit/page";
import { transact } from "@till/kit/tx";
import {
  Arg,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { Customer, Me } from "./customer.entity.js";
import { type CustomerRow, customers, listCustomers } from "./customer.reads.js";
import { register } from "./register.js";
import { closeSession, type Session } from "./session.js";
import { signIn } from "./sign-in.js";

@InputType({ description: "A new account." })
export class CustomerRegisterInput {
  @Field(() => String, { description: "Address, also to sign in with." })
  email!: string;

  @Field(() => String, { description: "12 to 128 characters of any kind." })
  password!: string;

  @Field(() => String, { description: "Full name." })
  name!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether to send news by mail." })
  acceptsMarketing!: boolean;
}

@ObjectType({ description: "A customer's session that was opened, or why it was not." })
export class SessionPayload {
  @Field(() => String, {
    nullable: true,
    description: "A bearer token for the server that renders the storefront.",
  })
  token?: string;

  @Field(() => Me, { nullable: true, description: "Who is signed in." })
  me?: Me;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When the session ends by itself." })
  expiresAt?: Date;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@ObjectType({ description: "The end of a session." })
export class CustomerLogoutPayload {
  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@ObjectType({ description: "A page of customers." })
export class CustomerConnection extends connectionOf<Customer, CustomerRow>("Customer", Customer) {}

@Resolver()
export class CustomerResolver {
  @Allow("anyone")
  @Query(() => Me, { nullable: true, description: "The customer who asks; null for guests." })
  async me(@Ctx() ctx: Context): Promise<CustomerRow | undefined> {
    return ctx.viewer.kind === "customer" && ctx.viewer.id ? customers(ctx).load(ctx.viewer.id) : undefined;
  }

  @Allow("customers.read")
  @Query(() => Customer, { nullable: true, description: "One customer." })
  async customer(
    @Arg("id", () => ID, { description: "The customer." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<CustomerRow | undefined> {
    const uuid = decodeId("cust", id);
    return uuid && customers(ctx).load(uuid);
  }

  @Allow("customers.read")
  @Query(() => CustomerConnection, { description: "Customers, newest first." })
  async customers(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Arg("query", () => String, { nullable: true, description: "Words in the name or the address." })
    query: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<CustomerConnection> {
    const { page, count } = await listCustomers(ctx, {
      first,
      after: after ?? undefined,
      query: query ?? undefined,
    });
    return new CustomerConnection(page, count);
  }

  @Allow("anyone")
  @Mutation(() => SessionPayload, { description: "Opens an account and signs its owner in." })
  customerRegister(
    @Arg("input", () => CustomerRegisterInput, { description: "The new account." })
    input: CustomerRegisterInput,
    @Ctx() { em, now }: Context,
  ): Promise<SessionPayload> {
    return answer(SessionPayload, transact(em, (tx) => register(tx, input, now())).then(payload));
  }

  @Allow("anyone")
  @Mutation(() => SessionPayload, { description: "Signs a customer in." })
  customerLogin(
    @Arg("email", () => String, { description: "Address." }) email: string,
    @Arg("password", () => String, { description: "Password." }) password: string,
    @Ctx() { em, now }: Context,
  ): Promise<SessionPayload> {
    const opened = transact(em, (tx) => signIn(tx, email, password, now())).then((session) => {
      if (!session) throw refuse("CREDENTIALS_WRONG", "This address and password do not belong together.");
      return payload(session);
    });
    return answer(SessionPayload, opened);
  }

  @Allow("customer")
  @Mutation(() => CustomerLogoutPayload, { description: "Ends the session that this request came with." })
  customerLogout(@Ctx() { em, viewer }: Context): Promise<CustomerLogoutPayload> {
    const { sessionId } = viewer;
    const ended = transact(em, async (tx) => {
      if (sessionId) await closeSession(tx, sessionId);
      return {};
    });
    return answer(CustomerLogoutPayload, ended);
  }
}

const payload = ({ customer, token, expiresAt }: Session) => ({ me: customer, token, expiresAt });
