import { randomBytes } from "node:crypto";

declare const kind: unique symbol;

/** A uuid v7 of one kind of object. Inside Till it is a uuid; on the wire it is a TypeID (`prod_01h…`). */
export type Id<Prefix extends string = string> = string & { readonly [kind]: Prefix };

let lastMs = 0;
let counter = 0;

/**
 * A new uuid v7 (RFC 9562): 48 bits of time, a 12-bit counter that keeps ids of one millisecond in order,
 * and 62 random bits.
 */
export function newId<Prefix extends string>(): Id<Prefix> {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    // A clock that stands still or runs backwards borrows the next millisecond, so that order never breaks.
    lastMs += 1;
    counter = 0;
  }
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const time = lastMs.toString(16).padStart(12, "0");
  const tail = random.toString("hex");
  const sequence = counter.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}` as Id<Prefix>;
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const valueOf = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Writes a uuid as a TypeID: the prefix, and 128 bits in 26 letters of Crockford's base 32 (typeid.io). */
export function encodeId(prefix: string, uuid: string): string {
  let text = `${prefix}_`;
  let bits = 2;
  let held = 0;
  for (let at = 0; at < uuid.length; at += 1) {
    const code = uuid.charCodeAt(at);
    if (code === 45) continue;
    held = (held << 4) | (code < 58 ? code - 48 : (code | 32) - 87);
    bits += 4;
    if (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return text;
}

/** Reads a TypeID of this prefix; anything else, another kind's id included, is undefined. */
export function decodeId<Prefix extends string>(prefix: Prefix, text: string): Id<Prefix> | undefined {
  if (text.length !== prefix.length + 27 || !text.startsWith(`${prefix}_`)) return undefined;
  let hex = "";
  let bits = -2;
  let held = 0;
  for (const letter of text.slice(prefix.length + 1)) {
    const value = valueOf.get(letter);
    if (value === undefined) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (hex === "" && bits === 3 && value > 7) return undefined;
    while (bits >= 4) {
      bits -= 4;
      hex += ((held >> bits) & 15).toString(16);
      held &= (1 << bits) - 1;
    }
  }
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join("-") as Id<Prefix>;
}
