import { useState } from "react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Box, Button, Chip, Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { send } from "../app/gateway.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { AdminImportProblemsDocument, type ProblemSeverity } from "../gql/graphql.js";
import { ProblemFileButton } from "./ProblemFileButton.js";
import { type ImportDetail, isAtWork } from "./source.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;
const pageSize = 100;
const pollEveryMs = 3_000;
const kinds = [
  { severity: null, label: "All" },
  { severity: "ERROR", label: "Errors" },
  { severity: "WARNING", label: "Warnings" },
] as const;

/** Every problem with the row of the file it stands in, so that it can be mended at its source. */
export function Problems({ record }: { record: ImportDetail }) {
  const [severity, setSeverity] = useState<ProblemSeverity | null>(null);
  const { problemCount } = record;
  if (problemCount === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Section
        title={problemCount === 1 ? "1 problem" : `${problemCount.toLocaleString("en-GB")} problems`}
        hint="A product with an error is left out, whole; warnings only tell."
        flush
      >
        <Stack
          direction="row"
          role="group"
          aria-label="Which problems"
          sx={{ gap: 1, px: 2.5, pb: 1, flexWrap: "wrap", alignItems: "center" }}
        >
          {kinds.map((kind) => (
            <Chip
              key={kind.label}
              label={kind.label}
              aria-pressed={severity === kind.severity}
              color={severity === kind.severity ? "primary" : "default"}
              variant={severity === kind.severity ? "filled" : "outlined"}
              onClick={() => setSeverity(kind.severity)}
            />
          ))}
          <Box sx={{ ml: { md: "auto" } }}>
            <ProblemFileButton record={record} />
          </Box>
        </Stack>
        <Pages record={record} severity={severity} />
      </Section>
    </Box>
  );
}

function useProblems({ id, status, isDryRun }: ImportDetail, severity: ProblemSeverity | null) {
  return useInfiniteQuery({
    queryKey: ["import-problems", id, status, isDryRun, severity],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id, first: pageSize, after: pageParam, severity };
      const { productImport } = await send(AdminImportProblemsDocument, variables, signal);
      if (!productImport) throw new Error("There is no such import any more.");
      return productImport.problemList;
    },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    refetchInterval: isAtWork({ status }) ? pollEveryMs : false,
  });
}

function Pages({ record, severity }: { record: ImportDetail; severity: ProblemSeverity | null }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useProblems(
    record,
    severity,
  );
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={4} />;
  const problems = data.pages.flatMap(({ nodes }) => nodes);
  const total = data.pages[0]?.count;
  if (problems.length === 0)
    return <Box sx={{ px: 2.5, py: 2, color: "text.secondary" }}>None of these.</Box>;
  return (
    <>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ pl: 2.5 }}>
              Row
            </TableCell>
            <TableCell>Problem</TableCell>
            <TableCell sx={fromMedium}>Product</TableCell>
            <TableCell sx={fromMedium}>Column</TableCell>
            <TableCell sx={fromMedium}>Value</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {problems.map((problem, index) => (
            <TableRow key={`${problem.row}-${problem.code}-${index}`}>
              <TableCell align="right" sx={{ pl: 2.5, fontVariantNumeric: "tabular-nums" }}>
                {problem.row}
              </TableCell>
              <TableCell>
                <StatusChip status={problem.severity} /> {problem.message}
                <Box sx={{ display: { md: "none" }, color: "text.secondary", fontSize: 12.5 }}>
                  {[problem.handle, problem.column].filter(Boolean).join(" · ")}
                </Box>
              </TableCell>
              <TableCell sx={fromMedium}>{problem.handle ?? "–"}</TableCell>
              <TableCell sx={fromMedium}>{problem.column ?? "–"}</TableCell>
              <TableCell
                sx={{
                  ...fromMedium,
                  fontFamily: "monospace",
                  fontSize: 12,
                  maxWidth: 220,
                  overflowWrap: "anywhere",
                }}
              >
                {problem.value ?? ""}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Stack direction="row" sx={{ alignItems: "center", gap: 2, px: 2.5, py: 1.5 }}>
        <Box aria-live="polite" sx={{ color: "text.secondary", fontSize: 13 }}>
          {problems.length.toLocaleString("en-GB")} of {total?.value.toLocaleString("en-GB")}
          {total?.precision === "AT_LEAST" && "+"}
        </Box>
        {hasNextPage && (
          <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? "One moment…" : "Show more"}
          </Button>
        )}
      </Stack>
    </>
  );
}
