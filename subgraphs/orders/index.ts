export { cancelOrder, type Cancellation } from "./cancel-order.js";
export { issueInvoices } from "./documents/issue-document.js";
export { hasBought } from "./has-bought.js";
export { settleFreeOrder } from "./settle-order.js";
export { openOrder, type OrderDraft, type OrderLineDraft } from "./open-order.js";
export { orderLink, orderToken } from "./order-link.js";
export { OrderCancelled, OrderPaid, OrderPlaced, OrderRefunded, OrderShipped } from "./events.js";
