import { Box, Link, Stack } from "@mui/material";
import { Section } from "../app/ui/Section.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import type { OrderDetailFragment } from "../gql/graphql.js";
import { DeliveredButton } from "./DeliveredButton.js";

/** What has left the house, with which carrier, and whether it arrived. */
export function ShipmentsCard({ order }: { order: OrderDetailFragment }) {
  if (order.shipments.length === 0) return null;
  return (
    <Section title="Shipments">
      <Stack sx={{ gap: 2 }}>
        {order.shipments.map((shipment) => (
          <Stack
            key={shipment.id}
            direction="row"
            sx={{ gap: 2, justifyContent: "space-between", flexWrap: "wrap" }}
          >
            <Box>
              <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
                <Box component="span" sx={{ fontWeight: 550 }}>
                  {shipment.carrier}
                </Box>
                <Tracking shipment={shipment} />
                <StatusChip status={shipment.deliveredAt ? "DELIVERED" : "SHIPPED"} />
              </Stack>
              <Box sx={{ color: "text.secondary", fontSize: 12.5, mt: 0.5 }}>
                {shipment.lines.map((line) => `${line.quantity} × ${line.orderLine.title}`).join(", ")}
              </Box>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                Shipped <When at={shipment.shippedAt} />
                {shipment.deliveredAt && (
                  <>
                    , delivered <When at={shipment.deliveredAt} />
                  </>
                )}
              </Box>
            </Box>
            {!shipment.deliveredAt && <DeliveredButton orderId={order.id} shipmentId={shipment.id} />}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

function Tracking({ shipment }: { shipment: OrderDetailFragment["shipments"][number] }) {
  const { trackingNumber, trackingUrl } = shipment;
  const isWebAddress = trackingUrl !== null && /^https?:\/\//.test(trackingUrl);
  if (!isWebAddress) return <span>{trackingNumber}</span>;
  return (
    <Link href={trackingUrl} target="_blank" rel="noreferrer">
      {trackingNumber ?? "Track"}
    </Link>
  );
}
