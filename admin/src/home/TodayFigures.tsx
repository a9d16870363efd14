import type { ReactNode } from "react";
import { Box, Card } from "@mui/material";
import { changePercent, formatMoney, marginPerMille, formatPerMille, millionths } from "../app/money.js";
import type { AdminDashboardQuery } from "../gql/graphql.js";

type Dashboard = AdminDashboardQuery["dashboard"];

/** Today beside the same weekday of last week, and the month so far. */
export function TodayFigures({ dashboard }: { dashboard: Dashboard }) {
  const { today, sameDayLastWeek: before, revenueThisMonth, profitThisMonth } = dashboard;
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr 1fr", lg: "repeat(4, 1fr)" } }}>
      <Figure label="Sales today" value={formatMoney(today.revenue)}>
        <Change
          percent={changePercent(today.revenue.amount, before.revenue.amount)}
          was={formatMoney(before.revenue)}
        />
      </Figure>
      <Figure label="Orders today" value={today.orders.toLocaleString("en-GB")}>
        <Change
          percent={changePercent(String(today.orders), String(before.orders))}
          was={String(before.orders)}
        />
      </Figure>
      <Figure label="Average order" value={formatMoney(today.averageOrder)}>
        <Change
          percent={changePercent(today.averageOrder.amount, before.averageOrder.amount)}
          was={formatMoney(before.averageOrder)}
        />
      </Figure>
      <Figure label="This month" value={formatMoney(revenueThisMonth)}>
        {profitThisMonth ? (
          <Profit revenue={revenueThisMonth.amount} profit={profitThisMonth} />
        ) : (
          "sales so far"
        )}
      </Figure>
    </Box>
  );
}

function Figure({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <Card sx={{ p: { xs: 2, md: 2.5 } }}>
      <Box sx={{ color: "text.secondary", fontSize: 13 }}>{label}</Box>
      <Box
        sx={{
          fontSize: { xs: 20, md: 26 },
          fontWeight: 620,
          letterSpacing: "-0.02em",
          fontVariantNumeric: "tabular-nums",
          my: 0.5,
        }}
      >
        {value}
      </Box>
      <Box sx={{ fontSize: 12.5, color: "text.secondary" }}>{children}</Box>
    </Card>
  );
}

function Change({ percent, was }: { percent: number | null; was: string }) {
  if (percent === null) return <>nothing a week ago</>;
  const isUp = percent >= 0;
  return (
    <>
      <Box component="span" sx={{ color: isUp ? "success.main" : "error.main", fontWeight: 600 }}>
        {isUp ? "▲" : "▼"} {Math.abs(percent)} %
      </Box>{" "}
      from {was} a week ago
    </>
  );
}

function Profit({ revenue, profit }: { revenue: string; profit: NonNullable<Dashboard["profitThisMonth"]> }) {
  const earned = millionths(revenue);
  const kept = millionths(profit.amount);
  const cost = earned !== null && kept !== null ? String((earned - kept) / 1_000_000n) : null;
  const margin = marginPerMille(revenue, cost);
  return (
    <>
      <Box
        component="span"
        sx={{ color: kept !== null && kept < 0n ? "error.main" : "success.main", fontWeight: 600 }}
      >
        {formatMoney(profit)}
      </Box>{" "}
      profit{margin !== null && `, ${formatPerMille(margin)}`}
    </>
  );
}
