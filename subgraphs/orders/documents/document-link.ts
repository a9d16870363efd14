import { type Env, keyFor } from "@till/kit/env";
import { encodeId, type Id } from "@till/kit/id";
import { isSigned, sign } from "@till/kit/token";

const dayMs = 86_400_000;
/** A page is looked at for minutes; a mail is found again after weeks. */
export const pageLinkMs = dayMs;
export const mailLinkMs = 90 * dayMs;

const secret = (env: Pick<Env, "TILL_SECRET">): Buffer => keyFor(env, "document-links");
const signedText = (path: string, expires: string): string => `GET\n${path}\n${expires}`;

/** A link from which anybody who has it may read one document, until it expires. */
export function documentLink(env: Env, id: Id<"doc">, validMs: number, now: Date): string {
  return signed(env, `/documents/${encodeId("doc", id)}`, validMs, now);
}

/** The same for the packing slips of some orders; those of a parcel name it. */
export function packingSlipLink(env: Env, orderIds: readonly Id<"ord">[], now: Date): string {
  return signed(
    env,
    `/packing-slips/${orderIds.map((id) => encodeId("ord", id)).join("+")}`,
    pageLinkMs,
    now,
  );
}

function signed(env: Env, path: string, validMs: number, now: Date): string {
  const url = new URL(path, env.PUBLIC_URL);
  // Rounded up to the hour, so that a page shown twice carries the same link.
  const hourMs = 3_600_000;
  const expires = String(Math.ceil((now.getTime() + validMs) / hourMs) * hourMs);
  url.search = new URLSearchParams({
    expires,
    signature: sign(secret(env), signedText(url.pathname, expires)),
  }).toString();
  return url.href;
}

/** Whether a link was made here and still holds. */
export function holds(env: Env, url: URL, now: Date): boolean {
  const expires = url.searchParams.get("expires") ?? "";
  const signature = url.searchParams.get("signature") ?? "";
  return (
    isSigned(secret(env), signedText(url.pathname, expires), signature) && Number(expires) >= now.getTime()
  );
}
