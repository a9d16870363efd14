import type { Card } from "./card.js";

/** What came of handing a card to the sandbox provider. */
export type Confirmation =
  | { readonly kind: "succeeded" }
  | { readonly kind: "second-step"; readonly url: string }
  | { readonly kind: "declined"; readonly message: string };

interface Answer {
  readonly status?: string;
  readonly message?: string;
  readonly actionUrl?: string;
}

const waitMsMax = 15_000;
const unclear = "The payment service did not answer. Nothing was charged; please try again.";

/**
 * Confirms a payment with the sandbox provider. The order itself turns paid by the provider's webhook only,
 * whatever is answered here.
 */
export async function confirmSandbox(
  confirmUrl: string,
  clientSecret: string,
  card: Card,
  returnUrl: string,
): Promise<Confirmation> {
  let answer: Answer;
  try {
    const response = await fetch(confirmUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ clientSecret, card, returnUrl }),
      redirect: "error",
      signal: AbortSignal.timeout(waitMsMax),
    });
    answer = (await response.json()) as Answer;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) {
      return { kind: "declined", message: unclear };
    }
    throw error;
  }
  if (answer.status === "succeeded") return { kind: "succeeded" };
  if (answer.status === "requires_action" && answer.actionUrl) {
    const url = new URL(answer.actionUrl, confirmUrl);
    // The second step is a page of the provider itself; anything else would be an open redirect.
    if (url.origin === new URL(confirmUrl).origin) return { kind: "second-step", url: url.href };
  }
  return { kind: "declined", message: answer.message ?? unclear };
}
