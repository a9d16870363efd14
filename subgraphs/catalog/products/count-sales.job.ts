import { defineEvent, defineJob } from "@till/kit/job";
import { z } from "zod";

const OrderPaid = defineEvent<{ orderId: string }>("orders.paid");

/**
 * Counts what was sold, for the order of lists. Answers in the response cache are left alone: one sale hardly
 * moves a list, and dropping it each time would leave a busy shop without a cache.
 */
export const countSales = defineJob({
  name: "catalog.count-sales",
  input: z.object({ orderId: z.uuid() }),
  on: [OrderPaid],
  run: ({ tx }, { orderId }) =>
    tx.execute(
      `update products p set units_sold = p.units_sold + sold.units
         from (select product_id, sum(quantity) as units from pub_sales
                where order_id = ? and product_id is not null group by product_id order by product_id) sold
        where p.id = sold.product_id`,
      [orderId],
    ),
});
