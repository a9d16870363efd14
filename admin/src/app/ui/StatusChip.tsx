import { Box } from "@mui/material";
import { alpha, type Theme } from "@mui/material/styles";

export type Tone = "good" | "busy" | "warn" | "bad" | "quiet";

/** One word for each status the API knows, and how urgent it is. */
const words: Readonly<Record<string, readonly [label: string, tone: Tone]>> = {
  DRAFT: ["Draft", "quiet"],
  ACTIVE: ["Active", "good"],
  ARCHIVED: ["Archived", "quiet"],
  OPEN: ["Open", "busy"],
  CLOSED: ["Closed", "quiet"],
  CANCELLED: ["Cancelled", "quiet"],
  PENDING: ["Pending", "warn"],
  REQUIRES_ACTION: ["Needs action", "warn"],
  AUTHORIZED: ["Authorised", "busy"],
  CAPTURED: ["Captured", "good"],
  PAID: ["Paid", "good"],
  PARTIALLY_REFUNDED: ["Partly refunded", "warn"],
  REFUNDED: ["Refunded", "quiet"],
  FAILED: ["Failed", "bad"],
  VOIDED: ["Voided", "quiet"],
  SUCCEEDED: ["Succeeded", "good"],
  UNFULFILLED: ["To ship", "warn"],
  PARTIALLY_SHIPPED: ["Partly shipped", "busy"],
  SHIPPED: ["Shipped", "good"],
  DELIVERED: ["Delivered", "good"],
  IN_STOCK: ["In stock", "good"],
  LOW_STOCK: ["Low stock", "warn"],
  OUT_OF_STOCK: ["Sold out", "bad"],
  SCHEDULED: ["Scheduled", "busy"],
  RUNNING: ["Running", "good"],
  ENDED: ["Ended", "quiet"],
  PAUSED: ["Paused", "quiet"],
  USED_UP: ["Used up", "warn"],
  CHECKING: ["Checking", "busy"],
  CHECKED: ["Checked", "busy"],
  QUEUED: ["Queued", "busy"],
  DONE: ["Done", "good"],
  REQUESTED: ["To answer", "warn"],
  APPROVED: ["On its way back", "busy"],
  DECLINED: ["Declined", "quiet"],
  RECEIVED: ["To inspect", "warn"],
  INSPECTED: ["To refund", "warn"],
  ERROR: ["Error", "bad"],
  WARNING: ["Warning", "warn"],
};

const colours = { good: "success", busy: "info", warn: "warning", bad: "error" } as const;

function colour(theme: Theme, tone: Tone): string {
  return tone === "quiet" ? theme.palette.text.secondary : theme.palette[colours[tone]].main;
}

export function statusWord(status: string): string {
  return words[status]?.[0] ?? status;
}

/** A status as a small chip with a word; the colour only repeats what the word says. */
export function StatusChip({ status, label, tone }: { status: string; label?: string; tone?: Tone }) {
  const [word, usual] = words[status] ?? [status, "quiet"];
  return (
    <Box
      component="span"
      sx={(theme) => {
        const ink = colour(theme, tone ?? usual);
        return {
          display: "inline-flex",
          alignItems: "center",
          px: 1,
          py: "2px",
          borderRadius: "6px",
          fontSize: 12,
          fontWeight: 550,
          lineHeight: "18px",
          whiteSpace: "nowrap",
          color: ink,
          backgroundColor: alpha(ink, theme.palette.mode === "light" ? 0.09 : 0.14),
        };
      }}
    >
      {label ?? word}
    </Box>
  );
}
