import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";

export interface WriteLocation {
  name?: string | null | undefined;
  countryCode?: string | null | undefined;
  isActive?: boolean | null | undefined;
  isDefault?: boolean | null | undefined;
}

const locationsMax = 50;

interface Row {
  id: Id<"loc">;
  name: string;
  country: string | null;
  is_active: boolean;
  is_default: boolean;
}

/** Every writer of locations comes here first, so that two of them never leave the shop without a default. */
async function lockLocations(tx: Tx): Promise<Row[]> {
  return tx.execute<Row[]>(
    "select id, name, country, is_active, is_default from locations order by id for update",
  );
}

/** @throws Refused(INVALID | TAKEN | LIMIT_EXCEEDED) */
export async function createLocation(
  tx: Tx,
  viewer: Viewer,
  input: WriteLocation,
): Promise<{ locationId: Id<"loc"> }> {
  const all = await lockLocations(tx);
  if (all.length >= locationsMax)
    throw refuse("LIMIT_EXCEEDED", `A shop has at most ${locationsMax} locations.`);
  const id = newId<"loc">();
  const [name, country] = [nameOf(input.name ?? "", all), countryOf(input.countryCode)];
  await tx.execute(
    `insert into locations (id, name, country, priority)
     values (?, ?, ?, (select max(priority) + 1 from locations))`,
    [id, name, country],
  );
  await audit(tx, viewer, {
    action: "inventory.location-create",
    entity: "Location",
    entityId: id,
    after: { name, country },
  });
  return { locationId: id };
}

/**
 * Renames a location, makes it the default one, or closes it. A location is closed empty: nothing lies there,
 * nothing is promised from there, and nothing is on its way.
 * @throws Refused(NOT_FOUND | INVALID | TAKEN | IN_USE)
 */
export async function updateLocation(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  input: WriteLocation,
): Promise<{ locationId: Id<"loc"> }> {
  const all = await lockLocations(tx);
  const was = all.find(({ id }) => id === decodeId("loc", wireId));
  if (!was) throw refuse("NOT_FOUND", "There is no such location.", ["id"]);
  const next = {
    name: input.name === undefined ? was.name : nameOf(input.name ?? "", all, was.id),
    country: input.countryCode === undefined ? was.country : countryOf(input.countryCode),
    is_active: input.isActive ?? was.is_active,
    is_default: was.is_default || input.isDefault === true,
  };
  if (was.is_default && input.isDefault === false)
    throw refuse("INVALID", "Make another location the default one instead.", ["isDefault"]);
  if (next.is_default && !next.is_active)
    throw refuse("INVALID", "The default location stays open.", ["isActive"]);
  if (was.is_active && !next.is_active) await refuseUsed(tx, was.id);
  if (next.is_default && !was.is_default)
    await tx.execute("update locations set is_default = false where is_default");
  await tx.execute("update locations set name = ?, country = ?, is_active = ?, is_default = ? where id = ?", [
    next.name,
    next.country,
    next.is_active,
    next.is_default,
    was.id,
  ]);
  await audit(tx, viewer, {
    action: "inventory.location-update",
    entity: "Location",
    entityId: was.id,
    before: { name: was.name, country: was.country, isActive: was.is_active, isDefault: was.is_default },
    after: { name: next.name, country: next.country, isActive: next.is_active, isDefault: next.is_default },
  });
  return { locationId: was.id };
}

/**
 * Says in which order orders are served from the locations.
 * @param wireIds every location once
 * @throws Refused(STALE) when one is missing or strange
 */
export async function reorderLocations(
  tx: Tx,
  viewer: Viewer,
  wireIds: readonly string[],
): Promise<{ locationId: Id<"loc"> | null }> {
  const all = await lockLocations(tx);
  const order = wireIds.map((wireId) => decodeId("loc", wireId));
  if (order.length !== all.length || all.some(({ id }) => !order.includes(id)))
    throw refuse("STALE", "The locations have changed meanwhile. Load the page again.", ["ids"]);
  await tx.execute(
    `update locations l set priority = o.place
       from jsonb_to_recordset(?::jsonb) as o(id uuid, place int) where o.id = l.id`,
    [JSON.stringify(order.map((id, at) => ({ id, place: at + 1 })))],
  );
  await audit(tx, viewer, {
    action: "inventory.location-reorder",
    entity: "Location",
    after: { order: order.map((id) => all.find((row) => row.id === id)!.name) },
  });
  return { locationId: order[0] ?? null };
}

function nameOf(text: string, all: readonly Row[], own?: Id<"loc">): string {
  const name = text.trim();
  if (name.length < 1 || name.length > 100)
    throw refuse("INVALID", "A location has a name of at most 100 letters.", ["name"]);
  if (all.some((row) => row.id !== own && row.name.toLowerCase() === name.toLowerCase()))
    throw refuse("TAKEN", "There is a location of that name.", ["name"]);
  return name;
}

function countryOf(code: string | null | undefined): string | null {
  if (code === null || code === undefined || code.trim() === "") return null;
  const country = code.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country))
    throw refuse("INVALID", "A country has two letters, such as DE.", ["countryCode"]);
  return country;
}

async function refuseUsed(tx: Tx, id: Id<"loc">): Promise<void> {
  const [used] = await tx.execute<{ units: number; underway: boolean }[]>(
    `select (select coalesce(sum(on_hand + reserved), 0)::int from inventory_levels where location_id = ?) as units,
            exists (select from stock_transfers where status in ('DRAFT', 'IN_TRANSIT') and ? in (from_id, to_id))
              as underway`,
    [id, id],
  );
  if (used!.units > 0) throw refuse("IN_USE", "Goods still lie there. Move them first.", ["isActive"]);
  if (used!.underway) throw refuse("IN_USE", "A transfer from or to there is not finished.", ["isActive"]);
}
