import { Box, Stack } from "@mui/material";
import { Fact, Section } from "../app/ui/Section.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { MoneyText, When } from "../app/ui/Values.js";
import type { OrderDetailFragment, PaymentProvider } from "../gql/graphql.js";

const providers: Readonly<Record<PaymentProvider, string>> = { SANDBOX: "Sandbox", STRIPE: "Stripe" };

/** Money that came in, money that went back. */
export function PaymentsCard({ order }: { order: OrderDetailFragment }) {
  return (
    <Section title="Payment">
      {order.payments.length === 0 && <Box sx={{ color: "text.secondary" }}>No payment was begun.</Box>}
      <Stack sx={{ gap: 1.5 }}>
        {order.payments.map((payment) => (
          <Box key={payment.id}>
            <Fact
              label={
                <>
                  {providers[payment.provider]} <StatusChip status={payment.status} />
                </>
              }
            >
              <MoneyText value={payment.amount} />
            </Fact>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
              <When at={payment.createdAt} />
              {payment.reference && ` · ${payment.reference}`}
            </Box>
            {payment.failureMessage && (
              <Box sx={{ color: "error.main", fontSize: 12.5 }}>{payment.failureMessage}</Box>
            )}
          </Box>
        ))}
        {order.refunds.map((refund) => (
          <Box key={refund.id}>
            <Fact
              label={
                <>
                  Refund <StatusChip status={refund.status} />
                </>
              }
            >
              −<MoneyText value={refund.amount} />
            </Fact>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
              <When at={refund.createdAt} />
              {refund.reason && ` · ${refund.reason}`}
            </Box>
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
