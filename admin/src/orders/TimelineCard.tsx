import { useState } from "react";
import LockOutlined from "@mui/icons-material/LockOutlined";
import { Alert, Box, Button, Stack, TextField, Tooltip } from "@mui/material";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { Section } from "../app/ui/Section.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminOrderNoteAddDocument, type OrderDetailFragment } from "../gql/graphql.js";

/** Everything that happened to the order, newest first; notes are for staff alone. */
export function TimelineCard({ order }: { order: OrderDetailFragment }) {
  const mayNote = useMay(AdminOrderNoteAddDocument);
  const events = [...order.timeline].sort((left, right) => right.at.localeCompare(left.at));
  return (
    <Section title="Timeline">
      {mayNote && <NoteForm orderId={order.id} />}
      <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0 }}>
        {events.map((event) => (
          <Stack component="li" key={event.id} direction="row" sx={{ gap: 1.5, position: "relative", pb: 2 }}>
            <Box
              aria-hidden
              sx={{
                width: 8,
                height: 8,
                mt: 0.9,
                borderRadius: 4,
                flex: "none",
                bgcolor: event.kind === "NOTE" ? "warning.main" : "primary.main",
              }}
            />
            <Box sx={{ minWidth: 0 }}>
              <Box sx={{ overflowWrap: "anywhere" }}>
                {event.message}{" "}
                {!event.isCustomerVisible && (
                  <Tooltip title="Only staff see this">
                    <LockOutlined
                      aria-label="Only staff see this"
                      sx={{ fontSize: 14, color: "text.secondary", verticalAlign: "-2px" }}
                    />
                  </Tooltip>
                )}
              </Box>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                <When at={event.at} />
                {event.actorName && ` · ${event.actorName}`}
              </Box>
            </Box>
          </Stack>
        ))}
      </Box>
    </Section>
  );
}

function NoteForm({ orderId }: { orderId: string }) {
  const [message, setMessage] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const add = async () => {
    setProblem(null);
    try {
      accepted((await send(AdminOrderNoteAddDocument, { orderId, message })).orderNoteAdd);
      setMessage("");
      notify("Note added", { type: "success" });
      refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The note could not be added.");
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Stack direction="row" sx={{ gap: 1, mb: 2.5, alignItems: "flex-start" }}>
        <TextField
          label="Note for your colleagues"
          value={message}
          multiline
          maxRows={6}
          onChange={(event) => setMessage(event.target.value)}
        />
        <Button type="submit" variant="outlined" disabled={message.trim() === ""} sx={{ minHeight: 40 }}>
          Add note
        </Button>
      </Stack>
      {problem && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      )}
    </form>
  );
}
