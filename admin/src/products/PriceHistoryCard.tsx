import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Box, Button, MenuItem, Stack, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { formatMoney } from "../app/money.js";
import { Fact, Section } from "../app/ui/Section.js";
import { Trouble } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { AdminPriceHistoryDocument } from "../gql/graphql.js";
import type { ProductRecord } from "./values.js";

/** What a variant has cost, the latest first. Read only when somebody asks. */
export function PriceHistoryCard({ record }: { record: ProductRecord }) {
  const variants = record.variants.flatMap(({ id, options }) =>
    id === null ? [] : [{ id, name: options.map(({ value }) => value).join(" / ") || record.title }],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ["products", "prices", chosen, record.version],
    enabled: chosen !== null,
    queryFn: async ({ signal }) => {
      const { node } = await send(AdminPriceHistoryDocument, { id: chosen ?? "" }, signal);
      return node?.__typename === "ProductVariant" ? node : null;
    },
  });
  const first = variants[0];
  if (!first) return null;
  return (
    <Section title="Price history">
      {chosen === null ? (
        <Button variant="outlined" onClick={() => setChosen(first.id)}>
          Show what it has cost
        </Button>
      ) : (
        <Stack sx={{ gap: 1.5 }}>
          {variants.length > 1 && (
            <TextField
              select
              label="Variant"
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              {variants.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          )}
          {error && <Trouble error={error} />}
          <Box>
            {data?.priceHistory.nodes.map(({ changedAt, price, compareAtPrice }) => (
              <Fact key={`${changedAt} ${price.amount}`} label={<When at={changedAt} />}>
                {formatMoney(price)}
                {compareAtPrice && (
                  <Box component="del" sx={{ color: "text.secondary", ml: 1 }}>
                    {formatMoney(compareAtPrice)}
                  </Box>
                )}
              </Fact>
            ))}
          </Box>
          {data?.lowestRecentPrice && (
            <Fact label="Lowest of 30 days before the reduction" strong>
              {formatMoney(data.lowestRecentPrice)}
            </Fact>
          )}
        </Stack>
      )}
    </Section>
  );
}
