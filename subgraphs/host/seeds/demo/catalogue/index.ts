import { ceramics } from "./ceramics.js";
import { deskObjects, notebooks } from "./desk.js";
import { gardenTools, pots } from "./garden.js";
import { kitchenStorage } from "./kitchen-storage.js";
import { kitchenTools } from "./kitchen-tools.js";
import { lighting } from "./lighting.js";
import type { Range } from "./line.js";
import { tableware } from "./tableware.js";
import { textiles } from "./textiles.js";
import { bags, basics, shoes } from "./wear.js";

/** The whole shop, shelf by shelf. */
export const ranges: readonly Range[] = [
  ceramics,
  textiles,
  lighting,
  tableware,
  kitchenTools,
  kitchenStorage,
  pots,
  gardenTools,
  notebooks,
  deskObjects,
  bags,
  basics,
  shoes,
];
