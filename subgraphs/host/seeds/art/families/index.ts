import type { Family } from "../form.js";
import { candle } from "./candles.js";
import { shoes } from "./feet.js";
import { carafe } from "./glass.js";
import { handTool, secateurs, wateringCan } from "./garden.js";
import { hungCloth } from "./hung-cloth.js";
import { board, knife, tray, utensils } from "./kitchen.js";
import { beanie, socks } from "./knitted.js";
import { pendant, tableLamp } from "./lighting.js";
import { notebook, pencils } from "./paper.js";
import { planter } from "./plants.js";
import { cushion, throwBlanket } from "./soft.js";
import { scarf } from "./scarf.js";
import { penCup } from "./pen-cup.js";
import { basket, glassJar, jar } from "./storage.js";
import { cup, jug, mug, plates, teapot } from "./tableware.js";
import { bowl, vase } from "./vessels.js";
import { tote } from "./tote.js";
import { sweater, tee } from "./wear.js";

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
