/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A postal address. */
export type AddressInput = {
  /** Town. */
  city: string;
  /** Company or organisation. */
  company?: string | null | undefined;
  /** The country's two letters in ISO 3166-1. */
  countryCode: string;
  /** Given name. */
  firstName: string;
  /** Family name. */
  lastName: string;
  /** Street and number. */
  line1: string;
  /** Flat, floor, care of. */
  line2?: string | null | undefined;
  /** A telephone number for the carrier. */
  phone?: string | null | undefined;
  /** Postal code, where the country uses it. */
  postalCode?: string | null | undefined;
  /** State, province or county, where the country uses it. */
  region?: string | null | undefined;
};

/** Who buys and where it goes. What is left out stays; null clears. */
export type CartAddressesInput = {
  /** Who is billed, where that is somebody else. */
  billingAddress?: AddressInput | null | undefined;
  /** Where the confirmation goes. */
  email?: string | null | undefined;
  /** Where it is sent. */
  shippingAddress?: AddressInput | null | undefined;
};

/** What a new cart starts with. */
export type CartCreateInput = {
  /** What to put in at once. */
  lines?: Array<CartLineInput> | null | undefined;
};

/** Something to put into a cart. */
export type CartLineInput = {
  /** How many units, up to 999. */
  quantity?: number;
  /** The variant. */
  variantId: string | number;
};

/** What the shopper should know. */
export type CartWarningCode =
  | 'CODE_REMOVED'
  | 'PRICE_CHANGED'
  | 'QUANTITY_REDUCED'
  | 'UNAVAILABLE';

/** What turns a cart into an order. */
export type CheckoutInput = {
  /** Whether the buyer wants news by mail. */
  acceptsMarketing?: boolean | null | undefined;
  /** The total that the buyer saw. Any other total is refused. */
  expectedTotal: string;
  /** The same key places the order only once. */
  idempotencyKey: string;
  /** How it is paid. */
  paymentMethod?: string;
};

/** What an order still needs. */
export type CheckoutRequirement =
  | 'EMAIL'
  | 'LINES'
  | 'SHIPPING_ADDRESS'
  | 'SHIPPING_METHOD';

/** Whether counting stopped at the limit. */
export type CountPrecision =
  | 'AT_LEAST'
  | 'EXACT';

/** A currency's three letters in ISO 4217. */
export type CurrencyCode =
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'ANG'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BGN'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYN'
  | 'BZD'
  | 'CAD'
  | 'CDF'
  | 'CHF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'CRC'
  | 'CUP'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KMF'
  | 'KPW'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLE'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STN'
  | 'SVC'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'UYU'
  | 'UZS'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XCD'
  | 'XOF'
  | 'XPF'
  | 'YER'
  | 'ZAR'
  | 'ZMW'
  | 'ZWG';

/** A new account. */
export type CustomerRegisterInput = {
  /** Whether to send news by mail. */
  acceptsMarketing?: boolean;
  /** Address, also to sign in with. */
  email: string;
  /** Full name. */
  name: string;
  /** 12 to 128 characters of any kind. */
  password: string;
};

/** Limits of a number; all of them hold. */
export type DecimalFilter = {
  /** Exactly. */
  eq?: string | null | undefined;
  /** At least. */
  gte?: string | null | undefined;
  /** At most. */
  lte?: string | null | undefined;
};

/** What a document is for. */
export type DocumentKind =
  | 'CREDIT_NOTE'
  | 'INVOICE';

/** Why a request was refused. The list only grows. */
export type ErrorCode =
  | 'CART_CLOSED'
  | 'CART_EMPTY'
  | 'CHECKOUT_INCOMPLETE'
  | 'CODE_ALREADY_APPLIED'
  | 'CODE_EXPIRED'
  | 'CODE_MINIMUM_NOT_MET'
  | 'CODE_NOT_STARTED'
  | 'CODE_UNKNOWN'
  | 'CODE_USED_UP'
  | 'COUNTRY_NOT_SERVED'
  | 'CREDENTIALS_WRONG'
  | 'FILE_INFECTED'
  | 'FILE_TOO_LARGE'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID'
  | 'IN_USE'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'OUT_OF_STOCK'
  | 'PAYMENT_DECLINED'
  | 'PRICE_CHANGED'
  | 'PROVIDER_UNAVAILABLE'
  | 'REFUND_EXCEEDS_CAPTURED'
  | 'SHIPPING_UNAVAILABLE'
  | 'STALE'
  | 'TAKEN'
  | 'TOO_MANY_ATTEMPTS'
  | 'TOTAL_CHANGED'
  | 'UNSUPPORTED_FILE';

/** How far the goods have come. */
export type FulfilmentStatus =
  | 'DELIVERED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'UNFULFILLED';

/** Choices of one option, such as colours. */
export type OptionFilter = {
  /** One of these; an empty list matches nothing. */
  in: Array<string>;
  /** The option's name. */
  name: string;
};

/** Whether an order is paid. */
export type OrderPaymentStatus =
  | 'AUTHORIZED'
  | 'FAILED'
  | 'PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

/** Whether an order is still being worked on. */
export type OrderStatus =
  | 'CANCELLED'
  | 'CLOSED'
  | 'OPEN';

/** Who collects the money. */
export type PaymentProvider =
  | 'SANDBOX'
  | 'STRIPE';

