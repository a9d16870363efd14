export interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The top-level fields in which two snapshots differ, in the order in which they first appear. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: words(old[field]), after: words(now[field]) }))
    .filter((difference) => difference.before !== difference.after);
}

function fieldsOf(snapshot: unknown): Readonly<Record<string, unknown>> {
  if (snapshot === null || snapshot === undefined) return {};
  if (typeof snapshot === "object" && !Array.isArray(snapshot)) return snapshot as Record<string, unknown>;
  return { value: snapshot };
}

function words(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
}
