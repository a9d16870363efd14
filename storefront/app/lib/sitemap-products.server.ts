import { SitemapPageDocument } from "../gql/graphql.js";
import type { Ask } from "./gateway.server.js";
import type { Address } from "./sitemap.server.js";

const pageSize = 100;
/** Half of what a file may hold: between two looks products are only added behind the last mark. */
const fileSizeMax = 25_000;

/** Where each file of products begins: the cursor before its first product, null for the very first. */
type Mark = string | null;
let known: readonly Mark[] = [null];
let looking: Promise<readonly Mark[]> | undefined;

/**
 * The beginnings of all files. Products stand in the order in which they came, so a mark never moves: only
 * the way from the last known one to the end is walked again. Two who ask at once walk it once.
 */
export async function productMarks(ask: Ask): Promise<readonly Mark[]> {
  looking ??= walk(ask, known, fileSizeMax).finally(() => (looking = undefined));
  known = await looking;
  return known;
}

/**
 * Walks on from the last mark.
 * @param size products per file, a multiple of a hundred
 */
export async function walk(ask: Ask, marks: readonly Mark[], size: number): Promise<readonly Mark[]> {
  const found = [...marks];
  let after = found.at(-1) ?? null;
  for (let seen = pageSize; ; seen += pageSize) {
    const { endCursor, hasNextPage } = (await ask(SitemapPageDocument, { after })).products.pageInfo;
    if (!hasNextPage || endCursor == null) return found;
    after = endCursor;
    if (seen % size === 0) found.push(after);
  }
}

/** The products of one file, from its mark on. */
export async function* productsFrom(ask: Ask, mark: Mark, size = fileSizeMax): AsyncGenerator<Address> {
  let after = mark;
  for (let seen = 0; seen < size; seen += pageSize) {
    const { products } = await ask(SitemapPageDocument, { after });
    for (const { slug, updatedAt } of products.nodes) yield { path: `/p/${slug}`, changed: updatedAt };
    after = products.pageInfo.endCursor ?? null;
    if (!products.pageInfo.hasNextPage || after === null) return;
  }
}
