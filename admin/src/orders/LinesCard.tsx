import { Box, Stack } from "@mui/material";
import { millionths } from "../app/money.js";
import { Fact, Section } from "../app/ui/Section.js";
import { MoneyText, Thumb } from "../app/ui/Values.js";
import type { OrderDetailFragment } from "../gql/graphql.js";

/** What was bought, and how the total came about. */
export function LinesCard({ order }: { order: OrderDetailFragment }) {
  const { totals, codes } = order;
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <Section title="Items" hint={pieces === 1 ? "1 piece" : `${pieces} pieces`}>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
        {order.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </Box>
      <Box sx={{ maxWidth: 360, ml: "auto", pt: 2 }}>
        <Fact label="Subtotal">
          <MoneyText value={totals.subtotal} />
        </Fact>
        {millionths(totals.discount.amount) !== 0n && (
          <Fact
            label={codes.length > 0 ? `Discount (${codes.map((code) => code.code).join(", ")})` : "Discount"}
          >
            −<MoneyText value={totals.discount} />
          </Fact>
        )}
        <Fact label={order.shippingMethodName ? `Shipping (${order.shippingMethodName})` : "Shipping"}>
          <MoneyText value={totals.shipping} />
        </Fact>
        {!totals.taxesIncluded && (
          <Fact label="Tax">
            <MoneyText value={totals.tax} />
          </Fact>
        )}
        <Fact label="Total" strong>
          <MoneyText value={totals.total} />
        </Fact>
        {totals.taxesIncluded && (
          <Box sx={{ color: "text.secondary", fontSize: 12, textAlign: "right" }}>
            includes <MoneyText value={totals.tax} /> tax
          </Box>
        )}
      </Box>
    </Section>
  );
}

const quiet = { color: "text.secondary", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" } as const;

function Line({ line }: { line: OrderDetailFragment["lines"][number] }) {
  const left = line.quantity - line.shippedQuantity;
  const detail = [line.variantTitle, line.sku].filter(Boolean).join(" · ");
  const amount = (
    <>
      {line.quantity} × <MoneyText value={line.unitPrice} />
    </>
  );
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1.5, py: 1.25, alignItems: "center", borderBottom: 1, borderColor: "divider" }}
    >
      <Thumb url={line.imageUrl} size={48} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 550 }}>{line.title}</Box>
        <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{detail}</Box>
        <Box sx={{ ...quiet, fontSize: 12.5, display: { sm: "none" } }}>{amount}</Box>
        {line.shippedQuantity > 0 && left > 0 && (
          <Box sx={{ color: "warning.main", fontSize: 12.5 }}>
            {line.shippedQuantity} shipped, {left} to go
          </Box>
        )}
      </Box>
      <Box sx={{ ...quiet, display: { xs: "none", sm: "block" } }}>{amount}</Box>
      <Box sx={{ width: { xs: 76, sm: 96 }, textAlign: "right", fontWeight: 550 }}>
        <MoneyText value={line.total} />
      </Box>
    </Stack>
  );
}
