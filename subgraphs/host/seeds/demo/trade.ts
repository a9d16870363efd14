import type { Random } from "../art/random.js";
import type { Buyer, Buyers } from "./buyers.js";
import { dayMs, orderMoments, seasonOf } from "./calendar.js";
import type { Shelf, Stockroom } from "./ledger.js";
import { type CodeState, feeOf, type PricedOrder, priceOrder, type Wanted } from "./pricing.js";

export type Ending = "done" | "unpaid" | "cancelled" | "returned" | "partly-refunded" | "partly-shipped";

export interface DemoOrder {
  id: string;
  buyer: Buyer;
  placedAt: Date;
  paidAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  endedAt: Date | null;
  ending: Ending;
  wanted: Wanted[];
  priced: PricedOrder;
  fee: bigint;
  refunded: bigint;
  restockedCost: bigint;
  reason: string | null;
  /** What staff should see before they pack it. */
  attention: string | null;
}

export const orderCount = 2_000;

const hourMs = 3_600_000;

interface World {
  random: Random;
  now: Date;
  buyers: Buyers;
  stock: Stockroom;
  codes: CodeState[];
  newOrderId: (at: Date) => string;
}

/** Eighteen months of trade, order by order. */
export function trade(world: World): DemoOrder[] {
  const { random, now, buyers } = world;
  const shopper = buyers.addShopper(new Date(now.getTime() - 430 * dayMs));
  const moments = orderMoments(random, now, orderCount);
  const hers = new Set(
    [0.28, 0.44, 0.6, 0.78, 0.9, 0.985].map((share) => Math.floor(moments.length * share)),
  );
  return moments.flatMap((at, i) => {
    world.stock.advanceTo(at);
    const buyer = hers.has(i) ? shopper : buyers.next(at);
    return [oneOrder(world, at, buyer)];
  });
}

function oneOrder(world: World, placedAt: Date, buyer: Buyer): DemoOrder {
  const { random, now, codes } = world;
  const wanted = fill(world, placedAt);
  const priced = priceOrder(random, placedAt, buyer, wanted, codes);
  const id = world.newOrderId(placedAt);
  const age = (now.getTime() - placedAt.getTime()) / dayMs;
  const order: DemoOrder = {
    id,
    buyer,
    placedAt,
    paidAt: null,
    shippedAt: null,
    deliveredAt: null,
    endedAt: null,
    ending: endingOf(random, age, wanted),
    wanted,
    priced,
    fee: 0n,
    refunded: 0n,
    restockedCost: 0n,
    reason: null,
    attention: null,
  };
  if (order.ending === "unpaid") return abandoned(world, order);
  noteCode(order, codes);
  buyer.orders += 1;
  order.paidAt = new Date(
    Math.min(placedAt.getTime() + random.between(20, 240) * 1000, now.getTime() - 60_000),
  );
  order.fee = feeOf(priced.total, buyer.address.countryCode);
  for (const { shelf, quantity } of wanted) world.stock.sell(shelf, quantity, id, placedAt, order.paidAt);
  if (order.ending === "cancelled") return cancelled(world, order);
  ship(world, order);
  if (order.shippedAt === null && random.chance(0.2)) order.attention = random.pick(WISHES);
  if (order.ending === "returned") giveBack(world, order, priced.total, "The goods came back");
  if (order.ending === "partly-refunded") partly(world, order);
  return order;
}

const WISHES = [
  "The customer asks for a gift note without a price.",
  "Deliver to the neighbour at number 14, please call before shipping.",
  "Part of a larger order by telephone: send together.",
];

function endingOf(random: Random, age: number, wanted: readonly Wanted[]): Ending {
  const draw = random.next();
  if (draw < 0.022) return age > 0.1 ? "unpaid" : "done";
  if (draw < 0.04) return age > 1 ? "cancelled" : "done";
  if (draw < 0.066) return age > 24 ? "returned" : "done";
  if (draw < 0.1) return age > 12 ? "partly-refunded" : "done";
  if (draw > 0.6 && age > 1 && age < 6 && wanted.length > 1) return "partly-shipped";
  return "done";
}

