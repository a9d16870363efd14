import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Allow } from "@till/kit/access";

export enum AllocationRule {
  PRIORITY = "PRIORITY",
  NEAREST = "NEAREST",
}
registerEnumType(AllocationRule, {
  name: "AllocationRule",
  description: "From which location an order is served first.",
  valuesConfig: {
    PRIORITY: { description: "In the order of the locations." },
    NEAREST: { description: "From the buyer's country first, then in the order of the locations." },
  },
});

@ObjectType({ description: "How the shop keeps its stock." })
@Allow("inventory.read")
export class InventorySettings {
  @Field(() => Boolean, { description: "Whether shoppers hear that something is about to run out." })
  readonly showsLowStock!: boolean;

  @Field(() => AllocationRule, { description: "From which location an order is served first." })
  readonly allocation!: AllocationRule;
}

@InputType({ description: "How the shop keeps its stock. What is left out stays as it is." })
export class InventorySettingsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether shoppers hear that something is about to run out.",
  })
  showsLowStock?: boolean | null;

  @Field(() => AllocationRule, {
    nullable: true,
    description: "From which location an order is served first.",
  })
  allocation?: AllocationRule | null;
}

export const settingsSql = `select shows_low_stock as "showsLowStock", allocation from inventory_settings`;

/** @throws Refused(INVALID) */
export async function updateInventorySettings(
  tx: Tx,
  viewer: Viewer,
  { showsLowStock, allocation }: InventorySettingsInput,
): Promise<{ settings: InventorySettings }> {
  if (showsLowStock === null || allocation === null)
    throw refuse("INVALID", "A setting has a value.", [
      showsLowStock === null ? "showsLowStock" : "allocation",
    ]);
  const [before] = await tx.execute<InventorySettings[]>(`${settingsSql} for update`);
  const settings = {
    showsLowStock: showsLowStock ?? before!.showsLowStock,
    allocation: allocation ?? before!.allocation,
  };
  await tx.execute("update inventory_settings set shows_low_stock = ?, allocation = ?", [
    settings.showsLowStock,
    settings.allocation,
  ]);
  if (settings.showsLowStock !== before!.showsLowStock) await touchLow(tx);
  await audit(tx, viewer, {
    action: "inventory.settings-update",
    entity: "InventorySettings",
    before: before!,
    after: settings,
  });
  return { settings };
}

/** What is low now is shown in another word from now on. */
async function touchLow(tx: Tx): Promise<void> {
  const rows = await tx.execute<{ product_id: string }[]>(
    `select distinct v.product_id from pub_variant_stock s join product_variants v on v.id = s.variant_id
      where s.is_tracked and s.available > 0 and s.available <= s.low_stock_threshold`,
  );
  touch(tx, "products:stock", ...rows.map((row) => `product:${row.product_id}`));
}
