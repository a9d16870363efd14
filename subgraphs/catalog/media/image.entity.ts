import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import type { ImageState } from "./image.type.js";

/** A picture, from the moment that it is announced until its renditions are there. */
@Entity({ tableName: "product_images" })
export class StoredImage {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"img"> = newId<"img">();

  @Property({ type: "uuid", nullable: true })
  productId: Id<"prod"> | null = null;

  /** Random: it stands in public addresses. */
  @Property({ type: "text" })
  readonly key!: string;

  @Property({ type: "text", nullable: true })
  originalKey: string | null = null;

  /** Where an import found it. */
  @Property({ type: "text", nullable: true })
  readonly sourceUrl: string | null = null;

  @Property({ type: "text" })
  alt = "";

  @Property({ type: "integer" })
  width = 0;

  @Property({ type: "integer" })
  height = 0;

  /** What the file was called on the sender's machine. */
  @Property({ type: "text", nullable: true })
  filename: string | null = null;

  /** The size of the original. */
  @Property({ type: "integer", nullable: true })
  bytes: number | null = null;

  /** The place that stays in view when the picture is cropped, from 0 to 1. */
  @Property({ type: "float", columnType: "real", nullable: true })
  focalX: number | null = null;

  @Property({ type: "float", columnType: "real", nullable: true })
  focalY: number | null = null;

  @Property({ type: "text", nullable: true })
  placeholder: string | null = null;

  @Property({ type: "text", nullable: true })
  dominantColor: string | null = null;

  @Property({ type: "integer" })
  position = 0;

  @Property({ type: "text" })
  state!: ImageState;

  @Property({ type: "text", nullable: true })
  failure: string | null = null;

  /** Since when no product has it; a trigger keeps it. */
  @Property({ type: "timestamptz", nullable: true })
  readonly unusedSince: Date | null = null;

  @Property({ type: "timestamptz" })
  readonly createdAt: Date = new Date();
}
