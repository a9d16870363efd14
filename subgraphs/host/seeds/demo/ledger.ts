import type { Random } from "../art/random.js";
import { dayMs } from "./calendar.js";
import type { DemoProduct, DemoVariant } from "./products.js";

export interface Movement {
  item: Shelf;
  delta: number;
  reason: "RECEIVE" | "TRANSFER" | "RESERVE" | "RELEASE" | "SALE" | "REFUND";
  at: Date;
  note?: string;
  orderId?: string;
  byStaff?: boolean;
}

/** One variant and what lies on its shelf while the history is told. */
export interface Shelf {
  product: DemoProduct;
  variant: DemoVariant;
  variantId: string;
  productId: string;
  itemId: string;
  since: Date;
  onHand: number;
  /** Where it shall end: ordinary, nearly sold out, sold out. */
  fate: "ordinary" | "low" | "out";
  arrival: Date | null;
}

export const lowStockThreshold = 4;
/** The last days, in which what is to be scarce is not ordered again. */
const scarceDays = 9;

/** Tells how stock came and went. Movements are made in the order of time, as the ledger wants them. */
export class Stockroom {
  readonly movements: Movement[] = [];
  private isScarce = false;
  /** Units that come free again at a known moment, and not before. */
  private coming: Movement[] = [];

  constructor(
    readonly shelves: readonly Shelf[],
    private readonly random: Random,
    private readonly now: Date,
  ) {}

  /** First deliveries up to a moment, and what was ordered again in the meantime. */
  advanceTo(moment: Date): void {
    for (const movement of this.coming.filter(({ at }) => at <= moment)) {
      movement.item.onHand += movement.delta;
      this.add(movement);
    }
    this.coming = this.coming.filter(({ at }) => at > moment);
    for (const shelf of this.shelves) {
      if (shelf.arrival !== null && shelf.arrival <= moment) this.receive(shelf, shelf.arrival);
    }
    if (!this.isScarce && moment.getTime() > this.now.getTime() - scarceDays * dayMs) this.makeScarce(moment);
  }

  sell(shelf: Shelf, quantity: number, orderId: string, placed: Date, paid: Date): void {
    shelf.onHand -= quantity;
    this.add({ item: shelf, delta: -quantity, reason: "RESERVE", at: placed, orderId });
    this.add({ item: shelf, delta: -quantity, reason: "SALE", at: paid, orderId });
    this.orderAgain(shelf, paid);
  }

  holdAndRelease(shelf: Shelf, quantity: number, orderId: string, placed: Date, released: Date): void {
    shelf.onHand -= quantity;
    this.add({ item: shelf, delta: -quantity, reason: "RESERVE", at: placed, orderId });
    this.coming.push({ item: shelf, delta: quantity, reason: "RELEASE", at: released, orderId });
  }

  takeBack(shelf: Shelf, quantity: number, orderId: string, at: Date): void {
    this.coming.push({ item: shelf, delta: quantity, reason: "REFUND", at, orderId });
  }

  /** Everything that is still on its way has arrived, and nothing more will. */
  close(): void {
    this.advanceTo(this.now);
  }

  private receive(shelf: Shelf, at: Date): void {
    const wanted = Math.round(4 + shelf.product.appeal * this.random.between(4, 9));
    const delta = shelf.fate === "ordinary" || !this.isScarce ? Math.max(6, wanted) : 0;
    shelf.arrival = null;
    if (delta === 0) return;
    shelf.onHand += delta;
    this.add({
      item: shelf,
      delta,
      reason: "RECEIVE",
      at,
      note: `Delivery from ${shelf.product.vendor}`,
      byStaff: true,
    });
  }

  private orderAgain(shelf: Shelf, at: Date): void {
    if (shelf.onHand > lowStockThreshold + 1 || shelf.arrival !== null) return;
    if (this.isScarce && shelf.fate !== "ordinary") return;
    const arrival = new Date(at.getTime() + this.random.between(1, 4) * dayMs);
    shelf.arrival = arrival;
  }

  /** Scarce goods go to the studio's own shop, and nothing more is on its way. */
  private makeScarce(at: Date): void {
    this.isScarce = true;
    for (const shelf of this.shelves) {
      if (shelf.fate === "ordinary") continue;
      shelf.arrival = null;
      const left = shelf.fate === "out" ? 0 : this.random.whole(2, lowStockThreshold);
      const delta = left - shelf.onHand;
      if (delta >= 0) continue;
      shelf.onHand = left;
      this.add({
        item: shelf,
        delta,
        reason: "TRANSFER",
        at,
        note: "Sent to the studio shop in Husum",
        byStaff: true,
      });
    }
  }

  private add(movement: Movement): void {
    this.movements.push(movement);
  }
}
