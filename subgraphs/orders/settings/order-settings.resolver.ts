import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { OrderSettings, OrderSettingsInput } from "./order-settings.type.js";
import { orderSettingsColumns, type OrderSettingsRow, updateOrderSettings } from "./update-order-settings.js";

@ObjectType({ description: "The settings as they are now, or why they were not changed." })
export class OrderSettingsPayload {
  @Field(() => OrderSettings, { nullable: true, description: "The settings." })
  settings?: OrderSettings | undefined;

  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

const onlyRow = statement<OrderSettingsRow>(
  "orders.settings",
  `select ${orderSettingsColumns} from order_settings`,
);

@Resolver()
export class OrderSettingsResolver {
  @Allow("orders.read")
  @Query(() => OrderSettings, { description: "What the shop writes on its documents, and what it allows." })
  async orderSettings(@Ctx() ctx: Context): Promise<OrderSettings> {
    const [row] = await ctx.read.rows(onlyRow);
    return shown(row!, (await settings(ctx.em)).currency);
  }

  @Allow("settings.write")
  @Mutation(() => OrderSettingsPayload, { description: "Changes what documents say and what is allowed." })
  orderSettingsUpdate(
    @Arg("input", () => OrderSettingsInput, { description: "What changes." }) input: OrderSettingsInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<OrderSettingsPayload> {
    const changed = transact(em, async (tx) => ({
      settings: shown(await updateOrderSettings(tx, viewer, input), (await settings(tx)).currency),
    }));
    return answer(OrderSettingsPayload, changed);
  }
}

const shown = ({ secondPersonFrom, ...row }: OrderSettingsRow, currency: string): OrderSettings => ({
  ...row,
  secondPersonFrom: secondPersonFrom === null ? undefined : Money.of(BigInt(secondPersonFrom), currency),
});
