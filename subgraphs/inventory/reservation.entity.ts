import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id } from "@till/kit/id";

/** Units that wait for an order to be paid. After `expiresAt` they are anybody's again. */
@Entity({ tableName: "reservations" })
export class Reservation {
  @PrimaryKey({ type: "uuid" })
  readonly orderId!: Id<"ord">;

  @PrimaryKey({ type: "uuid" })
  readonly itemId!: Id<"inv">;

  @Property({ type: "int" })
  readonly quantity!: number;

  @Property({ type: "text" })
  readonly state!: "HELD" | "RELEASED" | "SOLD";

  /** Units of it that are paid for and wait for goods to come. */
  @Property({ type: "int", default: 0 })
  readonly backordered!: number;

  @Property({ type: "datetime" })
  readonly expiresAt!: Date;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt!: Date;

  @Property({ type: "datetime", nullable: true })
  readonly closedAt?: Date | null;
}
