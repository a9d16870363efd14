export { type Availability, availabilityOf } from "./availability.js";
export { waitingUnits } from "./backorders.js";
export { StockRanLow } from "./events.js";
export { type NewItem, openItems } from "./open-items.js";
export { commitStock, releaseStock, restock } from "./order-stock.js";
export { OutOfStock, ShortLine, VariantLink } from "./out-of-stock.js";
export { reserveStock, type StockLine } from "./reserve-stock.js";
export { type CountedLine, setOnHand } from "./set-on-hand.js";
export { StockWord } from "./stock-level.js";
