import { Field, InterfaceType, ObjectType, registerEnumType } from "type-graphql";

/** The closed list of refusals. Clients switch on these words, so they are never renamed. */
export enum ErrorCode {
  INVALID = "INVALID",
  NOT_FOUND = "NOT_FOUND",
  TAKEN = "TAKEN",
  STALE = "STALE",
  IN_USE = "IN_USE",
  LIMIT_EXCEEDED = "LIMIT_EXCEEDED",
  OUT_OF_STOCK = "OUT_OF_STOCK",
  PRICE_CHANGED = "PRICE_CHANGED",
  CART_EMPTY = "CART_EMPTY",
  CART_CLOSED = "CART_CLOSED",
  CODE_UNKNOWN = "CODE_UNKNOWN",
  CODE_EXPIRED = "CODE_EXPIRED",
  CODE_NOT_STARTED = "CODE_NOT_STARTED",
  CODE_USED_UP = "CODE_USED_UP",
  CODE_MINIMUM_NOT_MET = "CODE_MINIMUM_NOT_MET",
  CODE_ALREADY_APPLIED = "CODE_ALREADY_APPLIED",
  SHIPPING_UNAVAILABLE = "SHIPPING_UNAVAILABLE",
  COUNTRY_NOT_SERVED = "COUNTRY_NOT_SERVED",
  CHECKOUT_INCOMPLETE = "CHECKOUT_INCOMPLETE",
  TOTAL_CHANGED = "TOTAL_CHANGED",
  ILLEGAL_TRANSITION = "ILLEGAL_TRANSITION",
  REFUND_EXCEEDS_CAPTURED = "REFUND_EXCEEDS_CAPTURED",
  PAYMENT_DECLINED = "PAYMENT_DECLINED",
  PROVIDER_UNAVAILABLE = "PROVIDER_UNAVAILABLE",
  IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED",
  IDEMPOTENCY_IN_PROGRESS = "IDEMPOTENCY_IN_PROGRESS",
  CREDENTIALS_WRONG = "CREDENTIALS_WRONG",
  TOO_MANY_ATTEMPTS = "TOO_MANY_ATTEMPTS",
  UNSUPPORTED_FILE = "UNSUPPORTED_FILE",
  FILE_TOO_LARGE = "FILE_TOO_LARGE",
  FILE_INFECTED = "FILE_INFECTED",
}
registerEnumType(ErrorCode, {
  name: "ErrorCode",
  description: "Why a request was refused. The list only grows.",
});

/** A refusal that the caller can understand and act on. */
@InterfaceType({
  description: "A refusal that the caller can understand and act on.",
  resolveType: (value: UserError) => value.constructor.name,
  autoRegisterImplementations: false,
})
export abstract class UserError {
  @Field(() => ErrorCode, { description: "The reason, for programs." })
  readonly code: ErrorCode;

  @Field(() => String, { description: "The reason, for people, in one sentence." })
  readonly message: string;

  @Field(() => [String], { nullable: true, description: "The path of the input field that was at fault." })
  readonly field?: string[];

  constructor(code: ErrorCode, message: string, field?: string[]) {
    this.code = code;
    this.message = message;
    if (field) this.field = field;
  }
}

/** The plain refusal, for reasons that need no more than a code, a sentence and a field. */
@ObjectType({ implements: UserError, description: "A refusal that needs no further detail." })
export class InvalidInput extends UserError {}

/** Throws refusals, so that the transaction around them rolls back. Any other error is our bug. */
export class Refused extends Error {
  readonly reasons: readonly [UserError, ...UserError[]];

  constructor(...reasons: [UserError, ...UserError[]]) {
    super(reasons[0].message);
    this.reasons = reasons;
  }

  get code(): ErrorCode {
    return this.reasons[0].code;
  }
}

/** The short way to refuse: `throw refuse("TAKEN", "This code exists already.", ["code"])`. */
export const refuse = (code: keyof typeof ErrorCode, message: string, field?: string[]): Refused =>
  new Refused(new InvalidInput(ErrorCode[code], message, field));

interface Payload {
  userErrors: UserError[];
}

/**
 * Turns the outcome of a use case into a mutation's payload: its result with no errors, or its refusals with
 * no result. Every other error keeps flying and reaches the client masked.
 */
export async function answer<P extends Payload>(
  Shape: new () => P,
  work: Promise<Partial<Omit<P, "userErrors">>>,
): Promise<P> {
  try {
    return Object.assign(new Shape(), await work, { userErrors: [] });
  } catch (error) {
    if (error instanceof Refused) return Object.assign(new Shape(), { userErrors: [...error.reasons] });
    throw error;
  }
}
