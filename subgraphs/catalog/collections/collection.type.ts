import { Allow } from "@till/kit/access";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from "type-graphql";
import { Seo } from "../products/values.js";
import type { CollectionRow } from "./collection.row.js";
import type { Rule } from "./rule.js";

export enum CollectionKind {
  MANUAL = "MANUAL",
  RULES = "RULES",
}
registerEnumType(CollectionKind, {
  name: "CollectionKind",
  description: "Whether products are put in by hand, or come and go by rules.",
});

export enum CollectionSort {
  MANUAL = "MANUAL",
  BEST_SELLING = "BEST_SELLING",
  NEWEST = "NEWEST",
  PRICE_LOW = "PRICE_LOW",
  PRICE_HIGH = "PRICE_HIGH",
  TITLE = "TITLE",
}
registerEnumType(CollectionSort, {
  name: "CollectionSort",
  description:
    "The order in which a collection shows its products. MANUAL is for those put together by hand.",
});

@Allow("anyone")
@Keyed("Collection", "col")
@ObjectType({ implements: Node, description: "A set of products with a name, such as a season or a theme." })
export class Collection extends Node {
  @Field(() => String, { description: "What the collection is called." })
  readonly title: string;

  @Field(() => String, { description: "Its name in addresses. Unique." })
  readonly slug: string;

  @Field(() => String, { description: "What there is to say, as HTML from an allow-list of elements." })
  readonly description: string;

  @Field(() => Seo, { description: "What search engines are told." })
  readonly seo: Seo;

  @Field(() => CollectionKind, { description: "Whether products are put in by hand or come by rules." })
  readonly kind: CollectionKind;

  @Field(() => CollectionSort, { description: "The order of its products, unless another is asked for." })
  readonly sort: CollectionSort;

  @Field(() => Boolean, { description: "Whether the public sees it; staff with catalog.read always do." })
  readonly isVisible: boolean;

  @Field(() => Int, { description: "Its place among the collections, smallest first." })
  readonly position: number;

  @Field(() => GraphQLISODateTime, { description: "When it was last changed." })
  readonly updatedAt: Date;

  @Allow("catalog.read")
  @Field(() => Boolean, { description: "Whether the picture is its own, and not that of a product." })
  readonly hasOwnImage: boolean;

  @Allow("catalog.read")
  @Field(() => Int, { description: "Goes up with every change; send it back as `expectedVersion`." })
  readonly version: number;

  readonly stored: Rule | null;

  constructor(row: CollectionRow) {
    super();
    Object.assign(this, { id: row.id });
    this.title = row.title;
    this.slug = row.slug;
    this.description = row.description;
    this.seo = { title: row.seoTitle, description: row.seoDescription };
    this.kind = row.kind;
    this.sort = row.sort;
    this.isVisible = row.isVisible;
    this.position = row.position;
    this.updatedAt = new Date(row.updatedAt);
    this.hasOwnImage = row.imageId !== null;
    this.version = row.version;
    this.stored = row.rules;
  }
}
