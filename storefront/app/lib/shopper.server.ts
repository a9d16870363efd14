import type { AppLoadContext } from "@remix-run/node";
import { jar } from "./cookies.server.js";
import { gateway, type Ask } from "./gateway.server.js";

export interface Call {
  readonly request: Request;
  readonly context: AppLoadContext;
}

/** Who asks: the gateway in their name, and the cart they hold. */
export interface Shopper {
  readonly ask: Ask;
  /** The same gateway without a session, for answers that everybody shares. */
  readonly askAsAnyone: Ask;
  readonly token: string | null;
  readonly cartId: string | null;
}

/** Reads the shopper's cookies. A cookie that was tampered with counts as none. */
export async function shopper({ request, context }: Call): Promise<Shopper> {
  const header = request.headers.get("cookie");
  const cookies = jar(context);
  const [token, cartId] = await Promise.all([cookies.session.parse(header), cookies.cart.parse(header)]);
  const known = text(token);
  return {
    ask: gateway({ request, context, token: known }),
    askAsAnyone: gateway({ request, context }),
    token: known,
    cartId: text(cartId),
  };
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
