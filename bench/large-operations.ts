/** What shoppers ask of a large catalogue, as the storefront writes it. */
const card = /* GraphQL */ `
  fragment Card on Product {
    id
    title
    slug
    priceRange {
      min {
        amount
        currencyCode
      }
    }
    featuredImage {
      url(width: 480)
      alt
      width
      height
    }
    stock
  }
`;

export const search = /* GraphQL */ `
  query LargeSearch($query: String!) {
    products(first: 24, query: $query) {
      nodes {
        ...Card
      }
      suggestion
      pageInfo {
        endCursor
      }
    }
  }
  ${card}
`;

export const listing = /* GraphQL */ `
  query LargeListing($filter: ProductFilter) {
    products(first: 24, filter: $filter) {
      nodes {
        ...Card
      }
      count {
        value
      }
      facets {
        categories {
          category {
            id
            name
            path
          }
          count
        }
        price {
          min {
            amount
          }
          max {
            amount
          }
        }
        options {
          name
          values {
            value
            count
          }
        }
        tags {
          value
          count
        }
        vendors {
          value
          count
        }
        availableCount
        onSaleCount
      }
    }
  }
  ${card}
`;

export const page = /* GraphQL */ `
  query LargePage($after: String, $filter: ProductFilter, $sort: [ProductSort!]) {
    products(first: 24, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...Card
      }
      pageInfo {
        endCursor
      }
    }
  }
  ${card}
`;

export const suggestions = /* GraphQL */ `
  query LargeSuggestions($query: String!) {
    searchSuggestions(query: $query, first: 6) {
      terms
      categories {
        name
        path
      }
      products {
        ...Card
      }
    }
  }
  ${card}
`;

export const newestFirst = [{ field: "CREATED_AT", direction: "DESC" }];

export const typed = [
  "linen",
  "walnut bowl",
  "stoneware mug",
  "harbour cushion",
  "copper saucepan",
  "merino jumper",
  "teapots",
  "lamp table",
  "leather notebook",
  "vase",
  "MUG-00123-1",
  "organic cotton t-shirt",
];

export const misspelled = [
  "stonware mug",
  "lamswool blanket",
  "notbook leather",
  "casserol",
  "sneekers",
  "cusion velvet",
  "terracota plant pot",
  "cardigen",
  "porcelian vase",
  "teepot",
];

export const beginnings = [
  "st",
  "sto",
  "stonew",
  "linen sh",
  "wal",
  "cush",
  "tea",
  "mer jum",
  "harbour v",
  "le",
];
