import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { OrderByTokenDocument } from "../gql/graphql.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { requestReturn } from "../orders/returns.server.js";
import { OrderPage } from "../orders/OrderPage.js";

/** The address is the key to the order, so it is neither kept in caches nor told to other sites. */
export const headers = (): HeadersInit => ({
  "cache-control": "private, no-store",
  "referrer-policy": "same-origin",
});
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  seo({ title: data ? `Order ${data.order.number}` : "Your order", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const { ask } = await shopper(args);
  const { orderByToken: order } = await ask(OrderByTokenDocument, { token: args.params["token"] ?? "" });
  if (!order) throw new Response(null, { status: 404 });
  return { order };
}

export const action = (args: ActionFunctionArgs) =>
  requestReturn(args, { orderToken: args.params["token"] ?? "" });

export default function OrderRoute(): ReactElement {
  return <OrderPage order={useLoaderData<typeof loader>().order} />;
}
