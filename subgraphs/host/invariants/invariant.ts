/** What must hold in every shop at every moment. */
export interface Invariant {
  /** "I1" to "I22". */
  readonly id: string;
  /** The rule, as a sentence. */
  readonly says: string;
  /** Finds what breaks the rule: one row for each, with a column `broken` that names it. None in a sound shop. */
  readonly sql: string;
}
