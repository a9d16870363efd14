import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { CustomerLogoutDocument } from "../gql/graphql.js";
import { forget, jar } from "../lib/cookies.server.js";
import { shopper } from "../lib/shopper.server.js";

export const loader = () => redirect("/account");

/** Ends the session at the API too. The cookie goes in any case: one must always be able to leave. */
export async function action(args: ActionFunctionArgs) {
  const { ask, token } = await shopper(args);
  const headers = { "set-cookie": await forget(jar(args.context).session) };
  if (token) {
    try {
      await ask(CustomerLogoutDocument, {});
    } catch (error) {
      if (!(error instanceof Response)) throw error;
    }
  }
  return redirect("/", { headers });
}