/** How far a payment has come. */
export type PaymentStatus =
  | 'AUTHORIZED'
  | 'CANCELLED'
  | 'CAPTURED'
  | 'FAILED'
  | 'PENDING'
  | 'REQUIRES_ACTION';

/** Which products; all that is given holds. What is left out does not matter. */
export type ProductFilter = {
  /** The path of a category; those below it are included. */
  category?: string | null | undefined;
  /** The slug of a collection. */
  collection?: string | null | undefined;
  /** Whether a variant can be bought now. */
  isAvailable?: boolean | null | undefined;
  /** Whether a variant is reduced. */
  isOnSale?: boolean | null | undefined;
  /** A variant has one choice of each of these. */
  option?: Array<OptionFilter> | null | undefined;
  /** A variant's price, in the shop's currency. */
  price?: DecimalFilter | null | undefined;
  /** For staff. Everybody else sees active products, whatever they ask for. */
  status?: ProductStatusFilter | null | undefined;
  /** A tag. */
  tag?: StringFilter | null | undefined;
  /** Who makes it. */
  vendor?: StringFilter | null | undefined;
};

/** An order of products. */
export type ProductSort = {
  /** Smallest or largest first. */
  direction?: SortDirection;
  /** What they are ordered by. */
  field: ProductSortField;
};

/** What products are ordered by. RELEVANCE is best first, whatever the direction. */
export type ProductSortField =
  | 'BEST_SELLING'
  | 'CREATED_AT'
  | 'PRICE'
  | 'RELEVANCE'
  | 'TITLE'
  | 'UPDATED_AT';

/** Only active products are on sale. */
export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT';

/** Which statuses. */
export type ProductStatusFilter = {
  /** Exactly this. */
  eq?: ProductStatus | null | undefined;
  /** One of these; an empty list matches nothing. */
  in?: Array<ProductStatus> | null | undefined;
};

/** What a code does. */
export type PromotionKind =
  | 'FIXED'
  | 'FREE_SHIPPING'
  | 'PERCENT';

/** Units of a line that come back. */
export type ReturnLineInput = {
  /** The order's line. */
  orderLineId: string | number;
  /** Units, at most what was sent and has not come back. */
  quantity: number;
  /** Why. */
  reason: ReturnReason;
};

/** Why goods come back. */
export type ReturnReason =
  | 'DAMAGED'
  | 'NOT_AS_DESCRIBED'
  | 'OTHER'
  | 'SIZE'
  | 'UNWANTED'
  | 'WRONG_ITEM';

/** Goods that are to come back. */
export type ReturnRequestInput = {
  /** The same key asks for the same return. */
  idempotencyKey: string;
  /** What comes back. */
  lines: Array<ReturnLineInput>;
  /** A word to the shop, at most 2,000 letters. */
  note?: string | null | undefined;
  /** The order, for its signed-in customer and for staff. */
  orderId?: string | number | null | undefined;
  /** The secret part of the order's link, for guests. */
  orderToken?: string | null | undefined;
};

/** How far a return has come. */
export type ReturnStatus =
  | 'APPROVED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DECLINED'
  | 'INSPECTED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'REQUESTED';

/** Smallest or largest first. */
export type SortDirection =
  | 'ASC'
  | 'DESC';

/** Whether something can be had; never how many. */
export type StockWord =
  | 'IN_STOCK'
  | 'LOW_STOCK'
  | 'OUT_OF_STOCK';

/** What a text may be; upper and lower case alike. */
export type StringFilter = {
  /** Exactly this. */
  eq?: string | null | undefined;
  /** One of these; an empty list matches nothing. */
  in?: Array<string> | null | undefined;
};

export type WhoamiQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoamiQuery = { me: { id: string, name: string, email: string } | null };

export type AccountPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AccountPageQuery = { me: { id: string, name: string, email: string, orders: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, placedAt: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, totals: { total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, title: string, imageUrl: string | null, quantity: number }> }> } } | null };

export type AccountOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountOrderQuery = { me: { id: string, order: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, paidAt: string | null, cancelledAt: string | null, shippingMethodName: string | null, returnableUntil: string | null, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, codes: Array<{ code: string, discount: { amount: string, currencyCode: CurrencyCode } }>, lines: Array<{ id: string, title: string, variantTitle: string | null, imageUrl: string | null, quantity: number, shippedQuantity: number, returnableQuantity: number, productSlug: string | null, unitPrice: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }>, shipments: Array<{ id: string, carrier: string, trackingNumber: string | null, trackingUrl: string | null, shippedAt: string, deliveredAt: string | null, lines: Array<{ quantity: number, orderLine: { id: string, title: string, variantTitle: string | null } }> }>, returns: Array<{ id: string, number: string, status: ReturnStatus, decision: string | null, createdAt: string }>, documents: Array<{ id: string, kind: DocumentKind, number: string, issuedAt: string, url: string }>, events: Array<{ kind: string, message: string, at: string }> } | null } | null };

export type CustomerRegisterMutationVariables = Exact<{
  input: CustomerRegisterInput;
}>;


