import type { ListingPage } from "./reads.server.js";

const listsMax = 20;
const lists = new Map<string, readonly ListingPage[]>();

/** The pages that were added to a list, by its entry in the browser's history. Nothing on the server. */
export const keptPages = (entry: string): readonly ListingPage[] => lists.get(entry) ?? [];

/** Remembers them until the tab closes or twenty other lists were read. */
export function keepPages(entry: string, pages: readonly ListingPage[]): void {
  if (pages.length === 0) return;
  lists.delete(entry);
  lists.set(entry, pages);
  const [oldest] = lists.keys();
  if (lists.size > listsMax && oldest !== undefined) lists.delete(oldest);
}
