import type { Tx } from "@till/kit/tx";
import { normalEmail } from "./email.js";

export interface Consent {
  email: string;
  /** Where it was given: `checkout`, `registration`. */
  source: string;
  now: Date;
}

/**
 * Notes that somebody asked for news by mail, guest or customer. The first moment stands: it is what has to be
 * shown when somebody asks.
 */
export async function noteConsent(tx: Tx, { email, source, now }: Consent): Promise<void> {
  const address = normalEmail(email);
  await tx.execute(
    "insert into marketing_consents (email, source, consented_at) values (?, ?, ?) on conflict (email) do nothing",
    [address, source, now],
  );
  await tx.execute(
    `update customers set accepts_marketing = true, accepts_marketing_at = ?
      where lower(email) = ? and not accepts_marketing`,
    [now, address],
  );
}
