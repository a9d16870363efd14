import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import type { UploadPurpose } from "./upload.types.js";

/** A file that somebody was allowed to send. Whoever it was sent to claims it, once. */
@Entity({ tableName: "uploads" })
export class Upload {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"upload"> = newId<"upload">();

  /** Its place in the storage; random, because it also stands in the link. */
  @Property({ type: "text" })
  readonly key!: string;

  @Property({ type: "text" })
  readonly filename!: string;

  @Property({ type: "text" })
  readonly contentType!: string;

  @Property({ type: "integer" })
  readonly bytes!: number;

  @Property({ type: "text" })
  readonly purpose!: UploadPurpose;

  @Property({ type: "uuid", nullable: true })
  readonly createdBy: Id | null = null;

  @Property({ type: "timestamptz", nullable: true })
  claimedAt: Date | null = null;

  /** When its bytes began to come in: from then on the link is spent. */
  @Property({ type: "timestamptz", nullable: true })
  arrivedAt: Date | null = null;

  /** When what it held was found to be no good. The file is gone then; the row keeps its link spent. */
  @Property({ type: "timestamptz", nullable: true })
  refusedAt: Date | null = null;

  @Property({ type: "timestamptz" })
  readonly createdAt: Date = new Date();
}
