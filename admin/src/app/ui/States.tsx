import { useEffect, type ReactNode } from "react";
import { Alert, Box, Button, Skeleton, Stack, Typography } from "@mui/material";
import { useLogoutIfAccessDenied } from "react-admin";

/** Nothing here yet, in the words of somebody helpful. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack sx={{ alignItems: "center", textAlign: "center", py: 7, px: 3, gap: 1 }}>
      <Typography variant="h2">{title}</Typography>
      {children && (
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: 440 }}>
          {children}
        </Typography>
      )}
      {action}
    </Stack>
  );
}

/** What went wrong, and the way out of it. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const logoutIfSessionEnded = useLogoutIfAccessDenied();
  useEffect(() => {
    void logoutIfSessionEnded(error);
  }, [error, logoutIfSessionEnded]);
  const message = error instanceof Error ? error.message : "Something went wrong.";
  const requestId = requestIdOf(error);
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2 }}
      {...(retry && {
        action: (
          <Button color="inherit" size="small" onClick={retry}>
            Try again
          </Button>
        ),
      })}
    >
      {message}
      {requestId && <Box sx={{ fontSize: 12, opacity: 0.8 }}>Reference for support: {requestId}</Box>}
    </Alert>
  );
}

function requestIdOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("body" in error)) return undefined;
  const { body } = error as { body?: { requestId?: unknown } | null };
  return typeof body?.requestId === "string" ? body.requestId : undefined;
}

export function Waiting({ rows = 6 }: { rows?: number }) {
  return (
    <Stack aria-busy sx={{ gap: 1.5, p: 2.5 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={28} sx={{ opacity: 1 - row / (rows + 2) }} />
      ))}
    </Stack>
  );
}
