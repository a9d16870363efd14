import type { Context } from "@till/kit/context";
import { byKey, defineLoader } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Customer } from "./customer.entity.js";

interface Spending {
  customerId: string;
  orderCount: number;
  spent: string;
}

const spendingOf = statement<Spending>(
  "customers.spending",
  `select customer_id as "customerId", count(*)::int as "orderCount",
          coalesce(sum(total - refunded) filter (where paid_at is not null), 0) as spent
     from pub_orders where customer_id = any($1::uuid[]) and status <> 'CANCELLED' group by customer_id`,
);

const spending = defineLoader<Spending>(async ({ read }, ids) =>
  byKey(await read.rows(spendingOf, [ids]), (row) => row.customerId),
);

@Resolver(() => Customer)
export class SpendingResolver {
  @FieldResolver(() => Int, { description: "Orders that were not cancelled." })
  async orderCount(@Root() { id }: Pick<Customer, "id">, @Ctx() ctx: Context): Promise<number> {
    return (await spending(ctx).load(id))?.orderCount ?? 0;
  }

  @FieldResolver(() => Money, { description: "What was paid and not refunded." })
  async spent(@Root() { id }: Pick<Customer, "id">, @Ctx() ctx: Context): Promise<Money> {
    const { currency } = await settings(ctx.em);
    return Money.of(BigInt((await spending(ctx).load(id))?.spent ?? 0), currency);
  }
}
