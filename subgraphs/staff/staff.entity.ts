import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Allow } from "@till/kit/access";
import { type Id, newId } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, ObjectType } from "type-graphql";

@Entity({ tableName: "roles" })
@ObjectType({ implements: Node, description: "What a group of staff may do." })
@Keyed("Role", "role")
@Allow("anyone")
export class Role {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  readonly id: Id<"role"> = newId();

  @Property({ type: "text", unique: true })
  @Field(() => String, { description: "What the role is called." })
  name: string;

  @Property({ type: "text[]" })
  @Field(() => [String], { description: "What its holders may do, such as `orders.refund`." })
  permissions: string[];

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  constructor(name: string, permissions: readonly string[]) {
    this.name = name;
    this.permissions = [...permissions];
  }
}

// Reached only through `viewerStaff` and signing in, which answer nobody but oneself, and through `staffMembers`,
// which asks for a permission. A guest may ask, and gets null.
@Entity({ tableName: "users" })
@ObjectType({ implements: Node, description: "Somebody who works in the shop." })
@Keyed("StaffMember", "staff")
@Allow("anyone")
export class StaffMember {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  readonly id: Id<"staff"> = newId();

  @Property({ type: "text" })
  @Field(() => String, { description: "Address to sign in with." })
  email: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Name, as colleagues see it." })
  name: string;

  @Property({ type: "text", hidden: true })
  passwordHash: string;

  @ManyToOne(() => Role)
  @Field(() => Role, { description: "The role, and with it the permissions." })
  role: Role;

  @Property({ type: "text" })
  status: "active" | "disabled" = "active";

  @Property({ type: "int" })
  failedLogins = 0;

  @Property({ type: "datetime", nullable: true })
  lockedUntil?: Date | null;

  @Property({ type: "datetime", nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true, description: "When this person last signed in." })
  lastLoginAt?: Date | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  constructor(email: string, name: string, passwordHash: string, role: Role) {
    this.email = email;
    this.name = name;
    this.passwordHash = passwordHash;
    this.role = role;
  }
}
