/** The address of a list with a filter already set. */
export function listOf(resource: string, filter: object): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`;
}
