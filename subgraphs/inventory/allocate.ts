import type { Id } from "@till/kit/id";
import type { LockedLevel } from "./stock-level.js";

/**
 * Chooses the locations that serve a line: the first that has all of it, or else as few parcels as the order of
 * the locations allows. What lies nowhere is owed by the default location.
 */
export function allocate(level: LockedLevel, quantity: number): { locationId: Id<"loc">; units: number }[] {
  const places = level.places
    .filter(({ isActive }) => isActive)
    .map(({ id, onHand, reserved }) => ({ id, free: Math.max(0, onHand - reserved) }));
  const whole = places.find(({ free }) => free >= quantity);
  if (whole) return [{ locationId: whole.id, units: quantity }];
  const parts: { locationId: Id<"loc">; units: number }[] = [];
  let rest = quantity;
  for (const { id, free } of places) {
    const units = Math.min(free, rest);
    if (units > 0) parts.push({ locationId: id, units });
    rest -= units;
  }
  if (rest > 0) owe(parts, level.place().id, rest);
  return parts;
}

function owe(parts: { locationId: Id<"loc">; units: number }[], locationId: Id<"loc">, units: number): void {
  const part = parts.find((held) => held.locationId === locationId);
  if (part) part.units += units;
  else parts.push({ locationId, units });
}

/** Shares a change of an item's sum among its locations: the default one first, the others as far as needed. */
export function spread(level: LockedLevel, delta: number): { locationId: Id<"loc">; units: number }[] {
  const home = level.place();
  if (delta > 0) return [{ locationId: home.id, units: delta }];
  let rest = -delta;
  return [home, ...level.places.filter((place) => place !== home)].flatMap(({ id, onHand, reserved }) => {
    const units = Math.min(rest, level.canBackorder ? onHand : Math.max(0, onHand - reserved));
    rest -= units;
    return units > 0 ? [{ locationId: id, units: -units }] : [];
  });
}
