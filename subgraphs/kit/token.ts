import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

const lettersOfToken = 52;

/** 256 random bits in 52 letters: nobody guesses it, and it needs no escaping in a link. */
export const newToken = (): string => spell(randomBytes(33));

/** A token that only the holder of the key can make from `text`, and makes alike each time. */
export const derivedToken = (key: Buffer, text: string): string =>
  spell(createHmac("sha512", key).update(text).digest());

function spell(bytes: Buffer): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < lettersOfToken) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return text;
}

/** What is stored of a token. A token has 256 random bits, so one round of SHA-256 is enough. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** A signature of `text` that nobody without the key can make. */
export const sign = (key: Buffer, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

/** Compares in constant time, so that no signature can be guessed letter by letter. */
export function isSigned(key: Buffer, text: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(sign(key, text)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