export type CustomerRegisterMutation = { customerRegister: { token: string | null, expiresAt: string | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CustomerLoginMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type CustomerLoginMutation = { customerLogin: { token: string | null, expiresAt: string | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CustomerLogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type CustomerLogoutMutation = { customerLogout: { userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartClaimMutationVariables = Exact<{
  cartId?: string | number | null | undefined;
}>;


export type CartClaimMutation = { cartClaim: { cart: { id: string } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartViewFragment = { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> };

export type CartLineViewFragment = { id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } };

export type TotalsViewFragment = { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } };

type Refusal_InvalidInput_Fragment = { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null };

type Refusal_OutOfStock_Fragment = { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> };

export type RefusalFragment =
  | Refusal_InvalidInput_Fragment
  | Refusal_OutOfStock_Fragment
;

export type CartBadgeQueryVariables = Exact<{
  id: string | number;
}>;


export type CartBadgeQuery = { cart: { id: string, itemCount: number } | null };

export type CartPageQueryVariables = Exact<{
  id: string | number;
}>;


export type CartPageQuery = { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null };

export type CartCreateMutationVariables = Exact<{
  input: CartCreateInput;
}>;


export type CartCreateMutation = { cartCreate: { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartLineAddMutationVariables = Exact<{
  cartId: string | number;
  input: CartLineInput;
}>;


export type CartLineAddMutation = { cartLineAdd: { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartLineUpdateMutationVariables = Exact<{
  cartId: string | number;
  lineId: string | number;
  quantity: number;
}>;


export type CartLineUpdateMutation = { cartLineUpdate: { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartLineRemoveMutationVariables = Exact<{
  cartId: string | number;
  lineId: string | number;
}>;


export type CartLineRemoveMutation = { cartLineRemove: { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartCodeApplyMutationVariables = Exact<{
  cartId: string | number;
  code: string;
}>;


export type CartCodeApplyMutation = { cartCodeApply: { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartCodeRemoveMutationVariables = Exact<{
  cartId: string | number;
  code: string;
}>;


export type CartCodeRemoveMutation = { cartCodeRemove: { cart: { id: string, itemCount: number, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type PictureFragment = { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null };

export type ProductCardFragment = { id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> };

export type HomePageQueryVariables = Exact<{
  shelf: number;
}>;


export type HomePageQuery = { newest: { nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> }, loved: { nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> }, reduced: { nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> }, categories: Array<{ id: string, name: string, path: string, description: string | null, productCount: number, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null }>, collections: { nodes: Array<{ id: string, slug: string, title: string, description: string, productCount: number, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null }> }, shippingCountries: Array<{ code: string, name: string }> };

export type CategoryTileFragment = { id: string, name: string, path: string, description: string | null, productCount: number, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null };

export type CategoryPictureQueryVariables = Exact<{
  path: string;
}>;


export type CategoryPictureQuery = { products: { nodes: Array<{ id: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null }> } };

export type CategoryPageQueryVariables = Exact<{
  path: string;
}>;


export type CategoryPageQuery = { category: { id: string, name: string, path: string, description: string | null, productCount: number, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, seo: { title: string | null, description: string | null }, ancestors: Array<{ id: string, name: string, path: string, productCount: number }>, children: Array<{ id: string, name: string, path: string, productCount: number }>, parent: { id: string, children: Array<{ id: string, name: string, path: string, productCount: number }> } | null } | null };

export type ListingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  query?: string | null | undefined;
  sort?: Array<ProductSort> | ProductSort | null | undefined;
}>;


export type ListingQuery = { products: { suggestion: string | null, count: { value: number, precision: CountPrecision }, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }>, facets: { availableCount: number, onSaleCount: number, price: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<{ value: string, count: number }> }>, tags: Array<{ value: string, count: number }>, vendors: Array<{ value: string, count: number }>, categories: Array<{ count: number, category: { id: string, name: string, path: string, productCount: number } }> } } };

export type ListingProductsFragment = { count: { value: number, precision: CountPrecision }, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }>, facets: { availableCount: number, onSaleCount: number, price: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<{ value: string, count: number }> }>, tags: Array<{ value: string, count: number }>, vendors: Array<{ value: string, count: number }>, categories: Array<{ count: number, category: { id: string, name: string, path: string, productCount: number } }> } };

export type MoreProductsFragment = { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> };

export type CollectionPageQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: Array<ProductSort> | ProductSort | null | undefined;
}>;


export type CollectionPageQuery = { collection: { id: string, slug: string, title: string, description: string, productCount: number, seo: { title: string | null, description: string | null }, products: { count: { value: number, precision: CountPrecision }, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }>, facets: { availableCount: number, onSaleCount: number, price: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<{ value: string, count: number }> }>, tags: Array<{ value: string, count: number }>, vendors: Array<{ value: string, count: number }>, categories: Array<{ count: number, category: { id: string, name: string, path: string, productCount: number } }> } }, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } | null };

export type CollectionMoreQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: Array<ProductSort> | ProductSort | null | undefined;
}>;


export type CollectionMoreQuery = { collection: { id: string, slug: string, title: string, description: string, productCount: number, seo: { title: string | null, description: string | null }, products: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> }, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } | null };

export type CollectionTileFragment = { id: string, slug: string, title: string, description: string, productCount: number, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null };

export type CollectionsPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CollectionsPageQuery = { collections: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, description: string, productCount: number, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null }> } };

export type SitemapCollectionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapCollectionsQuery = { collections: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, productCount: number, updatedAt: string }> } };

export type ListingFacetsQueryVariables = Exact<{
  filter?: ProductFilter | null | undefined;
  query?: string | null | undefined;
}>;


export type ListingFacetsQuery = { products: { facets: { availableCount: number, onSaleCount: number, price: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<{ value: string, count: number }> }>, tags: Array<{ value: string, count: number }>, vendors: Array<{ value: string, count: number }>, categories: Array<{ count: number, category: { id: string, name: string, path: string, productCount: number } }> } } };

export type ListingMoreQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  query?: string | null | undefined;
  sort?: Array<ProductSort> | ProductSort | null | undefined;
}>;


export type ListingMoreQuery = { products: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> } };

export type FacetsFragment = { availableCount: number, onSaleCount: number, price: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<{ value: string, count: number }> }>, tags: Array<{ value: string, count: number }>, vendors: Array<{ value: string, count: number }>, categories: Array<{ count: number, category: { id: string, name: string, path: string, productCount: number } }> };

export type ProductPageQueryVariables = Exact<{
  slug: string;
}>;


export type ProductPageQuery = { product: { id: string, slug: string, title: string, subtitle: string | null, description: string, vendor: string | null, productType: string | null, isOnSale: boolean, stock: StockWord, tags: Array<string>, seo: { title: string | null, description: string | null }, options: Array<{ name: string, values: Array<string> }>, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, variants: Array<{ id: string, sku: string | null, title: string, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, stock: StockWord, isBackorder: boolean, options: Array<{ name: string, value: string }>, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, lowestRecentPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { id: string } | null }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }>, breadcrumb: Array<{ id: string, name: string, path: string, productCount: number }>, relatedProducts: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> } | null };

