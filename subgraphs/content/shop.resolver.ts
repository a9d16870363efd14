import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { CurrencyCode, Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";

@ObjectType({ description: "The shop itself." })
export class Shop {
  @Field(() => String, { description: "What the shop is called." })
  readonly name!: string;

  @Field(() => String, { description: "What it stands for, in a sentence." })
  readonly tagline!: string;

  @Field(() => CurrencyCode, { description: "The currency of all its prices." })
  readonly currencyCode!: CurrencyCode;

  @Field(() => String, { description: "The country it sells from, in ISO 3166-1." })
  readonly countryCode!: string;

  @Field(() => String, { description: "Its timezone, such as Europe/Berlin." })
  readonly timezone!: string;

  @Field(() => Boolean, { description: "Whether prices contain the tax." })
  readonly pricesIncludeTax!: boolean;

  @Field(() => String, { description: "Where it is written to." })
  readonly email!: string;

  @Field(() => Money, {
    nullable: true,
    description: "From this subtotal on shipping is free; null where it never is.",
  })
  readonly freeShippingFrom?: Money | null;
}

const freeFrom = statement<{ freeFrom: string }>(
  "content.free-shipping",
  `select free_from as "freeFrom" from pub_free_shipping where country = $1`,
);

@Resolver()
export class ShopResolver {
  @Allow("anyone")
  @Cacheable()
  @Query(() => Shop, { description: "The shop itself." })
  async shop(@Ctx() { em, read, shown }: Context): Promise<Shop> {
    shown.add("shop").add("shipping");
    const { name, tagline, currency, country, timezone, pricesIncludeTax, email } = await settings(em);
    const [free] = await read.rows(freeFrom, [country]);
    return {
      name,
      tagline,
      currencyCode: currency,
      countryCode: country,
      timezone,
      pricesIncludeTax,
      email,
      freeShippingFrom: free ? Money.of(BigInt(free.freeFrom), currency) : null,
    };
  }
}
