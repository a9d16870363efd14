import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useTheme } from "@mui/material/styles";
import { BarChart } from "@mui/x-charts/BarChart";
import { shortDay } from "../app/dates.js";
import { formatMoney, formatMoneyShort } from "../app/money.js";
import { Section } from "../app/ui/Section.js";
import type { AdminDashboardQuery } from "../gql/graphql.js";

type Points = AdminDashboardQuery["dashboard"]["salesByDay"];
type Measure = "revenue" | "orders";

/** Thirty days of sales, as money or as a number of orders. The chart draws floats; the words keep the exact amount. */
export function SalesChart({ points }: { points: Points }) {
  const [measure, setMeasure] = useState<Measure>("revenue");
  const { palette } = useTheme();
  const currencyCode = points[0]?.revenue.currencyCode ?? "EUR";
  const isMoney = measure === "revenue";
  const values = points.map((point) => (isMoney ? Number(point.revenue.amount) : point.orders));
  const exact = (index: number) => {
    const point = points[index];
    if (!point) return "";
    return isMoney ? formatMoney(point.revenue) : `${point.orders} orders`;
  };
  return (
    <Section
      title="The last 30 days"
      hint={isMoney ? `Sales per day in ${currencyCode}` : "Orders per day"}
      action={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={measure}
          aria-label="Measure"
          onChange={(_event, next: Measure | null) => next && setMeasure(next)}
        >
          <ToggleButton value="revenue" sx={{ textTransform: "none", px: 1.5, py: 0.25 }}>
            Sales
          </ToggleButton>
          <ToggleButton value="orders" sx={{ textTransform: "none", px: 1.5, py: 0.25 }}>
            Orders
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      <BarChart
        height={260}
        skipAnimation
        hideLegend
        borderRadius={3}
        margin={{ left: 0, right: 4, top: 12, bottom: 0 }}
        grid={{ horizontal: true }}
        colors={[palette.primary.main]}
        xAxis={[
          {
            scaleType: "band",
            data: points.map((point) => point.date),
            valueFormatter: shortDay,
            categoryGapRatio: 0.35,
            disableLine: true,
            disableTicks: true,
            tickInterval: (_value: string, index: number) => index % 5 === 2,
          },
        ]}
        yAxis={[
          {
            width: 56,
            min: 0,
            disableLine: true,
            disableTicks: true,
            tickNumber: 5,
            valueFormatter: (value: number) =>
              isMoney ? formatMoneyShort(value, currencyCode) : String(value),
          },
        ]}
        series={[
          {
            data: values,
            label: isMoney ? "Sales" : "Orders",
            valueFormatter: (_value, { dataIndex }) => exact(dataIndex),
          },
        ]}
        sx={{
          "& .MuiChartsAxis-tickLabel": {
            fill: `${palette.text.secondary} !important`,
            fontSize: "12px !important",
          },
          "& .MuiChartsGrid-line": { stroke: palette.divider },
        }}
      />
    </Section>
  );
}
