import {
  AdminAuditLogDocument,
  AdminBulkEditsDocument,
  AdminCategoryTreeDocument,
  AdminCollectionCreateDocument,
  AdminCollectionDocument,
  AdminCustomersDocument,
  AdminExportsDocument,
  AdminFailedJobsDocument,
  AdminImportsDocument,
  AdminMediaDocument,
  AdminOrdersDocument,
  AdminProductCreateDocument,
  AdminProductDocument,
  AdminPromotionCreateDocument,
  AdminPromotionsDocument,
  AdminSearchedTermsDocument,
  AdminReturnsDocument,
  AdminStaffDocument,
  AdminLocationUpdateDocument,
  AdminStockAlertsDocument,
  AdminStockCountDocument,
  AdminStockDocument,
  AdminStockReceiveDocument,
  AdminTransferCreateDocument,
  AdminTransfersDocument,
  AdminSynonymCreateDocument,
  AdminSynonymsDocument,
  AdminTagsDocument,
} from "../gql/graphql.js";
import { metaOf } from "./gateway.js";
import { mayOperate } from "./viewer.js";

/** Pages by what they show: opening a record asks no more than seeing the list; its buttons ask for themselves. */
const pages: Readonly<Record<string, { readonly see: object; readonly create?: object }>> = {
  orders: { see: AdminOrdersDocument },
  returns: { see: AdminReturnsDocument },
  products: { see: AdminProductDocument, create: AdminProductCreateDocument },
  categories: { see: AdminCategoryTreeDocument },
  collections: { see: AdminCollectionDocument, create: AdminCollectionCreateDocument },
  imports: { see: AdminImportsDocument },
  media: { see: AdminMediaDocument },
  tags: { see: AdminTagsDocument },
  "bulk-edits": { see: AdminBulkEditsDocument },
  exports: { see: AdminExportsDocument },
  stock: { see: AdminStockDocument },
  "stock-alerts": { see: AdminStockAlertsDocument },
  "stock-receive": { see: AdminStockReceiveDocument },
  "stock-count": { see: AdminStockCountDocument },
  transfers: { see: AdminTransfersDocument, create: AdminTransferCreateDocument },
  // Who may only look at stock sees its places there; these are settings.
  locations: { see: AdminLocationUpdateDocument },
  customers: { see: AdminCustomersDocument },
  promotions: { see: AdminPromotionsDocument, create: AdminPromotionCreateDocument },
  searches: { see: AdminSearchedTermsDocument },
  synonyms: { see: AdminSynonymsDocument, create: AdminSynonymCreateDocument },
  staff: { see: AdminStaffDocument },
  audit: { see: AdminAuditLogDocument },
  jobs: { see: AdminFailedJobsDocument },
};

/** Whether the viewer may open a page of a resource. Unknown resources are closed to everybody. */
export function mayAccess(resource: string, action: string): boolean {
  const page = pages[resource];
  if (!page) return false;
  const document = action === "create" ? page.create : action === "delete" ? undefined : page.see;
  return document !== undefined && mayOperate(metaOf(document).name);
}
