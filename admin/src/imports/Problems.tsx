import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { Section } from "../app/ui/Section.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import type { ImportDetail } from "./source.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

/** Every problem with the row of the file it stands in, so that it can be mended at its source. */
export function Problems({ record }: { record: ImportDetail }) {
  const { problems, problemCount } = record;
  if (problemCount === 0) return null;
  const hint =
    problemCount > problems.length
      ? `The first ${problems.length} of ${problemCount.toLocaleString("en-GB")}`
      : undefined;
  return (
    <Box sx={{ mt: 2 }}>
      <Section
        title={problemCount === 1 ? "1 problem" : `${problemCount.toLocaleString("en-GB")} problems`}
        hint={hint}
        flush
      >
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
                <TableCell align="right" sx={{ pl: 2.5 }}>
                  {problem.row}
                </TableCell>
                <TableCell>
                  <StatusChip status={problem.severity} /> {problem.message}
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
      </Section>
    </Box>
  );
}
