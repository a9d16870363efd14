import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { transact, type Tx } from "@till/kit/tx";
import type { Id } from "@till/kit/id";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  InventorySettings,
  InventorySettingsInput,
  settingsSql,
  updateInventorySettings,
} from "./inventory-settings.js";
import { allLocations, allLocationsSql, locationSql } from "./location.reads.js";
import {
  InventorySettingsPayload,
  Location,
  LocationInput,
  LocationPayload,
  LocationsPayload,
} from "./location.types.js";
import { createLocation, reorderLocations, updateLocation } from "./write-location.js";

@Resolver()
export class LocationResolver {
  @Allow("inventory.read")
  @Query(() => [Location], {
    description: "Every location of the shop, those that orders are served from first in front.",
  })
  locations(@Ctx() { read }: Context): Promise<Location[]> {
    return read.rows(allLocations);
  }

  @Allow("inventory.read")
  @Query(() => InventorySettings, { description: "How the shop keeps its stock." })
  async inventorySettings(@Ctx() { read }: Context): Promise<InventorySettings> {
    const [settings] = await read.query<InventorySettings>(settingsSql);
    return settings!;
  }

  @Allow("inventory.adjust")
  @Mutation(() => InventorySettingsPayload, { description: "Changes how the shop keeps its stock." })
  inventorySettingsUpdate(
    @Arg("input", () => InventorySettingsInput, { description: "What to change." })
    input: InventorySettingsInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<InventorySettingsPayload> {
    return answer(
      InventorySettingsPayload,
      transact(em, (tx) => updateInventorySettings(tx, viewer, { ...input })),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => LocationPayload, { description: "Opens one more location." })
  locationCreate(
    @Arg("input", () => LocationInput, { description: "The location." }) input: LocationInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<LocationPayload> {
    return answer(
      LocationPayload,
      transact(em, async (tx) => shown(tx, await createLocation(tx, viewer, input))),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => LocationPayload, { description: "Renames, closes or prefers a location." })
  locationUpdate(
    @Arg("id", () => ID, { description: "Which one." }) id: string,
    @Arg("input", () => LocationInput, { description: "What to change." }) input: LocationInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<LocationPayload> {
    return answer(
      LocationPayload,
      transact(em, async (tx) => shown(tx, await updateLocation(tx, viewer, id, input))),
    );
  }

  @Allow("inventory.adjust")
  @Mutation(() => LocationsPayload, { description: "Says from which location orders are served first." })
  locationReorder(
    @Arg("ids", () => [ID], { description: "Every location once, the first in front." }) ids: string[],
    @Ctx() { em, viewer }: Context,
  ): Promise<LocationsPayload> {
    return answer(
      LocationsPayload,
      transact(em, async (tx) => {
        await reorderLocations(tx, viewer, ids);
        return { locations: await tx.execute<Location[]>(allLocationsSql) };
      }),
    );
  }
}

async function shown(tx: Tx, { locationId }: { locationId: Id<"loc"> }): Promise<{ location: Location }> {
  const [location] = await tx.execute<Location[]>(locationSql, [locationId]);
  return { location: location! };
}
