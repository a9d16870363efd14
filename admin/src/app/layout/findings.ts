import { useEffect, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { AdminCustomersDocument, AdminOrdersDocument, AdminProductsDocument } from "../../gql/graphql.js";
import { mayAccess } from "../access.js";
import { send } from "../gateway.js";
import { formatMoney } from "../money.js";
import { tasksOfViewer } from "./pages.js";

export interface Finding {
  readonly kind: string;
  readonly label: string;
  readonly hint?: string;
  readonly path: string;
}

const typingPauseMs = 200;
const perKind = 4;

/** Pages at once, records as soon as the API has answered; only kinds the viewer may see are asked for. */
export function useFindings(text: string): readonly Finding[] {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  const { data = [] } = useQuery({
    queryKey: ["palette", asked],
    enabled: asked.length >= 2,
    queryFn: ({ signal }) => findRecords(asked, signal),
  });
  return [...findPages(text), ...(text.trim().length >= 2 ? data : [])];
}

function findPages(text: string): Finding[] {
  const words = text.trim().toLowerCase();
  return tasksOfViewer()
    .flatMap((task) => [...(task.path === "/settings" ? [] : [task]), ...(task.children ?? [])])
    .filter((page) => page.label.toLowerCase().includes(words))
    .map((page) => ({ kind: "Page", label: page.label, path: page.path }));
}

async function findRecords(query: string, signal: AbortSignal): Promise<Finding[]> {
  const ask = { first: perKind, query };
  const found = await Promise.all([
    mayAccess("orders", "list")
      ? send(AdminOrdersDocument, ask, signal).then(({ orders }) => orders.nodes.map(orderFound))
      : [],
    mayAccess("products", "list")
      ? send(AdminProductsDocument, ask, signal).then(({ products }) =>
          products.nodes.map(({ id, title }) => ({ kind: "Product", label: title, path: `/products/${id}` })),
        )
      : [],
    mayAccess("customers", "list")
      ? send(AdminCustomersDocument, ask, signal).then(({ customers }) =>
          customers.nodes.map(({ id, name, email }) => ({
            kind: "Customer",
            label: name,
            hint: email,
            path: `/customers/${id}`,
          })),
        )
      : [],
  ]);
  return found.flat();
}

function orderFound(order: {
  id: string;
  number: string;
  email: string;
  totals: { total: Parameters<typeof formatMoney>[0] };
}): Finding {
  return {
    kind: "Order",
    label: `#${order.number}`,
    hint: `${order.email} · ${formatMoney(order.totals.total)}`,
    path: `/orders/${order.id}`,
  };
}
