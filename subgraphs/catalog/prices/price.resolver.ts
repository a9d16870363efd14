import { Allow } from "@till/kit/access";
import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { Money } from "@till/kit/money";
import { connectionOf } from "@till/kit/page";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  GraphQLISODateTime,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { ProductVariant } from "../products/variant.type.js";
import { countPrices, lowestPriceLoader, type PriceRow, pricesOf } from "./price-history.js";

@Allow("catalog.read")
@ObjectType({ description: "A price that a variant has had, from a moment on." })
export class PriceChange {
  @Field(() => Money, { description: "The price." })
  readonly price!: Money;

  @Field(() => Money, { nullable: true, description: "The former price that stood beside it." })
  readonly compareAtPrice!: Money | null;

  @Field(() => GraphQLISODateTime, { description: "Since when." })
  readonly changedAt!: Date;

  readonly id!: string;
}

@Allow("catalog.read")
@ObjectType({ description: "A page of the prices that a variant has had." })
export class PriceChangeConnection extends connectionOf("PriceChange", PriceChange) {}

@Allow("catalog.read")
@ObjectType({ description: "What the shop shows beside its prices." })
export class PriceDisplay {
  @Field(() => Boolean, {
    description: "Whether a reduced price stands beside the lowest one of the thirty days before.",
  })
  readonly showsLowestPrice!: boolean;
}

@ObjectType({ description: "What the shop shows beside its prices, or why it was refused." })
export class PriceDisplayPayload {
  @Field(() => PriceDisplay, { nullable: true, description: "What it shows from now on." })
  readonly priceDisplay?: PriceDisplay | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@Resolver(() => ProductVariant)
export class PriceResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "The lowest price of the thirty days before it was reduced; null unless it is reduced and the shop shows it.",
  })
  async lowestRecentPrice(@Root() variant: ProductVariant, @Ctx() ctx: Context): Promise<Money | null> {
    if (!variant.compareAtPrice) return null;
    ctx.shown.add("shop");
    const found = await lowestPriceLoader(ctx).load(variant.id);
    return found ? Money.of(BigInt(found.price), found.currency) : null;
  }

  @Allow("catalog.read")
  @FieldResolver(() => PriceChangeConnection, { description: "What it has cost, the latest first." })
  async priceHistory(
    @Root() { id }: ProductVariant,
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
  ): Promise<PriceChangeConnection> {
    const page = await pricesOf(ctx, id, first, after ?? undefined);
    const rows = page.rows.map(changeOf);
    const byId = new Map(page.rows.map((row) => [row.id, row]));
    const cursorOf = (change: PriceChange) => page.cursorOf(byId.get(change.id)!);
    return new PriceChangeConnection({ ...page, rows, cursorOf }, (limit) => countPrices(ctx, id, limit));
  }

  @Allow("catalog.read")
  @Query(() => PriceDisplay, { description: "What the shop shows beside its prices." })
  async priceDisplay(@Ctx() { read }: Context): Promise<PriceDisplay> {
    const [row] = await read.query<PriceDisplay>(
      `select shows_lowest_price as "showsLowestPrice" from settings`,
    );
    return { showsLowestPrice: row?.showsLowestPrice ?? false };
  }

  @Allow("catalog.write")
  @Mutation(() => PriceDisplayPayload, { description: "Says what the shop shows beside its prices." })
  priceDisplayUpdate(
    @Arg("showsLowestPrice", () => Boolean, {
      description: "Whether a reduced price stands beside the lowest one of the thirty days before.",
    })
    showsLowestPrice: boolean,
    @Ctx() { em, viewer }: Context,
  ): Promise<PriceDisplayPayload> {
    return answer(
      PriceDisplayPayload,
      transact(em, (tx) => showLowestPrice(tx, viewer, showsLowestPrice)),
    );
  }
}

const changeOf = ({ id, price, compareAtPrice, changedAt, currency }: PriceRow): PriceChange => ({
  id,
  price: Money.of(BigInt(price), currency),
  compareAtPrice: compareAtPrice === null ? null : Money.of(BigInt(compareAtPrice), currency),
  changedAt,
});

async function showLowestPrice(
  tx: Tx,
  viewer: Viewer,
  showsLowestPrice: boolean,
): Promise<{ priceDisplay: PriceDisplay }> {
  const [before] = await tx.execute<PriceDisplay[]>(
    `select shows_lowest_price as "showsLowestPrice" from settings for update`,
  );
  if (before?.showsLowestPrice !== showsLowestPrice) {
    await tx.execute("update settings set shows_lowest_price = ?", [showsLowestPrice]);
    await audit(tx, viewer, {
      action: "settings.prices",
      entity: "Settings",
      ...(before && { before }),
      after: { showsLowestPrice },
    });
    touch(tx, "shop");
  }
  return { priceDisplay: { showsLowestPrice } };
}
