import { useState, type ReactNode } from "react";
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from "@mui/material";
import { useLogoutIfAccessDenied, useNotify, useRefresh } from "react-admin";
import { Refusal } from "../refusal.js";

interface Props {
  readonly title: string;
  readonly submitLabel: string;
  readonly isDangerous?: boolean;
  readonly isReady?: boolean;
  readonly done: string;
  readonly onClose: () => void;
  /** Gets the idempotency key of this opening: however often it is tried, it happens once. */
  readonly onSubmit: (idempotencyKey: string) => Promise<unknown>;
  readonly children: ReactNode | ((errorOf: (field: string) => string | undefined) => ReactNode);
}

/** A deed that cannot be undone lightly: it says what will happen, waits for the API, and only then says it is done. */
export function ActionDialog({ title, submitLabel, done, onClose, onSubmit, children, ...props }: Props) {
  const { isDangerous = false, isReady = true } = props;
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const logoutIfSessionEnded = useLogoutIfAccessDenied();

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onSubmit(key);
    } catch (error) {
      setFailure(error);
      void logoutIfSessionEnded(error);
      setBusy(false);
      return;
    }
    notify(done, { type: "success" });
    refresh();
    onClose();
  };
  const problems = failure instanceof Refusal ? failure.problems : [];
  const errorOf = (field: string) => problems.find((problem) => problem.field?.at(-1) === field)?.message;

  return (
    <Dialog
      open
      onClose={isBusy ? undefined : onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="action-title"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id="action-title" component="h2" sx={{ fontSize: 18, fontWeight: 600, pb: 1 }}>
          {title}
        </DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            {typeof children === "function" ? children(errorOf) : children}
            {failure !== null && <Alert severity="error">{explain(failure)}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button onClick={onClose} disabled={isBusy} color="inherit">
            Back
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={isDangerous ? "error" : "primary"}
            disabled={isBusy || !isReady}
          >
            {isBusy ? "One moment…" : submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function explain(failure: unknown): string {
  if (failure instanceof Refusal) return failure.message;
  const message = failure instanceof Error ? failure.message : "Something went wrong.";
  return `${message} You can try again: it will not happen twice.`;
}
