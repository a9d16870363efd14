import { useState } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import {
  Box,
  Button,
  Chip,
  Link as MuiLink,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from "@mui/material";
import { Link } from "react-router-dom";
import { send } from "../app/gateway.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip, type Tone } from "../app/ui/StatusChip.js";
import {
  AdminBulkEditRowsDocument,
  type BulkEditRowFragment,
  type ProductBulkEditOutcome,
} from "../gql/graphql.js";
import { Differences } from "./Differences.js";

const pageSize = 30;

const outcomes: Readonly<Record<ProductBulkEditOutcome, readonly [word: string, tone: Tone]>> = {
  PENDING: ["Waiting", "quiet"],
  CHANGED: ["Changed", "good"],
  UNCHANGED: ["Was so already", "quiet"],
  FAILED: ["Failed", "bad"],
  UNDONE: ["Put back", "quiet"],
  SKIPPED: ["Left alone", "warn"],
};

/** What became of each product, with what it was before. */
export function EditedProducts({ edit }: { edit: BulkEditRowFragment }) {
  const [outcome, setOutcome] = useState<ProductBulkEditOutcome | null>(null);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery({
      queryKey: ["bulk-edit-rows", edit.id, outcome, edit.status, edit.changed, edit.undone],
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const variables = { id: edit.id, first: pageSize, after: pageParam, outcome };
        return (await send(AdminBulkEditRowsDocument, variables, signal)).productBulkEdit?.rows ?? null;
      },
      getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    });
  const rows = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  return (
    <Section title="Products" flush>
      <Stack direction="row" sx={{ gap: 1, px: 2.5, pb: 1.5, flexWrap: "wrap" }}>
        {(["CHANGED", "FAILED", "SKIPPED", "UNCHANGED"] as const).map((one) => (
          <Chip
            key={one}
            label={outcomes[one][0]}
            variant={outcome === one ? "filled" : "outlined"}
            color={outcome === one ? "primary" : "default"}
            aria-pressed={outcome === one}
            onClick={() => setOutcome(outcome === one ? null : one)}
          />
        ))}
      </Stack>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {isPending && <Waiting rows={4} />}
      {data && rows.length === 0 && (
        <Box sx={{ px: 2.5, pb: 2, color: "text.secondary" }}>None of these.</Box>
      )}
      {rows.length > 0 && (
        <Table>
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 2.5 }}>Product</TableCell>
              <TableCell>Outcome</TableCell>
              <TableCell>What changed</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.place} sx={{ verticalAlign: "top" }}>
                <TableCell sx={{ pl: 2.5, minWidth: 160 }}>
                  {row.product ? (
                    <MuiLink component={Link} to={`/products/${row.product.id}`}>
                      {row.title}
                    </MuiLink>
                  ) : (
                    row.title
                  )}
                </TableCell>
                <TableCell>
                  <StatusChip status="" label={outcomes[row.outcome][0]} tone={outcomes[row.outcome][1]} />
                </TableCell>
                <TableCell>
                  {row.message && <Box sx={{ mb: 0.5 }}>{row.message}</Box>}
                  <Differences list={row.differences} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {hasNextPage && (
        <Button sx={{ m: 1 }} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </Section>
  );
}
