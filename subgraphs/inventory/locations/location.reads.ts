import { byKey, defineLoader, groupedBy } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import type { InventoryLevel, Location } from "./location.types.js";

const columns = (l: string) =>
  `${l}.id, ${l}.name, ${l}.country as "countryCode", ${l}.is_default as "isDefault", ${l}.is_active as "isActive"`;

/** All locations, those that orders are served from first in front. */
export const allLocations = statement<Location>(
  "inventory.locations",
  `select ${columns("l")} from locations l order by l.is_active desc, l.priority, l.id`,
);
export const allLocationsSql = allLocations.text;
export const locationSql = `select ${columns("l")} from locations l where l.id = ?`;

const byIds = statement<Location>(
  "inventory.locations-by-id",
  `select ${columns("l")} from locations l where l.id = any($1::uuid[])`,
);
export const locations = defineLoader<Location>(async ({ read }, ids) =>
  byKey(await read.rows(byIds, [ids]), (row) => row.id),
);

const levels = statement<InventoryLevel>(
  "inventory.levels-of-items",
  `select v.item_id as "itemId", v.on_hand as "onHand", v.reserved, v.on_hand - v.reserved as available,
          (select row_to_json(p) from (select ${columns("l")}) p) as location
     from inventory_levels v join locations l on l.id = v.location_id
    where v.item_id = any($1::uuid[]) and (l.is_active or v.on_hand + v.reserved > 0)
    order by l.priority, l.id`,
);
/** What lies where of each item. */
export const levelsOf = defineLoader<InventoryLevel[]>(async ({ read }, ids) =>
  groupedBy(await read.rows(levels, [ids]), (row) => row.itemId),
);
