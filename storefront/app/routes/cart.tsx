import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  addLine,
  applyCode,
  changeLine,
  readCart,
  removeCode,
  type CartAnswer,
} from "../cart/cart.server.js";
import { CartLine } from "../cart/CartLine.js";
import { CouponForm } from "../cart/CouponForm.js";
import { refusalText } from "../cart/refusals.js";
import { Totals } from "../cart/Totals.js";
import { formatMoney, isZero } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import { jar } from "../lib/cookies.server.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { topLevel } from "../shop/categories.js";
import { useFrame } from "../shop/frame.js";

const personal = { "cache-control": "private, no-store" };
export const headers = (): HeadersInit => personal;
export const meta: MetaFunction = ({ matches }) => seo({ title: "Your cart", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const { ask, cartId } = await shopper(args);
  return { cart: await readCart(ask, cartId) };
}

/** Every change of the cart. A plain form is answered with the cart page, a fetcher with what came of it. */
export async function action(args: ActionFunctionArgs) {
  const { ask, cartId } = await shopper(args);
  const form = await args.request.formData();
  const intent = String(form.get("intent"));
  const { cart, userErrors } = await change(ask, cartId, intent, form);
  const cookie = cart && cart.id !== cartId ? await jar(args.context).cart.serialize(cart.id) : null;
  const headers = { ...personal, ...(cookie ? { "set-cookie": cookie } : {}) };
  const [refusal] = userErrors;
  if (refusal) {
    const message = refusalText(refusal);
    return data(
      {
        ok: false as const,
        intent,
        message,
        code: String(form.get("code") ?? ""),
        lineId: String(form.get("lineId") ?? ""),
      },
      { status: 422, headers },
    );
  }
  if (new URL(args.request.url).pathname.endsWith(".data"))
    return data({ ok: true as const, intent }, { headers });
  return isFetched(args.request)
    ? data({ ok: true as const, intent }, { headers })
    : redirect("/cart", { headers });
}

/** Scripts ask for data, a plain form for a document. */
const isFetched = (request: Request): boolean => request.headers.get("sec-fetch-dest") === "empty";

async function change(
  ask: Parameters<typeof addLine>[0],
  cartId: string | null,
  intent: string,
  form: FormData,
): Promise<CartAnswer> {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  if (intent === "add") return addLine(ask, cartId, text("variantId"), whole(text("quantity"), 1));
  if (cartId === null) return { cart: null, userErrors: [] };
  if (intent === "update") {
    const step = text("step");
    const typed = whole(text("quantity"), 1);
    return changeLine(ask, cartId, text("lineId"), step === "remove" ? 0 : typed + whole(step, 0));
  }
  if (intent === "code-apply") return applyCode(ask, cartId, text("code"));
  if (intent === "code-remove") return removeCode(ask, cartId, text("code"));
  throw new Response(null, { status: 400 });
}

const whole = (text: string, fallback: number): number =>
  /^-?\d{1,4}$/.test(text) ? Number(text) : fallback;

export default function CartRoute(): ReactElement {
  const { cart } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const failure = refused && !refused.ok ? refused : null;
  if (!cart || cart.lines.length === 0) return <EmptyCart message={failure?.message ?? null} />;
  const general = cart.warnings.filter(({ lineId }) => !cart.lines.some(({ id }) => id === lineId));
  const warningOf = (lineId: string): string | null =>
    failure?.intent === "update" && failure.lineId === lineId
      ? failure.message
      : (cart.warnings.find((warning) => warning.lineId === lineId)?.message ?? null);
  return (
    <div className="page page-wide">
      <h1>Your cart</h1>
      {(general.length > 0 || failure?.intent === "add") && (
        <div className="notice" role="alert">
          {failure?.intent === "add" && <p>{failure.message}</p>}
          {general.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      <div className="cart">
        <ul className="cart-lines">
          {cart.lines.map((line) => (
            <CartLine key={line.id} line={line} warning={warningOf(line.id)} />
          ))}
        </ul>
        <aside className="summary" aria-label="Summary">
          <CouponForm codes={cart.codes} refused={failure?.intent === "code-apply" ? failure : null} />
          <Totals totals={cart.totals} isShippingKnown={!isZero(cart.totals.shipping)} />
          <Link className="button button-large button-wide" to="/checkout">
            Check out
          </Link>
          <FreeShippingNote subtotal={cart.totals.subtotal.amount} />
        </aside>
      </div>
    </div>
  );
}

function FreeShippingNote({ subtotal }: { readonly subtotal: string }): ReactElement | null {
  const { shop } = useFrame();
  if (!shop.freeShippingFrom) return null;
  return (
    <p className="quiet summary-note">
      <Icon name="parcel" />{" "}
      {Number(subtotal) >= Number(shop.freeShippingFrom.amount)
        ? "Your order is delivered free of charge."
        : `Delivery is free from ${formatMoney(shop.freeShippingFrom)}.`}
    </p>
  );
}

function EmptyCart({ message }: { readonly message: string | null }): ReactElement {
  const { categories } = useFrame();
  return (
    <div className="page empty">
      <h1>Your cart is empty</h1>
      {message && (
        <p className="notice" role="alert">
          {message}
        </p>
      )}
      <p className="lead">Nothing in it yet. These are good places to begin.</p>
      <ul className="chips">
        {topLevel(categories).map((category) => (
          <li key={category.id}>
            <Link className="chip" to={`/c/${category.path}`}>
              {category.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
