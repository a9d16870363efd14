/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why staff change stock by hand. */
export type AdjustReason =
  | 'ADJUSTMENT'
  | 'RECEIVE';

/** From which location an order is served first. */
export type AllocationRule =
  /** From the buyer's country first, then in the order of the locations. */
  | 'NEAREST'
  /** In the order of the locations. */
  | 'PRIORITY';

/** Whether more may be sold than lies on the shelf. */
export type BackorderPolicy =
  | 'ALLOW'
  | 'REFUSE';

/** What to change in every chosen product; all that is given happens. */
export type BulkChangesInput = {
  /** Tags to add. */
  addTags?: Array<string> | null | undefined;
  /** Categories to put it in. */
  addToCategories?: Array<string | number> | null | undefined;
  /** Collections to put it in; only ones made by hand. */
  addToCollections?: Array<string | number> | null | undefined;
  /** The prices of all its variants. */
  price?: BulkPriceInput | null | undefined;
  /** Categories to take it out of. */
  removeFromCategories?: Array<string | number> | null | undefined;
  /** Collections to take it out of. */
  removeFromCollections?: Array<string | number> | null | undefined;
  /** Tags to take off; upper and lower case alike. */
  removeTags?: Array<string> | null | undefined;
  /** The status. */
  status?: ProductStatus | null | undefined;
};

/** How prices change. A price of zero stays zero. */
export type BulkPriceInput = {
  /** What becomes of the former price. */
  formerPrice?: FormerPriceRule;
  /** By what. */
  kind: BulkPriceKind;
  /** How it is rounded. */
  rounding?: PriceRounding;
  /** Percent or an amount of the shop's currency; below zero to reduce. */
  value?: string | null | undefined;
};

/** PERCENT and AMOUNT add to the price, END_REDUCTION goes back to the former one. */
export type BulkPriceKind =
  | 'AMOUNT'
  | 'END_REDUCTION'
  | 'PERCENT';

/** A category. In an update, what is left out stays and null clears. */
export type CategoryInput = {
  /** A sentence or two about what is found here. */
  description?: string | null | undefined;
  /** The version that was edited; refused as STALE if it is not the latest. */
  expectedVersion?: number | null | undefined;
  /** Its picture; that of its best-selling product without one. */
  imageId?: string | number | null | undefined;
  /** What it is called; a new one needs it. */
  name?: string | null | undefined;
  /** The category above; null for the root. */
  parentId?: string | number | null | undefined;
  /** What search engines are told. */
  seo?: SeoInput | null | undefined;
  /** Its part of the path; made from the name when left out. */
  slug?: string | null | undefined;
};

/** Where a category goes. */
export type CategoryMoveInput = {
  /** The version that was looked at; refused as STALE if it is not the latest. */
  expectedVersion?: number | null | undefined;
  /** The category above; null for the root. */
  parentId?: string | number | null | undefined;
  /** The place among its neighbours there, from 0; last without one. */
  position?: number | null | undefined;
};

/** Categories with all that is below them; name one list. */
export type CollectionCategoriesInput = {
  /** It stands in one of these. */
  in?: Array<string | number> | null | undefined;
  /** It stands in none of these. */
  notIn?: Array<string | number> | null | undefined;
};

/** A new collection: by rules when it has any, else put together by hand. */
export type CollectionCreateInput = {
  /** What there is to say, as HTML; cleaned on the way in. */
  description?: string | null | undefined;
  /** Its own picture; that of its first product without one. */
  imageId?: string | number | null | undefined;
  /** Whether the public sees it; hidden at first. */
  isVisible?: boolean | null | undefined;
  /** By hand or by rules; it stays that way. */
  kind: CollectionKind;
  /** Its place among the collections, smallest first. */
  position?: number | null | undefined;
  /** Which products belong to it, by rules. */
  rules?: CollectionRuleInput | null | undefined;
  /** What search engines are told. */
  seo?: SeoInput | null | undefined;
  /** Its name in addresses; made from the title when empty. */
  slug?: string | null | undefined;
  /** The order of its products. */
  sort?: CollectionSort | null | undefined;
  /** What it is called. */
  title: string;
};

/** When a product was created: between two moments, or within the last days. */
export type CollectionCreatedInput = {
  /** At this moment or later. */
  after?: string | null | undefined;
  /** Before this moment. */
  before?: string | null | undefined;
  /** Within so many days until now; looked at each night. */
  withinDays?: number | null | undefined;
};

/** Whether products are put in by hand, or come and go by rules. */
export type CollectionKind =
  | 'MANUAL'
  | 'RULES';

/** Choices of an option, such as colours; name one list. */
export type CollectionOptionInput = {
  /** A variant has one of these. */
  in?: Array<string> | null | undefined;
  /** The option's name. */
  name: string;
  /** No variant has one of these. */
  notIn?: Array<string> | null | undefined;
};

/** A group of rules or one condition: exactly one of the fields. Groups stand in groups, three levels deep. */
export type CollectionRuleInput = {
  /** All of these hold. */
  all?: Array<CollectionRuleInput> | null | undefined;
  /** One of these holds. */
  any?: Array<CollectionRuleInput> | null | undefined;
  /** Where it stands. */
  category?: CollectionCategoriesInput | null | undefined;
  /** When it was created. */
  created?: CollectionCreatedInput | null | undefined;
  /** Whether a variant can be bought now. */
  isAvailable?: boolean | null | undefined;
  /** Whether a variant is reduced. */
  isOnSale?: boolean | null | undefined;
  /** What is left of a variant's price after its cost, in per cent. Needs the right to see costs. */
  margin?: DecimalFilter | null | undefined;
  /** What can be chosen. */
  option?: CollectionOptionInput | null | undefined;
  /** The price of a variant. */
  price?: DecimalFilter | null | undefined;
  /** What kind of thing it is. */
  productType?: CollectionTextsInput | null | undefined;
  /** Units that can be sold, of all variants together; endless where stock is not counted. */
  stock?: CollectionUnitsInput | null | undefined;
  /** A tag. */
  tag?: CollectionTextsInput | null | undefined;
  /** The title. */
  title?: CollectionTitleInput | null | undefined;
  /** Who makes it. */
  vendor?: CollectionTextsInput | null | undefined;
};

/** The order in which a collection shows its products. MANUAL is for those put together by hand. */
export type CollectionSort =
  | 'BEST_SELLING'
  | 'MANUAL'
  | 'NEWEST'
  | 'PRICE_HIGH'
  | 'PRICE_LOW'
  | 'TITLE';

/** One of these texts or none of them, upper and lower case alike; name one list. */
export type CollectionTextsInput = {
  /** It is one of these. */
  in?: Array<string> | null | undefined;
  /** It is none of these. */
  notIn?: Array<string> | null | undefined;
};

/** What a title is like, upper and lower case alike; name one. */
export type CollectionTitleInput = {
  /** It has this somewhere. */
  contains?: string | null | undefined;
  /** It ends with this. */
  endsWith?: string | null | undefined;
  /** It is exactly this. */
  eq?: string | null | undefined;
  /** It has this nowhere. */
  notContains?: string | null | undefined;
  /** It begins with this. */
  startsWith?: string | null | undefined;
};

/** Limits of a whole number; all of them hold. */
export type CollectionUnitsInput = {
  /** Exactly. */
  eq?: number | null | undefined;
  /** At least. */
  gte?: number | null | undefined;
  /** At most. */
  lte?: number | null | undefined;
};

/** Changes to a collection. */
export type CollectionUpdateInput = {
  /** What there is to say, as HTML; cleaned on the way in. */
  description?: string | null | undefined;
  /** The version that was edited; refused as STALE if it is not the latest. */
  expectedVersion?: number | null | undefined;
  /** Its own picture; that of its first product without one. */
  imageId?: string | number | null | undefined;
  /** Whether the public sees it; hidden at first. */
  isVisible?: boolean | null | undefined;
  /** Its place among the collections, smallest first. */
  position?: number | null | undefined;
  /** Which products belong to it, by rules. */
  rules?: CollectionRuleInput | null | undefined;
  /** What search engines are told. */
  seo?: SeoInput | null | undefined;
  /** Its name in addresses; made from the title when empty. */
  slug?: string | null | undefined;
  /** The order of its products. */
  sort?: CollectionSort | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
};

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

