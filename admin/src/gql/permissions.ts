/** What a member of staff must be allowed to send each operation. Generated from schema/permissions.json. */
export const operationPermissions: Readonly<Record<string, readonly string[]>> = {
  "AdminViewer": [],
  "AdminLogin": [],
  "AdminLogout": [],
  "AdminBulkEdits": [
    "catalog.read"
  ],
  "AdminBulkEdit": [
    "catalog.read"
  ],
  "AdminBulkEditRows": [
    "catalog.read"
  ],
  "AdminBulkEditPreview": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminBulkEditStart": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminBulkEditCancel": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminBulkEditUndo": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminCategoryTree": [
    "catalog.read"
  ],
  "AdminCategory": [
    "catalog.read"
  ],
  "AdminCategoryCreate": [
    "catalog.write"
  ],
  "AdminCategoryUpdate": [
    "catalog.write"
  ],
  "AdminCategoryMove": [
    "catalog.write"
  ],
  "AdminCategoryDelete": [
    "catalog.write"
  ],
  "AdminCollections": [],
  "AdminCollection": [
    "catalog.read"
  ],
  "AdminCollectionMembers": [
    "catalog.read"
  ],
  "AdminCollectionPicks": [
    "catalog.read"
  ],
  "AdminCollectionPreview": [
    "catalog.read"
  ],
  "AdminCollectionExplain": [
    "catalog.read"
  ],
  "AdminCollectionCreate": [
    "catalog.write"
  ],
  "AdminCollectionUpdate": [
    "catalog.write"
  ],
  "AdminCollectionDelete": [
    "catalog.write"
  ],
  "AdminCollectionProductsAdd": [
    "catalog.write"
  ],
  "AdminCollectionProductsRemove": [
    "catalog.write"
  ],
  "AdminCollectionProductMove": [
    "catalog.write"
  ],
  "AdminCustomers": [
    "customers.read"
  ],
  "AdminCustomer": [
    "customers.read"
  ],
  "AdminExports": [
    "catalog.read"
  ],
  "AdminExportLink": [
    "catalog.read"
  ],
  "AdminExportCreate": [
    "catalog.read"
  ],
  "AdminExportCancel": [
    "catalog.read"
  ],
  "AdminDashboard": [
    "orders.read"
  ],
  "AdminImports": [
    "catalog.import"
  ],
  "AdminImport": [
    "catalog.import"
  ],
  "AdminImportProblems": [
    "catalog.import"
  ],
  "AdminImportCheck": [
    "catalog.import"
  ],
  "AdminImportStart": [
    "catalog.import"
  ],
  "AdminImportCancel": [
    "catalog.import"
  ],
  "AdminMedia": [
    "catalog.read"
  ],
  "AdminPicture": [
    "catalog.read"
  ],
  "AdminUploadCare": [
    "catalog.read"
  ],
  "AdminImageUpdate": [
    "catalog.write"
  ],
  "AdminImageReplace": [
    "catalog.write"
  ],
  "AdminImageDelete": [
    "catalog.write"
  ],
  "AdminOrders": [
    "orders.read"
  ],
  "AdminOrder": [
    "orders.read"
  ],
  "AdminOrderShip": [
    "orders.ship"
  ],
  "AdminOrderMarkDelivered": [
    "orders.ship"
  ],
  "AdminOrderCancel": [
    "orders.cancel"
  ],
  "AdminOrderRefund": [
    "orders.read",
    "orders.refund"
  ],
  "AdminOrderNoteAdd": [
    "orders.note"
  ],
  "AdminOrderInvoiceIssue": [
    "orders.refund"
  ],
  "AdminOrderRefundPreview": [
    "orders.refund"
  ],
  "AdminOrderRefundApprove": [
    "orders.read",
    "orders.refund"
  ],
  "AdminOrderRefundDecline": [
    "orders.refund"
  ],
  "AdminProductDraft": [
    "catalog.read"
  ],
  "AdminProductDraftContent": [
    "catalog.read"
  ],
  "AdminProductVersions": [
    "catalog.read"
  ],
  "AdminPriceHistory": [
    "catalog.read"
  ],
  "AdminBulkCollections": [],
  "AdminProductDraftSave": [
    "catalog.write"
  ],
  "AdminProductDraftPublish": [
    "catalog.write"
  ],
  "AdminProductDraftSchedule": [
    "catalog.write"
  ],
  "AdminProductDraftDiscard": [
    "catalog.write"
  ],
  "AdminProductRollback": [
    "catalog.write"
  ],
  "AdminProductDelete": [
    "catalog.write"
  ],
  "AdminProductDuplicate": [
    "catalog.write"
  ],
  "AdminProducts": [
    "catalog.read"
  ],
  "AdminProduct": [
    "catalog.read"
  ],
  "AdminCategories": [],
  "AdminShop": [],
  "AdminProductCreate": [
    "catalog.write"
  ],
  "AdminProductUpdate": [
    "catalog.write"
  ],
  "AdminProductArchive": [
    "catalog.write"
  ],
  "AdminUploadCreate": [
    "catalog.write"
  ],
  "AdminImageCreate": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminPromotions": [
    "promotions.read"
  ],
  "AdminPromotion": [
    "promotions.read"
  ],
  "AdminPromotionCreate": [
    "promotions.read",
    "promotions.write"
  ],
  "AdminPromotionUpdate": [
    "promotions.read",
    "promotions.write"
  ],
  "AdminReturns": [
    "orders.read"
  ],
  "AdminReturn": [
    "orders.read"
  ],
  "AdminReturnDecide": [
    "orders.refund"
  ],
  "AdminReturnCancel": [
    "orders.refund"
  ],
  "AdminReturnReceive": [
    "orders.ship"
  ],
  "AdminReturnInspect": [
    "orders.ship"
  ],
  "AdminReturnRefund": [
    "orders.refund"
  ],
  "AdminReturnClose": [
    "orders.refund"
  ],
  "AdminSynonyms": [
    "catalog.read"
  ],
  "AdminSynonym": [
    "catalog.read"
  ],
  "AdminSynonymCreate": [
    "catalog.write"
  ],
  "AdminSynonymUpdate": [
    "catalog.write"
  ],
  "AdminSynonymDelete": [
    "catalog.write"
  ],
  "AdminSearchedTerms": [
    "catalog.read"
  ],
  "AdminStaff": [
    "staff.read"
  ],
  "AdminAuditLog": [
    "audit.read"
  ],
  "AdminFailedJobs": [
    "jobs.read"
  ],
  "AdminFailedJobRequeue": [
    "jobs.requeue"
  ],
  "AdminStock": [
    "inventory.read"
  ],
  "AdminStockItem": [
    "inventory.read"
  ],
  "AdminStockMovements": [
    "inventory.read"
  ],
  "AdminStockAdjust": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminStockItemUpdate": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminLocations": [
    "inventory.read"
  ],
  "AdminLocationCreate": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminLocationUpdate": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminLocationReorder": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminStockSettingsUpdate": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminStockByCode": [
    "inventory.read"
  ],
  "AdminStockAt": [
    "inventory.read"
  ],
  "AdminStockReceive": [
    "inventory.adjust"
  ],
  "AdminStockCount": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminStockAlerts": [
    "inventory.read"
  ],
  "AdminStockAlertAcknowledge": [
    "inventory.adjust"
  ],
  "AdminTransfers": [
    "inventory.read"
  ],
  "AdminTransfer": [
    "inventory.read"
  ],
  "AdminTransferCreate": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminTransferSend": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminTransferReceive": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminTransferCancel": [
    "inventory.adjust",
    "inventory.read"
  ],
  "AdminTags": [
    "catalog.read"
  ],
  "AdminTagRename": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminTagsMerge": [
    "catalog.read",
    "catalog.write"
  ],
  "AdminTagDelete": [
    "catalog.read",
    "catalog.write"
  ]
};
