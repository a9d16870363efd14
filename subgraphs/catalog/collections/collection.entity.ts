import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import type { CollectionKind, CollectionSort } from "./collection.type.js";
import type { Rule } from "./rule.js";

/** A set of products with a name, put together by hand or by rules. */
@Entity({ tableName: "collections" })
export class StoredCollection {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"col"> = newId<"col">();

  @Property({ type: "text" })
  title!: string;

  @Property({ type: "text" })
  slug!: string;

  /** HTML that the allow-list has passed. */
  @Property({ type: "text" })
  description = "";

  @Property({ type: "text", nullable: true })
  seoTitle: string | null = null;

  @Property({ type: "text", nullable: true })
  seoDescription: string | null = null;

  @Property({ type: "uuid", nullable: true })
  imageId: Id<"img"> | null = null;

  @Property({ type: "text" })
  kind!: CollectionKind;

  @Property({ type: "text" })
  sort!: CollectionSort;

  @Property({ type: "boolean" })
  isVisible = false;

  @Property({ type: "integer" })
  position = 0;

  @Property({ type: "json", columnType: "jsonb", nullable: true })
  rules: Rule | null = null;

  @Property({ type: "text[]" })
  watches: string[] = [];

  @Property({ type: "integer", version: true })
  readonly version!: number;

  @Property({ type: "timestamptz" })
  readonly createdAt: Date = new Date();

  @Property({ type: "timestamptz" })
  updatedAt: Date = new Date();
}
