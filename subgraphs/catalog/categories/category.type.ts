import { Allow } from "@till/kit/access";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Field, Int, ObjectType } from "type-graphql";
import { Seo } from "../products/values.js";
import type { CategoryRow } from "./category.row.js";

@Allow("anyone")
@Keyed("Category", "cat")
@ObjectType({ implements: Node, description: "A place in the tree of categories." })
export class Category extends Node {
  readonly parentId: string | null;

  @Field(() => String, { description: "What the category is called." })
  readonly name: string;

  @Field(() => String, { description: "Its own part of the path." })
  readonly slug: string;

  @Field(() => String, { description: 'The slugs from the root, such as "home/kitchen". Unique.' })
  readonly path: string;

  @Field(() => String, { nullable: true, description: "A sentence or two about what is found here." })
  readonly description: string | null;

  @Field(() => Seo, { description: "What search engines are told." })
  readonly seo: Seo;

  @Field(() => Int, { description: "Its place among its neighbours, smallest first." })
  readonly position: number;

  @Allow("catalog.read")
  @Field(() => Boolean, { description: "Whether the picture is its own, and not that of a product." })
  readonly hasOwnImage: boolean;

  @Allow("catalog.read")
  @Field(() => Int, { description: "Goes up with every change; send it back as `expectedVersion`." })
  readonly version: number;

  /** The categories above, root first, where they came with the row. */
  readonly above: Category[] | undefined;

  constructor(row: CategoryRow) {
    super();
    Object.assign(this, { id: row.id });
    this.parentId = row.parentId;
    this.name = row.name;
    this.slug = row.slug;
    this.path = row.path;
    this.description = row.description;
    this.position = row.position;
    this.hasOwnImage = row.imageId !== null;
    this.version = row.version;
    this.above = row.above?.map((above) => new Category(above));
    this.seo = { title: row.seoTitle, description: row.seoDescription };
  }
}