/** A span of time. */
export type DateTimeFilter = {
  /** From this moment on. */
  gte?: string | null | undefined;
  /** Before this moment. */
  lt?: string | null | undefined;
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

/** How far an export is. */
export type ExportStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** The place in a picture that stays in view when it is cropped. */
export type FocalPointInput = {
  /** From the left edge, 0, to the right, 1. */
  x: number;
  /** From the upper edge, 0, to the lower, 1. */
  y: number;
};

/** KEEP leaves the former price, SET makes the present price the former one where it falls, CLEAR drops it. */
export type FormerPriceRule =
  | 'CLEAR'
  | 'KEEP'
  | 'SET';

/** How far the goods have come. */
export type FulfilmentStatus =
  | 'DELIVERED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'UNFULFILLED';

/** Which pictures. What is left out does not matter. */
export type ImageFilter = {
  /** Whether it could not be made ready. */
  isFailed?: boolean | null | undefined;
  /** Whether nothing of the catalogue shows it; orders that remember it do not count. */
  isUnused?: boolean | null | undefined;
  /** Whether it lacks a text for those who cannot see it. */
  isWithoutAlt?: boolean | null | undefined;
};

/** Whether a picture can be shown yet. */
export type ImageState =
  | 'FAILED'
  | 'PENDING'
  | 'READY';

/** Changes to a picture. What is left out stays; null clears. */
export type ImageUpdateInput = {
  /** What the picture shows; at most 500 letters. */
  alt?: string | null | undefined;
  /** What stays in view; null is the middle. */
  focalPoint?: FocalPointInput | null | undefined;
};

/** How far an import is. */
export type ImportStatus =
  | 'CANCELLED'
  | 'CHECKED'
  | 'CHECKING'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** A change of stock by hand. */
export type InventoryAdjustInput = {
  /** Units that came (positive) or are missing (negative). */
  delta: number;
  /** What was on hand there when it was counted; refused when it changed. */
  expectedOnHand?: number | null | undefined;
  /** The same key does the same change only once. */
  idempotencyKey: string;
  /** The stock record. */
  itemId: string | number;
  /** Where; the default location when left out. */
  locationId?: string | number | null | undefined;
  /** Why, in words. */
  note: string;
  /** A delivery, or a correction. */
  reason: AdjustReason;
};

/** A count sheet. */
export type InventoryCountInput = {
  /** Whether one line at fault stops the others. */
  errorPolicy?: StockErrorPolicy;
  /** The same key writes the same sheet only once. */
  idempotencyKey: string;
  /** What was counted, at most 500 lines. */
  lines: Array<InventoryCountLineInput>;
  /** Where; the default location when left out. */
  locationId?: string | number | null | undefined;
  /** What was counted, and why. */
  note: string;
};

/** One item of a count sheet. */
export type InventoryCountLineInput = {
  /** Units that were counted. */
  counted: number;
  /** What was on hand there when it was counted. The line is refused when that has changed. */
  expectedOnHand: number;
  /** The stock record. */
  itemId: string | number;
};

/** Which stock records to list. */
export type InventoryFilter = {
  /** Units are promised that do not lie on the shelf. */
  isBackordered?: boolean | null | undefined;
  /** At or below their threshold. */
  isLow?: boolean | null | undefined;
  /** Tracked, and nothing left to sell. */
  isOutOfStock?: boolean | null | undefined;
  /** Units lie at this location, or are promised from there. */
  locationId?: string | number | null | undefined;
};

/** How an item is kept. What is left out stays as it is. */
export type InventoryItemUpdateInput = {
  /** Whether it may be sold beyond what lies on the shelf. */
  backorders?: BackorderPolicy | null | undefined;
  /** Whether units are counted. */
  isTracked?: boolean | null | undefined;
  /** Low from this many available units down; null clears it. */
  lowStockThreshold?: number | null | undefined;
};

/** A delivery. */
export type InventoryReceiveInput = {
  /** The same key takes the same delivery in only once. */
  idempotencyKey: string;
  /** What came, at most 500 lines. */
  lines: Array<InventoryReceiveLineInput>;
  /** Where; the default location when left out. */
  locationId?: string | number | null | undefined;
  /** The delivery note's number, or who sent it. */
  reference: string;
};

/** So many units of one item that have arrived. */
export type InventoryReceiveLineInput = {
  /** The stock record. */
  itemId: string | number;
  /** Units that came. */
  quantity: number;
};

/** How the shop keeps its stock. What is left out stays as it is. */
export type InventorySettingsInput = {
  /** From which location an order is served first. */
  allocation?: AllocationRule | null | undefined;
  /** Whether shoppers hear that something is about to run out. */
  showsLowStock?: boolean | null | undefined;
};

/** How to sort stock records. */
export type InventorySort = {
  /** Smallest or largest first. */
  direction?: SortDirection;
  /** What to sort by. */
  field: InventorySortField;
};

/** What to sort stock records by. */
export type InventorySortField =
  | 'AVAILABLE'
  | 'SKU'
  | 'UPDATED_AT';

/** A location. What is left out stays as it is. */
export type LocationInput = {
  /** Its country's two letters; null clears it. */
  countryCode?: string | null | undefined;
  /** Whether it is in use. It is closed empty. */
  isActive?: boolean | null | undefined;
  /** True makes it the one where goods are taken in by default. */
  isDefault?: boolean | null | undefined;
  /** What it is called; a new one needs a name. */
  name?: string | null | undefined;
};

/** Why units moved. */
export type MovementReason =
  | 'ADJUSTMENT'
  | 'RECEIVE'
  | 'REFUND'
  | 'RELEASE'
  | 'RESERVE'
  | 'RETURN'
  | 'SALE'
  | 'TRANSFER';

/** Choices of one option, such as colours. */
export type OptionFilter = {
  /** One of these; an empty list matches nothing. */
  in: Array<string>;
  /** The option's name. */
  name: string;
};

/** One choice of a variant, such as "Colour": "Moss". */
export type OptionValueInput = {
  /** What is chosen. */
  name: string;
  /** The choice. */
  value: string;
};

/** Why an order is cancelled. */
export type OrderCancelInput = {
  /** The same key asks for the same cancellation. */
  idempotencyKey: string;
  /** Whether the customer gets a mail. */
  notifyCustomer?: boolean;
  /** Why, as the customer is told. */
  reason: string;
};

/** Which orders; all of it must be true. */
export type OrderFilter = {
  /** How far the goods have come. */
  fulfilmentStatus?: FulfilmentStatus | null | undefined;
  /** Whether they are paid. */
  paymentStatus?: OrderPaymentStatus | null | undefined;
  /** When they were placed. */
  placedAt?: DateTimeFilter | null | undefined;
  /** Open, closed or cancelled. */
  status?: OrderStatus | null | undefined;
  /** What they come to. */
  total?: DecimalFilter | null | undefined;
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

/** A refund of what is named, or of all that is left. */
export type OrderRefundInput = {
  /** A sum besides, tied to no line. */
  amount?: string | null | undefined;
  /** The same key asks for the same refund. */
  idempotencyKey: string;
  /** Units of lines. */
  lines?: Array<RefundLineInput> | null | undefined;
  /** Why, among staff. */
  note?: string | null | undefined;
  /** Whether the customer gets a mail. */
  notifyCustomer?: boolean;
  /** Why, as the customer is told. */
  reason: string;
  /** Whether the goods go back on the shelf. */
  restock?: boolean;
  /** Of the shipping. */
  shipping?: string | null | undefined;
};

/** What is given back; all that is left where nothing is named. */
export type OrderRefundParts = {
  /** A sum besides, tied to no line. */
  amount?: string | null | undefined;
  /** Units of lines. */
  lines?: Array<RefundLineInput> | null | undefined;
  /** Whether the goods go back on the shelf. */
  restock?: boolean;
  /** Of the shipping. */
  shipping?: string | null | undefined;
};

/** A parcel that leaves the house. */
export type OrderShipInput = {
  /** Who carries it. */
  carrier: string;
  /** The same key asks for the same parcel. */
  idempotencyKey: string;
  /** What is in it; all that is left when empty. */
  lines?: Array<ShipmentLineInput> | null | undefined;
  /** Whether the customer gets a mail. */
  notifyCustomer?: boolean;
  /** The carrier's number. */
  trackingNumber?: string | null | undefined;
  /** Where to see how far it is; known carriers need none. */
  trackingUrl?: string | null | undefined;
};

/** In which order. */
export type OrderSort = {
  /** Largest or smallest first. */
  direction?: SortDirection;
  /** By what. */
  field: OrderSortField;
};

/** What a list of orders is sorted by. */
export type OrderSortField =
  | 'NUMBER'
  | 'PLACED_AT'
  | 'TOTAL';

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

/** To the nearest minor unit, whole amount, or amount with this ending; halfway goes up. */
export type PriceRounding =
  | 'ENDING_90'
  | 'ENDING_95'
  | 'ENDING_99'
  | 'NONE'
  | 'WHOLE';

/** A product with an error is left out, whole; a warning is for people. */
export type ProblemSeverity =
  | 'ERROR'
  | 'WARNING';

/** Which products, and what to change in them. Up to 50,000. */
export type ProductBulkEditInput = {
  /** What to change. */
  changes: BulkChangesInput;
  /** All products like these; {} for every one. */
  filter?: ProductFilter | null | undefined;
  /** These products, at most 1,000; else by filter and query. */
  ids?: Array<string | number> | null | undefined;
  /** Words that the products are found by. */
  query?: string | null | undefined;
};

/** What became of one product. SKIPPED was changed since, so undoing left it alone. */
export type ProductBulkEditOutcome =
  | 'CHANGED'
  | 'FAILED'
  | 'PENDING'
  | 'SKIPPED'
  | 'UNCHANGED'
  | 'UNDONE';

/** Where a bulk edit stands. */
export type ProductBulkEditStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'QUEUED'
  | 'RUNNING'
  | 'UNDOING'
  | 'UNDONE';

/** A product to be created, with its variants, in one step. */
export type ProductCreateInput = {
  /** Where it stands. */
  categoryIds?: Array<string | number> | null | undefined;
  /** HTML; what the allow-list does not hold is taken out. */
  description?: string | null | undefined;
  /** Its pictures, in order. */
  imageIds?: Array<string | number> | null | undefined;
  /** What kind of thing it is. */
  productType?: string | null | undefined;
  /** What search engines are told. */
  seo?: SeoInput | null | undefined;
  /** Its name in addresses; made from the title when left out. */
  slug?: string | null | undefined;
  /** Whether it goes on sale at once. */
  status?: ProductStatus;
  /** A line below the title. */
  subtitle?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** Whether to take a slug that used to lead to another product, whose old links then lead here. */
  takesFormerSlug?: boolean | null | undefined;
  /** What it is called. */
  title: string;
  /** What can be bought, in order; 1 to 250. */
  variants: Array<VariantInput>;
  /** Who makes it. */
  vendor?: string | null | undefined;
};

/** What became of a product that was to be deleted. What was ordered is archived: orders keep it. */
export type ProductDeleteOutcome =
  | 'ARCHIVED'
  | 'DELETED';

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

/** Changes to a product. What is left out stays; null clears. */
export type ProductUpdateInput = {
  /** Where it stands: the whole list. */
  categoryIds?: Array<string | number> | null | undefined;
  /** HTML; what the allow-list does not hold is taken out. */
  description?: string | null | undefined;
  /** The `version` that was read; refused as STALE when it moved on. */
  expectedVersion?: number | null | undefined;
  /** Its pictures: the whole list, in order. */
  imageIds?: Array<string | number> | null | undefined;
  /** What kind of thing it is. */
  productType?: string | null | undefined;
  /** What search engines are told. */
  seo?: SeoInput | null | undefined;
  /** Its name in addresses. */
  slug?: string | null | undefined;
  /** Whether it is on sale. */
  status?: ProductStatus | null | undefined;
  /** A line below the title. */
  subtitle?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** Whether to take a slug that used to lead to another product, whose old links then lead here. */
  takesFormerSlug?: boolean | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
  /** The whole list; a variant left out is offered no longer. */
  variants?: Array<VariantInput> | null | undefined;
  /** Who makes it. */
  vendor?: string | null | undefined;
};

/** What replaced a version of a product. */
export type ProductVersionReplacedBy =
  | 'ARCHIVE'
  | 'BULK_EDIT'
  | 'EDIT'
  | 'IMPORT'
  | 'PUBLISH'
  | 'ROLLBACK';

/** A new code. */
export type PromotionCreateInput = {
  /** For FIXED: how much it takes off. */
  amount?: string | null | undefined;
  /** 2 to 40 letters, digits, hyphens or underscores. */
  code: string;
  /** Not usable from then on. */
  endsAt?: string | null | undefined;
  /** Whether it can be used at once. */
  isActive?: boolean;
  /** What it does. This cannot be changed later. */
  kind: PromotionKind;
  /** Goods must come to at least this. */
  minimumSpend?: string | null | undefined;
  /** How many orders of one customer may use it. */
  perCustomerLimit?: number | null | undefined;
  /** For PERCENT: "15" or "12.5", up to 100. */
  percent?: string | null | undefined;
  /** Not usable before. */
  startsAt?: string | null | undefined;
  /** What customers read beside the discount. */
  title: string;
  /** How many orders may use it in all. */
  usageLimit?: number | null | undefined;
};

/** Which promotions to list. */
export type PromotionFilter = {
  /** In this state now. */
  status?: PromotionStatus | null | undefined;
};

/** What a code does. */
export type PromotionKind =
  | 'FIXED'
  | 'FREE_SHIPPING'
  | 'PERCENT';

/** Whether a code can be used now. */
export type PromotionStatus =
  | 'ENDED'
  | 'PAUSED'
  | 'RUNNING'
  | 'SCHEDULED'
  | 'USED_UP';

/** Changes of a code. What is left out stays; null clears. */
export type PromotionUpdateInput = {
  /** For FIXED: how much it takes off. */
  amount?: string | null | undefined;
  /** Not usable from then on. */
  endsAt?: string | null | undefined;
  /** False pauses it. */
  isActive?: boolean | null | undefined;
  /** Goods must come to at least this. */
  minimumSpend?: string | null | undefined;
  /** How many orders of one customer may use it. */
  perCustomerLimit?: number | null | undefined;
  /** For PERCENT: "15" or "12.5", up to 100. */
  percent?: string | null | undefined;
  /** Not usable before. */
  startsAt?: string | null | undefined;
  /** What customers read beside the discount. */
  title?: string | null | undefined;
  /** How many orders may use it in all. */
  usageLimit?: number | null | undefined;
};

/** Units of a line that are refunded. */
export type RefundLineInput = {
  /** The order's line. */
  orderLineId: string | number;
  /** Units, at most what has not been refunded. */
  quantity: number;
  /** Whether they go back on the shelf; else as the refund says. */
  restock?: boolean | null | undefined;
};

/** How far a refund has come. */
export type RefundStatus =
  | 'FAILED'
  | 'PENDING'
  | 'SUCCEEDED';

/** What becomes of the units that arrived; together they are all that did. */
export type ReturnInspectedInput = {
  /** The order's line. */
  orderLineId: string | number;
  /** Units that go back on the shelf. */
  restocked: number;
  /** Units that cannot be sold again. */
  writtenOff: number;
};

/** Why goods come back. */
export type ReturnReason =
  | 'DAMAGED'
  | 'NOT_AS_DESCRIBED'
  | 'OTHER'
  | 'SIZE'
  | 'UNWANTED'
  | 'WRONG_ITEM';

/** Units of a line that arrived. */
export type ReturnReceivedInput = {
  /** The order's line. */
  orderLineId: string | number;
  /** Units, at most what was announced. */
  received: number;
};

/** Money for what came back: all that is due for it. */
export type ReturnRefundInput = {
  /** The same key asks for the same refund. */
  idempotencyKey: string;
  /** Whether the customer gets a mail. */
  notifyCustomer?: boolean;
  /** Of the shipping: 4.90. */
  shipping?: string | null | undefined;
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

/** A synonym, whole. */
export type SearchSynonymInput = {
  /** In which direction it works. */
  kind: SynonymKind;
  /** For a one-way synonym: what it finds too, at most twenty. */
  replacements?: Array<string> | null | undefined;
  /** Words or phrases of up to three words, at most twenty; two at least where it works both ways. */
  terms: Array<string>;
};

/** Which searches. */
export type SearchedTermFilter = {
  /** Of how many days up to today, 1 to 180. */
  days?: number;
  /** Whether the last search found anything. */
  hasResults?: boolean | null | undefined;
};

/** What search engines are told. */
export type SeoInput = {
  /** The description in a search result. */
  description?: string | null | undefined;
  /** The title of the page. */
  title?: string | null | undefined;
};

/** Units of a line that go into a parcel. */
export type ShipmentLineInput = {
  /** The order's line. */
  orderLineId: string | number;
  /** Units, at most what has not been shipped. */
  quantity: number;
};

/** Smallest or largest first. */
export type SortDirection =
  | 'ASC'
  | 'DESC';

/** Which alerts to list. */
export type StockAlertFilter = {
  /** Whether somebody took note. */
  isAcknowledged?: boolean | null | undefined;
  /** Whether stock is still low. */
  isOpen?: boolean | null | undefined;
};

/** Whether one line at fault stops all lines, or only itself. */
export type StockErrorPolicy =
  | 'REJECT_ALL'
  | 'REJECT_FAILED_ROWS';

/** A transfer to plan. */
export type StockTransferInput = {
  /** Where the goods lie. */
  fromId: string | number;
  /** What goes, at most 500 lines. */
  lines: Array<StockTransferLineInput>;
  /** What it is for. */
  note?: string | null | undefined;
  /** Where they are to go. */
  toId: string | number;
};

/** So many units of one item. */
export type StockTransferLineInput = {
  /** The stock record. */
  itemId: string | number;
  /** Units. */
  quantity: number;
};

/** What of a transfer has arrived. */
export type StockTransferReceiveInput = {
  /** The same key takes the same goods in only once. */
  idempotencyKey: string;
  /** All of it when left out. */
  lines?: Array<StockTransferLineInput> | null | undefined;
};

/** How far a transfer has come. */
export type StockTransferStatus =
  | 'CANCELLED'
  | 'DRAFT'
  | 'IN_TRANSIT'
  | 'RECEIVED';

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

/** TWO_WAY: each term finds all the others. ONE_WAY: the terms find the replacements too, not the other way round. */
export type SynonymKind =
  | 'ONE_WAY'
  | 'TWO_WAY';

/** A file that is about to be sent. */
export type UploadCreateInput = {
  /** Its exact size. */
  bytes: number;
  /** Its MIME type, such as "image/jpeg". */
  contentType: string;
  /** What it is called on the sender's machine. */
  filename: string;
  /** What it is sent for. */
  purpose: UploadPurpose;
};

/** What a file is sent for. */
export type UploadPurpose =
  | 'PRODUCT_IMAGE'
  | 'PRODUCT_IMPORT';

/** A variant. With an id it changes a variant; what is left out stays as it is. */
export type VariantInput = {
  /** The number under the barcode. */
  barcode?: string | null | undefined;
  /** The earlier price; more than the price. */
  compareAtPrice?: string | null | undefined;
  /** What the shop pays for one. */
  cost?: string | null | undefined;
  /** The height in millimetres, as it is packed. */
  heightMm?: number | null | undefined;
  /** The variant to change; a new one without. */
  id?: string | number | null | undefined;
  /** The product's picture that shows this variant. */
  imageId?: string | number | null | undefined;
  /** The product's pictures that show this variant: the whole list, instead of `imageId`. */
  imageIds?: Array<string | number> | null | undefined;
  /** Units that lie on the shelf; only for a new variant. */
  initialStock?: number | null | undefined;
  /** The length in millimetres, as it is packed. */
  lengthMm?: number | null | undefined;
  /** Staff are told when stock sinks to this; null: never. */
  lowStockThreshold?: number | null | undefined;
  /** Its choices; all variants of a product have the same options, which may be none. */
  options: Array<OptionValueInput>;
  /** The price of one. */
  price: string;
  /** The stock keeping unit, unique in the shop. */
  sku?: string | null | undefined;
  /** Whether stock is counted. */
  tracked?: boolean | null | undefined;
  /** The weight in grams. */
  weightGrams?: number | null | undefined;
  /** The width in millimetres, as it is packed. */
  widthMm?: number | null | undefined;
};

export type ViewerPartsFragment = { id: string, name: string, email: string, role: { name: string, permissions: Array<string> } };

export type AdminViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminViewerQuery = { viewerStaff: { id: string, name: string, email: string, role: { name: string, permissions: Array<string> } } | null };

export type AdminLoginMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type AdminLoginMutation = { staffLogin: { permissions: Array<string>, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminLogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type AdminLogoutMutation = { staffLogout: { userErrors: Array<
      | { code: ErrorCode, message: string }
      | { code: ErrorCode, message: string }
    > } };

export type BulkEditRowFragment = { id: string, status: ProductBulkEditStatus, summary: string, total: number, changed: number, unchanged: number, failed: number, undone: number, skipped: number, startedBy: string | null, undoneBy: string | null, createdAt: string, finishedAt: string | null, undoneAt: string | null };

export type DifferencePartsFragment = { field: string, label: string, before: string | null, after: string | null };

export type AdminBulkEditsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdminBulkEditsQuery = { productBulkEdits: { nodes: Array<{ id: string, status: ProductBulkEditStatus, summary: string, total: number, changed: number, unchanged: number, failed: number, undone: number, skipped: number, startedBy: string | null, undoneBy: string | null, createdAt: string, finishedAt: string | null, undoneAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminBulkEditQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminBulkEditQuery = { productBulkEdit: { id: string, status: ProductBulkEditStatus, summary: string, total: number, changed: number, unchanged: number, failed: number, undone: number, skipped: number, startedBy: string | null, undoneBy: string | null, createdAt: string, finishedAt: string | null, undoneAt: string | null } | null };

export type AdminBulkEditRowsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  outcome?: ProductBulkEditOutcome | null | undefined;
}>;


export type AdminBulkEditRowsQuery = { productBulkEdit: { id: string, rows: { nodes: Array<{ place: number, title: string, outcome: ProductBulkEditOutcome, message: string | null, product: { id: string } | null, differences: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AdminBulkEditPreviewQueryVariables = Exact<{
  input: ProductBulkEditInput;
}>;


export type AdminBulkEditPreviewQuery = { productBulkEditPreview: { preview: { count: number, checkedCount: number, changedCount: number, problemCount: number, rows: Array<{ product: { id: string, title: string } | null, differences: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, problems: Array<{ problem: string | null, product: { id: string, title: string } | null }> } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminBulkEditStartMutationVariables = Exact<{
  input: ProductBulkEditInput;
  expectedCount?: number | null | undefined;
}>;


export type AdminBulkEditStartMutation = { productBulkEditStart: { bulkEdit: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminBulkEditCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminBulkEditCancelMutation = { productBulkEditCancel: { bulkEdit: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminBulkEditUndoMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminBulkEditUndoMutation = { productBulkEditUndo: { bulkEdit: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCategoryTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminCategoryTreeQuery = { categories: Array<{ id: string, name: string, slug: string, path: string, productCount: number, version: number, parent: { id: string } | null }> };

export type AdminCategoryQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminCategoryQuery = { category: { id: string, name: string, slug: string, path: string, description: string | null, version: number, hasOwnImage: boolean, image: { id: string, url: string } | null, seo: { title: string | null, description: string | null } } | null };

export type AdminCategoryCreateMutationVariables = Exact<{
  input: CategoryInput;
}>;


export type AdminCategoryCreateMutation = { categoryCreate: { category: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCategoryUpdateMutationVariables = Exact<{
  id: string | number;
  input: CategoryInput;
}>;


export type AdminCategoryUpdateMutation = { categoryUpdate: { category: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCategoryMoveMutationVariables = Exact<{
  id: string | number;
  input: CategoryMoveInput;
}>;


export type AdminCategoryMoveMutation = { categoryMove: { category: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCategoryDeleteMutationVariables = Exact<{
  id: string | number;
  movesContentsUp: boolean;
}>;


export type AdminCategoryDeleteMutation = { categoryDelete: { deletedId: string | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type CollectionRowFragment = { id: string, title: string, slug: string, kind: CollectionKind, isVisible: boolean, productCount: number, updatedAt: string, image: { url: string } | null };

export type LimitPartsFragment = { gte: string | null, lte: string | null, eq: string | null };

export type ConditionPartsFragment = { isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null };

export type InnerGroupPartsFragment = { isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null };

export type GroupPartsFragment = { isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null };

export type CollectionDetailFragment = { id: string, title: string, slug: string, description: string, kind: CollectionKind, sort: CollectionSort, isVisible: boolean, position: number, productCount: number, version: number, updatedAt: string, hasOwnImage: boolean, image: { id: string, url: string } | null, seo: { title: string | null, description: string | null }, rules: { all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null } | null };

export type MemberPartsFragment = { id: string, title: string, vendor: string | null, status: ProductStatus, featuredImage: { url: string, state: ImageState } | null, priceRange: { min: { amount: string, currencyCode: CurrencyCode } } };

export type AdminCollectionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminCollectionsQuery = { collections: { nodes: Array<{ id: string, title: string, slug: string, kind: CollectionKind, isVisible: boolean, productCount: number, updatedAt: string, image: { url: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminCollectionQueryVariables = Exact<{
  id: string | number;
  withCost: boolean;
}>;


export type AdminCollectionQuery = { collection: { id: string, title: string, slug: string, description: string, kind: CollectionKind, sort: CollectionSort, isVisible: boolean, position: number, productCount: number, version: number, updatedAt: string, hasOwnImage: boolean, image: { id: string, url: string } | null, seo: { title: string | null, description: string | null }, rules: { all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, all: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, any: Array<{ isAvailable: boolean | null, isOnSale: boolean | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null, title: { contains: string | null, notContains: string | null, startsWith: string | null, endsWith: string | null, eq: string | null } | null, tag: { in: Array<string> | null, notIn: Array<string> | null } | null, vendor: { in: Array<string> | null, notIn: Array<string> | null } | null, productType: { in: Array<string> | null, notIn: Array<string> | null } | null, category: { in: Array<{ id: string }> | null, notIn: Array<{ id: string }> | null } | null, option: { name: string, in: Array<string> | null, notIn: Array<string> | null } | null, price: { gte: string | null, lte: string | null, eq: string | null } | null, margin?: { gte: string | null, lte: string | null, eq: string | null } | null, stock: { gte: string | null, lte: string | null, eq: string | null } | null, created: { before: string | null, after: string | null, withinDays: number | null } | null }> | null } | null } | null };

export type AdminCollectionMembersQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AdminCollectionMembersQuery = { collection: { id: string, products: { nodes: Array<{ id: string, title: string, vendor: string | null, status: ProductStatus, featuredImage: { url: string, state: ImageState } | null, priceRange: { min: { amount: string, currencyCode: CurrencyCode } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } } | null };

export type AdminCollectionPicksQueryVariables = Exact<{
  query: string;
  first: number;
}>;


export type AdminCollectionPicksQuery = { products: { nodes: Array<{ id: string, title: string, vendor: string | null, status: ProductStatus, featuredImage: { url: string, state: ImageState } | null, priceRange: { min: { amount: string, currencyCode: CurrencyCode } } }> } };

export type AdminCollectionPreviewQueryVariables = Exact<{
  rules: CollectionRuleInput;
}>;


export type AdminCollectionPreviewQuery = { collectionRulesPreview: { productCount: number | null, hiddenCount: number | null, sample: Array<{ id: string, title: string, vendor: string | null, status: ProductStatus, featuredImage: { url: string, state: ImageState } | null, priceRange: { min: { amount: string, currencyCode: CurrencyCode } } }>, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionExplainQueryVariables = Exact<{
  rules: CollectionRuleInput;
  productId: string | number;
}>;


export type AdminCollectionExplainQuery = { collectionRulesExplain: { matches: boolean | null, findings: Array<{ path: Array<string>, holds: boolean | null }>, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionCreateMutationVariables = Exact<{
  input: CollectionCreateInput;
}>;


export type AdminCollectionCreateMutation = { collectionCreate: { collection: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionUpdateMutationVariables = Exact<{
  id: string | number;
  input: CollectionUpdateInput;
}>;


export type AdminCollectionUpdateMutation = { collectionUpdate: { collection: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminCollectionDeleteMutation = { collectionDelete: { deletedId: string | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionProductsAddMutationVariables = Exact<{
  id: string | number;
  productIds: Array<string | number> | string | number;
}>;


export type AdminCollectionProductsAddMutation = { collectionProductsAdd: { collection: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionProductsRemoveMutationVariables = Exact<{
  id: string | number;
  productIds: Array<string | number> | string | number;
}>;


export type AdminCollectionProductsRemoveMutation = { collectionProductsRemove: { collection: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminCollectionProductMoveMutationVariables = Exact<{
  id: string | number;
  productId: string | number;
  afterId?: string | number | null | undefined;
}>;


export type AdminCollectionProductMoveMutation = { collectionProductMove: { collection: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type CustomerRowFragment = { id: string, email: string, name: string, phone: string | null, acceptsMarketing: boolean, createdAt: string, orderCount: number, spent: { amount: string, currencyCode: CurrencyCode } };

export type AdminCustomersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminCustomersQuery = { customers: { nodes: Array<{ id: string, email: string, name: string, phone: string | null, acceptsMarketing: boolean, createdAt: string, orderCount: number, spent: { amount: string, currencyCode: CurrencyCode } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminCustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminCustomerQuery = { customer: { id: string, email: string, name: string, phone: string | null, acceptsMarketing: boolean, createdAt: string, orderCount: number, orders: { nodes: Array<{ id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, shippingAddress: { firstName: string, lastName: string, city: string, countryCode: string } | null, totals: { total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean } }, spent: { amount: string, currencyCode: CurrencyCode } } | null };

export type ExportRowFragment = { id: string, filename: string, status: ExportStatus, isFiltered: boolean, hasCosts: boolean, hasStock: boolean, productsTotal: number | null, productsDone: number, rowsWritten: number, bytes: number, progress: number, error: string | null, startedByName: string | null, createdAt: string, finishedAt: string | null, isRemoved: boolean, downloadUrl: string | null };

export type AdminExportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdminExportsQuery = { productExports: { nodes: Array<{ id: string, filename: string, status: ExportStatus, isFiltered: boolean, hasCosts: boolean, hasStock: boolean, productsTotal: number | null, productsDone: number, rowsWritten: number, bytes: number, progress: number, error: string | null, startedByName: string | null, createdAt: string, finishedAt: string | null, isRemoved: boolean, downloadUrl: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminExportLinkQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminExportLinkQuery = { productExport: { id: string, downloadUrl: string | null } | null };

export type AdminExportCreateMutationVariables = Exact<{
  filter?: ProductFilter | null | undefined;
}>;


export type AdminExportCreateMutation = { productExportCreate: { export: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminExportCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminExportCancelMutation = { productExportCancel: { export: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminDashboardQueryVariables = Exact<{
  withStock: boolean;
  withProfit: boolean;
}>;


export type AdminDashboardQuery = { shop: { name: string, timezone: string }, dashboard: { toShip: number, unpaid: number, lowStockCount?: number, failedJobCount: number, today: { orders: number, revenue: { amount: string, currencyCode: CurrencyCode }, averageOrder: { amount: string, currencyCode: CurrencyCode } }, sameDayLastWeek: { orders: number, revenue: { amount: string, currencyCode: CurrencyCode }, averageOrder: { amount: string, currencyCode: CurrencyCode } }, salesByDay: Array<{ date: string, orders: number, revenue: { amount: string, currencyCode: CurrencyCode } }>, unpaidValue: { amount: string, currencyCode: CurrencyCode }, refundedThisWeek: { amount: string, currencyCode: CurrencyCode }, revenueThisMonth: { amount: string, currencyCode: CurrencyCode }, profitThisMonth?: { amount: string, currencyCode: CurrencyCode } | null, recentOrders: Array<{ id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, shippingAddress: { firstName: string, lastName: string, city: string, countryCode: string } | null, totals: { total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, quantity: number }> }>, topProducts: Array<{ unitsSold: number, revenue: { amount: string, currencyCode: CurrencyCode }, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null } }> } };

export type ImportRowFragment = { id: string, filename: string, status: ImportStatus, format: string, isDryRun: boolean, rowsRead: number, rowsTotal: number | null, productsCreated: number, productsUpdated: number, productsUnchanged: number, productsFailed: number, problemCount: number, progress: number, createdAt: string, finishedAt: string | null, error: string | null };

export type AdminImportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdminImportsQuery = { productImports: { nodes: Array<{ id: string, filename: string, status: ImportStatus, format: string, isDryRun: boolean, rowsRead: number, rowsTotal: number | null, productsCreated: number, productsUpdated: number, productsUnchanged: number, productsFailed: number, problemCount: number, progress: number, createdAt: string, finishedAt: string | null, error: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminImportQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminImportQuery = { productImport: { variantsSeen: number, unitsOnHand: number, problemFile: string | null, id: string, filename: string, status: ImportStatus, format: string, isDryRun: boolean, rowsRead: number, rowsTotal: number | null, productsCreated: number, productsUpdated: number, productsUnchanged: number, productsFailed: number, problemCount: number, progress: number, createdAt: string, finishedAt: string | null, error: string | null, stockValue: { amount: string, currencyCode: CurrencyCode } } | null };

export type AdminImportProblemsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  severity?: ProblemSeverity | null | undefined;
}>;


export type AdminImportProblemsQuery = { productImport: { id: string, problemList: { nodes: Array<{ row: number, handle: string | null, column: string | null, severity: ProblemSeverity, code: string, message: string, value: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } } | null };

export type AdminImportCheckMutationVariables = Exact<{
  uploadKey: string;
  filename: string;
}>;


export type AdminImportCheckMutation = { productImportCheck: { import: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminImportStartMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminImportStartMutation = { productImportStart: { import: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminImportCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminImportCancelMutation = { productImportCancel: { import: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type MediaTileFragment = { id: string, url: string, alt: string, width: number, height: number, state: ImageState, failure: string | null, dominantColor: string | null, isInOrders: boolean, focalPoint: { x: number, y: number } | null, product: { id: string, title: string } | null, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, title: string }> };

export type MediaDetailFragment = { filename: string | null, bytes: number | null, createdAt: string, originalUrl: string | null, id: string, url: string, alt: string, width: number, height: number, state: ImageState, failure: string | null, dominantColor: string | null, isInOrders: boolean, large: string, variants: Array<{ id: string, title: string }>, focalPoint: { x: number, y: number } | null, product: { id: string, title: string } | null, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, title: string }> };

export type AdminMediaQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  query?: string | null | undefined;
  filter?: ImageFilter | null | undefined;
}>;


export type AdminMediaQuery = { images: { nodes: Array<{ id: string, url: string, alt: string, width: number, height: number, state: ImageState, failure: string | null, dominantColor: string | null, isInOrders: boolean, focalPoint: { x: number, y: number } | null, product: { id: string, title: string } | null, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, title: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminPictureQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminPictureQuery = { image: { filename: string | null, bytes: number | null, createdAt: string, originalUrl: string | null, id: string, url: string, alt: string, width: number, height: number, state: ImageState, failure: string | null, dominantColor: string | null, isInOrders: boolean, large: string, variants: Array<{ id: string, title: string }>, focalPoint: { x: number, y: number } | null, product: { id: string, title: string } | null, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, title: string }> } | null };

export type AdminUploadCareQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminUploadCareQuery = { areUploadsScanned: boolean, images: { count: { value: number, precision: CountPrecision } } };

export type AdminImageUpdateMutationVariables = Exact<{
  id: string | number;
  input: ImageUpdateInput;
}>;


export type AdminImageUpdateMutation = { imageUpdate: { image: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminImageReplaceMutationVariables = Exact<{
  id: string | number;
  uploadKey: string;
}>;


export type AdminImageReplaceMutation = { imageReplace: { image: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminImageDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminImageDeleteMutation = { imageDelete: { deletedId: string | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type OrderRowFragment = { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, shippingAddress: { firstName: string, lastName: string, city: string, countryCode: string } | null, totals: { total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, quantity: number }> };

export type AddressPartsFragment = { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null };

export type OrderDetailFragment = { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, paidAt: string | null, cancelledAt: string | null, shippingMethodName: string | null, packingSlipUrl: string, canShip: boolean, canCancel: boolean, canRefund: boolean, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, title: string, variantTitle: string | null, sku: string | null, imageUrl: string | null, quantity: number, shippedQuantity: number, unsentQuantity: number, refundedQuantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, cost?: { amount: string, currencyCode: CurrencyCode } | null }>, codes: Array<{ code: string, discount: { amount: string, currencyCode: CurrencyCode } }>, shipments: Array<{ id: string, carrier: string, trackingNumber: string | null, trackingUrl: string | null, shippedAt: string, deliveredAt: string | null, lines: Array<{ quantity: number, orderLine: { id: string, title: string, variantTitle: string | null } }> }>, payments: Array<{ id: string, provider: PaymentProvider, status: PaymentStatus, reference: string | null, failureMessage: string | null, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode }, captured: { amount: string, currencyCode: CurrencyCode }, fee?: { amount: string, currencyCode: CurrencyCode } | null }>, refunds: Array<{ id: string, status: RefundStatus, reason: string | null, note: string | null, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } }>, timeline: Array<{ id: string, kind: string, message: string, actorName: string | null, isCustomerVisible: boolean, at: string }>, documents: Array<{ id: string, kind: DocumentKind, number: string, issuedAt: string, url: string, total: { amount: string, currencyCode: CurrencyCode } }>, refundRequest: { id: string, reason: string, requestedBy: string, isOwn: boolean, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } } | null, refundable: { amount: string, currencyCode: CurrencyCode }, profitEstimate?: { amount: string, currencyCode: CurrencyCode } | null, customer?: { id: string, name: string, email: string, orderCount: number, spent: { amount: string, currencyCode: CurrencyCode } } | null };

export type AdminOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  query?: string | null | undefined;
  sort?: Array<OrderSort> | OrderSort | null | undefined;
}>;


export type AdminOrdersQuery = { orders: { nodes: Array<{ id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, shippingAddress: { firstName: string, lastName: string, city: string, countryCode: string } | null, totals: { total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminOrderQueryVariables = Exact<{
  id: string | number;
  withProfit: boolean;
  withCustomer: boolean;
}>;


export type AdminOrderQuery = { order: { id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfilmentStatus: FulfilmentStatus, email: string, placedAt: string, paidAt: string | null, cancelledAt: string | null, shippingMethodName: string | null, packingSlipUrl: string, canShip: boolean, canCancel: boolean, canRefund: boolean, shippingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postalCode: string | null, countryCode: string, phone: string | null } | null, totals: { taxesIncluded: boolean, subtotal: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, tax: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode } }, lines: Array<{ id: string, title: string, variantTitle: string | null, sku: string | null, imageUrl: string | null, quantity: number, shippedQuantity: number, unsentQuantity: number, refundedQuantity: number, unitPrice: { amount: string, currencyCode: CurrencyCode }, discount: { amount: string, currencyCode: CurrencyCode }, total: { amount: string, currencyCode: CurrencyCode }, cost?: { amount: string, currencyCode: CurrencyCode } | null }>, codes: Array<{ code: string, discount: { amount: string, currencyCode: CurrencyCode } }>, shipments: Array<{ id: string, carrier: string, trackingNumber: string | null, trackingUrl: string | null, shippedAt: string, deliveredAt: string | null, lines: Array<{ quantity: number, orderLine: { id: string, title: string, variantTitle: string | null } }> }>, payments: Array<{ id: string, provider: PaymentProvider, status: PaymentStatus, reference: string | null, failureMessage: string | null, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode }, captured: { amount: string, currencyCode: CurrencyCode }, fee?: { amount: string, currencyCode: CurrencyCode } | null }>, refunds: Array<{ id: string, status: RefundStatus, reason: string | null, note: string | null, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } }>, timeline: Array<{ id: string, kind: string, message: string, actorName: string | null, isCustomerVisible: boolean, at: string }>, documents: Array<{ id: string, kind: DocumentKind, number: string, issuedAt: string, url: string, total: { amount: string, currencyCode: CurrencyCode } }>, refundRequest: { id: string, reason: string, requestedBy: string, isOwn: boolean, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } } | null, refundable: { amount: string, currencyCode: CurrencyCode }, profitEstimate?: { amount: string, currencyCode: CurrencyCode } | null, customer?: { id: string, name: string, email: string, orderCount: number, spent: { amount: string, currencyCode: CurrencyCode } } | null } | null };

export type AdminOrderShipMutationVariables = Exact<{
  orderId: string | number;
  input: OrderShipInput;
}>;


export type AdminOrderShipMutation = { orderShip: { shipment: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderMarkDeliveredMutationVariables = Exact<{
  orderId: string | number;
  shipmentId: string | number;
}>;


export type AdminOrderMarkDeliveredMutation = { orderMarkDelivered: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderCancelMutationVariables = Exact<{
  orderId: string | number;
  input: OrderCancelInput;
}>;


export type AdminOrderCancelMutation = { orderCancel: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderRefundMutationVariables = Exact<{
  orderId: string | number;
  input: OrderRefundInput;
}>;


export type AdminOrderRefundMutation = { orderRefund: { refund: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderNoteAddMutationVariables = Exact<{
  orderId: string | number;
  message: string;
}>;


export type AdminOrderNoteAddMutation = { orderNoteAdd: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderInvoiceIssueMutationVariables = Exact<{
  orderId: string | number;
}>;


export type AdminOrderInvoiceIssueMutation = { orderInvoiceIssue: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderRefundPreviewQueryVariables = Exact<{
  orderId: string | number;
  input: OrderRefundParts;
}>;


export type AdminOrderRefundPreviewQuery = { orderRefundPreview: { preview: { needsSecondPerson: boolean, amount: { amount: string, currencyCode: CurrencyCode }, shipping: { amount: string, currencyCode: CurrencyCode }, other: { amount: string, currencyCode: CurrencyCode }, lines: Array<{ quantity: number, restocked: number, amount: { amount: string, currencyCode: CurrencyCode }, orderLine: { id: string, title: string } }> } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderRefundApproveMutationVariables = Exact<{
  requestId: string | number;
}>;


export type AdminOrderRefundApproveMutation = { orderRefundApprove: { refund: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminOrderRefundDeclineMutationVariables = Exact<{
  requestId: string | number;
}>;


export type AdminOrderRefundDeclineMutation = { orderRefundDecline: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type DraftPartsFragment = { revision: number, savedBy: string | null, savedAt: string, publishAt: string | null, scheduledBy: string | null, failure: string | null, isStale: boolean, conflicts: Array<string>, differences: Array<{ field: string, label: string, before: string | null, after: string | null }> };

export type ContentPartsFragment = { title: string, slug: string, subtitle: string | null, description: string, vendor: string | null, productType: string | null, status: ProductStatus, tags: Array<string>, categoryIds: Array<string>, imageIds: Array<string>, seo: { title: string | null, description: string | null }, variants: Array<{ id: string | null, sku: string | null, barcode: string | null, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, imageIds: Array<string>, initialStock: number | null, options: Array<{ name: string, value: string }>, price: { amount: string }, compareAtPrice: { amount: string } | null, cost?: { amount: string } | null }> };

export type AdminProductDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminProductDraftQuery = { product: { id: string, version: number, draft: { revision: number, savedBy: string | null, savedAt: string, publishAt: string | null, scheduledBy: string | null, failure: string | null, isStale: boolean, conflicts: Array<string>, differences: Array<{ field: string, label: string, before: string | null, after: string | null }> } | null } | null };

export type AdminProductDraftContentQueryVariables = Exact<{
  id: string | number;
  withCost: boolean;
}>;


export type AdminProductDraftContentQuery = { product: { id: string, draft: { revision: number, content: { title: string, slug: string, subtitle: string | null, description: string, vendor: string | null, productType: string | null, status: ProductStatus, tags: Array<string>, categoryIds: Array<string>, imageIds: Array<string>, seo: { title: string | null, description: string | null }, variants: Array<{ id: string | null, sku: string | null, barcode: string | null, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, imageIds: Array<string>, initialStock: number | null, options: Array<{ name: string, value: string }>, price: { amount: string }, compareAtPrice: { amount: string } | null, cost?: { amount: string } | null }> } } | null } | null };

export type AdminProductVersionsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AdminProductVersionsQuery = { product: { id: string, version: number, versions: { nodes: Array<{ version: number, replacedBy: ProductVersionReplacedBy, actorName: string | null, replacedAt: string, differences: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AdminPriceHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminPriceHistoryQuery = { node:
    | { __typename: 'AuditEntry' }
    | { __typename: 'Category' }
    | { __typename: 'Collection' }
    | { __typename: 'Customer' }
    | { __typename: 'FailedJob' }
    | { __typename: 'Image' }
    | { __typename: 'InventoryItem' }
    | { __typename: 'InventoryMovement' }
    | { __typename: 'Location' }
    | { __typename: 'Order' }
    | { __typename: 'Payment' }
    | { __typename: 'Product' }
    | { __typename: 'ProductBulkEdit' }
    | { __typename: 'ProductExport' }
    | { __typename: 'ProductImport' }
    | { __typename: 'ProductVariant', id: string, lowestRecentPrice: { amount: string, currencyCode: CurrencyCode } | null, priceHistory: { nodes: Array<{ changedAt: string, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null }> } }
    | { __typename: 'Promotion' }
    | { __typename: 'Refund' }
    | { __typename: 'Role' }
    | { __typename: 'Shipment' }
    | { __typename: 'StaffMember' }
    | { __typename: 'StockAlert' }
    | { __typename: 'StockTransfer' }
   | null };

export type AdminBulkCollectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminBulkCollectionsQuery = { collections: { nodes: Array<{ id: string, title: string, kind: CollectionKind }> } };

export type AdminProductDraftSaveMutationVariables = Exact<{
  id: string | number;
  input: ProductUpdateInput;
}>;


export type AdminProductDraftSaveMutation = { productDraftSave: { product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductDraftPublishMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type AdminProductDraftPublishMutation = { productDraftPublish: { warnings: Array<string>, product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductDraftScheduleMutationVariables = Exact<{
  id: string | number;
  publishAt?: string | null | undefined;
}>;


export type AdminProductDraftScheduleMutation = { productDraftSchedule: { product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductDraftDiscardMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminProductDraftDiscardMutation = { productDraftDiscard: { product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductRollbackMutationVariables = Exact<{
  id: string | number;
  version: number;
  expectedVersion?: number | null | undefined;
}>;


export type AdminProductRollbackMutation = { productRollback: { product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductDeleteMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type AdminProductDeleteMutation = { productDelete: { outcome: ProductDeleteOutcome | null, reason: string | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductDuplicateMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminProductDuplicateMutation = { productDuplicate: { product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type ProductRowFragment = { id: string, title: string, slug: string, vendor: string | null, productType: string | null, status: ProductStatus, updatedAt: string, stock: StockWord, tags: Array<string>, totalOnHand?: number, featuredImage: { url: string, state: ImageState } | null, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, title: string }> };

export type ProductDetailFragment = { id: string, title: string, slug: string, subtitle: string | null, description: string, vendor: string | null, productType: string | null, status: ProductStatus, tags: Array<string>, version: number, createdAt: string, updatedAt: string, publishedAt: string | null, seo: { title: string | null, description: string | null }, options: Array<{ name: string, values: Array<string> }>, categories: Array<{ id: string, name: string, path: string }>, images: Array<{ id: string, url: string, alt: string, state: ImageState, failure: string | null, focalPoint: { x: number, y: number } | null }>, variants: Array<{ id: string, sku: string | null, title: string, barcode: string | null, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, position: number, options: Array<{ name: string, value: string }>, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, cost?: { amount: string, currencyCode: CurrencyCode } | null, images: Array<{ id: string }>, inventory?: { id: string, available: number, onHand: number, isLow: boolean, isTracked: boolean } | null }> };

export type AdminProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  query?: string | null | undefined;
  sort?: Array<ProductSort> | ProductSort | null | undefined;
  withStock: boolean;
}>;


export type AdminProductsQuery = { products: { nodes: Array<{ id: string, title: string, slug: string, vendor: string | null, productType: string | null, status: ProductStatus, updatedAt: string, stock: StockWord, tags: Array<string>, totalOnHand?: number, featuredImage: { url: string, state: ImageState } | null, priceRange: { min: { amount: string, currencyCode: CurrencyCode }, max: { amount: string, currencyCode: CurrencyCode } }, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, title: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminProductQueryVariables = Exact<{
  id: string | number;
  withCost: boolean;
  withStock: boolean;
}>;


export type AdminProductQuery = { product: { id: string, title: string, slug: string, subtitle: string | null, description: string, vendor: string | null, productType: string | null, status: ProductStatus, tags: Array<string>, version: number, createdAt: string, updatedAt: string, publishedAt: string | null, seo: { title: string | null, description: string | null }, options: Array<{ name: string, values: Array<string> }>, categories: Array<{ id: string, name: string, path: string }>, images: Array<{ id: string, url: string, alt: string, state: ImageState, failure: string | null, focalPoint: { x: number, y: number } | null }>, variants: Array<{ id: string, sku: string | null, title: string, barcode: string | null, weightGrams: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, position: number, options: Array<{ name: string, value: string }>, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, cost?: { amount: string, currencyCode: CurrencyCode } | null, images: Array<{ id: string }>, inventory?: { id: string, available: number, onHand: number, isLow: boolean, isTracked: boolean } | null }> } | null };

export type AdminCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminCategoriesQuery = { categories: Array<{ id: string, name: string, path: string, productCount: number, ancestors: Array<{ id: string }> }> };

export type AdminShopQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminShopQuery = { shop: { name: string, currencyCode: CurrencyCode, countryCode: string, timezone: string, pricesIncludeTax: boolean } };

export type AdminProductCreateMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type AdminProductCreateMutation = { productCreate: { warnings: Array<string>, product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductUpdateMutationVariables = Exact<{
  id: string | number;
  input: ProductUpdateInput;
}>;


export type AdminProductUpdateMutation = { productUpdate: { warnings: Array<string>, product: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminProductArchiveMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminProductArchiveMutation = { productArchive: { product: { id: string, status: ProductStatus } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminUploadCreateMutationVariables = Exact<{
  input: UploadCreateInput;
}>;


export type AdminUploadCreateMutation = { uploadCreate: { upload: { url: string, key: string, maxBytes: number, headers: Array<{ name: string, value: string }> } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminImageCreateMutationVariables = Exact<{
  uploadKey: string;
  alt: string;
}>;


export type AdminImageCreateMutation = { imageCreate: { image: { id: string, state: ImageState } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type PromotionDetailFragment = { id: string, code: string, title: string, kind: PromotionKind, percent: string | null, startsAt: string | null, endsAt: string | null, usageLimit: number | null, perCustomerLimit: number | null, usedCount: number, isActive: boolean, status: PromotionStatus, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } | null, minimumSpend: { amount: string, currencyCode: CurrencyCode } | null };

export type AdminPromotionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PromotionFilter | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminPromotionsQuery = { promotions: { nodes: Array<{ id: string, code: string, title: string, kind: PromotionKind, percent: string | null, startsAt: string | null, endsAt: string | null, usageLimit: number | null, perCustomerLimit: number | null, usedCount: number, isActive: boolean, status: PromotionStatus, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } | null, minimumSpend: { amount: string, currencyCode: CurrencyCode } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminPromotionQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminPromotionQuery = { promotion: { id: string, code: string, title: string, kind: PromotionKind, percent: string | null, startsAt: string | null, endsAt: string | null, usageLimit: number | null, perCustomerLimit: number | null, usedCount: number, isActive: boolean, status: PromotionStatus, createdAt: string, amount: { amount: string, currencyCode: CurrencyCode } | null, minimumSpend: { amount: string, currencyCode: CurrencyCode } | null } | null };

export type AdminPromotionCreateMutationVariables = Exact<{
  input: PromotionCreateInput;
}>;


export type AdminPromotionCreateMutation = { promotionCreate: { promotion: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminPromotionUpdateMutationVariables = Exact<{
  id: string | number;
  input: PromotionUpdateInput;
}>;


export type AdminPromotionUpdateMutation = { promotionUpdate: { promotion: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type ReturnRowFragment = { id: string, number: string, status: ReturnStatus, isByCustomer: boolean, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }>, order: { id: string, number: string, email: string } | null };

export type ReturnDetailFragment = { id: string, number: string, status: ReturnStatus, isByCustomer: boolean, note: string | null, decision: string | null, createdAt: string, receivedAt: string | null, refund: { id: string } | null, lines: Array<{ quantity: number, reason: ReturnReason, received: number | null, restocked: number | null, writtenOff: number | null, orderLine: { id: string, title: string, variantTitle: string | null, sku: string | null, imageUrl: string | null } }>, order: { id: string, number: string, email: string } | null };

export type AdminReturnsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: ReturnStatus | null | undefined;
}>;


export type AdminReturnsQuery = { orderReturns: { nodes: Array<{ id: string, number: string, status: ReturnStatus, isByCustomer: boolean, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }>, order: { id: string, number: string, email: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminReturnQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminReturnQuery = { orderReturn: { id: string, number: string, status: ReturnStatus, isByCustomer: boolean, note: string | null, decision: string | null, createdAt: string, receivedAt: string | null, refund: { id: string } | null, lines: Array<{ quantity: number, reason: ReturnReason, received: number | null, restocked: number | null, writtenOff: number | null, orderLine: { id: string, title: string, variantTitle: string | null, sku: string | null, imageUrl: string | null } }>, order: { id: string, number: string, email: string } | null } | null };

export type AdminReturnDecideMutationVariables = Exact<{
  returnId: string | number;
  isApproved: boolean;
  message?: string | null | undefined;
}>;


export type AdminReturnDecideMutation = { orderReturnDecide: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminReturnCancelMutationVariables = Exact<{
  returnId: string | number;
}>;


export type AdminReturnCancelMutation = { orderReturnCancel: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminReturnReceiveMutationVariables = Exact<{
  returnId: string | number;
  lines: Array<ReturnReceivedInput> | ReturnReceivedInput;
}>;


export type AdminReturnReceiveMutation = { orderReturnReceive: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminReturnInspectMutationVariables = Exact<{
  returnId: string | number;
  lines: Array<ReturnInspectedInput> | ReturnInspectedInput;
}>;


export type AdminReturnInspectMutation = { orderReturnInspect: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminReturnRefundMutationVariables = Exact<{
  returnId: string | number;
  input: ReturnRefundInput;
}>;


export type AdminReturnRefundMutation = { orderReturnRefund: { isWaiting: boolean | null, order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminReturnCloseMutationVariables = Exact<{
  returnId: string | number;
}>;


export type AdminReturnCloseMutation = { orderReturnClose: { order: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type SynonymRowFragment = { id: string, kind: SynonymKind, terms: Array<string>, replacements: Array<string>, updatedAt: string };

export type AdminSynonymsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminSynonymsQuery = { searchSynonyms: { nodes: Array<{ id: string, kind: SynonymKind, terms: Array<string>, replacements: Array<string>, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminSynonymQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminSynonymQuery = { searchSynonym: { id: string, kind: SynonymKind, terms: Array<string>, replacements: Array<string>, updatedAt: string } | null };

export type AdminSynonymCreateMutationVariables = Exact<{
  input: SearchSynonymInput;
}>;


export type AdminSynonymCreateMutation = { searchSynonymCreate: { synonym: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminSynonymUpdateMutationVariables = Exact<{
  id: string | number;
  input: SearchSynonymInput;
}>;


export type AdminSynonymUpdateMutation = { searchSynonymUpdate: { synonym: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminSynonymDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminSynonymDeleteMutation = { searchSynonymDelete: { userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type SearchedTermRowFragment = { query: string, searches: number, resultCount: number, lastSearchedAt: string };

export type AdminSearchedTermsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: SearchedTermFilter | null | undefined;
}>;


export type AdminSearchedTermsQuery = { searchedTerms: { nodes: Array<{ query: string, searches: number, resultCount: number, lastSearchedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminStaffQuery = { staffMembers: Array<{ id: string, email: string, name: string, lastLoginAt: string | null, role: { id: string, name: string } }>, roles: Array<{ id: string, name: string, permissions: Array<string> }> };

export type AdminAuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  entity?: string | null | undefined;
}>;


export type AdminAuditLogQuery = { auditLog: { nodes: Array<{ id: string, actorName: string | null, action: string, entity: string, entityId: string | null, before: unknown, after: unknown, at: string, requestId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminFailedJobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdminFailedJobsQuery = { failedJobs: { nodes: Array<{ id: string, name: string, error: string, attempts: number, failedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminFailedJobRequeueMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminFailedJobRequeueMutation = { failedJobRequeue: { userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type StockLevelFragment = { id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } };

export type AdminStockQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: InventoryFilter | null | undefined;
  query?: string | null | undefined;
  sort?: Array<InventorySort> | InventorySort | null | undefined;
}>;


export type AdminStockQuery = { inventoryItems: { nodes: Array<{ id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminStockItemQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminStockItemQuery = { inventoryItem: { inTransit: number, id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, levels: Array<{ onHand: number, reserved: number, available: number, location: { id: string, name: string } }>, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } } | null };

export type AdminStockMovementsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AdminStockMovementsQuery = { inventoryItem: { id: string, movements: { nodes: Array<{ id: string, delta: number, reason: MovementReason, note: string | null, referenceType: string | null, referenceId: string | null, actorName: string | null, createdAt: string, onHandAfter: number, reservedAfter: number, location: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AdminStockAdjustMutationVariables = Exact<{
  input: InventoryAdjustInput;
}>;


export type AdminStockAdjustMutation = { inventoryAdjust: { item: { id: string, onHand: number } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminStockItemUpdateMutationVariables = Exact<{
  id: string | number;
  input: InventoryItemUpdateInput;
}>;


export type AdminStockItemUpdateMutation = { inventoryItemUpdate: { item: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type StockLocationFragment = { id: string, name: string, countryCode: string | null, isDefault: boolean, isActive: boolean };

export type AdminLocationsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminLocationsQuery = { locations: Array<{ id: string, name: string, countryCode: string | null, isDefault: boolean, isActive: boolean }>, inventorySettings: { showsLowStock: boolean, allocation: AllocationRule } };

export type AdminLocationCreateMutationVariables = Exact<{
  input: LocationInput;
}>;


export type AdminLocationCreateMutation = { locationCreate: { location: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminLocationUpdateMutationVariables = Exact<{
  id: string | number;
  input: LocationInput;
}>;


export type AdminLocationUpdateMutation = { locationUpdate: { location: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminLocationReorderMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type AdminLocationReorderMutation = { locationReorder: { locations: Array<{ id: string }> | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminStockSettingsUpdateMutationVariables = Exact<{
  input: InventorySettingsInput;
}>;


export type AdminStockSettingsUpdateMutation = { inventorySettingsUpdate: { settings: { showsLowStock: boolean, allocation: AllocationRule } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminStockByCodeQueryVariables = Exact<{
  code: string;
}>;


export type AdminStockByCodeQuery = { inventoryItemByCode: { id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, levels: Array<{ onHand: number, location: { id: string } }>, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } } | null };

export type AdminStockAtQueryVariables = Exact<{
  id: string | number;
  moment: string;
}>;


export type AdminStockAtQuery = { inventoryItem: { id: string, stockAt: { onHand: number, reserved: number, available: number } } | null };

export type AdminStockReceiveMutationVariables = Exact<{
  input: InventoryReceiveInput;
}>;


export type AdminStockReceiveMutation = { inventoryReceive: { results: Array<{ delta: number }> | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminStockCountMutationVariables = Exact<{
  input: InventoryCountInput;
}>;


export type AdminStockCountMutation = { inventoryCount: { results: Array<{ delta: number, userErrors: Array<
        | { code: ErrorCode, message: string, field: Array<string> | null }
        | { code: ErrorCode, message: string, field: Array<string> | null }
      >, item: { id: string, onHand: number } | null }> | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type StockAlertRowFragment = { id: string, available: number, threshold: number, raisedAt: string, recoveredAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, item: { id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } } };

export type AdminStockAlertsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: StockAlertFilter | null | undefined;
}>;


export type AdminStockAlertsQuery = { stockAlerts: { nodes: Array<{ id: string, available: number, threshold: number, raisedAt: string, recoveredAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, item: { id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminStockAlertAcknowledgeMutationVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type AdminStockAlertAcknowledgeMutation = { stockAlertAcknowledge: { acknowledgedCount: number | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type TransferRowFragment = { id: string, number: string, status: StockTransferStatus, note: string, actorName: string | null, units: number, unitsReceived: number, createdAt: string, sentAt: string | null, closedAt: string | null, from: { id: string, name: string }, to: { id: string, name: string } };

export type AdminTransfersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: StockTransferStatus | null | undefined;
}>;


export type AdminTransfersQuery = { stockTransfers: { nodes: Array<{ id: string, number: string, status: StockTransferStatus, note: string, actorName: string | null, units: number, unitsReceived: number, createdAt: string, sentAt: string | null, closedAt: string | null, from: { id: string, name: string }, to: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminTransferQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminTransferQuery = { stockTransfer: { id: string, number: string, status: StockTransferStatus, note: string, actorName: string | null, units: number, unitsReceived: number, createdAt: string, sentAt: string | null, closedAt: string | null, lines: Array<{ quantity: number, received: number, inTransit: number, item: { id: string, isTracked: boolean, lowStockThreshold: number | null, backorders: BackorderPolicy, onHand: number, reserved: number, available: number, backordered: number, isLow: boolean, variant: { id: string, title: string, sku: string | null, product: { id: string, title: string, featuredImage: { url: string, alt: string } | null }, image: { url: string, alt: string } | null } } }>, from: { id: string, name: string }, to: { id: string, name: string } } | null };

export type AdminTransferCreateMutationVariables = Exact<{
  input: StockTransferInput;
}>;


export type AdminTransferCreateMutation = { stockTransferCreate: { transfer: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminTransferSendMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminTransferSendMutation = { stockTransferSend: { transfer: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminTransferReceiveMutationVariables = Exact<{
  id: string | number;
  input: StockTransferReceiveInput;
}>;


export type AdminTransferReceiveMutation = { stockTransferReceive: { transfer: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminTransferCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminTransferCancelMutation = { stockTransferCancel: { transfer: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminTagsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminTagsQuery = { tags: { nodes: Array<{ value: string, productCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, count: { value: number, precision: CountPrecision } } };

export type AdminTagRenameMutationVariables = Exact<{
  value: string;
  to: string;
}>;


export type AdminTagRenameMutation = { tagRename: { bulkEdit: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminTagsMergeMutationVariables = Exact<{
  values: Array<string> | string;
  into: string;
}>;


export type AdminTagsMergeMutation = { tagsMerge: { bulkEdit: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export type AdminTagDeleteMutationVariables = Exact<{
  value: string;
}>;


export type AdminTagDeleteMutation = { tagDelete: { bulkEdit: { id: string } | null, userErrors: Array<
      | { code: ErrorCode, message: string, field: Array<string> | null }
      | { code: ErrorCode, message: string, field: Array<string> | null }
    > } };

export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const BulkEditRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkEditRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductBulkEdit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}},{"kind":"Field","name":{"kind":"Name","value":"undoneBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}}]}}]} as unknown as DocumentNode<BulkEditRowFragment, unknown>;
export const CollectionRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Collection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]}]}}]}}]} as unknown as DocumentNode<CollectionRowFragment, unknown>;
export const LimitPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionLimits"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gte"}},{"kind":"Field","name":{"kind":"Name","value":"lte"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}}]} as unknown as DocumentNode<LimitPartsFragment, unknown>;
export const ConditionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contains"}},{"kind":"Field","name":{"kind":"Name","value":"notContains"}},{"kind":"Field","name":{"kind":"Name","value":"startsWith"}},{"kind":"Field","name":{"kind":"Name","value":"endsWith"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCost"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"withinDays"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionLimits"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gte"}},{"kind":"Field","name":{"kind":"Name","value":"lte"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}}]} as unknown as DocumentNode<ConditionPartsFragment, unknown>;
export const InnerGroupPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InnerGroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"any"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionLimits"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gte"}},{"kind":"Field","name":{"kind":"Name","value":"lte"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contains"}},{"kind":"Field","name":{"kind":"Name","value":"notContains"}},{"kind":"Field","name":{"kind":"Name","value":"startsWith"}},{"kind":"Field","name":{"kind":"Name","value":"endsWith"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCost"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"withinDays"}}]}}]}}]} as unknown as DocumentNode<InnerGroupPartsFragment, unknown>;
export const GroupPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InnerGroupParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"any"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InnerGroupParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionLimits"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gte"}},{"kind":"Field","name":{"kind":"Name","value":"lte"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contains"}},{"kind":"Field","name":{"kind":"Name","value":"notContains"}},{"kind":"Field","name":{"kind":"Name","value":"startsWith"}},{"kind":"Field","name":{"kind":"Name","value":"endsWith"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCost"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"withinDays"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InnerGroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"any"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}}]}}]} as unknown as DocumentNode<GroupPartsFragment, unknown>;
export const CollectionDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Collection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sort"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnImage"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"seo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GroupParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"any"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GroupParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionLimits"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gte"}},{"kind":"Field","name":{"kind":"Name","value":"lte"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contains"}},{"kind":"Field","name":{"kind":"Name","value":"notContains"}},{"kind":"Field","name":{"kind":"Name","value":"startsWith"}},{"kind":"Field","name":{"kind":"Name","value":"endsWith"}},{"kind":"Field","name":{"kind":"Name","value":"eq"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vendor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"in"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"in"}},{"kind":"Field","name":{"kind":"Name","value":"notIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCost"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LimitParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isOnSale"}},{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"withinDays"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InnerGroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"any"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InnerGroupParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"any"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InnerGroupParts"}}]}}]}}]} as unknown as DocumentNode<CollectionDetailFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const CustomerRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"acceptsMarketing"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"spent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<CustomerRowFragment, unknown>;
export const ExportRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isFiltered"}},{"kind":"Field","name":{"kind":"Name","value":"hasCosts"}},{"kind":"Field","name":{"kind":"Name","value":"hasStock"}},{"kind":"Field","name":{"kind":"Name","value":"productsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"productsDone"}},{"kind":"Field","name":{"kind":"Name","value":"rowsWritten"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"startedByName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRemoved"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<ExportRowFragment, unknown>;
export const ImportRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"rowsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"productsCreated"}},{"kind":"Field","name":{"kind":"Name","value":"productsUpdated"}},{"kind":"Field","name":{"kind":"Name","value":"productsUnchanged"}},{"kind":"Field","name":{"kind":"Name","value":"productsFailed"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<ImportRowFragment, unknown>;
export const MediaTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isInOrders"}}]}}]} as unknown as DocumentNode<MediaTileFragment, unknown>;
export const MediaDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaTile"}},{"kind":"Field","alias":{"kind":"Name","value":"large"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"960"}}]},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"originalUrl"}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"dominantColor"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isInOrders"}}]}}]} as unknown as DocumentNode<MediaDetailFragment, unknown>;
export const OrderRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]} as unknown as DocumentNode<OrderRowFragment, unknown>;
export const AddressPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<AddressPartsFragment, unknown>;
export const OrderDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"shippingMethodName"}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxesIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"variantTitle"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"shippedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"unsentQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"refundedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withProfit"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"shippedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"orderLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"variantTitle"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"failureMessage"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withProfit"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"isCustomerVisible"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"packingSlipUrl"}},{"kind":"Field","name":{"kind":"Name","value":"refundRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profitEstimate"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withProfit"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCustomer"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"spent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"canShip"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRefund"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<OrderDetailFragment, unknown>;
export const DifferencePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]} as unknown as DocumentNode<DifferencePartsFragment, unknown>;
export const DraftPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedBy"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledBy"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const ContentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"productType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"seo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categoryIds"}},{"kind":"Field","name":{"kind":"Name","value":"imageIds"}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCost"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"barcode"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}},{"kind":"Field","name":{"kind":"Name","value":"imageIds"}},{"kind":"Field","name":{"kind":"Name","value":"initialStock"}}]}}]}}]} as unknown as DocumentNode<ContentPartsFragment, unknown>;
export const ProductRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"productType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalOnHand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}}}]}]}]}}]} as unknown as DocumentNode<ProductRowFragment, unknown>;
export const ProductDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"productType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"focalPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCost"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inventory"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}},{"kind":"Field","name":{"kind":"Name","value":"isTracked"}}]}}]}}]}}]} as unknown as DocumentNode<ProductDetailFragment, unknown>;
export const PromotionDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromotionDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Promotion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minimumSpend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"usageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"perCustomerLimit"}},{"kind":"Field","name":{"kind":"Name","value":"usedCount"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<PromotionDetailFragment, unknown>;
export const ReturnRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderReturn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isByCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"orderLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<ReturnRowFragment, unknown>;
export const ReturnDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderReturn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isByCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"restocked"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOff"}},{"kind":"Field","name":{"kind":"Name","value":"orderLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"variantTitle"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<ReturnDetailFragment, unknown>;
export const SynonymRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SynonymRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchSynonym"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"replacements"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<SynonymRowFragment, unknown>;
export const SearchedTermRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SearchedTermRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchedTerm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"searches"}},{"kind":"Field","name":{"kind":"Name","value":"resultCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastSearchedAt"}}]}}]} as unknown as DocumentNode<SearchedTermRowFragment, unknown>;
export const StockLocationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StockLocation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}}]} as unknown as DocumentNode<StockLocationFragment, unknown>;
export const StockLevelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StockLevel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isTracked"}},{"kind":"Field","name":{"kind":"Name","value":"lowStockThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"backorders"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}}]}}]}}]} as unknown as DocumentNode<StockLevelFragment, unknown>;
export const StockAlertRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StockAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StockAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recoveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StockLevel"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StockLevel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isTracked"}},{"kind":"Field","name":{"kind":"Name","value":"lowStockThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"backorders"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"featuredImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}}]}}]}}]} as unknown as DocumentNode<StockAlertRowFragment, unknown>;
export const TransferRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StockTransfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"unitsReceived"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TransferRowFragment, unknown>;
export const AdminViewerDocument = {"__meta__":{"name":"AdminViewer","operation":"query","gates":[],"hash":"sha256:11b6f3ed7715d4bacc216b74fb1d8f5d276130af4e1a5add9b1d8b867837b203"}} as unknown as DocumentNode<AdminViewerQuery, AdminViewerQueryVariables>;
export const AdminLoginDocument = {"__meta__":{"name":"AdminLogin","operation":"mutation","gates":[],"hash":"sha256:96be9d3579a55de303307d4ee6457b901d3a6dd645793d3f70b4c123974eada4"}} as unknown as DocumentNode<AdminLoginMutation, AdminLoginMutationVariables>;
export const AdminLogoutDocument = {"__meta__":{"name":"AdminLogout","operation":"mutation","gates":[],"hash":"sha256:1f2e34609a02fc40f394b2f74294f4f26f05e72fbf23e9b3d5af9d401a35713e"}} as unknown as DocumentNode<AdminLogoutMutation, AdminLogoutMutationVariables>;
export const AdminBulkEditsDocument = {"__meta__":{"name":"AdminBulkEdits","operation":"query","gates":[],"hash":"sha256:77d88c21e3fc2e8994b84028fc574f020915a344b7c4fc3f1d27e7d397ad52fb"}} as unknown as DocumentNode<AdminBulkEditsQuery, AdminBulkEditsQueryVariables>;
export const AdminBulkEditDocument = {"__meta__":{"name":"AdminBulkEdit","operation":"query","gates":[],"hash":"sha256:5e8601c35b7daae7341b716ed772f6cc6e20d4e7a24af140dd381c3f28765ca3"}} as unknown as DocumentNode<AdminBulkEditQuery, AdminBulkEditQueryVariables>;
export const AdminBulkEditRowsDocument = {"__meta__":{"name":"AdminBulkEditRows","operation":"query","gates":[],"hash":"sha256:07b100f98188968e3987704120d87124d4d02b309eaad990be71e1df086f9db5"}} as unknown as DocumentNode<AdminBulkEditRowsQuery, AdminBulkEditRowsQueryVariables>;
export const AdminBulkEditPreviewDocument = {"__meta__":{"name":"AdminBulkEditPreview","operation":"query","gates":[],"hash":"sha256:648857719fb06e603970f0d1ee15d64ed98eb424e5e76d059f095bb48d52a873"}} as unknown as DocumentNode<AdminBulkEditPreviewQuery, AdminBulkEditPreviewQueryVariables>;
export const AdminBulkEditStartDocument = {"__meta__":{"name":"AdminBulkEditStart","operation":"mutation","gates":[],"hash":"sha256:fa40dc4d38779c7a1b8af5571f1699d40aab0763f5490e3be8dcb9f0f39027ce"}} as unknown as DocumentNode<AdminBulkEditStartMutation, AdminBulkEditStartMutationVariables>;
export const AdminBulkEditCancelDocument = {"__meta__":{"name":"AdminBulkEditCancel","operation":"mutation","gates":[],"hash":"sha256:8e108d6a95592b95f07609108f8bc335f20d3a5beb32aec87f741bb90182483e"}} as unknown as DocumentNode<AdminBulkEditCancelMutation, AdminBulkEditCancelMutationVariables>;
export const AdminBulkEditUndoDocument = {"__meta__":{"name":"AdminBulkEditUndo","operation":"mutation","gates":[],"hash":"sha256:2b4d982027eb79c7c67c997efd4ee2ce223723b1b4f5119cd76d74ab6d151e58"}} as unknown as DocumentNode<AdminBulkEditUndoMutation, AdminBulkEditUndoMutationVariables>;
export const AdminCategoryTreeDocument = {"__meta__":{"name":"AdminCategoryTree","operation":"query","gates":[],"hash":"sha256:cd73a721a6579f199da17e982349f5dabf634cf7d55d5f50a5e94fce5a614ae2"}} as unknown as DocumentNode<AdminCategoryTreeQuery, AdminCategoryTreeQueryVariables>;
export const AdminCategoryDocument = {"__meta__":{"name":"AdminCategory","operation":"query","gates":[],"hash":"sha256:bd978f456f0d6dd642ec2a307a65c1ce751d74f942f35d98ed1797180b3dc448"}} as unknown as DocumentNode<AdminCategoryQuery, AdminCategoryQueryVariables>;
export const AdminCategoryCreateDocument = {"__meta__":{"name":"AdminCategoryCreate","operation":"mutation","gates":[],"hash":"sha256:9d260a25ee5a2ae401b300319f3d18667c2b193669df7bf62cf2e2a385f8327a"}} as unknown as DocumentNode<AdminCategoryCreateMutation, AdminCategoryCreateMutationVariables>;
export const AdminCategoryUpdateDocument = {"__meta__":{"name":"AdminCategoryUpdate","operation":"mutation","gates":[],"hash":"sha256:8c50b119240ed7d0fa0dae7331ae7711219a4777a8c22c308686d1e670c2752b"}} as unknown as DocumentNode<AdminCategoryUpdateMutation, AdminCategoryUpdateMutationVariables>;
export const AdminCategoryMoveDocument = {"__meta__":{"name":"AdminCategoryMove","operation":"mutation","gates":[],"hash":"sha256:f877d5db62bb63e8a4b0319eb0a4971706c7d600362c65ddee62dae92824e867"}} as unknown as DocumentNode<AdminCategoryMoveMutation, AdminCategoryMoveMutationVariables>;
export const AdminCategoryDeleteDocument = {"__meta__":{"name":"AdminCategoryDelete","operation":"mutation","gates":[],"hash":"sha256:ba330a5324fcd9a9c905ab3e84d436dc36a1b3f420aeb879dd1623260b33f4db"}} as unknown as DocumentNode<AdminCategoryDeleteMutation, AdminCategoryDeleteMutationVariables>;
export const AdminCollectionsDocument = {"__meta__":{"name":"AdminCollections","operation":"query","gates":[],"hash":"sha256:f22a837af0f07818fb94154c465b5e26cca0fd6e2e98608aef06947055e7335d"}} as unknown as DocumentNode<AdminCollectionsQuery, AdminCollectionsQueryVariables>;
export const AdminCollectionDocument = {"__meta__":{"name":"AdminCollection","operation":"query","gates":["withCost"],"hash":"sha256:9a91abbc5ab44cc1868a3b8ef307ecc47df8d211c03f0c69d703f610cfd05b79"}} as unknown as DocumentNode<AdminCollectionQuery, AdminCollectionQueryVariables>;
export const AdminCollectionMembersDocument = {"__meta__":{"name":"AdminCollectionMembers","operation":"query","gates":[],"hash":"sha256:3e29c5646934f57e3b7334c8b0f739c36332c861aa3cbf25ff9ec4b7a6b6007b"}} as unknown as DocumentNode<AdminCollectionMembersQuery, AdminCollectionMembersQueryVariables>;
export const AdminCollectionPicksDocument = {"__meta__":{"name":"AdminCollectionPicks","operation":"query","gates":[],"hash":"sha256:0f57561d72c9b912a99b2dfa9fc33d63acdeafebc08259b18b014ce20bd88d4e"}} as unknown as DocumentNode<AdminCollectionPicksQuery, AdminCollectionPicksQueryVariables>;
export const AdminCollectionPreviewDocument = {"__meta__":{"name":"AdminCollectionPreview","operation":"query","gates":[],"hash":"sha256:9a43743a32dce6d8060c22eda86180708238a13a2eaa6d2a916e4a3df69c2c78"}} as unknown as DocumentNode<AdminCollectionPreviewQuery, AdminCollectionPreviewQueryVariables>;
export const AdminCollectionExplainDocument = {"__meta__":{"name":"AdminCollectionExplain","operation":"query","gates":[],"hash":"sha256:d0ac624279b336625c0c3d066382348b976c35bd800f158a2b2b014a1df8f004"}} as unknown as DocumentNode<AdminCollectionExplainQuery, AdminCollectionExplainQueryVariables>;
export const AdminCollectionCreateDocument = {"__meta__":{"name":"AdminCollectionCreate","operation":"mutation","gates":[],"hash":"sha256:7d890c6ee09685e9b72a65051389273b3fed75f7811df888b9120a8b794994f1"}} as unknown as DocumentNode<AdminCollectionCreateMutation, AdminCollectionCreateMutationVariables>;
export const AdminCollectionUpdateDocument = {"__meta__":{"name":"AdminCollectionUpdate","operation":"mutation","gates":[],"hash":"sha256:2eed62ed43a0e7b4d5957f1f251007de8c0b1571769db46237381eae633e73ef"}} as unknown as DocumentNode<AdminCollectionUpdateMutation, AdminCollectionUpdateMutationVariables>;
export const AdminCollectionDeleteDocument = {"__meta__":{"name":"AdminCollectionDelete","operation":"mutation","gates":[],"hash":"sha256:c57b3296d216b752dbf46a08b769d4766e8bce54a7eb405e854676addabeb81b"}} as unknown as DocumentNode<AdminCollectionDeleteMutation, AdminCollectionDeleteMutationVariables>;
export const AdminCollectionProductsAddDocument = {"__meta__":{"name":"AdminCollectionProductsAdd","operation":"mutation","gates":[],"hash":"sha256:95af4e73e8e475d2c1ff680fdaa931337123d13186299e24eceb7a03d1a0cb69"}} as unknown as DocumentNode<AdminCollectionProductsAddMutation, AdminCollectionProductsAddMutationVariables>;
export const AdminCollectionProductsRemoveDocument = {"__meta__":{"name":"AdminCollectionProductsRemove","operation":"mutation","gates":[],"hash":"sha256:0fcc5c9421a94a5c62d4301a7b81113dac65d01dfb621b96ce7dbd8261b17f18"}} as unknown as DocumentNode<AdminCollectionProductsRemoveMutation, AdminCollectionProductsRemoveMutationVariables>;
export const AdminCollectionProductMoveDocument = {"__meta__":{"name":"AdminCollectionProductMove","operation":"mutation","gates":[],"hash":"sha256:028a05a264ea49d8dd93b9c98a1f0318f02ac7521a1f58be1dbf40d8cbfd5ed1"}} as unknown as DocumentNode<AdminCollectionProductMoveMutation, AdminCollectionProductMoveMutationVariables>;
export const AdminCustomersDocument = {"__meta__":{"name":"AdminCustomers","operation":"query","gates":[],"hash":"sha256:c6937fd24c9c4bc03c3e0ff5a0e00f9dc2a60822949cfcd262c2999f008c3b87"}} as unknown as DocumentNode<AdminCustomersQuery, AdminCustomersQueryVariables>;
export const AdminCustomerDocument = {"__meta__":{"name":"AdminCustomer","operation":"query","gates":[],"hash":"sha256:c91a21f52158948c233db4344d4edd4f6559f4ad861fd18aaa22a33610458e1f"}} as unknown as DocumentNode<AdminCustomerQuery, AdminCustomerQueryVariables>;
export const AdminExportsDocument = {"__meta__":{"name":"AdminExports","operation":"query","gates":[],"hash":"sha256:7c6f8543b1d67db0c167da213d82a65b2802cde79feaca20cc8b513816e74661"}} as unknown as DocumentNode<AdminExportsQuery, AdminExportsQueryVariables>;
export const AdminExportLinkDocument = {"__meta__":{"name":"AdminExportLink","operation":"query","gates":[],"hash":"sha256:dd267b6d37b532672ab857c8323726246823c88d886dc0024173cc007f2b0378"}} as unknown as DocumentNode<AdminExportLinkQuery, AdminExportLinkQueryVariables>;
export const AdminExportCreateDocument = {"__meta__":{"name":"AdminExportCreate","operation":"mutation","gates":[],"hash":"sha256:c77230ef19efc91c2d2806d91adf6df64773992af04d255add39d238b174edf9"}} as unknown as DocumentNode<AdminExportCreateMutation, AdminExportCreateMutationVariables>;
export const AdminExportCancelDocument = {"__meta__":{"name":"AdminExportCancel","operation":"mutation","gates":[],"hash":"sha256:227c9f0718b2d48010e3ad54531f34b05c38445988bcc4f3119e69d443b94372"}} as unknown as DocumentNode<AdminExportCancelMutation, AdminExportCancelMutationVariables>;
export const AdminDashboardDocument = {"__meta__":{"name":"AdminDashboard","operation":"query","gates":["withStock","withProfit"],"hash":"sha256:f7885dd3c5625a9c4800e1660b24f313af7fdd8bc879dbaed4085ee9b45f71a8"}} as unknown as DocumentNode<AdminDashboardQuery, AdminDashboardQueryVariables>;
export const AdminImportsDocument = {"__meta__":{"name":"AdminImports","operation":"query","gates":[],"hash":"sha256:dc9a0d703fd6bb163fd3cc0dc91fd453b1037d100e244b247fff01e2648f8ac1"}} as unknown as DocumentNode<AdminImportsQuery, AdminImportsQueryVariables>;
export const AdminImportDocument = {"__meta__":{"name":"AdminImport","operation":"query","gates":[],"hash":"sha256:0739a01611da44f82d9ab424ce9c9dc5159a2aadca003ba936d44a5e2d0fe413"}} as unknown as DocumentNode<AdminImportQuery, AdminImportQueryVariables>;
export const AdminImportProblemsDocument = {"__meta__":{"name":"AdminImportProblems","operation":"query","gates":[],"hash":"sha256:34c112ce883492730b3d21fedccf4b69e9c70066ce055ed75ec04baf9877903f"}} as unknown as DocumentNode<AdminImportProblemsQuery, AdminImportProblemsQueryVariables>;
export const AdminImportCheckDocument = {"__meta__":{"name":"AdminImportCheck","operation":"mutation","gates":[],"hash":"sha256:74d126c919aa959d11850f89fbfb7ebdca22eb852cad6de55de8d47ad495f1df"}} as unknown as DocumentNode<AdminImportCheckMutation, AdminImportCheckMutationVariables>;
export const AdminImportStartDocument = {"__meta__":{"name":"AdminImportStart","operation":"mutation","gates":[],"hash":"sha256:eed899ad9e9a444358123ecf87e979990c8177ffbe4487967313da3e85e1aaac"}} as unknown as DocumentNode<AdminImportStartMutation, AdminImportStartMutationVariables>;
export const AdminImportCancelDocument = {"__meta__":{"name":"AdminImportCancel","operation":"mutation","gates":[],"hash":"sha256:f9f4d1ac7644795b7c69a7df1100ab66d2b1576af3ddaada534e3d0f1a660514"}} as unknown as DocumentNode<AdminImportCancelMutation, AdminImportCancelMutationVariables>;
export const AdminMediaDocument = {"__meta__":{"name":"AdminMedia","operation":"query","gates":[],"hash":"sha256:2a423a36516026dd7454ac119403538d1d4a046e09fe77fdcf980baa6a120bfb"}} as unknown as DocumentNode<AdminMediaQuery, AdminMediaQueryVariables>;
export const AdminPictureDocument = {"__meta__":{"name":"AdminPicture","operation":"query","gates":[],"hash":"sha256:ed91b5e42b2ba2b3705fcc1c5fae086f31dc9aa1d895b024e1e238d82ee41898"}} as unknown as DocumentNode<AdminPictureQuery, AdminPictureQueryVariables>;
export const AdminUploadCareDocument = {"__meta__":{"name":"AdminUploadCare","operation":"query","gates":[],"hash":"sha256:9df55a2d4e51fa08ccacc362c7e9a952cf4aed4cd818e71c7b28ebb6a9b8b1e9"}} as unknown as DocumentNode<AdminUploadCareQuery, AdminUploadCareQueryVariables>;
export const AdminImageUpdateDocument = {"__meta__":{"name":"AdminImageUpdate","operation":"mutation","gates":[],"hash":"sha256:ef2c6039cbb6a56afed04d8d12bfb5fa126a983b3e2b60d91414266607cb0246"}} as unknown as DocumentNode<AdminImageUpdateMutation, AdminImageUpdateMutationVariables>;
export const AdminImageReplaceDocument = {"__meta__":{"name":"AdminImageReplace","operation":"mutation","gates":[],"hash":"sha256:b225774671516ec247dfe4b9fdfe378741fbde526efd63ab8be2ebb21ed14eca"}} as unknown as DocumentNode<AdminImageReplaceMutation, AdminImageReplaceMutationVariables>;
export const AdminImageDeleteDocument = {"__meta__":{"name":"AdminImageDelete","operation":"mutation","gates":[],"hash":"sha256:dea1712788309362c96952a13b87fb594dc8803cbe7ed32cc8dd92107b58fbb3"}} as unknown as DocumentNode<AdminImageDeleteMutation, AdminImageDeleteMutationVariables>;
export const AdminOrdersDocument = {"__meta__":{"name":"AdminOrders","operation":"query","gates":[],"hash":"sha256:69aaeaa7ea9c39a11b26cb066138ba5a88d078383a85c4053f2af517a4c12292"}} as unknown as DocumentNode<AdminOrdersQuery, AdminOrdersQueryVariables>;
export const AdminOrderDocument = {"__meta__":{"name":"AdminOrder","operation":"query","gates":["withProfit","withCustomer"],"hash":"sha256:838166269635227cb024202b805b0e52e32aef37aa8ca319f9793b1e4de31008"}} as unknown as DocumentNode<AdminOrderQuery, AdminOrderQueryVariables>;
export const AdminOrderShipDocument = {"__meta__":{"name":"AdminOrderShip","operation":"mutation","gates":[],"hash":"sha256:fe41fd316ee87d7c64ae2f86e01cc58c176df3c568c943b61f9573271c56258b"}} as unknown as DocumentNode<AdminOrderShipMutation, AdminOrderShipMutationVariables>;
export const AdminOrderMarkDeliveredDocument = {"__meta__":{"name":"AdminOrderMarkDelivered","operation":"mutation","gates":[],"hash":"sha256:4e665572b3bb644fd30cbfcde332ce210b7a51ba6ddeaddc8209d49f927e89ed"}} as unknown as DocumentNode<AdminOrderMarkDeliveredMutation, AdminOrderMarkDeliveredMutationVariables>;
export const AdminOrderCancelDocument = {"__meta__":{"name":"AdminOrderCancel","operation":"mutation","gates":[],"hash":"sha256:9190626c56e800b73730da83c6f76b3c4d6b0667eb3f529dedc174fec29c74d9"}} as unknown as DocumentNode<AdminOrderCancelMutation, AdminOrderCancelMutationVariables>;
export const AdminOrderRefundDocument = {"__meta__":{"name":"AdminOrderRefund","operation":"mutation","gates":[],"hash":"sha256:949e9c7ad5ea714beb91d36c7b167871b8290514f078a6f698d7276d062d0046"}} as unknown as DocumentNode<AdminOrderRefundMutation, AdminOrderRefundMutationVariables>;
export const AdminOrderNoteAddDocument = {"__meta__":{"name":"AdminOrderNoteAdd","operation":"mutation","gates":[],"hash":"sha256:cd896f9e6bfccd212d72cb638d8fef386fc5bac22ece987deaa7c08885afdf30"}} as unknown as DocumentNode<AdminOrderNoteAddMutation, AdminOrderNoteAddMutationVariables>;
export const AdminOrderInvoiceIssueDocument = {"__meta__":{"name":"AdminOrderInvoiceIssue","operation":"mutation","gates":[],"hash":"sha256:52f899cec015cfd7dacd33a564344b497355f76b43be4cd97c463776009e8371"}} as unknown as DocumentNode<AdminOrderInvoiceIssueMutation, AdminOrderInvoiceIssueMutationVariables>;
export const AdminOrderRefundPreviewDocument = {"__meta__":{"name":"AdminOrderRefundPreview","operation":"query","gates":[],"hash":"sha256:b4f04de798ed3409fc292dfe9d60328a74f7d01f309e6085330348b72fa7fd26"}} as unknown as DocumentNode<AdminOrderRefundPreviewQuery, AdminOrderRefundPreviewQueryVariables>;
export const AdminOrderRefundApproveDocument = {"__meta__":{"name":"AdminOrderRefundApprove","operation":"mutation","gates":[],"hash":"sha256:8315d1f2155a7cc9c52e5b82075039abda9e4e543c1068840ee102c68495191c"}} as unknown as DocumentNode<AdminOrderRefundApproveMutation, AdminOrderRefundApproveMutationVariables>;
export const AdminOrderRefundDeclineDocument = {"__meta__":{"name":"AdminOrderRefundDecline","operation":"mutation","gates":[],"hash":"sha256:5523a7f18f25b0979cc6caa1d445e5599879b43548734c27b201448211daf218"}} as unknown as DocumentNode<AdminOrderRefundDeclineMutation, AdminOrderRefundDeclineMutationVariables>;
export const AdminProductDraftDocument = {"__meta__":{"name":"AdminProductDraft","operation":"query","gates":[],"hash":"sha256:ca16c320339f070bdf362526e03ffc06442c91d51da2d0ec595c4657649fbdbc"}} as unknown as DocumentNode<AdminProductDraftQuery, AdminProductDraftQueryVariables>;
export const AdminProductDraftContentDocument = {"__meta__":{"name":"AdminProductDraftContent","operation":"query","gates":["withCost"],"hash":"sha256:bd33085f44a50c774cd397e9c22cd2ec8a058e26b4c8bd889604b5788d354196"}} as unknown as DocumentNode<AdminProductDraftContentQuery, AdminProductDraftContentQueryVariables>;
export const AdminProductVersionsDocument = {"__meta__":{"name":"AdminProductVersions","operation":"query","gates":[],"hash":"sha256:2820ac245ab4d6ccdaeb409ce59ef7976925b3b672d98dc4dca551b5d26f4a86"}} as unknown as DocumentNode<AdminProductVersionsQuery, AdminProductVersionsQueryVariables>;
export const AdminPriceHistoryDocument = {"__meta__":{"name":"AdminPriceHistory","operation":"query","gates":[],"hash":"sha256:098d632f440d5063848d99efebcc01376252872f25bd6aad3f8592ea318c0504"}} as unknown as DocumentNode<AdminPriceHistoryQuery, AdminPriceHistoryQueryVariables>;
export const AdminBulkCollectionsDocument = {"__meta__":{"name":"AdminBulkCollections","operation":"query","gates":[],"hash":"sha256:dd79624c80a37ba635004b01836940c1c7c5542183bad609972a619288e6f01a"}} as unknown as DocumentNode<AdminBulkCollectionsQuery, AdminBulkCollectionsQueryVariables>;
export const AdminProductDraftSaveDocument = {"__meta__":{"name":"AdminProductDraftSave","operation":"mutation","gates":[],"hash":"sha256:2f7f258c72d0e82869015bec1a3100de171c504ba637ad665bcdc2b2d3120771"}} as unknown as DocumentNode<AdminProductDraftSaveMutation, AdminProductDraftSaveMutationVariables>;
export const AdminProductDraftPublishDocument = {"__meta__":{"name":"AdminProductDraftPublish","operation":"mutation","gates":[],"hash":"sha256:f25a19fbcc690f17ffbbd7fc6b5c799e9e452a621aac9f08a835199690f10cb9"}} as unknown as DocumentNode<AdminProductDraftPublishMutation, AdminProductDraftPublishMutationVariables>;
export const AdminProductDraftScheduleDocument = {"__meta__":{"name":"AdminProductDraftSchedule","operation":"mutation","gates":[],"hash":"sha256:8470bef8be501a4c8f355daa4c7ec9f6cdf0ab23ee5b3b450aaf615406368d4a"}} as unknown as DocumentNode<AdminProductDraftScheduleMutation, AdminProductDraftScheduleMutationVariables>;
export const AdminProductDraftDiscardDocument = {"__meta__":{"name":"AdminProductDraftDiscard","operation":"mutation","gates":[],"hash":"sha256:6fd561d19a5cc67d443c8bd8b75f05b3aa1e981c9a632956b3dd45c2fb206286"}} as unknown as DocumentNode<AdminProductDraftDiscardMutation, AdminProductDraftDiscardMutationVariables>;
export const AdminProductRollbackDocument = {"__meta__":{"name":"AdminProductRollback","operation":"mutation","gates":[],"hash":"sha256:3e41e46976b9456e3fe7c0b6b43ffecfaa68a07be4b7e6311d8797db37ea0601"}} as unknown as DocumentNode<AdminProductRollbackMutation, AdminProductRollbackMutationVariables>;
export const AdminProductDeleteDocument = {"__meta__":{"name":"AdminProductDelete","operation":"mutation","gates":[],"hash":"sha256:5553a36c0276992298282245fe2e839e0dffded8288507362f6c70a54dac3b7b"}} as unknown as DocumentNode<AdminProductDeleteMutation, AdminProductDeleteMutationVariables>;
export const AdminProductDuplicateDocument = {"__meta__":{"name":"AdminProductDuplicate","operation":"mutation","gates":[],"hash":"sha256:d93fdcd36c0aed82a848fb0a6ec1625c6b7065cd14030c066cd50afba6d9cb2d"}} as unknown as DocumentNode<AdminProductDuplicateMutation, AdminProductDuplicateMutationVariables>;
export const AdminProductsDocument = {"__meta__":{"name":"AdminProducts","operation":"query","gates":["withStock"],"hash":"sha256:b538426d43b5f52649ec43d87f715677a65654c82ab04033942bbf67559d00d2"}} as unknown as DocumentNode<AdminProductsQuery, AdminProductsQueryVariables>;
export const AdminProductDocument = {"__meta__":{"name":"AdminProduct","operation":"query","gates":["withCost","withStock"],"hash":"sha256:cdb02c5004a6f5f2eb8b22cee3c5e8803c00b69d905163e0e881e6bfcae4cf14"}} as unknown as DocumentNode<AdminProductQuery, AdminProductQueryVariables>;
export const AdminCategoriesDocument = {"__meta__":{"name":"AdminCategories","operation":"query","gates":[],"hash":"sha256:0d1fdf01e71fd0c06aa2df591a5e8a8ca90bc96aa3e3c43beb42e6c270ec9dfb"}} as unknown as DocumentNode<AdminCategoriesQuery, AdminCategoriesQueryVariables>;
export const AdminShopDocument = {"__meta__":{"name":"AdminShop","operation":"query","gates":[],"hash":"sha256:da211e0d35e64486081fa352d5194a6465daf42ef92ee82f2a503bbd3bb81104"}} as unknown as DocumentNode<AdminShopQuery, AdminShopQueryVariables>;
export const AdminProductCreateDocument = {"__meta__":{"name":"AdminProductCreate","operation":"mutation","gates":[],"hash":"sha256:3c1f2678cad76df7bd251c3cd42cf605c646a0d6150b407ae841418b743ecc5d"}} as unknown as DocumentNode<AdminProductCreateMutation, AdminProductCreateMutationVariables>;
export const AdminProductUpdateDocument = {"__meta__":{"name":"AdminProductUpdate","operation":"mutation","gates":[],"hash":"sha256:be8f22dd50900425913cce205092b8984ee305659ae981c6f2d73a094cc75f26"}} as unknown as DocumentNode<AdminProductUpdateMutation, AdminProductUpdateMutationVariables>;
export const AdminProductArchiveDocument = {"__meta__":{"name":"AdminProductArchive","operation":"mutation","gates":[],"hash":"sha256:30ba023afe9673ccaefec75fe04be99501f5597758796a3a05626a8e1cd8d3c1"}} as unknown as DocumentNode<AdminProductArchiveMutation, AdminProductArchiveMutationVariables>;
export const AdminUploadCreateDocument = {"__meta__":{"name":"AdminUploadCreate","operation":"mutation","gates":[],"hash":"sha256:4437470d6381b34e496d41a13435e586be4bd8aa064a102eba45708f0c093481"}} as unknown as DocumentNode<AdminUploadCreateMutation, AdminUploadCreateMutationVariables>;
export const AdminImageCreateDocument = {"__meta__":{"name":"AdminImageCreate","operation":"mutation","gates":[],"hash":"sha256:af0da92eb0eaac740c63b149cfa1800c4f8275eb0aa75537a9be62e94a88055e"}} as unknown as DocumentNode<AdminImageCreateMutation, AdminImageCreateMutationVariables>;
export const AdminPromotionsDocument = {"__meta__":{"name":"AdminPromotions","operation":"query","gates":[],"hash":"sha256:a39d3c2b0570cbaa8ca294b8c1a8acbdaa3fd463d6c720752aa55e26ef0f9e23"}} as unknown as DocumentNode<AdminPromotionsQuery, AdminPromotionsQueryVariables>;
export const AdminPromotionDocument = {"__meta__":{"name":"AdminPromotion","operation":"query","gates":[],"hash":"sha256:59d6201522f1085e5a72e8290eee22ab962665f5d34def2313cd130ea2dcce5e"}} as unknown as DocumentNode<AdminPromotionQuery, AdminPromotionQueryVariables>;
export const AdminPromotionCreateDocument = {"__meta__":{"name":"AdminPromotionCreate","operation":"mutation","gates":[],"hash":"sha256:e816c4c5c2101a9c0e42d50aaf671dd2ab5da897f63d8197dbd1fe5e7873b219"}} as unknown as DocumentNode<AdminPromotionCreateMutation, AdminPromotionCreateMutationVariables>;
export const AdminPromotionUpdateDocument = {"__meta__":{"name":"AdminPromotionUpdate","operation":"mutation","gates":[],"hash":"sha256:d0af0f15a7a4f43bf9a8680f9aa117495422f691ea384675b163e02000085c12"}} as unknown as DocumentNode<AdminPromotionUpdateMutation, AdminPromotionUpdateMutationVariables>;
export const AdminReturnsDocument = {"__meta__":{"name":"AdminReturns","operation":"query","gates":[],"hash":"sha256:41df5db213b83b0f27bf75ff496e51a9d503fc4c915caf4e9599a349b201087d"}} as unknown as DocumentNode<AdminReturnsQuery, AdminReturnsQueryVariables>;
export const AdminReturnDocument = {"__meta__":{"name":"AdminReturn","operation":"query","gates":[],"hash":"sha256:670833f3e73ad64786f6700a4ae66fe971e73400a2fcae0cd4cb4ecd497d3cd2"}} as unknown as DocumentNode<AdminReturnQuery, AdminReturnQueryVariables>;
export const AdminReturnDecideDocument = {"__meta__":{"name":"AdminReturnDecide","operation":"mutation","gates":[],"hash":"sha256:540b9f0a86226bf2b1403fd54dcf5caae08b87cd2dd220fe4494a42772fa6428"}} as unknown as DocumentNode<AdminReturnDecideMutation, AdminReturnDecideMutationVariables>;
export const AdminReturnCancelDocument = {"__meta__":{"name":"AdminReturnCancel","operation":"mutation","gates":[],"hash":"sha256:c7e95b57fd8ab1567797ebbeb50eb8046c4f33d60549ccfde35685742313b368"}} as unknown as DocumentNode<AdminReturnCancelMutation, AdminReturnCancelMutationVariables>;
export const AdminReturnReceiveDocument = {"__meta__":{"name":"AdminReturnReceive","operation":"mutation","gates":[],"hash":"sha256:5f9fdbfbc5b15bd9d0312277a9c8b9eff2d4912364083072346681b4b8e8754f"}} as unknown as DocumentNode<AdminReturnReceiveMutation, AdminReturnReceiveMutationVariables>;
export const AdminReturnInspectDocument = {"__meta__":{"name":"AdminReturnInspect","operation":"mutation","gates":[],"hash":"sha256:08efccc3df2e18240ce09ec505a99ef47467932d3bb2a3fd151e72a4a9bfd7d1"}} as unknown as DocumentNode<AdminReturnInspectMutation, AdminReturnInspectMutationVariables>;
export const AdminReturnRefundDocument = {"__meta__":{"name":"AdminReturnRefund","operation":"mutation","gates":[],"hash":"sha256:46b905d20a239f2553e71d1ceede9c5e176674f459390f391d875b5fca1e2026"}} as unknown as DocumentNode<AdminReturnRefundMutation, AdminReturnRefundMutationVariables>;
export const AdminReturnCloseDocument = {"__meta__":{"name":"AdminReturnClose","operation":"mutation","gates":[],"hash":"sha256:9cc489c326c809aceabf57ad5141e988a46e4855431a6228f3cf72bb0271f4db"}} as unknown as DocumentNode<AdminReturnCloseMutation, AdminReturnCloseMutationVariables>;
export const AdminSynonymsDocument = {"__meta__":{"name":"AdminSynonyms","operation":"query","gates":[],"hash":"sha256:56e2a4d53f8cd5ed8ac27b38147ecd5ce4e3091ba7b24bf35c3197ea847012fa"}} as unknown as DocumentNode<AdminSynonymsQuery, AdminSynonymsQueryVariables>;
export const AdminSynonymDocument = {"__meta__":{"name":"AdminSynonym","operation":"query","gates":[],"hash":"sha256:535504b95ead22852b1e21557d57df39242f8e148aeb94ac6c218b4837c0a1c2"}} as unknown as DocumentNode<AdminSynonymQuery, AdminSynonymQueryVariables>;
export const AdminSynonymCreateDocument = {"__meta__":{"name":"AdminSynonymCreate","operation":"mutation","gates":[],"hash":"sha256:1aa6903dc613112918f91956f30710034641cd5fbe9473480554c5f97497a687"}} as unknown as DocumentNode<AdminSynonymCreateMutation, AdminSynonymCreateMutationVariables>;
export const AdminSynonymUpdateDocument = {"__meta__":{"name":"AdminSynonymUpdate","operation":"mutation","gates":[],"hash":"sha256:6bad45756e9e18c89c91938400655d42dd8e31296149bdf14b59876893a523c3"}} as unknown as DocumentNode<AdminSynonymUpdateMutation, AdminSynonymUpdateMutationVariables>;
export const AdminSynonymDeleteDocument = {"__meta__":{"name":"AdminSynonymDelete","operation":"mutation","gates":[],"hash":"sha256:dc2b3a852e63cbbadc7cfb557c371ee22b76a259e9f11d6331a572fdad2fae86"}} as unknown as DocumentNode<AdminSynonymDeleteMutation, AdminSynonymDeleteMutationVariables>;
export const AdminSearchedTermsDocument = {"__meta__":{"name":"AdminSearchedTerms","operation":"query","gates":[],"hash":"sha256:88dc1a8a152d889b120bfaa7d39d453859cc7840b6efad7425113bce6d239f1d"}} as unknown as DocumentNode<AdminSearchedTermsQuery, AdminSearchedTermsQueryVariables>;
export const AdminStaffDocument = {"__meta__":{"name":"AdminStaff","operation":"query","gates":[],"hash":"sha256:d5face9b3e7d8994ca257df41f8aaa0459ebc670df76c526a5d60555a2a34432"}} as unknown as DocumentNode<AdminStaffQuery, AdminStaffQueryVariables>;
export const AdminAuditLogDocument = {"__meta__":{"name":"AdminAuditLog","operation":"query","gates":[],"hash":"sha256:35efa1ae6d3a494d4cee9e33dc85ff77560faf4cb5edbfe4acab0304303bdc8e"}} as unknown as DocumentNode<AdminAuditLogQuery, AdminAuditLogQueryVariables>;
export const AdminFailedJobsDocument = {"__meta__":{"name":"AdminFailedJobs","operation":"query","gates":[],"hash":"sha256:44a19893010a2d5299e134fc29dbadd882d9c50eb2b1f84726ccfd9165502fa2"}} as unknown as DocumentNode<AdminFailedJobsQuery, AdminFailedJobsQueryVariables>;
export const AdminFailedJobRequeueDocument = {"__meta__":{"name":"AdminFailedJobRequeue","operation":"mutation","gates":[],"hash":"sha256:fcc0198e30b643d1bbe56910a926167255e78fe6c0d78ef6cc9c7e33f47d9fbe"}} as unknown as DocumentNode<AdminFailedJobRequeueMutation, AdminFailedJobRequeueMutationVariables>;
export const AdminStockDocument = {"__meta__":{"name":"AdminStock","operation":"query","gates":[],"hash":"sha256:47fb4d6acb6ca803eedf926ba16af6d3f940def562bbd25629828400afacb5ba"}} as unknown as DocumentNode<AdminStockQuery, AdminStockQueryVariables>;
export const AdminStockItemDocument = {"__meta__":{"name":"AdminStockItem","operation":"query","gates":[],"hash":"sha256:8732a0224454ae6d0c552f3357588e2ed8e66870ca832935ea1f193beae7f7a2"}} as unknown as DocumentNode<AdminStockItemQuery, AdminStockItemQueryVariables>;
export const AdminStockMovementsDocument = {"__meta__":{"name":"AdminStockMovements","operation":"query","gates":[],"hash":"sha256:ca011e647c58742bc15caebc3e55daa2b0a35ccf28ee15dbc44a24511ecc3d24"}} as unknown as DocumentNode<AdminStockMovementsQuery, AdminStockMovementsQueryVariables>;
export const AdminStockAdjustDocument = {"__meta__":{"name":"AdminStockAdjust","operation":"mutation","gates":[],"hash":"sha256:22d7fe7bb50c4ba2f068caef28eab4f05f3d8e600e5726044d7627bbb50b19e6"}} as unknown as DocumentNode<AdminStockAdjustMutation, AdminStockAdjustMutationVariables>;
export const AdminStockItemUpdateDocument = {"__meta__":{"name":"AdminStockItemUpdate","operation":"mutation","gates":[],"hash":"sha256:2b11016dd740e8a7f61a59d1c519ab5c9c4e5e84a6a7e4fabc6511c1ff9aea17"}} as unknown as DocumentNode<AdminStockItemUpdateMutation, AdminStockItemUpdateMutationVariables>;
export const AdminLocationsDocument = {"__meta__":{"name":"AdminLocations","operation":"query","gates":[],"hash":"sha256:c4bacbb377753291698d129f2aedd05ad19ec19ce3ab77b08254ba972a385dfc"}} as unknown as DocumentNode<AdminLocationsQuery, AdminLocationsQueryVariables>;
export const AdminLocationCreateDocument = {"__meta__":{"name":"AdminLocationCreate","operation":"mutation","gates":[],"hash":"sha256:7b0109aa05e0f18bc2d64ae879bd07e9dba324ef37315869d83c1da3caf83e14"}} as unknown as DocumentNode<AdminLocationCreateMutation, AdminLocationCreateMutationVariables>;
export const AdminLocationUpdateDocument = {"__meta__":{"name":"AdminLocationUpdate","operation":"mutation","gates":[],"hash":"sha256:cd965f080c5deee3be4f9d96921ce9e8fbc7f53a705e74c139cd876392bb375f"}} as unknown as DocumentNode<AdminLocationUpdateMutation, AdminLocationUpdateMutationVariables>;
export const AdminLocationReorderDocument = {"__meta__":{"name":"AdminLocationReorder","operation":"mutation","gates":[],"hash":"sha256:07ee428f18a0f6c354aafd55bf1929534b8c85ff47006057dc805427ddc2e2bb"}} as unknown as DocumentNode<AdminLocationReorderMutation, AdminLocationReorderMutationVariables>;
export const AdminStockSettingsUpdateDocument = {"__meta__":{"name":"AdminStockSettingsUpdate","operation":"mutation","gates":[],"hash":"sha256:b6fa1f5f9fec48465f54dc0b97ef1386f02af748ca606c3812ddff266ee50bf1"}} as unknown as DocumentNode<AdminStockSettingsUpdateMutation, AdminStockSettingsUpdateMutationVariables>;
export const AdminStockByCodeDocument = {"__meta__":{"name":"AdminStockByCode","operation":"query","gates":[],"hash":"sha256:03615c9bfda88eaff28a19c9b23886cd53178dc98431ed81ab09e6540179a7f8"}} as unknown as DocumentNode<AdminStockByCodeQuery, AdminStockByCodeQueryVariables>;
export const AdminStockAtDocument = {"__meta__":{"name":"AdminStockAt","operation":"query","gates":[],"hash":"sha256:4aa71ba0e17cb02ca462b88286ca4727d96957a7d5f856cafb868c894e81f72a"}} as unknown as DocumentNode<AdminStockAtQuery, AdminStockAtQueryVariables>;
export const AdminStockReceiveDocument = {"__meta__":{"name":"AdminStockReceive","operation":"mutation","gates":[],"hash":"sha256:16c1fd93f46887f89b85b9e4007e4aca4d968b1eb55329ac432d7bb33ff5514d"}} as unknown as DocumentNode<AdminStockReceiveMutation, AdminStockReceiveMutationVariables>;
export const AdminStockCountDocument = {"__meta__":{"name":"AdminStockCount","operation":"mutation","gates":[],"hash":"sha256:c1611b53cb780e6e7dcc7e4baef190727f0ba5985dddbea2fd3b62b8b2213630"}} as unknown as DocumentNode<AdminStockCountMutation, AdminStockCountMutationVariables>;
export const AdminStockAlertsDocument = {"__meta__":{"name":"AdminStockAlerts","operation":"query","gates":[],"hash":"sha256:3207ec11acf682d04517a7b61592ed97b246e5745becae7c307f50ceda226873"}} as unknown as DocumentNode<AdminStockAlertsQuery, AdminStockAlertsQueryVariables>;
export const AdminStockAlertAcknowledgeDocument = {"__meta__":{"name":"AdminStockAlertAcknowledge","operation":"mutation","gates":[],"hash":"sha256:457ada87f5cd5d2312eabbbda50e6b208e1da253fcab12154a51f525f0762b8b"}} as unknown as DocumentNode<AdminStockAlertAcknowledgeMutation, AdminStockAlertAcknowledgeMutationVariables>;
export const AdminTransfersDocument = {"__meta__":{"name":"AdminTransfers","operation":"query","gates":[],"hash":"sha256:04e11bcbca3e3ff68b742bce345ea0e0c483bfb45586d238026a3ca8c66935e1"}} as unknown as DocumentNode<AdminTransfersQuery, AdminTransfersQueryVariables>;
export const AdminTransferDocument = {"__meta__":{"name":"AdminTransfer","operation":"query","gates":[],"hash":"sha256:406698f72e6d59e8caac0b4d9f9202e15edac9255771f2bb8d7907e66e7b66ba"}} as unknown as DocumentNode<AdminTransferQuery, AdminTransferQueryVariables>;
export const AdminTransferCreateDocument = {"__meta__":{"name":"AdminTransferCreate","operation":"mutation","gates":[],"hash":"sha256:b607c048e0ec0351ee552d1fee0eadb62b5d44c231adae5c632599f18f20d38c"}} as unknown as DocumentNode<AdminTransferCreateMutation, AdminTransferCreateMutationVariables>;
export const AdminTransferSendDocument = {"__meta__":{"name":"AdminTransferSend","operation":"mutation","gates":[],"hash":"sha256:9bfdaa9551718af450562697ddf1bbed76b46a5e962d3a60ff262ac11215768e"}} as unknown as DocumentNode<AdminTransferSendMutation, AdminTransferSendMutationVariables>;
export const AdminTransferReceiveDocument = {"__meta__":{"name":"AdminTransferReceive","operation":"mutation","gates":[],"hash":"sha256:0de5a1b9de14f691a0a2aa40a9387c5d95b99487db4cf2b13691e219f6828dfb"}} as unknown as DocumentNode<AdminTransferReceiveMutation, AdminTransferReceiveMutationVariables>;
export const AdminTransferCancelDocument = {"__meta__":{"name":"AdminTransferCancel","operation":"mutation","gates":[],"hash":"sha256:25b69841163aabf10bb4cbb70c40f5b16a2af76ed14bc6c4850028c1060030d5"}} as unknown as DocumentNode<AdminTransferCancelMutation, AdminTransferCancelMutationVariables>;
export const AdminTagsDocument = {"__meta__":{"name":"AdminTags","operation":"query","gates":[],"hash":"sha256:2e461e3d21cc7c24903f20ee1d64c43f68fa728f8452a5ff306a80b6d3c8b27a"}} as unknown as DocumentNode<AdminTagsQuery, AdminTagsQueryVariables>;
export const AdminTagRenameDocument = {"__meta__":{"name":"AdminTagRename","operation":"mutation","gates":[],"hash":"sha256:e6dd52dbbc9acbe911d85a1737ee688ca26eedecf00bdfca972759393c855ffc"}} as unknown as DocumentNode<AdminTagRenameMutation, AdminTagRenameMutationVariables>;
export const AdminTagsMergeDocument = {"__meta__":{"name":"AdminTagsMerge","operation":"mutation","gates":[],"hash":"sha256:61d99761ebae7d62238ab6d1b181ceaba18057bed34253b9757101d88ee1aa02"}} as unknown as DocumentNode<AdminTagsMergeMutation, AdminTagsMergeMutationVariables>;
export const AdminTagDeleteDocument = {"__meta__":{"name":"AdminTagDelete","operation":"mutation","gates":[],"hash":"sha256:062d76a0d3934f7d58a140cbfbfa6e64a6070dc8bc9a8a80bcd79b739407814d"}} as unknown as DocumentNode<AdminTagDeleteMutation, AdminTagDeleteMutationVariables>;