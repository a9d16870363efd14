import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse, UserError } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { productLoader } from "../products/product.loader.js";
import { Product } from "../products/product.type.js";
import { collectionById } from "./collection.resolver.js";
import { explainRule, previewRule, readRule } from "./try-rule.js";
import { CollectionRuleInput } from "./rule.input.js";

@ObjectType({ description: "What rules would bring together, or why they cannot be." })
export class CollectionPreview {
  @Field(() => Int, { nullable: true, description: "Products on sale that they choose." })
  readonly productCount?: number;

  @Field(() => Int, { nullable: true, description: "Drafts and archived products that they choose as well." })
  readonly hiddenCount?: number;

  @Field(() => [Product], { description: "Some of those on sale, the best-selling first." })
  readonly sample: Product[] = [];

  @Field(() => [UserError], { description: "What is wrong with the rules." })
  userErrors!: UserError[];
}

@ObjectType({ description: "Whether a rule holds for a product." })
export class CollectionFinding {
  @Field(() => [String], { description: 'Where the rule stands: ["rules", "all", "0"].' })
  readonly path!: string[];

  @Field(() => String, { description: "What it looks at: all, any, or the name of a condition." })
  readonly kind!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it holds; null for a margin, or a group with one, where the viewer may not see costs.",
  })
  readonly holds!: boolean | null;
}

@ObjectType({ description: "Which rules hold for a product, or why that cannot be told." })
export class CollectionExplanation {
  @Field(() => Boolean, { nullable: true, description: "Whether the product belongs to the collection." })
  readonly matches?: boolean | null;

  @Field(() => [CollectionFinding], {
    description: "Each group and condition, a group before what is in it.",
  })
  readonly findings: CollectionFinding[] = [];

  @Field(() => [UserError], { description: "What is wrong with the question." })
  userErrors!: UserError[];
}

const sampleMax = 24;

/** Rules tried out before they are saved, and explained after. */
@Resolver()
export class CollectionRulesResolver {
  @Allow("catalog.read")
  @Query(() => CollectionPreview, { description: "How many products rules would choose, and some of them." })
  collectionRulesPreview(
    @Arg("rules", () => CollectionRuleInput, { description: "The rules; nothing is saved." })
    rules: CollectionRuleInput,
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { defaultValue: 8, description: "How many products to show, at most 24." })
    first: number,
  ): Promise<CollectionPreview> {
    const work = async () => {
      const rule = await readRule(ctx, rules);
      const { ids, ...found } = await previewRule(ctx, rule, Math.min(Math.max(first, 0), sampleMax));
      const sample = await Promise.all(ids.map((id) => productLoader(ctx).load(id)));
      return { ...found, sample: sample.filter((product) => product !== undefined) };
    };
    return answer(CollectionPreview, work());
  }

  @Allow("catalog.read")
  @Query(() => CollectionExplanation, {
    description: "Which conditions hold for a product: of a collection's rules, or of rules not yet saved.",
  })
  collectionRulesExplain(
    @Arg("productId", () => ID, { description: "The product." }) productId: string,
    @Ctx() ctx: Context,
    @Arg("collectionId", () => ID, { nullable: true, description: "A collection by rules." })
    collectionId?: string,
    @Arg("rules", () => CollectionRuleInput, { nullable: true, description: "Rules to try instead." })
    rules?: CollectionRuleInput,
  ): Promise<CollectionExplanation> {
    const work = async () => {
      const rule = rules
        ? await readRule(ctx, rules)
        : (await collectionById(ctx, collectionId ?? ""))?.stored;
      if (!rule) throw refuse("NOT_FOUND", "There is no such collection by rules.", ["collectionId"]);
      const product = decodeId("prod", productId);
      const explained = product && (await explainRule(ctx, rule, product));
      if (!explained) throw refuse("NOT_FOUND", "There is no such product.", ["productId"]);
      return explained;
    };
    return answer(CollectionExplanation, work());
  }
}
