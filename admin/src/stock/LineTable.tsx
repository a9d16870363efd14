import type { ReactNode } from "react";
import Close from "@mui/icons-material/Close";
import { Box, IconButton, Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { Thumb } from "../app/ui/Values.js";
import type { StockLevelFragment } from "../gql/graphql.js";

interface Props<Line> {
  readonly lines: readonly Line[];
  readonly itemOf: (line: Line) => StockLevelFragment;
  /** Headings and cells at the right, in their order. */
  readonly columns: readonly { readonly label: string; readonly cell: (line: Line) => ReactNode }[];
  readonly onRemove?: (line: Line) => void;
  readonly noteOf?: (line: Line) => ReactNode;
}

/** The lines of a delivery, a count or a transfer. */
export function LineTable<Line>({ lines, itemOf, columns, onRemove, noteOf }: Props<Line>) {
  return (
    <Table>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 2.5 }}>Item</TableCell>
          {columns.map(({ label }) => (
            <TableCell key={label} align="right">
              {label}
            </TableCell>
          ))}
          {onRemove && <TableCell sx={{ width: 56 }} aria-label="Remove" />}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={itemOf(line).id}>
            <TableCell sx={{ pl: 2.5 }}>
              <ItemCell item={itemOf(line)} />
              {noteOf?.(line)}
            </TableCell>
            {columns.map(({ label, cell }) => (
              <TableCell key={label} align="right" sx={{ fontVariantNumeric: "tabular-nums" }}>
                {cell(line)}
              </TableCell>
            ))}
            {onRemove && (
              <TableCell>
                <IconButton
                  size="small"
                  aria-label={`Take ${itemOf(line).variant.product.title} off the list`}
                  onClick={() => onRemove(line)}
                >
                  <Close sx={{ fontSize: 17 }} />
                </IconButton>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function ItemCell({ item: { variant } }: { item: StockLevelFragment }) {
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", minWidth: 0 }}>
      <Box sx={{ display: { xs: "none", sm: "block" } }}>
        <Thumb url={variant.image?.url ?? variant.product.featuredImage?.url} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 550 }}>{variant.product.title}</Box>
        <Box sx={{ color: "text.secondary", fontSize: 12.5, overflowWrap: "anywhere" }}>
          {[variant.title, variant.sku].filter(Boolean).join(" · ")}
        </Box>
      </Box>
    </Stack>
  );
}
