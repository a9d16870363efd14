import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Box, Button, Stack, TextField } from "@mui/material";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { momentOf, wallClock } from "../app/zoned.js";
import { useMay } from "../app/viewer.js";
import {
  AdminProductDraftScheduleDocument,
  AdminShopDocument,
  type DraftPartsFragment,
} from "../gql/graphql.js";

/** When a draft is to go live, by the clock of the shop and not of whoever looks. */
export function SchedulePart({ id, draft }: { id: string; draft: DraftPartsFragment }) {
  const may = useMay(AdminProductDraftScheduleDocument);
  const { data: shop } = useQuery({
    queryKey: ["shop"],
    queryFn: async ({ signal }) => (await send(AdminShopDocument, {}, signal)).shop,
    staleTime: Infinity,
  });
  const [local, setLocal] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [notify, refresh] = [useNotify(), useRefresh()];
  if (!shop) return null;
  const moment = momentOf(local, shop.timezone);
  const schedule = async (publishAt: string | null) => {
    setProblem(null);
    try {
      accepted((await send(AdminProductDraftScheduleDocument, { id, publishAt })).productDraftSchedule);
      notify(publishAt ? "The draft is scheduled" : "The draft is not scheduled any more", {
        type: "success",
      });
      refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
    }
  };
  if (draft.publishAt)
    return (
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Box>
          Goes live <strong>{wallClock(draft.publishAt, shop.timezone)}</strong> ({shop.timezone})
          {draft.scheduledBy && `, says ${draft.scheduledBy}`}
        </Box>
        {may && <Button onClick={() => void schedule(null)}>Take back</Button>}
      </Stack>
    );
  if (!may) return null;
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "flex-start" }}>
      <TextField
        label="Publish at"
        type="datetime-local"
        value={local}
        onChange={(event) => setLocal(event.target.value)}
        error={problem !== null}
        helperText={problem ?? `By the shop's clock, ${shop.timezone}`}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button
        variant="outlined"
        disabled={!moment}
        onClick={() => void schedule(moment?.toISOString() ?? null)}
      >
        Schedule
      </Button>
    </Stack>
  );
}
