import type { Random } from "../art/random.js";
import { dayMs } from "./calendar.js";
import { type Person, personFrom } from "./people.js";
import { shopper } from "./shop.js";

export interface Buyer extends Person {
  /** Absent for guests. */
  customerId?: string;
  since: Date;
  acceptsMarketing: boolean;
  orders: number;
  loyalty: number;
  usedCodes: Set<string>;
}

/** Those who come back, those who come for the first time, and guests. */
export class Buyers {
  readonly registered: Buyer[] = [];
  private count = 100;

  constructor(
    private readonly random: Random,
    private readonly newCustomerId: (since: Date) => string,
  ) {}

  /** The customer whose password is printed at each start. */
  addShopper(since: Date): Buyer {
    const person = personFrom(this.random, 0);
    const address = {
      ...person.address,
      firstName: "Lena",
      lastName: "Hoffmann",
      city: "Hamburg",
      postalCode: "20357",
      countryCode: "DE",
    };
    const buyer = this.buyer({ name: shopper.name, email: shopper.email, address }, since, 9);
    buyer.customerId = this.newCustomerId(since);
    this.registered.push(buyer);
    return buyer;
  }

  /** Somebody buys: a customer of old, a new one, or a guest. */
  next(at: Date): Buyer {
    const draw = this.random.next();
    if (draw < 0.42 && this.registered.length > 12) return this.returning();
    const buyer = this.buyer(personFrom(this.random, this.count++), at, 0.3 + this.random.next() ** 4 * 8);
    if (draw < 0.68) this.register(buyer, new Date(at.getTime() - this.random.between(2, 40) * 60_000));
    return buyer;
  }

  /** People who registered and have not bought anything yet. */
  addBrowsers(count: number, now: Date): void {
    for (let i = 0; i < count; i++) {
      const since = new Date(now.getTime() - this.random.between(1, 300) * dayMs);
      this.register(this.buyer(personFrom(this.random, this.count++), since, 0), since);
    }
  }

  private register(buyer: Buyer, since: Date): void {
    buyer.since = since;
    buyer.customerId = this.newCustomerId(since);
    this.registered.push(buyer);
  }

  private returning(): Buyer {
    const total = this.registered.reduce((sum, { loyalty }) => sum + loyalty, 0);
    let left = this.random.next() * total;
    for (const buyer of this.registered) {
      left -= buyer.loyalty;
      if (left < 0) return buyer;
    }
    return this.registered[0]!;
  }

  private buyer(person: Person, since: Date, loyalty: number): Buyer {
    return {
      ...person,
      since,
      loyalty,
      acceptsMarketing: this.random.chance(0.44),
      orders: 0,
      usedCodes: new Set(),
    };
  }
}
