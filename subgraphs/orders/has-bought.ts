import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";

/** Whether this customer has paid for the product and kept it. */
export async function hasBought(
  em: EntityManager,
  customerId: Id<"cust">,
  productId: Id<"prod">,
): Promise<boolean> {
  const found = await em.execute<object[]>(
    `select 1 from orders o join order_items i on i.order_id = o.id
      where o.customer_id = ? and i.product_id = ? and o.payment_status in ('PAID', 'PARTIALLY_REFUNDED') limit 1`,
    [customerId, productId],
  );
  return found.length > 0;
}