export type ProductDetailFragment = { id: string, slug: string, title: string, subtitle: string | null, description: string, vendor: string | null, productType: string | null, isOnSale: boolean, stock: StockWord, tags: Array<string>, seo: { title: string | null, description: string | null }, options: Array<{ name: string, values: Array<string> }>, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, variants: Array<{ id: string, sku: string | null, title: string, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, stock: StockWord, isBackorder: boolean, options: Array<{ name: string, value: string }>, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, lowestRecentPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { id: string } | null }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }>, breadcrumb: Array<{ id: string, name: string, path: string, productCount: number }>, relatedProducts: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> };

export type VariantFragment = { id: string, sku: string | null, title: string, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, stock: StockWord, isBackorder: boolean, options: Array<{ name: string, value: string }>, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, lowestRecentPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { id: string } | null };

export type SuggestionsQueryVariables = Exact<{
  query: string;
}>;


export type SuggestionsQuery = { searchSuggestions: { terms: Array<string>, categories: Array<{ id: string, name: string, path: string }>, products: Array<{ id: string, slug: string, title: string, priceRange: { min: { amount: string, currencyCode: CurrencyCode } }, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null }> } };

export type SuggestedProductFragment = { id: string, slug: string, title: string, priceRange: { min: { amount: string, currencyCode: CurrencyCode } }, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null };

export type PopularProductsQueryVariables = Exact<{
  query: string;
  first: number;
}>;


export type PopularProductsQuery = { products: { popular: Array<{ id: string, slug: string, title: string, subtitle: string | null, isOnSale: boolean, stock: StockWord, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, compareAtPriceRange: { min: { amount: string, currencyCode: CurrencyCode } } | null, options: Array<{ name: string, values: Array<string> }>, images: Array<{ id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null }> }> } };

export type SearchTrackMutationVariables = Exact<{
  query: string;
}>;


export type SearchTrackMutation = { searchTrack: { isCounted: boolean } };

export type SitemapPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapPageQuery = { products: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, updatedAt: string }> } };

export type AddressViewFragment = { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null };

export type ShippingMethodViewFragment = { id: string, name: string, description: string | null, estimatedDaysMin: number | null, estimatedDaysMax: number | null, price: { amount: string, currencyCode: CurrencyCode } };

export type CheckoutCartFragment = { email: string | null, missing: Array<CheckoutRequirement>, id: string, itemCount: number, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, shippingMethods: Array<{ id: string, name: string, description: string | null, estimatedDaysMin: number | null, estimatedDaysMax: number | null, price: { amount: string, currencyCode: CurrencyCode } }>, shippingMethod: { id: string } | null, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> };

