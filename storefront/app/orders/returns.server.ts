import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { OrderReturnRequestDocument, type ReturnReason } from "../gql/graphql.js";
import { shopper, type Call } from "../lib/shopper.server.js";

const reasons: readonly ReturnReason[] = [
  "UNWANTED",
  "DAMAGED",
  "WRONG_ITEM",
  "NOT_AS_DESCRIBED",
  "SIZE",
  "OTHER",
];

/** Asks to send goods back, for whoever holds the order's link or is its signed-in customer. */
export async function requestReturn(args: Call, order: { orderToken: string } | { orderId: string }) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const reason = reasons.find((known) => known === text("reason")) ?? "OTHER";
  const lines = [...form.entries()].flatMap(([name, value]) => {
    const quantity = Number(value);
    return name.startsWith("units-") && quantity > 0
      ? [{ orderLineId: name.slice("units-".length), quantity, reason }]
      : [];
  });
  if (lines.length === 0) return refuse("Choose what you want to send back.");
  const { ask } = await shopper(args);
  const input = {
    ...order,
    lines,
    note: text("note").trim() || null,
    idempotencyKey: randomUUID(),
  };
  const { orderReturnRequest } = await ask(OrderReturnRequestDocument, { input });
  const [error] = orderReturnRequest.userErrors;
  if (error) return refuse(error.message);
  return redirect(`${new URL(args.request.url).pathname}#returns`);
}

const refuse = (message: string) => data({ errors: [{ field: "", message }] }, { status: 422 });
