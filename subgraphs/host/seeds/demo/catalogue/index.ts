import { ceramics } from "./ceramics.js";
import { bags } from "./bags.js";
import { basics } from "./basics.js";
import { deskObjects } from "./desk-objects.js";
import { gardenTools } from "./garden-tools.js";
import { kitchenStorage } from "./kitchen-storage.js";
import { kitchenTools } from "./kitchen-tools.js";
import { lighting } from "./lighting.js";
import type { Range } from "./line.js";
import { notebooks } from "./notebooks.js";
import { pots } from "./pots.js";
import { shoes } from "./shoes.js";
import { tableware } from "./tableware.js";
import { textiles } from "./textiles.js";

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
