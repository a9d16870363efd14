import { useQuery } from "@tanstack/react-query";
import Add from "@mui/icons-material/Add";
import { Box, Button, Stack } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { send } from "../app/gateway.js";
import { ExportButton } from "../exports/ExportButton.js";
import { formatMoney } from "../app/money.js";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip, statusWord } from "../app/ui/StatusChip.js";
import { Thumb, When } from "../app/ui/Values.js";
import { useMay, useMayGate } from "../app/viewer.js";
import { useCategories } from "./use-categories.js";
import { EditFilteredButton, EditTickedButton } from "./BulkEditButton.js";
import {
  AdminBulkEditStartDocument,
  AdminImportCheckDocument,
  AdminProductCreateDocument,
  AdminTagsDocument,
  type ProductRowFragment,
  type ProductStatus,
} from "../gql/graphql.js";

const statuses: readonly ProductStatus[] = ["ACTIVE", "DRAFT", "ARCHIVED"];
const statusFilter = {
  source: "status",
  label: "Status",
  choices: statuses.map((id) => ({ id, name: statusWord(id) })),
};
const availabilityFilter = {
  source: "availability",
  label: "Stock",
  choices: [
    { id: "IN", name: "Available" },
    { id: "OUT", name: "Sold out" },
  ],
};
const presets = [{ label: "On sale", filter: { isOnSale: true } }];

const fromLarge = { display: { xs: "none", xl: "table-cell" } } as const;
const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function ProductList() {
  const mayStock = useMayGate("withStock");
  const mayEdit = useMay(AdminBulkEditStartDocument);
  const { data: categories = [] } = useCategories();
  const { data: tags = [] } = useTags();
  const tagFilter = { source: "tag", label: "Tag", choices: tags };
  const categoryFilter = {
    source: "category",
    label: "Category",
    choices: categories.map(({ path, name, ancestors }) => ({
      id: path,
      name: `${"– ".repeat(ancestors.length)}${name}`,
    })),
  };
  return (
    <ListPage
      title="Products"
      sort={{ field: "UPDATED_AT", order: "DESC" }}
      searchLabel="Search products"
      presets={presets}
      filters={[statusFilter, categoryFilter, tagFilter, availabilityFilter]}
      {...(mayEdit && { bulkActions: <EditTickedButton /> })}
      actions={<Actions />}
      empty={
        <Empty title="No products yet" action={<Actions />}>
          Write the first one by hand, or bring in a whole catalogue from a CSV file.
        </Empty>
      }
    >
      <DataTable.Col<ProductRowFragment>
        source="TITLE"
        label="Product"
        render={(product) => <Title product={product} />}
      />
      <DataTable.Col<ProductRowFragment>
        label="Status"
        sx={fromMedium}
        render={({ status }) => <StatusChip status={status} />}
      />
      <DataTable.Col<ProductRowFragment>
        label="Category"
        sx={fromMedium}
        render={({ categories: own }) => own.map((category) => category.name).join(", ") || "–"}
      />
      <DataTable.Col<ProductRowFragment>
        label="Collections"
        sx={fromLarge}
        render={({ collections }) => collections.map((collection) => collection.title).join(", ") || "–"}
      />
      <DataTable.Col<ProductRowFragment>
        label="Tags"
        sx={fromLarge}
        render={({ tags: own }) => <Tags list={own} />}
      />
      <DataTable.Col<ProductRowFragment>
        label="Stock"
        align="right"
        sx={fromMedium}
        render={({ stock, totalOnHand }) => (
          <>
            {stock !== "IN_STOCK" && <StatusChip status={stock} />}{" "}
            {mayStock && totalOnHand !== undefined && totalOnHand.toLocaleString("en-GB")}
          </>
        )}
      />
      <DataTable.Col<ProductRowFragment>
        source="PRICE"
        label="Price"
        align="right"
        render={(product) => <Price product={product} />}
      />
      <DataTable.Col<ProductRowFragment>
        source="UPDATED_AT"
        label="Changed"
        sx={fromMedium}
        render={({ updatedAt }) => <When at={updatedAt} />}
      />
    </ListPage>
  );
}

const tagsOffered = 100;

/** The first tags by name, for the chip; one that is chosen by its address shows all the same. */
function useTags() {
  return useQuery({
    queryKey: ["tags-offered"],
    queryFn: async ({ signal }) => {
      const { tags } = await send(
        AdminTagsDocument,
        { first: tagsOffered, after: null, query: null },
        signal,
      );
      return tags.nodes.map(({ value, productCount }) => ({ id: value, name: `${value} (${productCount})` }));
    },
    staleTime: 60_000,
  });
}

const tagsShown = 3;

function Tags({ list }: { list: readonly string[] }) {
  if (list.length === 0) return <>–</>;
  const more = list.length - tagsShown;
  return (
    <Box component="span" sx={{ color: "text.secondary", fontSize: 12.5 }} title={list.join(", ")}>
      {list.slice(0, tagsShown).join(", ")}
      {more > 0 && ` +${more}`}
    </Box>
  );
}

function Title({ product }: { product: ProductRowFragment }) {
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: "center" }}>
      <Thumb url={product.featuredImage?.state === "READY" ? product.featuredImage.url : null} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 550 }}>{product.title}</Box>
        <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
          {[product.vendor, product.productType].filter(Boolean).join(" · ")}
        </Box>
        <Box sx={{ display: { md: "none" }, mt: 0.25 }}>
          <StatusChip status={product.status} />
        </Box>
      </Box>
    </Stack>
  );
}

function Price({ product: { priceRange } }: { product: ProductRowFragment }) {
  const { min, max } = priceRange;
  return (
    <Box component="span" sx={{ whiteSpace: { md: "nowrap" } }}>
      {min.amount === max.amount ? formatMoney(min) : `${formatMoney(min)} – ${formatMoney(max)}`}
    </Box>
  );
}

function Actions() {
  const mayCreate = useMay(AdminProductCreateDocument);
  const mayImport = useMay(AdminImportCheckDocument);
  return (
    <>
      <EditFilteredButton />
      <ExportButton />
      {mayImport && (
        <Button component={Link} to="/imports" variant="outlined">
          Import
        </Button>
      )}
      {mayCreate && (
        <Button component={Link} to="/products/create" variant="contained" startIcon={<Add />}>
          New product
        </Button>
      )}
    </>
  );
}
