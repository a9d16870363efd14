import { useState } from "react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import {
  AdminStockAtDocument,
  AdminStockMovementsDocument,
  type AdminStockMovementsQuery,
  type MovementReason,
  type StockLevelFragment,
} from "../gql/graphql.js";
import { useLocations } from "./locations.js";

const reasons: Readonly<Record<MovementReason, string>> = {
  RECEIVE: "Received",
  ADJUSTMENT: "Counted",
  SALE: "Sold",
  REFUND: "Refunded",
  RETURN: "Returned",
  TRANSFER: "Moved",
  RESERVE: "Held for an order",
  RELEASE: "Let go again",
};

const pageSize = 30;
const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

/** The last moment of a day where the reader is; null for no day. */
const endOf = (day: string): string | null =>
  day === "" ? null : new Date(`${day}T23:59:59.999`).toISOString();

/** Every movement with the balance it left behind, newest first. The level of today is their sum, never a typed figure. */
export function Movements({ item }: { item: StockLevelFragment }) {
  const { isMany } = useLocations();
  const [day, setDay] = useState("");
  const asOf = endOf(day);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery({
      // The level is part of the key: whatever changes it has written a movement.
      queryKey: ["movements", item.id, item.onHand, item.reserved, asOf],
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const variables = { id: item.id, first: pageSize, after: pageParam, asOf };
        return (await send(AdminStockMovementsDocument, variables, signal)).inventoryItem?.movements ?? null;
      },
      getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    });
  const movements = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  return (
    <Section
      title="Movements"
      flush
      hint={asOf && <LevelAt item={item} moment={asOf} />}
      action={
        <TextField
          type="date"
          label="As of"
          value={day}
          onChange={(event) => setDay(event.target.value)}
          fullWidth={false}
          sx={{ width: 170, flex: "none" }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      }
    >
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {isPending && <Waiting rows={4} />}
      {data && movements.length === 0 && (
        <Box sx={{ px: 2.5, pb: 2, color: "text.secondary" }}>Nothing has moved yet.</Box>
      )}
      {movements.length > 0 && (
        <Table>
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 2.5 }}>When</TableCell>
              <TableCell>What</TableCell>
              <TableCell align="right">Change</TableCell>
              <TableCell align="right">On hand</TableCell>
              <TableCell align="right" sx={{ pr: 2.5, ...fromMedium }}>
                Can be sold
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {movements.map((movement) => (
              <TableRow key={movement.id}>
                <TableCell sx={{ pl: 2.5, whiteSpace: { sm: "nowrap" } }}>
                  <When at={movement.createdAt} />
                </TableCell>
                <TableCell>
                  {reasons[movement.reason]}
                  <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                    {[isMany && movement.location.name, movement.note, movement.actorName]
                      .filter(Boolean)
                      .join(" · ")}
                  </Box>
                </TableCell>
                <ChangeCell movement={movement} />
                <TableCell align="right" sx={{ fontWeight: 550 }}>
                  {movement.onHandAfter}
                </TableCell>
                <TableCell align="right" sx={{ pr: 2.5, ...fromMedium }}>
                  {movement.onHandAfter - movement.reservedAfter}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {hasNextPage && (
        <Button sx={{ m: 1 }} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      )}
    </Section>
  );
}

type Movement = NonNullable<AdminStockMovementsQuery["inventoryItem"]>["movements"]["nodes"][number];

/** Holding pieces for an order moves nothing off the shelf: only what changes the level is shown as a change. */
function ChangeCell({ movement: { reason, delta } }: { movement: Movement }) {
  const pieces = Math.abs(delta);
  if (reason === "RESERVE" || reason === "RELEASE") {
    return (
      <TableCell align="right" sx={{ color: "text.secondary" }}>
        {pieces} {reason === "RESERVE" ? "held" : "released"}
      </TableCell>
    );
  }
  return (
    <TableCell align="right" sx={{ color: delta < 0 ? "error.main" : "success.main" }}>
      {delta > 0 ? `+${pieces}` : delta < 0 ? `−${pieces}` : "0"}
    </TableCell>
  );
}

/** What there was at the end of a day, as the ledger tells it. */
function LevelAt({ item, moment }: { item: StockLevelFragment; moment: string }) {
  const { data } = useQuery({
    queryKey: ["level-at", item.id, moment],
    queryFn: async ({ signal }) =>
      (await send(AdminStockAtDocument, { id: item.id, moment }, signal)).inventoryItem?.stockAt ?? null,
  });
  if (!data) return null;
  return (
    <span>
      Then {data.onHand} were on hand, {data.reserved} of them held.
    </span>
  );
}
