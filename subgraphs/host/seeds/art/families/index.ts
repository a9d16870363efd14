import type { Family } from "../form.js";
import { beanie, shoes, socks } from "./feet.js";
import { handTool, secateurs, wateringCan } from "./garden.js";
import { board, knife, tray, utensils } from "./kitchen.js";
import { candle, pendant, tableLamp } from "./lighting.js";
import { notebook, pencils } from "./paper.js";
import { planter } from "./plants.js";
import { cushion, hungCloth, throwBlanket } from "./soft.js";
import { scarf } from "./scarf.js";
import { basket, glassJar, jar, penCup } from "./storage.js";
import { carafe, cup, jug, mug, plates, teapot } from "./tableware.js";
import { bowl, vase } from "./vessels.js";
import { sweater, tee, tote } from "./wear.js";

/** Every kind of object the shop's pictures can show, by name. */
export const families = {
  basket,
  beanie,
  board,
  bowl,
  candle,
  carafe,
  cup,
  cushion,
  glassJar,
  handTool,
  hungCloth,
  jar,
  jug,
  knife,
  mug,
  notebook,
  penCup,
  pencils,
  pendant,
  planter,
  plates,
  scarf,
  secateurs,
  shoes,
  socks,
  sweater,
  tableLamp,
  teapot,
  tee,
  throwBlanket,
  tote,
  tray,
  utensils,
  vase,
  wateringCan,
} satisfies Record<string, Family>;

export type FamilyName = keyof typeof families;
