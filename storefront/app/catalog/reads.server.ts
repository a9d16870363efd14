import {
  CategoryPageDocument,
  CollectionMoreDocument,
  CollectionPageDocument,
  ListingDocument,
  ListingFacetsDocument,
  ListingMoreDocument,
  PopularProductsDocument,
  ProductPageDocument,
  type FacetsFragment,
  type ListingProductsFragment,
  type MoreProductsFragment,
  type ProductCardFragment,
  type ProductFilter,
} from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";
import { facetGroups } from "./facet-choices.js";
import { isFiltered, toFilter, toSort, withoutFilters, type ListingQuery } from "./listing-query.js";

const pageSize = 24;
const popularMax = 8;

/** A card shows two pictures at most; the others would travel twice for nothing. */
export const card = (product: ProductCardFragment): ProductCardFragment => ({
  ...product,
  images: product.images.slice(0, 2),
});

/** What a page shows of a list; `isMore` leaves counts and facets out for what is appended to one. */
export async function listing(ask: Ask, query: ListingQuery, category: string | null, isMore: boolean) {
  const { q } = query;
  const variables = { ...pageOf(query, toFilter(query, category)), query: q === "" ? null : q };
  if (isMore) return more((await ask(ListingMoreDocument, variables)).products);
  const whole = toFilter(withoutFilters(query), category);
  const [{ products }, all] = await Promise.all([
    ask(ListingDocument, variables),
    allFacets(ask, query, whole, variables.query),
  ]);
  return { ...shown(products, all, query), suggestion: products.suggestion ?? null };
}

/** What other shoppers like, for a search that found nothing. */
export async function popular(ask: Ask, query: string): Promise<ProductCardFragment[]> {
  const { products } = await ask(PopularProductsDocument, { query, first: popularMax });
  return products.popular.map(card);
}

/** A collection, with a page of what is in it. */
export async function collectionPage(ask: Ask, query: ListingQuery, slug: string, isMore: boolean) {
  const variables = { slug, ...pageOf(query, toFilter(query, null)) };
  if (isMore) {
    const { collection } = await ask(CollectionMoreDocument, variables);
    return collection && { collection: withoutProducts(collection), page: more(collection.products) };
  }
  const [{ collection }, all] = await Promise.all([
    ask(CollectionPageDocument, variables),
    allFacets(ask, query, { collection: slug }, null),
  ]);
  if (!collection) return null;
  const page = { ...shown(collection.products, all, query), suggestion: null };
  return { collection: withoutProducts(collection), page };
}

const pageOf = (query: ListingQuery, filter: ProductFilter) => ({
  first: pageSize,
  after: query.after,
  filter,
  sort: toSort(query),
});

function withoutProducts<C extends { products: unknown }>(collection: C): Omit<C, "products"> {
  const { products: _, ...rest } = collection;
  return rest;
}

/** What the list holds without filters gives each choice its place; everybody shares that answer. */
async function allFacets(ask: Ask, query: ListingQuery, filter: ProductFilter, text: string | null) {
  if (!isFiltered(query)) return null;
  const { products } = await ask(ListingFacetsDocument, { filter, query: text });
  return products.facets;
}

const shown = (
  { nodes, pageInfo, count, facets }: ListingProductsFragment,
  all: FacetsFragment | null,
  query: ListingQuery,
) => ({ nodes: nodes.map(card), pageInfo, count, facets: facetGroups(all ?? facets, facets, query) });

const more = ({ nodes, pageInfo }: MoreProductsFragment) => ({
  nodes: nodes.map(card),
  pageInfo,
  count: null,
  facets: null,
  suggestion: null,
});

export type ListingPage = Awaited<ReturnType<typeof listing>>;

export async function categoryPage(ask: Ask, path: string) {
  const { category } = await ask(CategoryPageDocument, { path });
  return category;
}

export async function productPage(ask: Ask, slug: string) {
  const { product } = await ask(ProductPageDocument, { slug });
  return product ? { ...product, relatedProducts: product.relatedProducts.map(card) } : null;
}
