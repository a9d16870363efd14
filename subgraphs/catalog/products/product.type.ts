import { StockWord } from "@till/inventory";
import { Allow } from "@till/kit/access";
import { Money } from "@till/kit/money";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Directive, Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from "type-graphql";
import { Category } from "../categories/category.type.js";
import { Image } from "../media/image.type.js";
import type { ProductDetails, ProductRow } from "./rows.js";
import { PriceRange, type Seo } from "./values.js";
import { ProductVariant } from "./variant.type.js";

export enum ProductStatus {
  DRAFT = "DRAFT",
  ACTIVE = "ACTIVE",
  ARCHIVED = "ARCHIVED",
}
registerEnumType(ProductStatus, { name: "ProductStatus", description: "Only active products are on sale." });

/**
 * A product as the API shows it, made from a row of SQL. Values that the row has are answered at once; the
 * rest comes through one loader for all products of the request.
 */
@Allow("anyone")
@Keyed("Product", "prod")
@ObjectType({ implements: Node, description: "Something the shop sells, in one or more variants." })
export class Product extends Node {
  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => String, { description: "Its name in addresses. Unique." })
  readonly slug!: string;

  @Field(() => String, { nullable: true, description: "A line below the title." })
  readonly subtitle!: string | null;

  @Field(() => String, { nullable: true, description: "Who makes it." })
  readonly vendor!: string | null;

  @Field(() => String, { nullable: true, description: "What kind of thing it is." })
  readonly productType!: string | null;

  @Field(() => ProductStatus, { description: "Only active products are on sale." })
  readonly status!: ProductStatus;

  @Field(() => [String], { description: "Words to find it by." })
  readonly tags!: string[];

  @Field(() => PriceRange, { description: "The prices of its variants." })
  readonly priceRange: PriceRange;

  @Field(() => PriceRange, {
    nullable: true,
    description: "The former prices of the variants that have one.",
  })
  readonly compareAtPriceRange: PriceRange | null;

  @Field(() => Boolean, { description: "Whether a variant is reduced." })
  readonly isOnSale: boolean;

  @Field(() => Image, { nullable: true, description: "The first of its pictures." })
  readonly featuredImage: Image | null;

  // Inventory owns the stock; the row has its word anyway, which spares a fetch for every list.
  @Directive("@shareable")
  @Field(() => StockWord, { description: "Whether any of its variants can be had." })
  readonly stock: StockWord;

  @Field(() => GraphQLISODateTime, { description: "When it was created." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: "When it was last changed." })
  readonly updatedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it first went on sale." })
  readonly publishedAt!: Date | null;

  @Allow("catalog.read")
  @Field(() => Int, { description: "Goes up with every change; send it back as `expectedVersion`." })
  readonly version!: number;

  readonly currency!: string;
  readonly optionNames!: string[];
  /** What the row had beyond the card; else a loader brings it. */
  details: Details | undefined;

  constructor(row: ProductRow & Partial<ProductDetails>) {
    super();
    const { featured, priceMin, priceMax, compareAtMin, compareAtMax } = row;
    const { id, title, slug, subtitle, vendor, productType, status, tags, version, currency, optionNames } =
      row;
    const { createdAt, updatedAt, publishedAt } = row;
    Object.assign(this, { id, title, slug, subtitle, vendor, productType, status, tags, version, currency });
    Object.assign(this, { optionNames, createdAt, updatedAt, publishedAt });
    this.priceRange = rangeOf(priceMin, priceMax, currency);
    this.isOnSale = compareAtMax !== null;
    this.compareAtPriceRange =
      compareAtMin !== null && compareAtMax !== null ? rangeOf(compareAtMin, compareAtMax, currency) : null;
    this.stock = row.stock;
    this.featuredImage = featured && new Image(featured);
    if (row.variants) this.details = new Details(this, row as ProductDetails);
  }
}

/** The parts of a product beyond its card. */
export class Details {
  readonly description: string;
  readonly seo: Seo;
  readonly variants: ProductVariant[];
  readonly images: Image[];
  readonly categories: Category[];
  readonly breadcrumb: Category[];

  constructor(product: Product, details: ProductDetails) {
    this.description = details.description;
    this.seo = { title: details.seoTitle, description: details.seoDescription };
    this.images = details.images.map((row) => new Image(row));
    const { currency, optionNames } = product;
    this.variants = details.variants.map((row) => {
      const images = this.images.filter(({ id }) => row.imageIds.includes(id));
      return new ProductVariant(row, { currency, optionNames, images, product });
    });
    this.categories = details.categories.map((row) => new Category(row));
    this.breadcrumb = details.breadcrumb.map((row) => new Category(row));
  }
}

const rangeOf = (min: string, max: string, currency: string): PriceRange => ({
  min: Money.of(BigInt(min), currency),
  max: Money.of(BigInt(max), currency),
});
