import { lightness } from "./colour.js";
import type { Backdrop } from "./backdrop.js";
import type { Random } from "./random.js";

interface Room {
  wall: string;
  floor: string;
  /** Deep rooms are kept for scenes and for pale things. */
  deep?: boolean;
}

/** The rooms the shop's pictures are taken in: calm, a little warm, never pure white. */
export const ROOMS: readonly Room[] = [
  { wall: "#e7e0d4", floor: "#ddd2c2" },
  { wall: "#d3d6c9", floor: "#d9d5c6" },
  { wall: "#e4d2c4", floor: "#e3d5c7" },
  { wall: "#cfd6d8", floor: "#d8d8d2" },
  { wall: "#dccdb6", floor: "#e0d3c0" },
  { wall: "#d8d2cb", floor: "#cfc7bd" },
  { wall: "#b9bfa9", floor: "#cfc9b6", deep: true },
  { wall: "#c79d84", floor: "#d6bba4", deep: true },
  { wall: "#a9b3b5", floor: "#c3c2bb", deep: true },
  { wall: "#c4ab88", floor: "#d8c7ac", deep: true },
  { wall: "#8f9a86", floor: "#b5b29f", deep: true },
];

/** Pale things stand before deeper walls and dark things before pale ones, so that every outline reads. */
export function roomFor(colour: string, random: Random): Room {
  const light = lightness(colour);
  const fitting = ROOMS.filter((room) =>
    light > 0.74 ? room.deep === true || lightness(room.wall) < 0.85 : room.deep !== true,
  );
  return random.pick(fitting.length > 0 ? fitting : ROOMS);
}

export function backdropFor(colour: string, random: Random, flat: boolean): Backdrop {
  const { wall, floor } = roomFor(colour, random);
  const ground = flat ? "flat" : random.pick(["sweep", "sweep", "table", "stone"] as const);
  const light = random.pick(["soft", "soft", "window", "leaves"] as const);
  return { wall, floor, horizon: 0.66, ground, light };
}

/** Glazes and yarns for whatever stands beside the thing that is sold. */
export const HOUSE = [
  "#e6dfd1",
  "#c9b79c",
  "#a7a892",
  "#b4654b",
  "#5d6b58",
  "#3d4750",
  "#d4a373",
  "#8f6a55",
  "#9fb0b0",
  "#d9c2b4",
];
export const WOODS = ["#b98a58", "#8f6440", "#caa87a"];
