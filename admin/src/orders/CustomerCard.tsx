import { Box, Link as MuiLink, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { Section } from "../app/ui/Section.js";
import { MoneyText } from "../app/ui/Values.js";
import type { AddressPartsFragment, OrderDetailFragment } from "../gql/graphql.js";

export function CustomerCard({ order }: { order: OrderDetailFragment }) {
  const { customer, shippingAddress, billingAddress } = order;
  const isSameAddress = JSON.stringify(shippingAddress) === JSON.stringify(billingAddress);
  return (
    <Section title="Customer">
      {customer ? (
        <>
          <MuiLink component={Link} to={`/customers/${customer.id}`} sx={{ fontWeight: 550 }}>
            {customer.name}
          </MuiLink>
          <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
            {customer.orderCount} {customer.orderCount === 1 ? "order" : "orders"},{" "}
            <MoneyText value={customer.spent} /> in all
          </Box>
        </>
      ) : (
        <Box sx={{ color: "text.secondary" }}>Guest</Box>
      )}
      <MuiLink href={`mailto:${order.email}`} sx={{ display: "block", overflowWrap: "anywhere", mt: 0.5 }}>
        {order.email}
      </MuiLink>
      {shippingAddress && <Address title="Ships to" address={shippingAddress} />}
      {billingAddress && !isSameAddress && <Address title="Billed to" address={billingAddress} />}
    </Section>
  );
}

function Address({ title, address }: { title: string; address: AddressPartsFragment }) {
  const lines = [
    `${address.firstName} ${address.lastName}`,
    address.company,
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    [address.region, address.countryCode].filter(Boolean).join(", "),
    address.phone,
  ].filter(Boolean);
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="address" sx={{ fontStyle: "normal", whiteSpace: "pre-line", lineHeight: 1.55 }}>
        {lines.join("\n")}
      </Box>
    </Box>
  );
}
