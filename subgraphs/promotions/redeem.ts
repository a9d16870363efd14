import { refuse } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { normalEmail } from "./quote.js";

export interface Redemption {
  promotionId: Id<"promo">;
  code: string;
  /** What the code took off this order, shipping included. */
  amount: bigint;
}

/**
 * Uses each code once for the order, or none of them. The row of a promotion is its lock: two carts cannot
 * both take the last use.
 * @throws Refused(CODE_USED_UP | CODE_EXPIRED)
 */
export async function redeem(
  tx: Tx,
  orderId: Id<"ord">,
  applied: readonly Redemption[],
  who: { email: string; customerId?: Id<"cust"> },
): Promise<void> {
  if (applied.length === 0) return;
  await lockPromotions(
    tx,
    applied.map(({ promotionId }) => promotionId),
  );
  const claimed = await tx.execute<{ id: Id<"promo"> }[]>(
    `update promotions set used_count = used_count + 1
      where id = any(?::uuid[]) and is_active and (usage_limit is null or used_count < usage_limit)
      returning id`,
    [array(applied.map(({ promotionId }) => promotionId))],
  );
  const isClaimed = new Set(claimed.map(({ id }) => id));
  const missed = applied.find(({ promotionId }) => !isClaimed.has(promotionId));
  if (missed) throw refuse("CODE_USED_UP", `The code ${missed.code} has been used up.`, ["code"]);

  for (const redemption of applied) await note(tx, orderId, redemption, who);
}

/** Writes the use, unless this customer has none left. The lock makes counting safe. */
async function note(
  tx: Tx,
  orderId: Id<"ord">,
  { promotionId, code, amount }: Redemption,
  { email, customerId }: { email: string; customerId?: Id<"cust"> },
): Promise<void> {
  const written = await tx.execute<object[]>(
    `insert into applied_promotions (id, promotion_id, order_id, code, amount, rule, email, customer_id)
     select ?, p.id, ?, ?, ?, to_jsonb(p) - 'used_count' - 'updated_at', ?, ?::uuid from promotions p
      where p.id = ?
        and (p.per_customer_limit is null or p.per_customer_limit >
              (select count(*) from applied_promotions a
                where a.promotion_id = p.id and a.released_at is null
                  and (a.email = ? or a.customer_id = ?::uuid)))
     returning id`,
    [
      newId(),
      orderId,
      code,
      amount,
      normalEmail(email),
      customerId ?? null,
      promotionId,
      normalEmail(email),
      customerId ?? null,
    ],
  );
  if (written.length === 0)
    throw refuse("CODE_USED_UP", `You have used the code ${code} as often as it allows.`, ["code"]);
}

/** Gives the order's uses back. Doing it again changes nothing. */
export async function release(tx: Tx, orderId: Id<"ord">): Promise<void> {
  const uses = await tx.execute<{ promotion_id: Id<"promo"> }[]>(
    "select promotion_id from applied_promotions where order_id = ? and released_at is null",
    [orderId],
  );
  if (uses.length === 0) return;
  await lockPromotions(
    tx,
    uses.map(({ promotion_id }) => promotion_id),
  );
  await tx.execute(
    `with given_back as (
       update applied_promotions set released_at = now()
        where order_id = ? and released_at is null returning promotion_id)
     update promotions p set used_count = used_count - 1 from given_back g where p.id = g.promotion_id`,
    [orderId],
  );
}

/** In id order, so that carts with the same codes queue up and never deadlock. */
const lockPromotions = (tx: Tx, ids: readonly Id<"promo">[]) =>
  tx.execute("select id from promotions where id = any(?::uuid[]) order by id for update", [array(ids)]);

const array = (ids: readonly string[]): string => `{${ids.join(",")}}`;
