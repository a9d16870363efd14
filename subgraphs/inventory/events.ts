import { defineEvent } from "@till/kit/job";

/** Available units fell to the item's threshold. Told once; again only after stock has recovered. */
export const StockRanLow = defineEvent<{ itemId: string; variantId: string; available: number }>(
  "inventory.stock-ran-low",
);
