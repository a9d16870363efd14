import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from "@mui/material";
import { useNotify, useRefresh } from "react-admin";
import { useFormContext } from "react-hook-form";
import { Differences } from "../bulk/Differences.js";
import { send } from "../app/gateway.js";
import { changedFields } from "../app/source.js";
import { Waiting } from "../app/ui/States.js";
import { AdminProductVersionsDocument } from "../gql/graphql.js";
import { deeds } from "./HistoryCard.js";
import { productSource } from "./source.js";
import type { ProductRecord, ProductValues } from "./values.js";

const versionsShown = 10;

/**
 * Somebody was quicker. Nothing that was typed is lost: one sees what they have changed, and then saves one's own
 * fields on top, goes on typing, or takes over what is there.
 */
export function StaleDialog({ record, onClose }: { record: ProductRecord; onClose: () => void }) {
  const { getValues, reset, clearErrors } = useFormContext<ProductValues>();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [notify, refresh] = [useNotify(), useRefresh()];
  const { data } = useQuery({
    queryKey: ["products", "stale", record.id, record.version],
    queryFn: async ({ signal }) =>
      (await send(AdminProductVersionsDocument, { id: record.id, first: versionsShown, after: null }, signal))
        .product,
    staleTime: 0,
  });
  const theirs = data?.versions.nodes.filter(({ version }) => version >= record.version) ?? [];
  // The refusal stands in the form as an error of a field that it does not have, and would block the next try.
  const close = () => {
    clearErrors();
    onClose();
  };
  const saveMine = async () => {
    if (!data || !productSource.update) return;
    setBusy(true);
    try {
      const changes = changedFields(record, getValues());
      await productSource.update(record.id, changes, { ...record, version: data.version });
      notify("Saved", { type: "success" });
      reset(getValues());
      refresh();
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
      setBusy(false);
    }
  };
  const takeTheirs = () => {
    reset();
    refresh();
    close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="stale-title">
      <DialogTitle id="stale-title" component="h2" sx={{ fontSize: 18, fontWeight: 600, pb: 1 }}>
        Somebody has changed this product meanwhile
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <Box>What you have typed is still in the form. This is what has changed while you typed:</Box>
          {!data && <Waiting rows={2} />}
          {theirs.map((version) => (
            <Box key={version.version}>
              <Box sx={{ fontWeight: 550, mb: 0.5 }}>
                {version.actorName ?? "Somebody"} {deeds[version.replacedBy]}
              </Box>
              <Differences list={version.differences} />
            </Box>
          ))}
          {problem && <Alert severity="error">{problem}</Alert>}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, flexWrap: "wrap", gap: 1 }}>
        <Button color="inherit" onClick={takeTheirs} disabled={isBusy}>
          Drop mine, show theirs
        </Button>
        <Button onClick={close} disabled={isBusy}>
          Go on typing
        </Button>
        <Button variant="contained" onClick={() => void saveMine()} disabled={isBusy || !data}>
          Save my fields on top
        </Button>
      </DialogActions>
    </Dialog>
  );
}
