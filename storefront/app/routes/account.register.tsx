import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { register } from "../account/account.server.js";
import { ErrorSummary } from "../checkout/ErrorSummary.js";
import { Field } from "../checkout/Field.js";
import { safePath } from "../lib/redirects.js";
import { seo } from "../lib/seo.js";

export const headers = (): HeadersInit => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction = ({ matches }) =>
  seo({ title: "Create an account", isHidden: true }, matches);
export const loader = () => null;
export const action = (args: ActionFunctionArgs) => register(args);

export default function RegisterRoute(): ReactElement {
  const answered = useActionData<typeof action>();
  const [search] = useSearchParams();
  const next = safePath(search.get("next"), "/account");
  const errors = answered?.errors ?? [];
  return (
    <div className="page narrow">
      <h1>Create an account</h1>
      <p className="lead">One place for your orders. We ask for nothing we do not need.</p>
      <ErrorSummary errors={errors} title="Please look at this again" />
      <Form method="post" className="stack-form" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field
          errors={errors}
          name="name"
          label="Name"
          autoComplete="name"
          defaultValue={answered?.name}
          required
        />
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
          autoComplete="new-password"
          hint="At least 10 characters. A short sentence is easy to remember and hard to guess."
          required
        />
        <label className="tick">
          <input type="checkbox" name="acceptsMarketing" value="1" />
          <span className="tick-text">Write to me when there is something new, a few times a year</span>
        </label>
        <button className="button button-large button-wide" type="submit">
          Create the account
        </button>
      </Form>
      <p>
        Have one already?{" "}
        <Link className="text-link" to={`/account/login?next=${encodeURIComponent(next)}`}>
          Sign in
        </Link>
      </p>
    </div>
  );
}
