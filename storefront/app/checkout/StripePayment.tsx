import { useEffect, useRef, useState, type ReactElement } from "react";

const stripeScript = "https://js.stripe.com/v3/";

interface Elements {
  create(kind: "payment"): { mount(place: HTMLElement): void };
}
interface StripeClient {
  elements(options: { clientSecret: string }): Elements;
  confirmPayment(options: {
    elements: Elements;
    confirmParams: { return_url: string };
  }): Promise<{ error?: { message?: string } }>;
}
declare global {
  interface Window {
    Stripe?: (key: string) => StripeClient;
  }
}

interface Props {
  readonly publishableKey: string;
  readonly clientSecret: string;
  readonly returnUrl: string;
  readonly buttonText: string;
}

/** Stripe's own card form. Its script comes from Stripe and is asked for on this page only. */
export function StripePayment({ publishableKey, clientSecret, returnUrl, buttonText }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const parts = useRef<{ stripe: StripeClient; elements: Elements } | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "paying">("loading");
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    const script = document.createElement("script");
    script.src = stripeScript;
    script.onload = () => {
      if (!window.Stripe || !place.current) return;
      const stripe = window.Stripe(publishableKey);
      const elements = stripe.elements({ clientSecret });
      elements.create("payment").mount(place.current);
      parts.current = { stripe, elements };
      setState("ready");
    };
    script.onerror = () =>
      setMessage("Stripe's card form did not load. Check your connection or a blocker, then reload.");
    document.head.append(script);
    return () => script.remove();
  }, [publishableKey, clientSecret]);
  return (
    <form
      className="payment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!parts.current) return;
        setState("paying");
        void parts.current.stripe
          .confirmPayment({ elements: parts.current.elements, confirmParams: { return_url: returnUrl } })
          .then(({ error }) => {
            setState("ready");
            setMessage(error?.message ?? null);
          });
      }}
    >
      <noscript>
        <p className="notice">
          Stripe&rsquo;s card form needs JavaScript. Please switch it on for this page.
        </p>
      </noscript>
      <div ref={place} className="stripe-place" aria-busy={state === "loading"} />
      {message && (
        <p className="field-error" role="alert">
          {message}
        </p>
      )}
      <button className="button button-large button-wide" type="submit" disabled={state !== "ready"}>
        {state === "paying" ? "One moment…" : buttonText}
      </button>
    </form>
  );
}
