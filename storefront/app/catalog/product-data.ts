import type { ProductDetailFragment, StockWord } from "../gql/graphql.js";
import { plainText } from "../lib/plain-text.js";
import { rendition } from "./renditions.js";
import { choiceOf, choiceSearch } from "./variant-choice.js";

const availability: Record<StockWord, string> = {
  IN_STOCK: "https://schema.org/InStock",
  LOW_STOCK: "https://schema.org/LimitedAvailability",
  OUT_OF_STOCK: "https://schema.org/OutOfStock",
};

/** The product for search engines: one group, and an offer for each variant with the address of its choice. */
export function productData(publicUrl: string, product: ProductDetailFragment): object {
  const url = `${publicUrl}/p/${product.slug}`;
  const offers = product.variants.map((variant) => ({
    "@type": "Product",
    name: `${product.title}, ${variant.title}`,
    ...(variant.sku ? { sku: variant.sku } : {}),
    offers: {
      "@type": "Offer",
      url: url + choiceSearch(product.options, choiceOf(variant)),
      price: variant.price.amount,
      priceCurrency: variant.price.currencyCode,
      availability: variant.isBackorder ? "https://schema.org/BackOrder" : availability[variant.stock],
      itemCondition: "https://schema.org/NewCondition",
    },
  }));
  return {
    "@context": "https://schema.org",
    "@type": "ProductGroup",
    name: product.title,
    url,
    productGroupID: product.id,
    description: plainText(product.description),
    ...(product.vendor ? { brand: { "@type": "Brand", name: product.vendor } } : {}),
    image: product.images.map((image) => publicUrl + rendition(image.url, 1280)),
    variesBy: product.options.map(({ name }) => name),
    hasVariant: offers,
  };
}

interface Listed {
  readonly slug: string;
  readonly title: string;
}

/** A page of a list for search engines: what it is, and the products that it shows, in their order. */
export function collectionData(
  url: string,
  name: string,
  publicUrl: string,
  products: readonly Listed[],
): object {
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    url,
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: products.length,
      itemListElement: products.map(({ slug, title }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: title,
        url: `${publicUrl}/p/${slug}`,
      })),
    },
  };
}
