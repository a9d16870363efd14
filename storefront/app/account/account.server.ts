import { data, redirect } from "@remix-run/node";
import {
  CartClaimDocument,
  CustomerLoginDocument,
  CustomerRegisterDocument,
  type RefusalFragment,
} from "../gql/graphql.js";
import { isEmail, type FieldError } from "../checkout/address-form.js";
import { jar } from "../lib/cookies.server.js";
import { gateway } from "../lib/gateway.server.js";
import { safePath } from "../lib/redirects.js";
import { shopper, type Call } from "../lib/shopper.server.js";

const passwordLengthMin = 10;

/** Signs in and goes on to where the shopper was headed. */
export async function login(args: Call) {
  const form = await args.request.formData();
  const email = text(form, "email");
  const password = String(form.get("password") ?? "");
  const missing = [
    ...(isEmail(email) ? [] : [{ field: "email", message: "Enter your email address." }]),
    ...(password ? [] : [{ field: "password", message: "Enter your password." }]),
  ];
  if (missing.length > 0) return refuse(missing, email);
  const { askAsAnyone } = await shopper(args);
  const { customerLogin } = await askAsAnyone(CustomerLoginDocument, { email, password });
  return enter(args, form, customerLogin, email);
}

export async function register(args: Call) {
  const form = await args.request.formData();
  const [email, name] = [text(form, "email"), text(form, "name")];
  const password = String(form.get("password") ?? "");
  const missing = [
    ...(name ? [] : [{ field: "name", message: "Enter your name." }]),
    ...(isEmail(email) ? [] : [{ field: "email", message: "Enter your email address." }]),
    ...(password.length >= passwordLengthMin
      ? []
      : [{ field: "password", message: `Use at least ${passwordLengthMin} characters.` }]),
  ];
  if (missing.length > 0) return refuse(missing, email, name);
  const { askAsAnyone } = await shopper(args);
  const input = { email, password, name, acceptsMarketing: form.get("acceptsMarketing") === "1" };
  const { customerRegister } = await askAsAnyone(CustomerRegisterDocument, { input });
  return enter(args, form, customerRegister, email, name);
}

interface Session {
  readonly token?: string | null;
  readonly userErrors: readonly RefusalFragment[];
}

async function enter(args: Call, form: FormData, session: Session, email: string, name = "") {
  if (session.userErrors.length > 0 || !session.token) {
    const errors = session.userErrors.map(({ field, message }) => ({ field: knownField(field), message }));
    return refuse(
      errors.length > 0 ? errors : [{ field: "", message: "That did not work. Please try again." }],
      email,
      name,
    );
  }
  const headers = new Headers();
  const { session: sessionCookie, cart: cartCookie } = jar(args.context);
  headers.append("set-cookie", await sessionCookie.serialize(session.token));
  const cartId = await claimCart(args, session.token);
  if (cartId) headers.append("set-cookie", await cartCookie.serialize(cartId));
  return redirect(safePath(form.get("next"), "/account"), { headers });
}

/** The customer's one cart, joined with the one in hand. Whoever signs in is let in even where that fails. */
async function claimCart({ request, context }: Call, token: string): Promise<string | null> {
  const { cartId } = await shopper({ request, context });
  try {
    const { cartClaim } = await gateway({ request, context, token })(CartClaimDocument, { cartId });
    return cartClaim.cart?.id ?? null;
  } catch (error) {
    if (!(error instanceof Response)) throw error;
    return null;
  }
}

const knownField = (path: readonly string[] | null | undefined): string => {
  const last = path?.at(-1) ?? "";
  return ["email", "password", "name"].includes(last) ? last : "";
};

const text = (form: FormData, name: string): string =>
  String(form.get(name) ?? "")
    .trim()
    .slice(0, 254);

const refuse = (errors: readonly FieldError[], email: string, name = "") =>
  data({ errors, email, name }, { status: 422, headers: { "cache-control": "private, no-store" } });
