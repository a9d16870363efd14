import {
  CategoryPageDocument,
  CategoryPictureDocument,
  HomePageDocument,
  ListingDocument,
  ListingMoreDocument,
  ProductPageDocument,
  type PictureFragment,
  type ProductCardFragment,
} from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";
import { topLevel } from "../shop/categories.js";
import { toFilter, toSort, type ListingQuery } from "./listing-query.js";

const pageSize = 24;
const shelfSize = 8;

/** A card shows two pictures at most; the others would travel twice for nothing. */
const card = (product: ProductCardFragment): ProductCardFragment => ({
  ...product,
  images: product.images.slice(0, 2),
});

export async function homePage(ask: Ask) {
  const { newest, loved, reduced, categories } = await ask(HomePageDocument, { shelf: shelfSize });
  const departments = await Promise.all(
    topLevel(categories).map(async (category) => ({
      ...category,
      image: category.image ?? (await pictureOf(ask, category.path)),
    })),
  );
  return {
    departments,
    newest: newest.nodes.map(card),
    loved: loved.nodes.map(card),
    reduced: reduced.nodes.map(card).slice(0, 4),
  };
}

/** A category without a picture of its own borrows that of its best-selling product. */
async function pictureOf(ask: Ask, path: string): Promise<PictureFragment | null> {
  const { products } = await ask(CategoryPictureDocument, { path });
  return products.nodes[0]?.featuredImage ?? null;
}

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
  const { products } = await ask(ListingDocument, variables);
  return {
    nodes: products.nodes.map(card),
    pageInfo: products.pageInfo,
    count: products.count,
    facets: products.facets,
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
