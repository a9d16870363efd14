import type { WideScene } from "../art/wide.js";

type Ground = WideScene["backdrop"]["ground"];
type Light = WideScene["backdrop"]["light"];

const scene = (
  slug: string,
  families: WideScene["families"],
  [wall, floor, ground, light]: readonly [string, string, Ground, Light],
  colours?: readonly string[],
): WideScene => ({
  slug,
  families,
  backdrop: { wall, floor, horizon: 0.63, ground, light },
  ...(colours === undefined ? {} : { colours }),
});

/** Wide pictures: one for each category, and a few for the front page. File names are `scene.<slug>`. */
export const scenes: readonly WideScene[] = [
  scene(
    "hero",
    ["tableLamp", "vase", "bowl", "jug", "candle"],
    ["#b9bfa9", "#b98f66", "wood", "leaves"],
    ["#ddd3c2", "#5d6b4c", "#ebe6dc", "#b1583c", "#a9b8ba"],
  ),
  scene(
    "table",
    ["carafe", "plates", "teapot", "mug", "jar"],
    ["#e4d2c4", "#d9d4c8", "stone", "window"],
    ["#a9b8ba", "#ddd3c2", "#34414d", "#c38d69", "#ebe6dc"],
  ),
  scene(
    "winter",
    ["throwBlanket", "candle", "cushion", "mug"],
    ["#c79d84", "#d6bba4", "table", "window"],
    ["#ebe6dc", "#c9973f", "#b1583c", "#5d6b4c"],
  ),
  scene(
    "workshop",
    ["jug", "vase", "vase", "bowl", "jar"],
    ["#8f9a86", "#a47a55", "wood", "leaves"],
    ["#ddd3c2", "#a9b8ba", "#c38d69", "#ebe6dc", "#34414d"],
  ),
  scene("home", ["cushion", "tableLamp", "vase", "throwBlanket"], ["#d3d6c9", "#b98f66", "wood", "leaves"]),
  scene("home.ceramics", ["vase", "bowl", "vase", "vase", "bowl"], ["#dccdb6", "#d8d0c0", "stone", "window"]),
  scene("home.textiles", ["throwBlanket", "cushion", "cushion"], ["#e4d2c4", "#e3d5c7", "table", "leaves"]),
  scene(
    "home.lighting",
    ["pendant", "pendant", "bowl", "candle", "cup"],
    ["#c79d84", "#d6bba4", "table", "soft"],
  ),
  scene("kitchen", ["teapot", "plates", "jug", "glassJar"], ["#cfd6d8", "#d8d8d2", "stone", "window"]),
  scene(
    "kitchen.tableware",
    ["plates", "mug", "jug", "cup", "bowl"],
    ["#e7e0d4", "#b98f66", "wood", "window"],
  ),
  scene(
    "kitchen.tools",
    ["utensils", "board", "knife", "hungCloth"],
    ["#d8d2cb", "#d8d2cb", "flat", "leaves"],
  ),
  scene(
    "kitchen.storage",
    ["glassJar", "jar", "basket", "glassJar", "jar"],
    ["#b9bfa9", "#c8a57d", "wood", "window"],
  ),
  scene("garden", ["planter", "wateringCan", "planter", "basket"], ["#c4ab88", "#cfc9b6", "stone", "leaves"]),
  scene(
    "garden.pots",
    ["planter", "planter", "planter", "planter"],
    ["#a9b3b5", "#c3c2bb", "stone", "leaves"],
  ),
  scene(
    "garden.tools",
    ["handTool", "secateurs", "handTool", "handTool"],
    ["#c4ab88", "#c4ab88", "flat", "leaves"],
  ),
  scene("desk", ["penCup", "tableLamp", "mug", "vase"], ["#a9b3b5", "#a47a55", "wood", "window"]),
  scene(
    "desk.notebooks",
    ["notebook", "notebook", "pencils", "notebook"],
    ["#dccdb6", "#dccdb6", "flat", "window"],
  ),
  scene("desk.objects", ["penCup", "tray", "mug", "penCup"], ["#d3d6c9", "#c8a57d", "wood", "leaves"]),
  scene("wear", ["sweater", "tote", "scarf"], ["#d8d2cb", "#d8d2cb", "flat", "window"]),
  scene("wear.bags", ["tote", "tote", "tote"], ["#e4d2c4", "#e4d2c4", "flat", "leaves"]),
  scene("wear.basics", ["tee", "sweater", "beanie", "scarf"], ["#cfd6d8", "#cfd6d8", "flat", "window"]),
  scene("wear.shoes", ["shoes", "shoes", "socks"], ["#e7e0d4", "#e7e0d4", "flat", "leaves"]),
];
