import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { divideHalfUp, Money } from "@till/kit/money";
import { pageSize } from "@till/kit/page";
import { type Settings, settings } from "@till/kit/settings";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { ProductLink } from "../links.js";
import { listOrders } from "../order-list.js";
import { OrderView } from "../order.type.js";
import { figures, lowStockCount, salesByDay, topProducts } from "./dashboard.reads.js";
import { Dashboard, type DashboardDay, DashboardPoint, TopProduct } from "./dashboard.type.js";

const daysMax = 366;
const recentOrdersShown = 8;

@Resolver(() => Dashboard)
export class DashboardResolver {
  @Allow("orders.read")
  @Query(() => Dashboard, { description: "How the shop is doing." })
  async dashboard(@Ctx() ctx: Context): Promise<Dashboard> {
    const shop = await settings(ctx.em);
    const row = await figures(ctx, shop.timezone, ctx.now());
    const money = (minor: string) => Money.of(BigInt(minor), shop.currency);
    return {
      today: day(shop, row.todayRevenue, row.todayOrders),
      sameDayLastWeek: day(shop, row.lastWeekRevenue, row.lastWeekOrders),
      toShip: row.toShip,
      unpaid: row.unpaid,
      unpaidValue: money(row.unpaidValue),
      refundedThisWeek: money(row.refundedThisWeek),
      revenueThisMonth: money(row.monthRevenue),
      failedJobCount: row.failedJobs,
      profitMinor: row.monthProfit === null ? null : BigInt(row.monthProfit),
    };
  }

  @FieldResolver(() => [DashboardPoint], { description: "The last days, oldest first, today included." })
  async salesByDay(
    @Arg("days", () => Int, { defaultValue: 30, description: "How many days, at most 366." }) days: number,
    @Ctx() ctx: Context,
  ): Promise<DashboardPoint[]> {
    if (days < 1 || days > daysMax)
      throw refuse("LIMIT_EXCEEDED", `A chart has 1 to ${daysMax} days.`, ["days"]);
    const { timezone, currency } = await settings(ctx.em);
    const points = await salesByDay(ctx, timezone, ctx.now(), days);
    return points.map((point) => ({ ...point, revenue: Money.of(BigInt(point.revenue), currency) }));
  }

  @FieldResolver(() => [OrderView], { description: "The newest orders." })
  async recentOrders(@Ctx() ctx: Context): Promise<OrderView[]> {
    return (await listOrders(ctx, { first: recentOrdersShown })).nodes;
  }

  @Allow("inventory.read")
  @FieldResolver(() => Int, { description: "Variants at or below their threshold." })
  lowStockCount(@Ctx() ctx: Context): Promise<number> {
    return lowStockCount(ctx);
  }

  @Allow("orders.profit.read")
  @FieldResolver(() => Money, {
    nullable: true,
    description: "What remains of this month's orders after goods, fees and refunds, where costs are known.",
  })
  async profitThisMonth(@Root() { profitMinor }: Dashboard, @Ctx() ctx: Context): Promise<Money | undefined> {
    return profitMinor === null ? undefined : Money.of(profitMinor, (await settings(ctx.em)).currency);
  }

  @FieldResolver(() => [TopProduct], { description: "What brought in most in the last 30 days." })
  async topProducts(
    @Arg("first", () => Int, { defaultValue: 5, description: "How many, at most 100." }) first: number,
    @Ctx() ctx: Context,
  ): Promise<TopProduct[]> {
    const { currency } = await settings(ctx.em);
    const rows = await topProducts(ctx, ctx.now(), pageSize(first));
    return rows.map(({ productId, units, revenue }) => ({
      product: new ProductLink(productId),
      unitsSold: units,
      revenue: Money.of(BigInt(revenue), currency),
    }));
  }
}

function day({ currency }: Settings, revenue: string, orders: number): DashboardDay {
  const minor = BigInt(revenue);
  const average = orders === 0 ? 0n : divideHalfUp(minor, BigInt(orders));
  return { revenue: Money.of(minor, currency), orders, averageOrder: Money.of(average, currency) };
}
