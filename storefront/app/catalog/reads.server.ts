import {
  CategoryPageDocument,
  ListingDocument,
  ListingFacetsDocument,
  ListingMoreDocument,
  ProductPageDocument,
  type ProductCardFragment,
} from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";
import { facetGroups } from "./facet-choices.js";
import { isFiltered, toFilter, toSort, withoutFilters, type ListingQuery } from "./listing-query.js";

const pageSize = 24;

/** A card shows two pictures at most; the others would travel twice for nothing. */
export const card = (product: ProductCardFragment): ProductCardFragment => ({
  ...product,
  images: product.images.slice(0, 2),
});

/** A page of products with counts and facets; `isMore` leaves both out for what is appended to a list. */
export async function listing(ask: Ask, query: ListingQuery, category: string | null, isMore: boolean) {
  const variables = {
    first: pageSize,
    after: query.after,
    filter: toFilter(query, category),
    query: query.q === "" ? null : query.q,
    sort: toSort(query),
  };
  if (isMore) {
    const { products } = await ask(ListingMoreDocument, variables);
    return {
      nodes: products.nodes.map(card),
      pageInfo: products.pageInfo,
      count: null,
      facets: null,
      suggestion: null,
    };
  }
  const [{ products }, whole] = await Promise.all([
    ask(ListingDocument, variables),
    // What the list holds without filters gives each choice its place; everybody shares that answer.
    isFiltered(query)
      ? ask(ListingFacetsDocument, {
          filter: toFilter(withoutFilters(query), category),
          query: variables.query,
        })
      : null,
  ]);
  return {
    nodes: products.nodes.map(card),
    pageInfo: products.pageInfo,
    count: products.count,
    facets: facetGroups(whole?.products.facets ?? products.facets, products.facets, query),
    suggestion: products.suggestion ?? null,
  };
}

export type ListingPage = Awaited<ReturnType<typeof listing>>;

export async function categoryPage(ask: Ask, path: string) {
  const { category } = await ask(CategoryPageDocument, { path });
  return category;
}

export async function productPage(ask: Ask, slug: string) {
  const { product } = await ask(ProductPageDocument, { slug });
  return product ? { ...product, relatedProducts: product.relatedProducts.map(card) } : null;
}
