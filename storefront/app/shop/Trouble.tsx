import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";

interface Props {
  readonly status: number;
  readonly reference?: string | undefined;
}

/** What a helpful person says when something is missing or broken, and where to go next. */
export function Trouble({ status, reference }: Props): ReactElement {
  const { title, text } = words(status);
  return (
    <div className="page trouble">
      <p className="eyebrow">{status === 404 ? "Not here" : "Something went wrong"}</p>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {status === 404 && (
        <Form action="/search" role="search" className="inline-form">
          <label className="visually-hidden" htmlFor="trouble-q">
            Search the shop
          </label>
          <input id="trouble-q" name="q" type="search" placeholder="What are you looking for?" />
          <button className="button" type="submit">
            Search
          </button>
        </Form>
      )}
      <p className="actions">
        <Link className="text-link" to="/">
          Back to the shop
        </Link>
        <Link className="text-link" to="/help">
          Ask us
        </Link>
      </p>
      {reference && status >= 500 && <p className="quiet">If you write to us, mention {reference}.</p>}
    </div>
  );
}

function words(status: number): { title: string; text: string } {
  if (status === 404) {
    return {
      title: "We cannot find that page",
      text: "The link may be old, or what it showed has gone. A search often finds it, or something better.",
    };
  }
  if (status === 429) {
    return {
      title: "One moment, please",
      text: "Those were many requests in a short time. Wait a minute, then try again.",
    };
  }
  if (status === 401 || status === 403) {
    return {
      title: "This page is not yours to see",
      text: "Sign in with the account it belongs to, or open the link from your email.",
    };
  }
  return {
    title: "The shop is catching its breath",
    text: "This is our fault, not yours. Your cart is safe. Reload in a moment; if it stays like this, write to us.",
  };
}
