import { useEffect, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Box, Chip, Stack } from "@mui/material";
import { send } from "../app/gateway.js";
import { AdminCollectionExplainDocument, type MemberPartsFragment } from "../gql/graphql.js";
import { ProductPicker } from "./ProductPicker.js";
import { inputOf, type Group } from "./rules.js";

/** Whether a rule holds, by its path. */
export type Findings = ReadonlyMap<string, boolean | null>;

/** Why a product is in or out: each rule says beside itself whether it holds. */
export function RuleTrial({ rules, onFindings }: { rules: Group; onFindings: (findings: Findings) => void }) {
  const [product, setProduct] = useState<MemberPartsFragment | null>(null);
  const input = inputOf(rules);
  const { data } = useQuery({
    queryKey: ["collections", "explain", product?.id, input],
    queryFn: async ({ signal }) =>
      (await send(AdminCollectionExplainDocument, { rules: input, productId: product?.id ?? "" }, signal))
        .collectionRulesExplain,
    enabled: product !== null,
  });
  const findings = product === null ? undefined : data?.findings;
  useEffect(() => {
    onFindings(new Map(findings?.map(({ path, holds }) => [path.join("."), holds ?? null]) ?? []));
  }, [findings, onFindings]);
  return (
    <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 1.5, alignItems: { sm: "center" } }}>
      <Box sx={{ width: { xs: "100%", sm: 280 } }}>
        <ProductPicker label="Why is a product in or out?" onPick={setProduct} />
      </Box>
      {product && (
        <Chip
          label={`${product.title}: ${data?.matches === true ? "belongs to it" : data?.matches === false ? "does not belong" : "…"}`}
          color={data?.matches === true ? "success" : "default"}
          variant="outlined"
          onDelete={() => setProduct(null)}
        />
      )}
    </Stack>
  );
}
