import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { rendition } from "../catalog/renditions.js";
import { AccountPageDocument, type AccountPageQuery } from "../gql/graphql.js";
import { forget, jar } from "../lib/cookies.server.js";
import { formatDate } from "../lib/dates.js";
import { formatMoney } from "../lib/money.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { orderWord } from "../orders/order-words.js";
import { useFrame } from "../shop/frame.js";

const pageSize = 20;
const picturesMax = 4;

export const headers = (): HeadersInit => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction = ({ matches }) => seo({ title: "Your account", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const { ask, token } = await shopper(args);
  if (!token) throw redirect("/account/login");
  const after = new URL(args.request.url).searchParams.get("after");
  const { me } = await ask(AccountPageDocument, { first: pageSize, after });
  // A session that the API no longer knows is over here as well.
  if (!me)
    throw redirect("/account/login", { headers: { "set-cookie": await forget(jar(args.context).session) } });
  return { me };
}

export default function AccountRoute(): ReactElement {
  const { me } = useLoaderData<typeof loader>();
  const { nodes, pageInfo } = me.orders;
  return (
    <div className="page">
      <header className="account-head">
        <div>
          <h1>Hello, {me.name}</h1>
          <p className="quiet">{me.email}</p>
        </div>
        <Form method="post" action="/account/logout">
          <button className="button button-quiet" type="submit">
            Sign out
          </button>
        </Form>
      </header>
      <h2>Your orders</h2>
      {nodes.length === 0 ? (
        <div className="empty">
          <p className="lead">You have not ordered anything yet.</p>
          <p className="actions">
            <Link className="button" to="/">
              Look around the shop
            </Link>
          </p>
        </div>
      ) : (
        <ul className="order-list">
          {nodes.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <p className="grid-more">
          <Link
            className="button button-quiet"
            to={`/account?after=${encodeURIComponent(pageInfo.endCursor)}`}
          >
            Older orders
          </Link>
        </p>
      )}
    </div>
  );
}

type Order = NonNullable<AccountPageQuery["me"]>["orders"]["nodes"][number];

function OrderRow({ order }: { readonly order: Order }): ReactElement {
  const { timezone } = useFrame().shop;
  return (
    <li>
      <Link to={`/account/orders/${order.id}`}>
        <span className="order-pictures" aria-hidden="true">
          {order.lines
            .slice(0, picturesMax)
            .map((line) =>
              line.imageUrl ? (
                <img
                  key={line.id}
                  src={rendition(line.imageUrl, 160)}
                  alt=""
                  width={56}
                  height={56}
                  loading="lazy"
                />
              ) : (
                <span key={line.id} className="picture picture-none" />
              ),
            )}
        </span>
        <span className="order-row-text">
          <strong>Order {order.number}</strong>
          <span className="quiet">{formatDate(order.placedAt, timezone)}</span>
        </span>
        <span className="pill">{orderWord(order)}</span>
        <span className="figure">{formatMoney(order.totals.total)}</span>
      </Link>
    </li>
  );
}
