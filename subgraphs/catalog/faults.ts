import { ErrorCode, InvalidInput, Refused } from "@till/kit/errors";

/** Gathers everything that is wrong with an input, so that a form can show it all at once. */
export class Faults {
  readonly list: InvalidInput[] = [];

  add(code: keyof typeof ErrorCode, message: string, ...field: (string | number)[]): void {
    this.list.push(new InvalidInput(ErrorCode[code], message, field.map(String)));
  }

  /** @throws Refused with every fault, when there is one */
  refuseAny(): void {
    const [first, ...others] = this.list;
    if (first) throw new Refused(first, ...others);
  }
}
