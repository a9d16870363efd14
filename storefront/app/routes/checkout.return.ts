import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { pendingPayment } from "../checkout/pending-payment.server.js";

const failures = new Set(["declined", "failed", "cancelled", "canceled"]);

/** Where the provider sends the browser back to. What it says is a hint only: the webhook decides. */
export async function loader(args: LoaderFunctionArgs) {
  const pending = await pendingPayment(args);
  if (!pending) return redirect("/");
  const { searchParams } = new URL(args.request.url);
  const said = searchParams.get("payment") ?? searchParams.get("redirect_status") ?? "";
  return redirect(
    failures.has(said)
      ? "/checkout/payment?declined=1"
      : `/checkout/thanks/${pending.orderToken}?confirming=1`,
  );
}
