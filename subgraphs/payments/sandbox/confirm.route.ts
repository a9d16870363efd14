import { Refused } from "@till/kit/errors";
import type { Env } from "@till/kit/env";
import type { Route } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { type Confirmation, confirmIntent } from "./intents.js";

const requestShape = z.object({
  clientSecret: z.string().min(1).max(200),
  card: z.object({
    number: z.string().max(40),
    expMonth: z.coerce.number(),
    expYear: z.coerce.number(),
    cvc: z.string().max(8),
  }),
  returnUrl: z.string().max(2_000).nullish(),
});

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Customers are sent back to the storefront and nowhere else. */
export const isOwnPage = (env: Env, url: string): boolean =>
  URL.canParse(url) && new URL(url).origin === new URL(env.STOREFRONT_URL).origin;

/** Takes a card for the sandbox, as a payment company's own server would. Orders hear of it by webhook alone. */
export const confirmRoute: Route = {
  method: "POST",
  path: "/sandbox/payment_intents/confirm",
  bodyBytesMax: 10_000,
  async handle(request, { em, env, now }) {
    const asked = requestShape.safeParse(await request.json().catch(() => undefined));
    if (!asked.success) return answer(400, { message: "A client secret and a card are needed." });
    const { clientSecret, card, returnUrl } = asked.data;
    if (returnUrl && !isOwnPage(env, returnUrl))
      return answer(400, { message: "The way back must lead to the storefront." });
    try {
      const confirmation = await transact(em, (tx) =>
        confirmIntent(tx, { clientSecret, card, returnUrl: returnUrl ?? null }, now()),
      );
      return answer(200, spoken(env, confirmation));
    } catch (error) {
      if (error instanceof Refused) return answer(404, { message: error.message });
      throw error;
    }
  },
};

function spoken(env: Env, confirmation: Confirmation): object {
  if (confirmation.status !== "requires_action") return confirmation;
  const actionUrl = new URL(`/sandbox/authenticate/${confirmation.token}`, env.PUBLIC_URL).href;
  return { status: "requires_action", actionUrl };
}
