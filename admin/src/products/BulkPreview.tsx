import { Alert, Box, LinearProgress, Stack } from "@mui/material";
import { Differences } from "../bulk/Differences.js";
import { Trouble } from "../app/ui/States.js";
import type { AdminBulkEditPreviewQuery } from "../gql/graphql.js";

interface Props {
  readonly isIdle: boolean;
  readonly isFetching: boolean;
  readonly error: unknown;
  readonly answer: AdminBulkEditPreviewQuery["productBulkEditPreview"] | null;
}

/** What the edit would do: how many, the first of them before and after, and what would fail. */
export function BulkPreview({ isIdle, isFetching, error, answer }: Props) {
  if (isIdle)
    return <Box sx={{ color: "text.secondary" }}>Choose what to change, and see here what it does.</Box>;
  if (error) return <Trouble error={error} />;
  if (!answer) return <LinearProgress aria-label="Looking at the products" />;
  const { preview, userErrors } = answer;
  if (!preview) return <Alert severity="error">{userErrors.map(({ message }) => message).join(" ")}</Alert>;
  return (
    <Stack sx={{ gap: 1.5, opacity: isFetching ? 0.6 : 1 }} aria-live="polite" aria-busy={isFetching}>
      <Box>
        <strong>{preview.count.toLocaleString("en-GB")}</strong>{" "}
        {preview.count === 1 ? "product" : "products"} chosen{countWords(preview)}.
      </Box>
      {preview.problemCount > 0 && (
        <Alert severity="warning">
          {preview.problemCount === 1 ? "One product" : `${preview.problemCount} products`} would be left as{" "}
          {preview.problemCount === 1 ? "it is" : "they are"}:
          {preview.problems.slice(0, 3).map(({ product, problem }) => (
            <Box key={product?.id}>
              {product?.title}: {problem}
            </Box>
          ))}
        </Alert>
      )}
      {preview.rows.map(({ product, differences }) => (
        <Box key={product?.id} sx={{ border: 1, borderColor: "divider", borderRadius: 2, p: 1.5 }}>
          <Box sx={{ fontWeight: 550, mb: 0.5 }}>{product?.title}</Box>
          <Differences list={differences} />
        </Box>
      ))}
      {preview.changedCount > preview.rows.length && (
        <Box sx={{ color: "text.secondary" }}>
          … and {(preview.count - preview.rows.length).toLocaleString("en-GB")} more.
        </Box>
      )}
    </Stack>
  );
}

type Preview = NonNullable<AdminBulkEditPreviewQuery["productBulkEditPreview"]["preview"]>;

function countWords({ count, checkedCount, changedCount }: Preview): string {
  if (checkedCount < count)
    return `; of the first ${checkedCount.toLocaleString("en-GB")}, ${changedCount.toLocaleString("en-GB")} would change`;
  return changedCount === count ? ", and all of them would change" : `, ${changedCount} would change`;
}
