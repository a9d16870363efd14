import { Alert, Box, Stack } from "@mui/material";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { MemberLine } from "./MemberLine.js";
import { usePreview } from "./use-preview.js";

/** How many products the rules choose, and the best-selling of them, before anything is saved. */
export function RulePreview() {
  const { data, error, isPending, isFetching, refetch } = usePreview();
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  return (
    <Section title="These products">
      {isPending && <Waiting rows={3} />}
      {data && data.userErrors.length > 0 && (
        <Alert severity="info" variant="outlined">
          Finish the rules to see what they choose.
        </Alert>
      )}
      {data && data.userErrors.length === 0 && (
        <Stack sx={{ gap: 1.25, opacity: isFetching ? 0.6 : 1, transition: "opacity 120ms" }}>
          <Box aria-live="polite">
            <Box component="span" sx={{ fontSize: 28, fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>
              {(data.productCount ?? 0).toLocaleString("en-GB")}
            </Box>{" "}
            {data.productCount === 1 ? "product" : "products"} on sale
            {(data.hiddenCount ?? 0) > 0 && (
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                and {data.hiddenCount} not on sale: drafts and archived ones
              </Box>
            )}
          </Box>
          {data.sample.map((product) => (
            <MemberLine key={product.id} product={product} />
          ))}
        </Stack>
      )}
    </Section>
  );
}
