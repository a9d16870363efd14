import type { ReactNode } from "react";
import { Box, Button, Card, Stack } from "@mui/material";
import { DataTable, ListBase, useListContext, type RaRecord, type SortPayload } from "react-admin";
import { asRows } from "../cache-apart.js";
import { ColumnsMenu } from "./ColumnsMenu.js";
import { FilterBar, type FilterChoice, type Preset } from "./FilterBar.js";
import { PageHeader } from "./PageHeader.js";
import { Pager } from "./Pager.js";
import { Trouble, Waiting } from "./States.js";
import { useRowKeys } from "./row-keys.js";

interface Props {
  readonly title: string;
  readonly below?: ReactNode;
  readonly sort?: SortPayload;
  readonly searchLabel?: string;
  readonly filters?: readonly FilterChoice[];
  readonly presets?: readonly Preset[];
  readonly actions?: ReactNode;
  /** Stands between the heading and the list. */
  readonly lead?: ReactNode;
  readonly empty: ReactNode;
  readonly rowClick?: ((record: RaRecord) => string) | false;
  readonly expand?: ReactNode;
  /** Buttons for ticked rows. Rows can be ticked where there are some. */
  readonly bulkActions?: ReactNode;
  readonly children: ReactNode;
}

/** A list of the admin: search, filters as chips, a table whose rows open, and pages by cursor. */
export function ListPage({ title, below, sort, actions, lead, ...props }: Props) {
  return (
    <ListBase perPage={25} queryOptions={asRows} {...(sort && { sort })}>
      <PageHeader title={title} below={below}>
        {actions}
      </PageHeader>
      {lead}
      <Card>
        <FilterBar
          filters={props.filters ?? []}
          presets={props.presets ?? []}
          searchLabel={props.searchLabel}
          columns={<ColumnsMenu>{props.children}</ColumnsMenu>}
        />
        <Rows {...props} />
        <Pager />
      </Card>
    </ListBase>
  );
}

type RowsProps = Pick<Props, "empty" | "rowClick" | "expand" | "children" | "bulkActions">;

function Rows({ empty, rowClick, expand, bulkActions, children }: RowsProps) {
  const { data, error, isPending, refetch, resource, filterValues } = useListContext();
  const pathOf = (record: RaRecord) =>
    rowClick ? rowClick(record) : `/${resource}/${encodeURIComponent(String(record.id))}`;
  const tableRef = useRowKeys();
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  if (!data || data.length === 0) return Object.keys(filterValues).length > 0 ? <NothingFound /> : empty;
  return (
    <div ref={tableRef} style={{ overflowX: "auto" }}>
      {bulkActions && <TickedBar>{bulkActions}</TickedBar>}
      <DataTable
        bulkActionButtons={bulkActions ?? false}
        // The bar stands above the table: the one that comes with it would lie over the filters.
        bulkActionsToolbar={<></>}
        rowClick={rowClick === false ? false : (_id, _resource, record) => pathOf(record)}
        {...(expand && { expand })}
      >
        {children}
      </DataTable>
    </div>
  );
}

/** How many rows are ticked, on this page and on others, and what one can do with them. */
function TickedBar({ children }: { children: ReactNode }) {
  const { selectedIds, onUnselectItems } = useListContext();
  if (selectedIds.length === 0) return null;
  return (
    <Stack
      component="section"
      aria-label="Ticked rows"
      direction="row"
      sx={{
        position: "sticky",
        left: 0,
        gap: 1,
        alignItems: "center",
        flexWrap: "wrap",
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: "action.hover",
      }}
    >
      <Box sx={{ mr: 1 }} aria-live="polite">
        <strong>{selectedIds.length}</strong> ticked
      </Box>
      {children}
      <Button color="inherit" onClick={() => onUnselectItems()}>
        Untick
      </Button>
    </Stack>
  );
}

function NothingFound() {
  const { setFilters } = useListContext();
  return (
    <div style={{ padding: "48px 24px", textAlign: "center" }}>
      <p>Nothing matches what you are looking for.</p>
      <button
        type="button"
        onClick={() => setFilters({}, [])}
        style={{
          font: "inherit",
          textDecoration: "underline",
          background: "none",
          border: 0,
          color: "inherit",
          cursor: "pointer",
        }}
      >
        Show everything
      </button>
    </div>
  );
}
