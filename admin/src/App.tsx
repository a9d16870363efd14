import { lazy } from "react";
import { Admin, CustomRoutes, Resource } from "react-admin";
import { Route } from "react-router-dom";
import { authProvider } from "./app/auth-provider.js";
import { dataProvider } from "./app/data-provider.js";
import { Layout } from "./app/layout/Layout.js";
import { LoginPage } from "./app/LoginPage.js";
import { NotAllowed } from "./app/NotAllowed.js";
import { NotFound } from "./app/NotFound.js";
import { Notes } from "./app/Notes.js";
import { queryClient } from "./app/query-client.js";
import { darkTheme, lightTheme } from "./app/theme.js";
import { BulkEditList } from "./bulk/List.js";
import { BulkEditPage } from "./bulk/Show.js";
import { bulkSource } from "./bulk/source.js";
import { CategoriesPage } from "./categories/CategoriesPage.js";
import { CollectionCreate } from "./collections/Create.js";
import { CollectionEdit } from "./collections/Edit.js";
import { CollectionList } from "./collections/List.js";
import { collectionSource } from "./collections/source.js";
import { CustomerList } from "./customers/List.js";
import { CustomerPage } from "./customers/Show.js";
import { customerSource } from "./customers/source.js";
import { ExportList } from "./exports/List.js";
import { exportSource } from "./exports/source.js";
import { ImportList } from "./imports/List.js";
import { ImportPage } from "./imports/Show.js";
import { importSource } from "./imports/source.js";
import { MediaList } from "./media/List.js";
import { MediaPage } from "./media/Show.js";
import { mediaSource } from "./media/source.js";
import { OrderList } from "./orders/List.js";
import { OrderPage } from "./orders/Show.js";
import { orderSource } from "./orders/source.js";
import { ProductCreate } from "./products/Create.js";
import { ProductEdit } from "./products/Edit.js";
import { ProductList } from "./products/List.js";
import { productSource } from "./products/source.js";
import { PromotionCreate } from "./promotions/Create.js";
import { PromotionEdit } from "./promotions/Edit.js";
import { PromotionList } from "./promotions/List.js";
import { promotionSource } from "./promotions/source.js";
import { SearchedTermList } from "./search/SearchedTerms.js";
import { searchedTermSource, synonymSource } from "./search/source.js";
import { SynonymCreate } from "./search/SynonymCreate.js";
import { SynonymEdit } from "./search/SynonymEdit.js";
import { SynonymList } from "./search/Synonyms.js";
import { ReturnList } from "./returns/List.js";
import { ReturnPage } from "./returns/Show.js";
import { returnSource } from "./returns/source.js";
import { AuditList } from "./settings/AuditList.js";
import { JobList } from "./settings/JobList.js";
import { auditSource, jobSource } from "./settings/sources.js";
import { StaffPage } from "./settings/StaffPage.js";
import { StockList } from "./stock/List.js";
import { StockPage } from "./stock/Show.js";
import { stockSource } from "./stock/source.js";
import { AlertList } from "./stock/AlertList.js";
import { CountPage } from "./stock/CountPage.js";
import { LocationsPage } from "./stock/LocationsPage.js";
import { ReceivePage } from "./stock/ReceivePage.js";
import { TransferCreate } from "./stock/transfers/Create.js";
import { TransferList } from "./stock/transfers/List.js";
import { TransferPage } from "./stock/transfers/Show.js";
import { alertSource, transferSource } from "./stock/transfers/source.js";
import { TagList } from "./tags/List.js";
import { tagSource } from "./tags/source.js";

const Home = lazy(() => import("./home/Home.js"));

const data = dataProvider({
  orders: orderSource,
  returns: returnSource,
  products: productSource,
  collections: collectionSource,
  imports: importSource,
  media: mediaSource,
  tags: tagSource,
  "bulk-edits": bulkSource,
  exports: exportSource,
  stock: stockSource,
  "stock-alerts": alertSource,
  transfers: transferSource,
  customers: customerSource,
  promotions: promotionSource,
  searches: searchedTermSource,
  synonyms: synonymSource,
  audit: auditSource,
  jobs: jobSource,
});

export function App() {
  return (
    <Admin
      title="Till"
      dataProvider={data}
      authProvider={authProvider}
      queryClient={queryClient}
      layout={Layout}
      loginPage={LoginPage}
      accessDenied={NotAllowed}
      catchAll={NotFound}
      notification={Notes}
      dashboard={Home}
      theme={lightTheme}
      darkTheme={darkTheme}
      requireAuth
      disableTelemetry
    >
      <Resource name="orders" list={OrderList} edit={OrderPage} />
      <Resource name="returns" list={ReturnList} edit={ReturnPage} />
      <Resource name="products" list={ProductList} create={ProductCreate} edit={ProductEdit} />
      <Resource name="media" list={MediaList} edit={MediaPage} />
      <Resource name="collections" list={CollectionList} create={CollectionCreate} edit={CollectionEdit} />
      <Resource name="imports" list={ImportList} edit={ImportPage} />
      <Resource name="tags" list={TagList} />
      <Resource name="bulk-edits" list={BulkEditList} edit={BulkEditPage} />
      <Resource name="exports" list={ExportList} />
      <Resource name="stock" list={StockList} edit={StockPage} />
      <Resource name="stock-alerts" list={AlertList} />
      <Resource name="transfers" list={TransferList} create={TransferCreate} edit={TransferPage} />
      <Resource name="customers" list={CustomerList} edit={CustomerPage} />
      <Resource name="promotions" list={PromotionList} create={PromotionCreate} edit={PromotionEdit} />
      <Resource name="searches" list={SearchedTermList} />
      <Resource name="synonyms" list={SynonymList} create={SynonymCreate} edit={SynonymEdit} />
      <Resource name="audit" list={AuditList} />
      <Resource name="jobs" list={JobList} />
      <CustomRoutes>
        <Route path="/categories" element={<CategoriesPage />} />
        <Route path="/staff" element={<StaffPage />} />
        <Route path="/locations" element={<LocationsPage />} />
        <Route path="/stock-receive" element={<ReceivePage />} />
        <Route path="/stock-count" element={<CountPage />} />
      </CustomRoutes>
    </Admin>
  );
}
