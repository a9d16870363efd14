import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { login } from "../account/account.server.js";
import { ErrorSummary } from "../checkout/ErrorSummary.js";
import { Field } from "../checkout/Field.js";
import { WhoamiDocument } from "../gql/graphql.js";
import { safePath } from "../lib/redirects.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";

export const headers = (): HeadersInit => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction = ({ matches }) => seo({ title: "Sign in", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const { ask, token } = await shopper(args);
  if (token && (await ask(WhoamiDocument, {})).me) throw redirect("/account");
  return null;
}

export const action = (args: ActionFunctionArgs) => login(args);

export default function LoginRoute(): ReactElement {
  const answered = useActionData<typeof action>();
  const [search] = useSearchParams();
  const next = safePath(search.get("next"), "/account");
  const errors = answered?.errors ?? [];
  return (
    <div className="page narrow">
      <h1>Sign in</h1>
      <p className="lead">See your orders and check out faster. You can always buy without an account.</p>
      <ErrorSummary errors={errors} title="Please look at this again" />
      <Form method="post" className="stack-form" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field
          errors={errors}
          name="email"
          type="email"
          label="Email"
          autoComplete="username"
          defaultValue={answered?.email}
          required
        />
        <Field
          errors={errors}
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          required
        />
        <button className="button button-large button-wide" type="submit">
          Sign in
        </button>
      </Form>
      <p>
        New here?{" "}
        <Link className="text-link" to={`/account/register?next=${encodeURIComponent(next)}`}>
          Create an account
        </Link>
      </p>
    </div>
  );
}
