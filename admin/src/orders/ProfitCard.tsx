import { Box } from "@mui/material";
import { millionths } from "../app/money.js";
import { Fact, Section } from "../app/ui/Section.js";
import { MoneyText } from "../app/ui/Values.js";
import type { OrderDetailFragment } from "../gql/graphql.js";

/** What the shop keeps of this order. The API leaves the figures out for everybody else, and so does the page. */
export function ProfitCard({ order }: { order: OrderDetailFragment }) {
  const profit = order.profitEstimate;
  if (!profit) return null;
  const isLoss = (millionths(profit.amount) ?? 0n) < 0n;
  const withoutCost = order.lines.filter((line) => !line.cost).length;
  return (
    <Section title="Profit" hint="An estimate before returns">
      <Fact label="After tax, goods and fees" strong>
        <Box component="span" sx={{ color: isLoss ? "error.main" : "success.main" }}>
          <MoneyText value={profit} />
        </Box>
      </Fact>
      {order.payments.map(
        (payment) =>
          payment.fee && (
            <Fact key={payment.id} label="Payment fee">
              −<MoneyText value={payment.fee} />
            </Fact>
          ),
      )}
      {withoutCost > 0 && (
        <Box sx={{ color: "warning.main", fontSize: 12.5, mt: 0.5 }}>
          {withoutCost === 1 ? "One item has" : `${withoutCost} items have`} no cost on record, so the true
          figure is lower.
        </Box>
      )}
    </Section>
  );
}