export type CheckoutPageQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckoutPageQuery = { cart: { email: string | null, missing: Array<CheckoutRequirement>, id: string, itemCount: number, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, shippingMethods: Array<{ id: string, name: string, description: string | null, estimatedDaysMin: number | null, estimatedDaysMax: number | null, price: { amount: string, currencyCode: CurrencyCode } }>, shippingMethod: { id: string } | null, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, shippingCountries: Array<{ code: string, name: string, requiresRegion: boolean, requiresPostalCode: boolean }> };

export type CartAddressesSetMutationVariables = Exact<{
  cartId: string | number;
  input: CartAddressesInput;
}>;


export type CartAddressesSetMutation = { cartAddressesSet: { cart: { email: string | null, missing: Array<CheckoutRequirement>, id: string, itemCount: number, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, shippingMethods: Array<{ id: string, name: string, description: string | null, estimatedDaysMin: number | null, estimatedDaysMax: number | null, price: { amount: string, currencyCode: CurrencyCode } }>, shippingMethod: { id: string } | null, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CartShippingMethodSetMutationVariables = Exact<{
  cartId: string | number;
  shippingMethodId: string | number;
}>;


export type CartShippingMethodSetMutation = { cartShippingMethodSet: { cart: { email: string | null, missing: Array<CheckoutRequirement>, id: string, itemCount: number, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, shippingMethods: Array<{ id: string, name: string, description: string | null, estimatedDaysMin: number | null, estimatedDaysMax: number | null, price: { amount: string, currencyCode: CurrencyCode } }>, shippingMethod: { id: string } | null, lines: Array<{ id: string, quantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, variant: { id: string, title: string, stock: StockWord, options: Array<{ name: string, value: string }>, image: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null, product: { id: string, slug: string, title: string, featuredImage: { id: string, url: string, alt: string, width: number, height: number, dominantColor: string | null, focalPoint: { x: number, y: number } | null } | null } } }>, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, codes: Array<{ code: string, title: string, kind: PromotionKind, isFreeShipping: boolean, discount: { amount: string, currencyCode: CurrencyCode } }>, warnings: Array<{ code: CartWarningCode, message: string, lineId: string | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type CheckoutCompleteMutationVariables = Exact<{
  cartId: string | number;
  input: CheckoutInput;
}>;


export type CheckoutCompleteMutation = { checkoutComplete: { orderToken: string | null, order: { id: string, number: string } | null, payment: { paymentId: string, provider: PaymentProvider, status: PaymentStatus, clientSecret: string, publishableKey: string | null, confirmUrl: string | null, amount: { amount: string, currencyCode: CurrencyCode } } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type PaymentStepFragment = { paymentId: string, provider: PaymentProvider, status: PaymentStatus, clientSecret: string, publishableKey: string | null, confirmUrl: string | null, amount: { amount: string, currencyCode: CurrencyCode } };

export type OrderViewFragment = { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, paidAt: string | null, cancelledAt: string | null, shippingMethodName: string | null, returnableUntil: string | null, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, codes: Array<{ code: string, discount: { amount: string, currencyCode: CurrencyCode } }>, lines: Array<{ id: string, title: string, variantTitle: string | null, imageUrl: string | null, quantity: number, shippedQuantity: number, returnableQuantity: number, productSlug: string | null, unitPrice: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }>, shipments: Array<{ id: string, carrier: string, trackingNumber: string | null, trackingUrl: string | null, shippedAt: string, deliveredAt: string | null, lines: Array<{ quantity: number, orderLine: { id: string, title: string, variantTitle: string | null } }> }>, returns: Array<{ id: string, number: string, status: ReturnStatus, decision: string | null, createdAt: string }>, documents: Array<{ id: string, kind: DocumentKind, number: string, issuedAt: string, url: string }>, events: Array<{ kind: string, message: string, at: string }> };

export type OrderLineViewFragment = { id: string, title: string, variantTitle: string | null, imageUrl: string | null, quantity: number, shippedQuantity: number, returnableQuantity: number, productSlug: string | null, unitPrice: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } };

export type OrderByTokenQueryVariables = Exact<{
  token: string;
}>;


export type OrderByTokenQuery = { orderByToken: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, paidAt: string | null, cancelledAt: string | null, shippingMethodName: string | null, returnableUntil: string | null, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, codes: Array<{ code: string, discount: { amount: string, currencyCode: CurrencyCode } }>, lines: Array<{ id: string, title: string, variantTitle: string | null, imageUrl: string | null, quantity: number, shippedQuantity: number, returnableQuantity: number, productSlug: string | null, unitPrice: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }>, shipments: Array<{ id: string, carrier: string, trackingNumber: string | null, trackingUrl: string | null, shippedAt: string, deliveredAt: string | null, lines: Array<{ quantity: number, orderLine: { id: string, title: string, variantTitle: string | null } }> }>, returns: Array<{ id: string, number: string, status: ReturnStatus, decision: string | null, createdAt: string }>, documents: Array<{ id: string, kind: DocumentKind, number: string, issuedAt: string, url: string }>, events: Array<{ kind: string, message: string, at: string }> } | null };

export type OrderReturnRequestMutationVariables = Exact<{
  input: ReturnRequestInput;
}>;


export type OrderReturnRequestMutation = { orderReturnRequest: { order: { id: string } | null, userErrors: Array<
      | { __typename: 'InvalidInput', code: ErrorCode, message: string, field: Array<string> | null }
      | { __typename: 'OutOfStock', code: ErrorCode, message: string, field: Array<string> | null, lines: Array<{ wanted: number, available: number, variant: { id: string, title: string } }> }
    > } };

export type ShopFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopFrameQuery = { shop: { name: string, tagline: string, currencyCode: CurrencyCode, countryCode: string, timezone: string, pricesIncludeTax: boolean, email: string, freeShippingFrom: { amount: string, currencyCode: CurrencyCode } | null }, categories: Array<{ id: string, name: string, path: string, productCount: number }>, collections: { nodes: Array<{ id: string }> } };

export type ShopFactsFragment = { name: string, tagline: string, currencyCode: CurrencyCode, countryCode: string, timezone: string, pricesIncludeTax: boolean, email: string, freeShippingFrom: { amount: string, currencyCode: CurrencyCode } | null };

export type PriceFragment = { amount: string, currencyCode: CurrencyCode };

export type CategoryLinkFragment = { id: string, name: string, path: string, productCount: number };

export type DeliveryFactsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeliveryFactsQuery = { shippingCountries: Array<{ code: string, name: string, requiresRegion: boolean, requiresPostalCode: boolean }> };

export type CountryFragment = { code: string, name: string, requiresRegion: boolean, requiresPostalCode: boolean };

export const RefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const PictureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}}]} as unknown as DocumentNode<PictureFragment, unknown>;
export const CategoryTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}}]} as unknown as DocumentNode<CategoryTileFragment, unknown>;
export const PriceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<PriceFragment, unknown>;
export const ProductCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPriceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}}]} as unknown as DocumentNode<ProductCardFragment, unknown>;
export const CategoryLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}}]}}]} as unknown as DocumentNode<CategoryLinkFragment, unknown>;
export const FacetsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Facets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFacets"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availableCount"}},{"kind":"Field","name":{"kind":"Name","value":"onSaleCount"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}}]}}]} as unknown as DocumentNode<FacetsFragment, unknown>;
export const ListingProductsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListingProducts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Facets"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPriceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Facets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFacets"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availableCount"}},{"kind":"Field","name":{"kind":"Name","value":"onSaleCount"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryLink"}}]}}]}}]}}]} as unknown as DocumentNode<ListingProductsFragment, unknown>;
export const MoreProductsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoreProducts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPriceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]} as unknown as DocumentNode<MoreProductsFragment, unknown>;
export const CollectionTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Collection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}}]} as unknown as DocumentNode<CollectionTileFragment, unknown>;
export const VariantFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Variant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductVariant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lowestRecentPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"isBackorder"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<VariantFragment, unknown>;
export const ProductDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"productType"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"seo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Variant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breadcrumb"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relatedProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Variant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductVariant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lowestRecentPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"isBackorder"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPriceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]} as unknown as DocumentNode<ProductDetailFragment, unknown>;
export const SuggestedProductFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SuggestedProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}}]} as unknown as DocumentNode<SuggestedProductFragment, unknown>;
export const CartLineViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartLineView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}}]} as unknown as DocumentNode<CartLineViewFragment, unknown>;
export const TotalsViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxesIncluded"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<TotalsViewFragment, unknown>;
export const CartViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartLineView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isFreeShipping"}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartLineView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxesIncluded"}}]}}]} as unknown as DocumentNode<CartViewFragment, unknown>;
export const AddressViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<AddressViewFragment, unknown>;
export const ShippingMethodViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShippingMethodView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingMethod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDaysMin"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<ShippingMethodViewFragment, unknown>;
export const CheckoutCartFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckoutCart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartView"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShippingMethodView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartLineView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxesIncluded"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartLineView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isFreeShipping"}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShippingMethodView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingMethod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDaysMin"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDaysMax"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}}]} as unknown as DocumentNode<CheckoutCartFragment, unknown>;
export const PaymentStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentToConfirm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentId"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"publishableKey"}},{"kind":"Field","name":{"kind":"Name","value":"confirmUrl"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<PaymentStepFragment, unknown>;
export const OrderLineViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderLineView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"variantTitle"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"shippedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"returnableQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"productSlug"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<OrderLineViewFragment, unknown>;
export const OrderViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"shippingMethodName"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderLineView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"shippedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"orderLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"variantTitle"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxesIncluded"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderLineView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"variantTitle"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"shippedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"returnableQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"productSlug"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}}]} as unknown as DocumentNode<OrderViewFragment, unknown>;
export const ShopFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShopFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shop"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"pricesIncludeTax"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"freeShippingFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]} as unknown as DocumentNode<ShopFactsFragment, unknown>;
export const CountryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Country"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"requiresRegion"}},{"kind":"Field","name":{"kind":"Name","value":"requiresPostalCode"}}]}}]} as unknown as DocumentNode<CountryFragment, unknown>;
export const WhoamiDocument = {"__meta__":{"operation":"query","name":"Whoami","hash":"sha256:4fd4eb62bb1d9db6db417b44c7dcc8b7d33623819fe001ab0c6717112b2cf0d1"}} as unknown as DocumentNode<WhoamiQuery, WhoamiQueryVariables>;
export const AccountPageDocument = {"__meta__":{"operation":"query","name":"AccountPage","hash":"sha256:e955518d366e15cea36745f8785978204fd05a390d28fb5d5661e743fb8d660e"}} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const AccountOrderDocument = {"__meta__":{"operation":"query","name":"AccountOrder","hash":"sha256:f0db5015437853e4e5429b3513c80af6a80df512741605a0583b0544145c461e"}} as unknown as DocumentNode<AccountOrderQuery, AccountOrderQueryVariables>;
export const CustomerRegisterDocument = {"__meta__":{"operation":"mutation","name":"CustomerRegister","hash":"sha256:a705f74611da977c94e1b5dc655a6a6f7a71773ea77356271c7f3538b3f6ffd4"}} as unknown as DocumentNode<CustomerRegisterMutation, CustomerRegisterMutationVariables>;
export const CustomerLoginDocument = {"__meta__":{"operation":"mutation","name":"CustomerLogin","hash":"sha256:d2e53191fa33f5d4b55e02bf6d76ab90032b1aeff9d9f6f2b85d5bcdc666eea7"}} as unknown as DocumentNode<CustomerLoginMutation, CustomerLoginMutationVariables>;
export const CustomerLogoutDocument = {"__meta__":{"operation":"mutation","name":"CustomerLogout","hash":"sha256:029194ea65da94014edb7614b3deabedbfcf3601fe40c74c5d983bfd09b51775"}} as unknown as DocumentNode<CustomerLogoutMutation, CustomerLogoutMutationVariables>;
export const CartClaimDocument = {"__meta__":{"operation":"mutation","name":"CartClaim","hash":"sha256:0aff6dd3784cad72073111398c741d0dfd781c42616ed4041e7ea76a680e99d1"}} as unknown as DocumentNode<CartClaimMutation, CartClaimMutationVariables>;
export const CartBadgeDocument = {"__meta__":{"operation":"query","name":"CartBadge","hash":"sha256:ed8c23d31b579509c97bc060a40a87d76f442e1d1e57239e52bcb3ae6565237d"}} as unknown as DocumentNode<CartBadgeQuery, CartBadgeQueryVariables>;
export const CartPageDocument = {"__meta__":{"operation":"query","name":"CartPage","hash":"sha256:038e3a28b2cf91c5848ee85c236f5c5d338d2b2e8b691ca2f0c8ce0ae55f3186"}} as unknown as DocumentNode<CartPageQuery, CartPageQueryVariables>;
export const CartCreateDocument = {"__meta__":{"operation":"mutation","name":"CartCreate","hash":"sha256:3b49495d1fcaacbcd0b18b0210d1b4d33e022a72c5d5b0225e51d9d77f74ce76"}} as unknown as DocumentNode<CartCreateMutation, CartCreateMutationVariables>;
export const CartLineAddDocument = {"__meta__":{"operation":"mutation","name":"CartLineAdd","hash":"sha256:45538ff10e9971f21af5a34a024dc065d548625eb1e28a8618e4ae6cac2d7b68"}} as unknown as DocumentNode<CartLineAddMutation, CartLineAddMutationVariables>;
export const CartLineUpdateDocument = {"__meta__":{"operation":"mutation","name":"CartLineUpdate","hash":"sha256:053482889236b165a6a2772a92749efb9b27661ccbf8bcc10b3e66a81dfe1cae"}} as unknown as DocumentNode<CartLineUpdateMutation, CartLineUpdateMutationVariables>;
export const CartLineRemoveDocument = {"__meta__":{"operation":"mutation","name":"CartLineRemove","hash":"sha256:5c99d92c0c949e867491d9c1242abe37007a9fdb56d6120c5196a6c0d8e32c43"}} as unknown as DocumentNode<CartLineRemoveMutation, CartLineRemoveMutationVariables>;
export const CartCodeApplyDocument = {"__meta__":{"operation":"mutation","name":"CartCodeApply","hash":"sha256:2b27f14475d95742f71679addf4a36b447b9bbbe2f98d4e68ea37062f2ace0d3"}} as unknown as DocumentNode<CartCodeApplyMutation, CartCodeApplyMutationVariables>;
export const CartCodeRemoveDocument = {"__meta__":{"operation":"mutation","name":"CartCodeRemove","hash":"sha256:d77983e1effb168947dfb28bc2ddcc15d4bf884027ea154f1617ebb78e4705b9"}} as unknown as DocumentNode<CartCodeRemoveMutation, CartCodeRemoveMutationVariables>;
export const HomePageDocument = {"__meta__":{"operation":"query","name":"HomePage","hash":"sha256:6a5ff1fb0039a65d97705a0d5ec5fdd1c3ed5707f5b58ec714449f28e7c88cca"}} as unknown as DocumentNode<HomePageQuery, HomePageQueryVariables>;
export const CategoryPictureDocument = {"__meta__":{"operation":"query","name":"CategoryPicture","hash":"sha256:c855cb8c760e1a86e32bed2d387acfd675445afd0765cb09868d292db845f1e6"}} as unknown as DocumentNode<CategoryPictureQuery, CategoryPictureQueryVariables>;
export const CategoryPageDocument = {"__meta__":{"operation":"query","name":"CategoryPage","hash":"sha256:dc4a754ee83ae3ae6c3bc056604bd7558b1747e59e7c2e86ac4be64c2e2ff9d9"}} as unknown as DocumentNode<CategoryPageQuery, CategoryPageQueryVariables>;
export const ListingDocument = {"__meta__":{"operation":"query","name":"Listing","hash":"sha256:8fad8e5540ffa788a525a1a26ab0c7a2006dd2800164dddcc077b15ea03531a6"}} as unknown as DocumentNode<ListingQuery, ListingQueryVariables>;
export const CollectionPageDocument = {"__meta__":{"operation":"query","name":"CollectionPage","hash":"sha256:804431180c7460c68a1f29c8ff44a020b30ea4580ca29aed958a45bf98daa300"}} as unknown as DocumentNode<CollectionPageQuery, CollectionPageQueryVariables>;
export const CollectionMoreDocument = {"__meta__":{"operation":"query","name":"CollectionMore","hash":"sha256:e07291ce821158385acaa1ee5a53fb41f271e2c319df1a2a6fdc51874fdd8223"}} as unknown as DocumentNode<CollectionMoreQuery, CollectionMoreQueryVariables>;
export const CollectionsPageDocument = {"__meta__":{"operation":"query","name":"CollectionsPage","hash":"sha256:5754c1668e6b0d4a8baa01648bc5243142827ea1fe0c866464027fde04860d2c"}} as unknown as DocumentNode<CollectionsPageQuery, CollectionsPageQueryVariables>;
export const SitemapCollectionsDocument = {"__meta__":{"operation":"query","name":"SitemapCollections","hash":"sha256:1670351c448c216a106d316b29b883fd820bfe2d5a0cae53850cbd33c5285edf"}} as unknown as DocumentNode<SitemapCollectionsQuery, SitemapCollectionsQueryVariables>;
export const ListingFacetsDocument = {"__meta__":{"operation":"query","name":"ListingFacets","hash":"sha256:09b572c1fae98292b8d4293f8c45ff1d374c164655c89fbb0e275559b0b03e08"}} as unknown as DocumentNode<ListingFacetsQuery, ListingFacetsQueryVariables>;
export const ListingMoreDocument = {"__meta__":{"operation":"query","name":"ListingMore","hash":"sha256:15c17836e96452274289676fdfdedcdb9674f650ad3e120325f373eaa15bce23"}} as unknown as DocumentNode<ListingMoreQuery, ListingMoreQueryVariables>;
export const ProductPageDocument = {"__meta__":{"operation":"query","name":"ProductPage","hash":"sha256:ba44dee804e7deab7ffd742840ed13c947c5df3c98f35f292340984e824093c1"}} as unknown as DocumentNode<ProductPageQuery, ProductPageQueryVariables>;
export const SuggestionsDocument = {"__meta__":{"operation":"query","name":"Suggestions","hash":"sha256:798f006c539de761c94ed3a239334c37642c68926f769b97dca436359e288042"}} as unknown as DocumentNode<SuggestionsQuery, SuggestionsQueryVariables>;
export const PopularProductsDocument = {"__meta__":{"operation":"query","name":"PopularProducts","hash":"sha256:1a5ca2ba550f3c0d75016e2895e1d84dc3fbb5224921072d31ae346b9aa63de0"}} as unknown as DocumentNode<PopularProductsQuery, PopularProductsQueryVariables>;
export const SearchTrackDocument = {"__meta__":{"operation":"mutation","name":"SearchTrack","hash":"sha256:9773af655d3d3436881104d563f7f4c16aad89e42eb88d26d5b482905a9d7e29"}} as unknown as DocumentNode<SearchTrackMutation, SearchTrackMutationVariables>;
export const SitemapPageDocument = {"__meta__":{"operation":"query","name":"SitemapPage","hash":"sha256:c16c261c21d621718c9b993c1b2bc113d6cb079fb78557399f40d19e2b85c342"}} as unknown as DocumentNode<SitemapPageQuery, SitemapPageQueryVariables>;
export const CheckoutPageDocument = {"__meta__":{"operation":"query","name":"CheckoutPage","hash":"sha256:b0f839fa00f1cd8097578ee5eef84abe70996cf124d759e25e19e8959261167d"}} as unknown as DocumentNode<CheckoutPageQuery, CheckoutPageQueryVariables>;
export const CartAddressesSetDocument = {"__meta__":{"operation":"mutation","name":"CartAddressesSet","hash":"sha256:52d6f8f9daaddd54e2b79c654775cd2e7c049e2b78026511f06ed15dad1bc93c"}} as unknown as DocumentNode<CartAddressesSetMutation, CartAddressesSetMutationVariables>;
export const CartShippingMethodSetDocument = {"__meta__":{"operation":"mutation","name":"CartShippingMethodSet","hash":"sha256:a44438a0460a794cb618a38dd3d8038b78f09d421fd093ae797ba8b5d11f531c"}} as unknown as DocumentNode<CartShippingMethodSetMutation, CartShippingMethodSetMutationVariables>;
export const CheckoutCompleteDocument = {"__meta__":{"operation":"mutation","name":"CheckoutComplete","hash":"sha256:8b056701364d86774d8378e953e69e88140c2e544dc89fd41c4554a28378be34"}} as unknown as DocumentNode<CheckoutCompleteMutation, CheckoutCompleteMutationVariables>;
export const OrderByTokenDocument = {"__meta__":{"operation":"query","name":"OrderByToken","hash":"sha256:74f662057ec1a71cbe8a215e0b31448705dee5b0d48e42bf75d65e67e532b4c3"}} as unknown as DocumentNode<OrderByTokenQuery, OrderByTokenQueryVariables>;
export const OrderReturnRequestDocument = {"__meta__":{"operation":"mutation","name":"OrderReturnRequest","hash":"sha256:99a28c369f1880dd0423d479a4374e7ebb0362c4cf55df45949ca86af52f38cb"}} as unknown as DocumentNode<OrderReturnRequestMutation, OrderReturnRequestMutationVariables>;
export const ShopFrameDocument = {"__meta__":{"operation":"query","name":"ShopFrame","hash":"sha256:91567976b877c6c47bfc4cc64ff2afab9f0be94ec7c226be2f64205615388423"}} as unknown as DocumentNode<ShopFrameQuery, ShopFrameQueryVariables>;
export const DeliveryFactsDocument = {"__meta__":{"operation":"query","name":"DeliveryFacts","hash":"sha256:fef0a69498c5e993abd5fc5f3a78f6e8bc084660a3f26e0ea22aad4bd7267f23"}} as unknown as DocumentNode<DeliveryFactsQuery, DeliveryFactsQueryVariables>;