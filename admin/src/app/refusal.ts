import { HttpError } from "react-admin";

export interface UserProblem {
  readonly code: string;
  readonly message: string;
  readonly field?: readonly string[] | null;
}

/** What the API would not do, and why. Form errors stand in `body.errors`, shaped like the input. */
export class Refusal extends HttpError {
  constructor(readonly problems: readonly UserProblem[]) {
    super(problems.map((problem) => problem.message).join(" "), 422, { errors: fieldErrors(problems) });
    // HttpError sets its own prototype, after which no subclass would be an instance of itself.
    Object.setPrototypeOf(this, Refusal.prototype);
  }
}

/** @throws Refusal when the payload carries user errors */
export function accepted<Payload extends { readonly userErrors: readonly UserProblem[] }>(
  payload: Payload,
): Payload {
  if (payload.userErrors.length > 0) throw new Refusal(payload.userErrors);
  return payload;
}

type ErrorTree = { [field: string]: string | ErrorTree };

/** `["variants", "2", "sku"]` becomes `{ variants: { 2: { sku: "…" } } }`; the first message of a field wins. */
export function fieldErrors(problems: readonly UserProblem[]): ErrorTree {
  const tree: ErrorTree = {};
  for (const { field, message } of problems) {
    const path = field?.filter((step) => step !== "input") ?? [];
    const last = path.at(-1);
    if (last === undefined) continue;
    const branch = path.slice(0, -1).reduce<ErrorTree>((node, step) => {
      const next = node[step];
      if (typeof next === "object") return next;
      const made: ErrorTree = {};
      node[step] = made;
      return made;
    }, tree);
    branch[last] ??= message;
  }
  return tree;
}
