import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse, UserError } from "@till/kit/errors";
import { sessionCookie } from "@till/kit/session-cookie";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { sessionHoursMax, signIn } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { Role, StaffMember } from "./staff.entity.js";
import { allRoles, allStaff, staffMembers } from "./staff.reads.js";

@ObjectType({ description: "A session that was opened, or why it was not." })
export class StaffSessionPayload {
  @Field(() => StaffMember, { nullable: true, description: "Who is signed in." })
  staff?: StaffMember;

  @Field(() => [String], { description: "What this person may do." })
  permissions: string[] = [];

  @Field(() => String, { nullable: true, description: "A bearer token, for API users who asked for one." })
  token?: string;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@ObjectType({ description: "The end of a session." })
export class StaffLogoutPayload {
  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@Resolver()
export class StaffResolver {
  @Allow("anyone")
  @Query(() => StaffMember, {
    nullable: true,
    description: "The member of staff who asks; null for everybody else.",
  })
  async viewerStaff(@Ctx() ctx: Context): Promise<StaffMember | undefined> {
    return ctx.viewer.kind === "staff" && ctx.viewer.id ? staffMembers(ctx).load(ctx.viewer.id) : undefined;
  }

  @Allow("staff.read")
  @Query(() => [StaffMember], { description: "Everybody who works here." })
  staffMembers(@Ctx() ctx: Context): Promise<StaffMember[]> {
    return allStaff(ctx);
  }

  @Allow("staff.read")
  @Query(() => [Role], { description: "All roles and what they permit." })
  roles(@Ctx() ctx: Context): Promise<Role[]> {
    return allRoles(ctx);
  }

  @Allow("anyone")
  @Mutation(() => StaffSessionPayload, {
    description: "Signs a member of staff in: the browser gets an httpOnly cookie, an API user a token.",
  })
  staffLogin(
    @Arg("email", () => String, { description: "Address." }) email: string,
    @Arg("password", () => String, { description: "Password." }) password: string,
    @Arg("wantsToken", () => Boolean, {
      defaultValue: false,
      description: "True for API users without cookies.",
    })
    wantsToken: boolean,
    @Ctx() ctx: Context,
  ): Promise<StaffSessionPayload> {
    return answer(StaffSessionPayload, this.#open(ctx, email, password, wantsToken));
  }

  async #open(ctx: Context, email: string, password: string, wantsToken: boolean) {
    const session = await transact(ctx.em, (tx) => signIn(tx, { email, password, now: ctx.now() }));
    if (!session) throw refuse("CREDENTIALS_WRONG", "This address and password do not belong together.");
    if (!wantsToken) ctx.cookies.push(sessionCookie(ctx.env, session.token, sessionHoursMax * 3_600));
    return {
      staff: session.member,
      permissions: session.member.role.permissions,
      ...(wantsToken && { token: session.token }),
    };
  }

  @Allow("staff")
  @Mutation(() => StaffLogoutPayload, { description: "Ends the session that this request came with." })
  staffLogout(@Ctx() ctx: Context): Promise<StaffLogoutPayload> {
    ctx.cookies.push(sessionCookie(ctx.env, "", 0));
    return answer(
      StaffLogoutPayload,
      transact(ctx.em, (tx) => signOut(tx, ctx.viewer)).then(() => ({})),
    );
  }
}
