/** The questions that are measured, as a third party would write them. */
export const productList = /* GraphQL */ `
  query ProductList($category: String) {
    products(first: 24, filter: { category: $category }) {
      nodes {
        id
        title
        slug
        priceRange {
          min {
            amount
            currencyCode
          }
          max {
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const productPage = /* GraphQL */ `
  query ProductPage($slug: String!) {
    product(slug: $slug) {
      id
      title
      subtitle
      description
      vendor
      options {
        name
        values
      }
      variants {
        id
        sku
        title
        options {
          name
          value
        }
        price {
          amount
          currencyCode
        }
        compareAtPrice {
          amount
          currencyCode
        }
        stock
      }
      images {
        url(width: 960)
        alt
        width
        height
      }
      breadcrumb {
        name
        path
      }
      categories {
        id
        name
        path
      }
    }
  }
`;

export const search = /* GraphQL */ `
  query Search($query: String!) {
    products(first: 24, query: $query) {
      nodes {
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
        }
        stock
      }
      suggestion
    }
  }
`;

export const cartCreate = /* GraphQL */ `
  mutation CartCreate($variantId: ID!) {
    cartCreate(input: { lines: [{ variantId: $variantId, quantity: 1 }] }) {
      cart {
        id
        itemCount
        totals {
          total {
            amount
            currencyCode
          }
        }
        lines {
          id
          quantity
          total {
            amount
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const cartLineAdd = /* GraphQL */ `
  mutation CartLineAdd($cartId: ID!, $variantId: ID!) {
    cartLineAdd(cartId: $cartId, input: { variantId: $variantId, quantity: 1 }) {
      cart {
        id
        itemCount
        totals {
          total {
            amount
            currencyCode
          }
        }
        lines {
          id
          quantity
          total {
            amount
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const cartAddressesSet = /* GraphQL */ `
  mutation CartAddressesSet($cartId: ID!, $input: CartAddressesInput!) {
    cartAddressesSet(cartId: $cartId, input: $input) {
      cart {
        id
        shippingMethods {
          id
          name
          price {
            amount
          }
        }
        totals {
          total {
            amount
          }
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const cartShippingMethodSet = /* GraphQL */ `
  mutation CartShippingMethodSet($cartId: ID!, $shippingMethodId: ID!) {
    cartShippingMethodSet(cartId: $cartId, shippingMethodId: $shippingMethodId) {
      cart {
        id
        totals {
          total {
            amount
          }
        }
        missing
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const cartCodeApply = /* GraphQL */ `
  mutation CartCodeApply($cartId: ID!, $code: String!) {
    cartCodeApply(cartId: $cartId, code: $code) {
      cart {
        id
        codes {
          code
          discount {
            amount
          }
        }
        totals {
          total {
            amount
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const checkoutComplete = /* GraphQL */ `
  mutation CheckoutComplete($cartId: ID!, $input: CheckoutInput!) {
    checkoutComplete(cartId: $cartId, input: $input) {
      order {
        id
        number
        totals {
          total {
            amount
          }
        }
      }
      orderToken
      payment {
        paymentId
        provider
        clientSecret
        confirmUrl
        status
      }
      userErrors {
        code
        message
      }
    }
  }
`;
