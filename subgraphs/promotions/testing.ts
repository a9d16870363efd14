import type { EntityManager } from "@mikro-orm/postgresql";
import { type Id, newId } from "@till/kit/id";
import { Promotion, PromotionKind } from "./promotion.entity.js";

type Rules = Partial<
  Pick<
    Promotion,
    | "percentPpm"
    | "amountMinor"
    | "minimumSpendMinor"
    | "startsAt"
    | "endsAt"
    | "usageLimit"
    | "perCustomerLimit"
    | "isActive"
  >
>;

/** A code of its own kind; 10 % off unless `rules` say otherwise. */
export async function code(
  em: EntityManager,
  rules: Rules = { percentPpm: 100_000 },
  { currency = "EUR", name = `CODE-${newId().slice(-12)}` } = {},
): Promise<Promotion> {
  const kind = rules.percentPpm
    ? PromotionKind.PERCENT
    : rules.amountMinor
      ? PromotionKind.FIXED
      : PromotionKind.FREE_SHIPPING;
  const promotion = Object.assign(new Promotion(name, `Offer ${name}`, kind, currency), rules);
  const fork = em.fork();
  fork.persist(promotion);
  await fork.flush();
  return promotion;
}

/** An order that is only there to be pointed at. */
export async function anOrder(em: EntityManager): Promise<Id<"ord">> {
  const id = newId<"ord">();
  await em.execute(
    `insert into orders (id, token_hash, email, currency, subtotal, discount, shipping, tax, total, taxes_included,
                         payment_method)
     values (?, sha256(convert_to(?, 'UTF8')), 'ada@example.com', 'EUR', 0, 0, 0, 0, 0, true, 'card')`,
    [id, id],
  );
  return id;
}
