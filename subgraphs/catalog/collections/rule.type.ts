import { Allow } from "@till/kit/access";
import { exponentOf, decimal, Decimal } from "@till/kit/money";
import { Field, GraphQLISODateTime, Int, ObjectType } from "type-graphql";
import type { CategoryTree } from "../categories/category.loader.js";
import { Category } from "../categories/category.type.js";
import type { Among, Bounds, Rule } from "./rule.js";

@ObjectType({ description: "One of these texts, or none of them." })
export class CollectionTexts {
  @Field(() => [String], { nullable: true, description: "It is one of these." })
  readonly in?: string[] | undefined;

  @Field(() => [String], { nullable: true, description: "It is none of these." })
  readonly notIn?: string[] | undefined;
}

@ObjectType({ description: "In one of these categories or below, or in none of them." })
export class CollectionCategories {
  @Field(() => [Category], { nullable: true, description: "It stands in one of these." })
  readonly in?: Category[] | undefined;

  @Field(() => [Category], { nullable: true, description: "It stands in none of these." })
  readonly notIn?: Category[] | undefined;
}

@ObjectType({ description: "Choices of an option." })
export class CollectionOption {
  @Field(() => String, { description: "The option's name." })
  readonly name!: string;

  @Field(() => [String], { nullable: true, description: "A variant has one of these." })
  readonly in?: string[] | undefined;

  @Field(() => [String], { nullable: true, description: "No variant has one of these." })
  readonly notIn?: string[] | undefined;
}

@ObjectType({ description: "What a title is like." })
export class CollectionTitle {
  @Field(() => String, { nullable: true, description: "It has this somewhere." })
  readonly contains?: string;

  @Field(() => String, { nullable: true, description: "It has this nowhere." })
  readonly notContains?: string;

  @Field(() => String, { nullable: true, description: "It begins with this." })
  readonly startsWith?: string;

  @Field(() => String, { nullable: true, description: "It ends with this." })
  readonly endsWith?: string;

  @Field(() => String, { nullable: true, description: "It is exactly this." })
  readonly eq?: string;
}

@ObjectType({ description: "Limits of a number; all of them hold." })
export class CollectionLimits {
  @Field(() => Decimal, { nullable: true, description: "At least." })
  readonly gte?: string | undefined;

  @Field(() => Decimal, { nullable: true, description: "At most." })
  readonly lte?: string | undefined;

  @Field(() => Decimal, { nullable: true, description: "Exactly." })
  readonly eq?: string | undefined;
}

@ObjectType({ description: "When a product was created." })
export class CollectionCreated {
  @Field(() => GraphQLISODateTime, { nullable: true, description: "Before this moment." })
  readonly before?: Date | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "At this moment or later." })
  readonly after?: Date | undefined;

  @Field(() => Int, { nullable: true, description: "Within so many days until now." })
  readonly withinDays?: number | undefined;
}

@Allow("catalog.read")
@ObjectType({ description: "A group of rules or one condition: exactly one of the fields is set." })
export class CollectionRule {
  @Field(() => [CollectionRule], { nullable: true, description: "All of these hold." })
  readonly all?: CollectionRule[] | undefined;

  @Field(() => [CollectionRule], { nullable: true, description: "One of these holds." })
  readonly any?: CollectionRule[] | undefined;

  @Field(() => CollectionTitle, { nullable: true, description: "The title." })
  readonly title?: CollectionTitle | undefined;

  @Field(() => CollectionTexts, { nullable: true, description: "A tag." })
  readonly tag?: CollectionTexts | undefined;

  @Field(() => CollectionTexts, { nullable: true, description: "Who makes it." })
  readonly vendor?: CollectionTexts | undefined;

  @Field(() => CollectionTexts, { nullable: true, description: "What kind of thing it is." })
  readonly productType?: CollectionTexts | undefined;

  @Field(() => CollectionCategories, { nullable: true, description: "Where it stands." })
  readonly category?: CollectionCategories | undefined;

  @Field(() => CollectionOption, { nullable: true, description: "What can be chosen." })
  readonly option?: CollectionOption | undefined;

  @Field(() => CollectionLimits, { nullable: true, description: "The price of a variant." })
  readonly price?: CollectionLimits | undefined;

  @Allow("catalog.cost.read")
  @Field(() => CollectionLimits, {
    nullable: true,
    description: "What is left of a variant's price after its cost, in per cent.",
  })
  readonly margin?: CollectionLimits | undefined;

  @Field(() => CollectionLimits, {
    nullable: true,
    description: "Units that can be sold, of all variants together.",
  })
  readonly stock?: CollectionLimits | undefined;

  @Field(() => Boolean, { nullable: true, description: "Whether a variant can be bought now." })
  readonly isAvailable?: boolean | undefined;

  @Field(() => Boolean, { nullable: true, description: "Whether a variant is reduced." })
  readonly isOnSale?: boolean | undefined;

  @Field(() => CollectionCreated, { nullable: true, description: "When it was created." })
  readonly created?: CollectionCreated | undefined;
}

/** A stored rule as the API shows it. */
export function shownRule(rule: Rule, currency: string, tree: CategoryTree): CollectionRule {
  const { all, any, category, price, margin, stock, created, ...same } = rule;
  const inside = (rules: Rule[]) => rules.map((part) => shownRule(part, currency, tree));
  return Object.assign(new CollectionRule(), {
    ...same,
    ...(all && { all: inside(all) }),
    ...(any && { any: inside(any) }),
    ...(category && { category: shownCategories(category, tree) }),
    ...(price && { price: shownLimits(price, exponentOf(currency)) }),
    ...(margin && { margin: shownLimits(margin, 4) }),
    ...(stock && { stock: shownLimits(stock, 0) }),
    ...(created && {
      created: {
        ...(created.before !== undefined && { before: new Date(created.before) }),
        ...(created.after !== undefined && { after: new Date(created.after) }),
        ...(created.withinDays !== undefined && { withinDays: created.withinDays }),
      },
    }),
  });
}

function shownCategories(among: Among, tree: CategoryTree): CollectionCategories {
  const found = (ids: string[]) => ids.flatMap((id) => tree.byId.get(id) ?? []);
  return { ...(among.in && { in: found(among.in) }), ...(among.notIn && { notIn: found(among.notIn) }) };
}

function shownLimits(bounds: Bounds, exponent: number): CollectionLimits {
  const shown = (units: string | undefined) =>
    units === undefined ? undefined : decimal(BigInt(units), exponent);
  return { gte: shown(bounds.gte), lte: shown(bounds.lte), eq: shown(bounds.eq) };
}
