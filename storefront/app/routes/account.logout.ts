import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { CustomerLogoutDocument } from "../gql/graphql.js";
import { forget, jar } from "../lib/cookies.server.js";
import { shopper } from "../lib/shopper.server.js";

export const loader = () => redirect("/account");

/**
 * Ends the session at the API too. The cookies go in any case: one must always be able to leave. The cart
 * stays with the customer; whoever uses this device next starts with none.
 */
export async function action(args: ActionFunctionArgs) {
  const { ask, token } = await shopper(args);
  const headers = new Headers();
  const { session, cart } = jar(args.context);
  for (const cookie of [session, cart]) headers.append("set-cookie", await forget(cookie));
  if (token) {
    try {
      await ask(CustomerLogoutDocument, {});
    } catch (error) {
      if (!(error instanceof Response)) throw error;
    }
  }
  return redirect("/", { headers });
}
