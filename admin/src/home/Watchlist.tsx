import { Box, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { mayAccess } from "../app/access.js";
import { formatMoney } from "../app/money.js";
import { Section } from "../app/ui/Section.js";
import { StatusChip, type Tone } from "../app/ui/StatusChip.js";
import type { AdminDashboardQuery } from "../gql/graphql.js";
import { listOf } from "./links.js";

/** What waits for somebody, each line a way to the list that shows it. */
export function Watchlist({ dashboard }: { dashboard: AdminDashboardQuery["dashboard"] }) {
  const { toShip, unpaid, unpaidValue, refundedThisWeek, lowStockCount, failedJobCount } = dashboard;
  return (
    <Section title="Waiting for you">
      <Row
        to={listOf("orders", { status: "OPEN", paymentStatus: "PAID", fulfilmentStatus: "UNFULFILLED" })}
        label="Orders to ship"
        tone={toShip > 0 ? "warn" : "quiet"}
      >
        {toShip}
      </Row>
      <Row
        to={listOf("orders", { status: "OPEN", paymentStatus: "PENDING" })}
        label="Waiting for payment"
        note={formatMoney(unpaidValue)}
        tone={unpaid > 0 ? "busy" : "quiet"}
      >
        {unpaid}
      </Row>
      <Row to={listOf("orders", { paymentStatus: "REFUNDED" })} label="Refunded this week" tone="quiet">
        {formatMoney(refundedThisWeek)}
      </Row>
      {lowStockCount !== undefined && (
        <Row
          to={listOf("stock", { level: "LOW" })}
          label="About to run out"
          tone={lowStockCount > 0 ? "warn" : "quiet"}
        >
          {lowStockCount}
        </Row>
      )}
      {mayAccess("jobs", "list") && (
        <Row to="/jobs" label="Failed jobs" tone={failedJobCount > 0 ? "bad" : "quiet"}>
          {failedJobCount}
        </Row>
      )}
    </Section>
  );
}

interface RowProps {
  readonly to: string;
  readonly label: string;
  readonly note?: string;
  readonly tone: Tone;
  readonly children: string | number;
}

function Row({ to, label, note, tone, children }: RowProps) {
  return (
    <Stack
      component={Link}
      to={to}
      direction="row"
      sx={{
        alignItems: "center",
        justifyContent: "space-between",
        minHeight: 46,
        mx: -1,
        px: 1,
        gap: 1,
        borderRadius: 2,
        color: "inherit",
        textDecoration: "none",
        "&:hover": { bgcolor: "action.hover" },
      }}
    >
      <Box>
        {label}
        {note && <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{note}</Box>}
      </Box>
      <StatusChip status={label} label={String(children)} tone={tone} />
    </Stack>
  );
}
