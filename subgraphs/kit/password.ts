import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 13 ms on one core.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLengthMin = 12;
export const passwordLengthMax = 128;

/** Unicode has several spellings of one letter; NFKC makes them one (NIST SP 800-63B-4). */
const normal = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

// A real hash of a password that nobody has, so that an unknown name costs as much time as a wrong password.
let nobody: Promise<string> | undefined;

/** Whether the password is right. Takes as long for somebody who does not exist (`undefined`). */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  if (password.length > passwordLengthMax) return false;
  const matches = await verify(stored ?? (await nobody), normal(password));
  return stored !== undefined && matches;
}
