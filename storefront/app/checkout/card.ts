import type { FieldError } from "./address-form.js";

/** A card as the sandbox provider takes it. It is passed on and never kept. */
export interface Card {
  readonly number: string;
  readonly expMonth: number;
  readonly expYear: number;
  readonly cvc: string;
}

/** Reads a card out of a form, or says what is wrong with it. Whether it pays is for the provider to say. */
export function readCard(
  form: FormData,
): { readonly card: Card } | { readonly errors: readonly FieldError[] } {
  const number = String(form.get("number") ?? "").replace(/[\s-]/g, "");
  const expiry = /^(\d{1,2})\s*[/.\-\s]\s*(?:20)?(\d{2})$|^(\d{2})(\d{2})$/.exec(
    String(form.get("expiry") ?? "").trim(),
  );
  const cvc = String(form.get("cvc") ?? "").trim();
  const month = Number(expiry?.[1] ?? expiry?.[3] ?? 0);
  const year = Number(expiry?.[2] ?? expiry?.[4] ?? 0);
  const errors: FieldError[] = [];
  if (!/^\d{12,19}$/.test(number))
    errors.push({ field: "number", message: "Enter the number on the card, 12 to 19 digits." });
  if (!expiry || month < 1 || month > 12)
    errors.push({ field: "expiry", message: "Enter the expiry date as month and year, like 04/29." });
  if (!/^\d{3,4}$/.test(cvc))
    errors.push({ field: "cvc", message: "Enter the security code, 3 or 4 digits." });
  return errors.length > 0 ? { errors } : { card: { number, expMonth: month, expYear: 2000 + year, cvc } };
}
