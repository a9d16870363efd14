import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { AccountOrderDocument } from "../gql/graphql.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { requestReturn } from "../orders/returns.server.js";
import { OrderPage } from "../orders/OrderPage.js";

export const headers = (): HeadersInit => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  seo({ title: data ? `Order ${data.order.number}` : "Your order", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const { ask, token } = await shopper(args);
  const here = new URL(args.request.url).pathname;
  if (!token) throw redirect(`/account/login?next=${encodeURIComponent(here)}`);
  const { me } = await ask(AccountOrderDocument, { id: args.params["id"] ?? "" });
  if (!me) throw redirect(`/account/login?next=${encodeURIComponent(here)}`);
  if (!me.order) throw new Response(null, { status: 404 });
  return { order: me.order };
}

export const action = (args: ActionFunctionArgs) => requestReturn(args, { orderId: args.params["id"] ?? "" });

export default function AccountOrderRoute(): ReactElement {
  const { order } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="page back-link">
        <Link className="text-link" to="/account">
          All your orders
        </Link>
      </p>
      <OrderPage order={order} />
    </>
  );
}
