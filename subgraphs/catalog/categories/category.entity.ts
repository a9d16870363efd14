import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";

/** A place in the tree of categories. Its path follows from its parent's and is kept by a trigger. */
@Entity({ tableName: "categories" })
export class StoredCategory {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"cat"> = newId<"cat">();

  @Property({ type: "uuid", nullable: true })
  parentId: Id<"cat"> | null = null;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text" })
  slug!: string;

  /** A trigger sets both, whatever is written here. */
  @Property({ type: "text", columnType: "ltree", defaultRaw: "''" })
  readonly tree!: string;

  @Property({ type: "text", defaultRaw: "''" })
  readonly path!: string;

  @Property({ type: "text", nullable: true })
  description: string | null = null;

  @Property({ type: "text", nullable: true })
  seoTitle: string | null = null;

  @Property({ type: "text", nullable: true })
  seoDescription: string | null = null;

  @Property({ type: "uuid", nullable: true })
  imageId: Id<"img"> | null = null;

  @Property({ type: "integer" })
  position = 0;

  @Property({ type: "integer", version: true })
  readonly version!: number;

  @Property({ type: "timestamptz" })
  readonly createdAt: Date = new Date();

  @Property({ type: "timestamptz" })
  updatedAt: Date = new Date();
}
