import type { Subgraph } from "@till/kit/subgraph";
import {
  BulkEditFieldsResolver,
  bulkEditLoader,
  BulkEditPreviewRowResolver,
  BulkEditResolver,
  BulkEditRowResolver,
} from "./bulk/bulk.resolver.js";
import { runBulkEdit } from "./bulk/run-bulk-edit.job.js";
import { StoredCategory } from "./categories/category.entity.js";
import { categoryLoader } from "./categories/category.loader.js";
import { CategoryFieldsResolver } from "./categories/category-fields.resolver.js";
import { CategoryResolver } from "./categories/category.resolver.js";
import { StoredCollection } from "./collections/collection.entity.js";
import { collectionLoader } from "./collections/collection.loader.js";
import { CollectionResolver } from "./collections/collection.resolver.js";
import {
  CollectionFieldsResolver,
  ProductCollectionsResolver,
} from "./collections/collection-fields.resolver.js";
import { refreshCollections, refreshCollectionsDaily } from "./collections/refresh.js";
import { CollectionRulesResolver } from "./collections/rules.resolver.js";
import { exportLoader, ExportResolver } from "./export/export.resolver.js";
import { runExport } from "./export/run-export.job.js";
import { sweepExports } from "./export/sweep-exports.job.js";
import { importLoader, ImportResolver } from "./import/import.resolver.js";
import { runImport } from "./import/run-import.job.js";
import { StoredImage } from "./media/image.entity.js";
import {
  DraftFieldsResolver,
  DraftMutationResolver,
  ProductDraftResolver,
  VersionFieldsResolver,
} from "./drafts/draft.resolver.js";
import { publishScheduled } from "./drafts/publish-scheduled.job.js";
import { fetchImage } from "./media/fetch-image.job.js";
import { imageLoader } from "./media/image.loader.js";
import { ImageFieldsResolver } from "./media/image-fields.resolver.js";
import { ImageResolver } from "./media/image.resolver.js";
import { media } from "./media/media.route.js";
import { renderImage } from "./media/render-image.job.js";
import { sweepImages } from "./media/sweep-images.job.js";
import { NodeResolver } from "./node.resolver.js";
import { PriceResolver } from "./prices/price.resolver.js";
import { ProductFieldsResolver } from "./products/product-fields.resolver.js";
import { ProductMutationResolver } from "./products/product-mutation.resolver.js";
import { countSales } from "./products/count-sales.job.js";
import { StoredProduct } from "./products/product.entity.js";
import { productLoader, variantLoader } from "./products/product.loader.js";
import { ProductResolver } from "./products/product.resolver.js";
import { StoredVariant } from "./products/variant.entity.js";
import { VariantFieldsResolver } from "./products/variant-fields.resolver.js";
import { countTerms, forgetSearches } from "./search/keep-search.job.js";
import { SearchedTermsResolver } from "./search/searched-terms.resolver.js";
import { SuggestionsResolver } from "./search/suggestions.resolver.js";
import { SynonymResolver } from "./search/synonym.resolver.js";
import { VariantResolver } from "./products/variant.resolver.js";
import { SlugResolver } from "./slugs/slug.resolver.js";
import { TagResolver } from "./tags/tag.resolver.js";

export const catalog: Subgraph = {
  name: "catalog",
  entities: [StoredProduct, StoredVariant, StoredImage, StoredCategory, StoredCollection],
  resolvers: [
    ProductResolver,
    ProductFieldsResolver,
    ProductMutationResolver,
    VariantResolver,
    VariantFieldsResolver,
    PriceResolver,
    DraftMutationResolver,
    ProductDraftResolver,
    DraftFieldsResolver,
    VersionFieldsResolver,
    SlugResolver,
    TagResolver,
    BulkEditResolver,
    BulkEditFieldsResolver,
    BulkEditRowResolver,
    BulkEditPreviewRowResolver,
    CategoryResolver,
    CategoryFieldsResolver,
    CollectionResolver,
    CollectionFieldsResolver,
    CollectionRulesResolver,
    ProductCollectionsResolver,
    ImageResolver,
    ImageFieldsResolver,
    ImportResolver,
    ExportResolver,
    NodeResolver,
    SuggestionsResolver,
    SynonymResolver,
    SearchedTermsResolver,
  ],
  jobs: [
    renderImage,
    fetchImage,
    sweepImages,
    runImport,
    runExport,
    sweepExports,
    runBulkEdit,
    publishScheduled,
    countSales,
    countTerms,
    forgetSearches,
    refreshCollections,
    refreshCollectionsDaily,
  ],
  routes: [media],
  references: {
    Product: ({ id }, ctx) => productLoader(ctx).load(id),
    ProductVariant: ({ id }, ctx) => variantLoader(ctx).load(id),
    Category: ({ id }, ctx) => categoryLoader(ctx).load(id),
    Collection: ({ id }, ctx) => collectionLoader(ctx).load(id),
    Image: ({ id }, ctx) => imageLoader(ctx).load(id),
    ProductExport: ({ id }, ctx) => exportLoader(ctx).load(id),
    ProductBulkEdit: ({ id }, ctx) => bulkEditLoader(ctx).load(id),
    ProductImport: ({ id }, ctx) => importLoader(ctx).load(id),
  },
};