/** A basket of what is on the shelves that day, by season and by what people like. */
function fill({ random, stock }: World, at: Date): Wanted[] {
  const draw = random.next();
  const count = draw < 0.46 ? 1 : draw < 0.75 ? 2 : draw < 0.91 ? 3 : 4;
  const month = at.getUTCMonth();
  const open = stock.shelves.filter(
    (shelf) => shelf.onHand > 0 && shelf.since <= at && shelf.product.status === "ACTIVE",
  );
  const weights = open.map(
    ({ product }) => (product.appeal * seasonOf(product.category, month)) / product.variants.length,
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const wanted: Wanted[] = [];
  for (let tries = 0; wanted.length < count && tries < 20; tries++) {
    const shelf = open[indexAt(weights, random.next() * total)]!;
    if (wanted.some((other) => other.shelf === shelf)) continue;
    const many = random.next();
    const quantity = Math.min(shelf.onHand, many < 0.8 ? 1 : many < 0.94 ? 2 : random.whole(3, 4));
    wanted.push({ shelf, quantity });
  }
  return wanted;
}

function indexAt(weights: readonly number[], mark: number): number {
  let left = mark;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

function noteCode({ priced, buyer }: DemoOrder, codes: CodeState[]): void {
  const state = codes.find(({ code }) => code === priced.use?.code);
  if (state === undefined) return;
  state.used += 1;
  buyer.usedCodes.add(state.code);
}

function abandoned({ stock }: World, order: DemoOrder): DemoOrder {
  order.endedAt = new Date(order.placedAt.getTime() + 35 * 60_000);
  order.reason = "It was not paid in time.";
  for (const { shelf, quantity } of order.wanted)
    stock.holdAndRelease(shelf, quantity, order.id, order.placedAt, order.endedAt);
  return order;
}

const CANCEL_REASONS = [
  "The customer ordered the wrong size",
  "Ordered twice by mistake",
  "The customer changed their mind",
  "Damaged before it left the house",
];

function cancelled(world: World, order: DemoOrder): DemoOrder {
  order.endedAt = new Date(order.paidAt!.getTime() + world.random.between(0.5, 9) * hourMs);
  order.reason = world.random.pick(CANCEL_REASONS);
  order.refunded = order.priced.total;
  restock(world, order, order.endedAt);
  return order;
}

/** Parcels leave on the next working day and take what the method says. */
function ship({ random, now }: World, order: DemoOrder): void {
  const leave = new Date(order.paidAt!.getTime() + random.between(9, 38) * hourMs);
  while (leave.getUTCDay() === 0 || leave.getUTCDay() === 6) leave.setTime(leave.getTime() + dayMs);
  if (leave > now) return;
  order.shippedAt = leave;
  if (order.ending === "partly-shipped") return;
  const [least, most] = order.priced.method.days;
  const arrive = new Date(leave.getTime() + random.between(least, most + 0.6) * dayMs);
  if (arrive < now) order.deliveredAt = arrive;
}

function giveBack(world: World, order: DemoOrder, amount: bigint, reason: string): void {
  if (order.deliveredAt === null) {
    order.ending = "done";
    return;
  }
  order.endedAt = new Date(
    Math.min(order.deliveredAt.getTime() + world.random.between(3, 13) * dayMs, world.now.getTime() - hourMs),
  );
  order.refunded = amount;
  order.reason = reason;
  restock(world, order, order.endedAt);
}

const PART_REASONS = [
  "A chip in the glaze",
  "One piece arrived broken",
  "Late delivery",
  "Colour differs from the picture",
];

/** Something small went wrong: part of the money goes back and the goods stay. */
function partly({ random, now }: World, order: DemoOrder): void {
  if (order.deliveredAt === null) {
    order.ending = "done";
    return;
  }
  order.endedAt = new Date(
    Math.min(order.deliveredAt.getTime() + random.between(1, 6) * dayMs, now.getTime() - hourMs),
  );
  const share = BigInt(random.pick([20, 25, 30, 50]));
  order.refunded = (order.priced.total * share) / 100n;
  order.reason = random.pick(PART_REASONS);
}

function restock({ stock }: World, order: DemoOrder, at: Date): void {
  for (const { shelf, quantity } of order.wanted) {
    stock.takeBack(shelf, quantity, order.id, at);
    order.restockedCost += (shelf.variant.cost ?? 0n) * BigInt(quantity);
  }
}

/** Shelves as they stand before the first order: empty, with a first delivery on its way. */
export function shelfFates(random: Random, shelves: readonly Shelf[]): void {
  for (const shelf of shelves) {
    const draw = random.next();
    shelf.fate = draw < 0.045 ? "out" : draw < 0.12 ? "low" : "ordinary";
  }
}
