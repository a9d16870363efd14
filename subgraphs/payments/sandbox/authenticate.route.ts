import type { Services } from "@till/kit/context";
import type { Route } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { Money } from "@till/kit/money";
import { authenticateIntent, awaiting } from "./intents.js";
import { isOwnPage } from "./confirm.route.js";
import { challengePage, endedPage } from "./authenticate.page.js";

const path = "/sandbox/authenticate/:token";

const page = (status: number, html: string): Response =>
  new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      // The form's answer is a redirect to the storefront, which form-action would block: it names no target.
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
    },
  });

/** The second step as a bank would show it, on a page that says it is a sandbox. */
export const authenticatePage: Route = {
  method: "GET",
  path,
  async handle(_request, { em, params }) {
    const intent = await transact(em, (tx) => awaiting(tx, params["token"] ?? ""));
    if (!intent) return page(404, endedPage());
    return page(200, challengePage(Money.of(intent.amount, intent.currency)));
  },
};

export const authenticateAnswer: Route = {
  method: "POST",
  path,
  bodyBytesMax: 2_000,
  async handle(request, services) {
    const choice = new URLSearchParams(await request.text()).get("choice");
    if (choice !== "authenticate" && choice !== "decline") return page(400, endedPage());
    return answered(services, services.params["token"] ?? "", choice === "authenticate");
  },
};

async function answered({ em, env, now }: Services, token: string, isApproved: boolean): Promise<Response> {
  const outcome = await transact(em, (tx) => authenticateIntent(tx, token, isApproved, now()));
  if (!outcome) return page(404, endedPage());
  const isKnownWay = outcome.returnUrl !== null && isOwnPage(env, outcome.returnUrl);
  const back = new URL(isKnownWay ? outcome.returnUrl! : env.STOREFRONT_URL);
  back.searchParams.set("payment", outcome.isPaid ? "succeeded" : "declined");
  return new Response(null, {
    status: 303,
    headers: { location: back.href, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
