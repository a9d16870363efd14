import { defineJob } from "@till/kit/job";
import { z } from "zod";

const idleDaysMax = 30;
const cartsPerRun = 10_000;

/** Forgets carts that nobody has touched for a month. Those that became orders stay with them. */
export const dropAbandonedCarts = defineJob({
  name: "checkout.drop-abandoned-carts",
  input: z.object({}),
  every: "17 3 * * *",
  run: ({ tx, now }) =>
    tx.execute(
      `delete from carts where id in (
         select id from carts where status = 'OPEN' and updated_at < ? order by updated_at limit ${cartsPerRun}
            for update skip locked)`,
      [new Date(now().getTime() - idleDaysMax * 86_400_000)],
    ),
});
