import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { Link } from "react-router-dom";
import { Section } from "../app/ui/Section.js";
import { MoneyText, When } from "../app/ui/Values.js";
import type { OrderRowFragment } from "../gql/graphql.js";
import { Statuses } from "../orders/List.js";

const fromSmall = { display: { xs: "none", sm: "table-cell" } } as const;

/** The newest orders; also used on a customer's page. */
export function RecentOrders({
  orders,
  title = "Latest orders",
}: {
  orders: readonly OrderRowFragment[];
  title?: string;
}) {
  return (
    <Section title={title} flush>
      {orders.length === 0 ? (
        <Box sx={{ px: 2.5, pb: 2, color: "text.secondary" }}>No orders yet.</Box>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 2.5 }}>Order</TableCell>
              <TableCell sx={fromSmall}>Placed</TableCell>
              <TableCell>Status</TableCell>
              <TableCell align="right" sx={{ pr: 2.5 }}>
                Total
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {orders.map((order) => (
              <TableRow key={order.id} hover>
                <TableCell sx={{ pl: 2.5 }}>
                  <MuiLink
                    component={Link}
                    to={`/orders/${order.id}`}
                    underline="hover"
                    sx={{ fontWeight: 600, color: "text.primary" }}
                  >
                    #{order.number}
                  </MuiLink>
                  <Box sx={{ color: "text.secondary", fontSize: 12, display: { xs: "none", sm: "block" } }}>
                    {order.email}
                  </Box>
                </TableCell>
                <TableCell sx={fromSmall}>
                  <When at={order.placedAt} />
                </TableCell>
                <TableCell>
                  <Statuses order={order} />
                </TableCell>
                <TableCell align="right" sx={{ pr: 2.5 }}>
                  <MoneyText value={order.totals.total} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
