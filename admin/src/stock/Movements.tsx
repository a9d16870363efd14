import { useInfiniteQuery } from "@tanstack/react-query";
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { send } from "../app/gateway.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import {
  AdminStockMovementsDocument,
  type AdminStockMovementsQuery,
  type MovementReason,
  type StockLevelFragment,
} from "../gql/graphql.js";

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

/** Every movement with the balance it left behind, newest first. The level of today is their sum, never a typed figure. */
export function Movements({ item }: { item: StockLevelFragment }) {
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery({
      // The level is part of the key: whatever changes it has written a movement.
      queryKey: ["movements", item.id, item.onHand, item.reserved],
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const variables = { id: item.id, first: pageSize, after: pageParam };
        return (await send(AdminStockMovementsDocument, variables, signal)).inventoryItem?.movements ?? null;
      },
      getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    });
  const movements = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  return (
    <Section title="Movements" flush>
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
              <TableCell align="right" sx={{ pr: 2.5 }}>
                On hand after
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {movements.map((movement) => (
              <TableRow key={movement.id}>
                <TableCell sx={{ pl: 2.5, whiteSpace: "nowrap" }}>
                  <When at={movement.createdAt} />
                </TableCell>
                <TableCell>
                  {reasons[movement.reason]}
                  <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                    {[movement.note, movement.actorName].filter(Boolean).join(" · ")}
                  </Box>
                </TableCell>
                <ChangeCell movement={movement} />
                <TableCell align="right" sx={{ pr: 2.5, fontWeight: 550 }}>
                  {movement.onHandAfter}
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
