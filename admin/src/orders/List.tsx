import { Box } from "@mui/material";
import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip, statusWord } from "../app/ui/StatusChip.js";
import { MoneyText, When } from "../app/ui/Values.js";
import type { FulfilmentStatus, OrderPaymentStatus, OrderRowFragment, OrderStatus } from "../gql/graphql.js";

const choices = <Status extends string>(statuses: readonly Status[]) =>
  statuses.map((status) => ({ id: status, name: statusWord(status) }));

const filters = [
  { source: "status", label: "Order", choices: choices<OrderStatus>(["OPEN", "CLOSED", "CANCELLED"]) },
  {
    source: "paymentStatus",
    label: "Payment",
    choices: choices<OrderPaymentStatus>([
      "PENDING",
      "AUTHORIZED",
      "PAID",
      "PARTIALLY_REFUNDED",
      "REFUNDED",
      "FAILED",
      "VOIDED",
    ]),
  },
  {
    source: "fulfilmentStatus",
    label: "Delivery",
    choices: choices<FulfilmentStatus>(["UNFULFILLED", "PARTIALLY_SHIPPED", "SHIPPED", "DELIVERED"]),
  },
  {
    source: "since",
    label: "Placed",
    choices: [
      { id: "0", name: "Today" },
      { id: "7", name: "Last 7 days" },
      { id: "30", name: "Last 30 days" },
      { id: "365", name: "Last 12 months" },
    ],
  },
];

const presets = [
  { label: "To ship", filter: { status: "OPEN", paymentStatus: "PAID", fulfilmentStatus: "UNFULFILLED" } },
  { label: "Waiting for payment", filter: { status: "OPEN", paymentStatus: "PENDING" } },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function OrderList() {
  return (
    <ListPage
      title="Orders"
      sort={{ field: "PLACED_AT", order: "DESC" }}
      searchLabel="Number or email"
      filters={filters}
      presets={presets}
      empty={<Empty title="No orders yet">The first one will show up here the moment it is placed.</Empty>}
    >
      <DataTable.Col<OrderRowFragment>
        source="NUMBER"
        label="Order"
        render={({ number, placedAt }) => (
          <>
            <Box component="span" sx={{ fontWeight: 600 }}>
              #{number}
            </Box>
            <Box sx={{ display: { xs: "block", md: "none" }, color: "text.secondary", fontSize: 12 }}>
              <When at={placedAt} />
            </Box>
          </>
        )}
      />
      <DataTable.Col<OrderRowFragment>
        source="PLACED_AT"
        label="Placed"
        sx={fromMedium}
        render={({ placedAt }) => <When at={placedAt} />}
      />
      <DataTable.Col<OrderRowFragment>
        label="Customer"
        sx={fromMedium}
        render={(order) => <Buyer order={order} />}
      />
      <DataTable.Col<OrderRowFragment> label="Status" render={(order) => <Statuses order={order} />} />
      <DataTable.Col<OrderRowFragment>
        label="Pieces"
        align="right"
        sx={fromMedium}
        render={({ lines }) => lines.reduce((sum, line) => sum + line.quantity, 0)}
      />
      <DataTable.Col<OrderRowFragment>
        source="TOTAL"
        label="Total"
        align="right"
        render={({ totals }) => <MoneyText value={totals.total} />}
      />
    </ListPage>
  );
}

function Buyer({ order }: { order: OrderRowFragment }) {
  const { shippingAddress: address, email } = order;
  return (
    <>
      <div>{address ? `${address.firstName} ${address.lastName}` : email}</div>
      <Box sx={{ color: "text.secondary", fontSize: 12 }}>
        {address ? `${address.city}, ${address.countryCode}` : ""}
      </Box>
    </>
  );
}

/** Goods that never left and never will are not "to ship": the order was cancelled, or its money went back. */
export function Statuses({
  order,
}: {
  order: Pick<OrderRowFragment, "status" | "paymentStatus" | "fulfilmentStatus">;
}) {
  const hasNoMoney = order.paymentStatus === "REFUNDED" || order.paymentStatus === "VOIDED";
  const isOver = order.status === "CANCELLED" || (hasNoMoney && order.fulfilmentStatus === "UNFULFILLED");
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.5, flexWrap: "wrap" }}>
      {order.status === "CANCELLED" && <StatusChip status="CANCELLED" />}
      <StatusChip
        status={order.paymentStatus}
        {...(order.paymentStatus === "PENDING" && { label: "Not paid" })}
      />
      {!isOver && <StatusChip status={order.fulfilmentStatus} />}
    </Box>
  );
}
