import { Money } from "@till/kit/money";
import { Field, Int, ObjectType } from "type-graphql";
import { ProductLink } from "../links.js";

@ObjectType({ description: "What a day brought in. An order counts on the day on which it was paid." })
export class DashboardDay {
  @Field(() => Money, { description: "Paid orders, before refunds." })
  readonly revenue!: Money;

  @Field(() => Int, { description: "Paid orders." })
  readonly orders!: number;

  @Field(() => Money, { description: "Revenue by orders; zero without orders." })
  readonly averageOrder!: Money;
}

@ObjectType({ description: "One day of a chart." })
export class DashboardPoint {
  @Field(() => String, { description: "The day in the shop's timezone: 2026-11-22." })
  readonly date!: string;

  @Field(() => Money, { description: "Paid orders, before refunds." })
  readonly revenue!: Money;

  @Field(() => Int, { description: "Paid orders." })
  readonly orders!: number;
}

@ObjectType({ description: "A product that sells." })
export class TopProduct {
  @Field(() => ProductLink, { description: "The product." })
  readonly product!: ProductLink;

  @Field(() => Int, { description: "Units paid for in the last 30 days." })
  readonly unitsSold!: number;

  @Field(() => Money, { description: "What they brought in, discounts taken off." })
  readonly revenue!: Money;
}

/** The figures that one statement brings; the rest is fetched where it is asked for. */
@ObjectType({ description: "How the shop is doing, in its own timezone." })
export class Dashboard {
  @Field(() => DashboardDay, { description: "Since midnight." })
  readonly today!: DashboardDay;

  @Field(() => DashboardDay, { description: "A week ago, from midnight to the same time of day." })
  readonly sameDayLastWeek!: DashboardDay;

  @Field(() => Int, { description: "Paid orders with something left to ship." })
  readonly toShip!: number;

  @Field(() => Int, { description: "Open orders that are not paid." })
  readonly unpaid!: number;

  @Field(() => Money, { description: "What they come to." })
  readonly unpaidValue!: Money;

  @Field(() => Money, { description: "Refunds since Monday." })
  readonly refundedThisWeek!: Money;

  @Field(() => Money, { description: "Paid orders since the first, before refunds." })
  readonly revenueThisMonth!: Money;

  @Field(() => Int, { description: "Jobs that gave up and wait for a person." })
  readonly failedJobCount!: number;

  readonly profitMinor!: bigint | null;
}
