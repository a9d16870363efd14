import { type UserError, InvalidInput, ErrorCode, Refused } from "@till/kit/errors";
import { hashPassword, passwordLengthMax, passwordLengthMin } from "@till/kit/password";
import type { Tx } from "@till/kit/tx";
import { Customer } from "./customer.entity.js";
import { normalEmail } from "./email.js";
import { noteConsent } from "./note-consent.js";
import { openSession, type Session } from "./session.js";

export interface Register {
  email: string;
  password: string;
  name: string;
  acceptsMarketing: boolean;
}

/**
 * Opens an account and signs its owner in.
 * @throws Refused(INVALID) naming each field that cannot be accepted, Refused(TAKEN) for a known address
 */
export async function register(tx: Tx, input: Register, now: Date): Promise<Session> {
  const [problem, ...more] = problemsOf(input);
  if (problem) throw new Refused(problem, ...more);

  const customer = new Customer(normalEmail(input.email), input.name.trim());
  customer.passwordHash = await hashPassword(input.password);
  // Two registrations of one address may run side by side: the unique index decides, not a look beforehand.
  const taken = await tx.execute<object[]>("select 1 from customers where lower(email) = ?", [
    customer.email,
  ]);
  if (taken.length > 0) throw new Refused(alreadyKnown);
  tx.persist(customer);
  try {
    await tx.flush();
  } catch (error) {
    if (error instanceof Error && "constraint" in error && error.constraint === "customers_email")
      throw new Refused(alreadyKnown);
    throw error;
  }
  if (input.acceptsMarketing) {
    await noteConsent(tx, { email: customer.email, source: "registration", now });
    await tx.refresh(customer);
  }
  return openSession(tx, customer, now);
}

const alreadyKnown = new InvalidInput(
  ErrorCode.TAKEN,
  "There is an account with this address already. Sign in, or use another address.",
  ["email"],
);

function problemsOf({ email, password, name }: Register): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, message: string) =>
    problems.push(new InvalidInput(ErrorCode.INVALID, message, [field]));
  if (!/^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) || email.length > 254)
    add("email", "This does not look like an e-mail address.");
  if (name.trim().length === 0 || name.length > 200) add("name", "Please tell us your name.");
  if (password.length < passwordLengthMin)
    add(
      "password",
      `A password has at least ${passwordLengthMin} characters. A short sentence is a good one.`,
    );
  if (password.length > passwordLengthMax)
    add("password", `A password has at most ${passwordLengthMax} characters.`);
  if (password.toLowerCase() === email.trim().toLowerCase())
    add("password", "Please choose a password other than your address.");
  return problems;
}
