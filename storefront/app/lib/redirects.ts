/**
 * A path of this shop to go to, or the fallback. Anything that a browser could read as another site
 * (a scheme, two slashes, a backslash, a control character) is refused.
 */
export function safePath(wanted: FormDataEntryValue | null | undefined, fallback: string): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\\]*$/.test(wanted)) return fallback;
  const hasControl = [...wanted].some((letter) => letter < " ");
  return hasControl ? fallback : wanted;
}
