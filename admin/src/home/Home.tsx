import { useQuery } from "@tanstack/react-query";
import { Box, Stack } from "@mui/material";
import { send } from "../app/gateway.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { useMay, useViewer } from "../app/viewer.js";
import { AdminDashboardDocument } from "../gql/graphql.js";
import { LastImports } from "./LastImports.js";
import { RecentOrders } from "./RecentOrders.js";
import { RunningOut } from "./RunningOut.js";
import { SalesChart } from "./SalesChart.js";
import { Shortcuts } from "./Shortcuts.js";
import { TodayFigures } from "./TodayFigures.js";
import { TopProducts } from "./TopProducts.js";
import { Watchlist } from "./Watchlist.js";

const dayFormat = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const columns = { display: "grid", gap: 2, alignItems: "start" } as const;
const refetchEveryMs = 60_000;

/** Answers in five seconds: how today goes, what waits for somebody, and what is about to go wrong. */
export default function Home() {
  const firstName = useViewer()?.name.split(" ")[0] ?? "";
  const maySeeFigures = useMay(AdminDashboardDocument);
  return (
    <>
      <PageHeader title={`${greeting()}, ${firstName}`} below={dayName()} />
      {maySeeFigures ? <Figures /> : <Goods />}
    </>
  );
}

/** For those who look after the goods and not the money. */
function Goods() {
  return (
    <Stack sx={{ gap: 2 }}>
      <Shortcuts />
      <Box
        sx={{ ...columns, gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" } }}
      >
        <RunningOut />
        <LastImports />
      </Box>
    </Stack>
  );
}

function Figures() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["dashboard"],
    queryFn: ({ signal }) => send(AdminDashboardDocument, {}, signal),
    refetchInterval: refetchEveryMs,
  });
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  const { dashboard } = data;
  return (
    <Box
      sx={{
        ...columns,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 2fr) minmax(0, 1fr)" },
      }}
    >
      <Box sx={{ gridColumn: "1 / -1" }}>
        <TodayFigures dashboard={dashboard} />
      </Box>
      <SalesChart points={dashboard.salesByDay} />
      <Watchlist dashboard={dashboard} />
      <RecentOrders orders={dashboard.recentOrders} />
      <TopProducts products={dashboard.topProducts} />
      <RunningOut />
      <LastImports />
    </Box>
  );
}

function dayName(now = new Date()): string {
  return dayFormat.format(now);
}

function greeting(now = new Date()): string {
  const hour = now.getHours();
  if (hour < 5) return "Good night";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}
