import { useEffect, useRef, useState } from "react";
import { Box, LinearProgress } from "@mui/material";
import type { ImportDetail } from "./source.js";

const words: Readonly<Record<string, string>> = {
  CHECKING: "Checking",
  QUEUED: "Waiting for its turn",
  RUNNING: "Importing",
};

/** How far an import is, in rows, and about how long the rest will take. */
export function Progress({ record }: { record: ImportDetail }) {
  const { status, rowsRead, rowsTotal, progress } = record;
  const word = words[status] ?? "Importing";
  const plain = (rows: number) => rows.toLocaleString("en-GB");
  const rows =
    rowsTotal === null ? `${plain(rowsRead)} rows` : `${plain(rowsRead)} of ${plain(rowsTotal)} rows`;
  const left = useTimeLeft(record);
  return (
    <Box sx={{ mb: 2 }} aria-live="polite">
      <Box sx={{ display: "flex", justifyContent: "space-between", flexWrap: "wrap", gap: 1, mb: 0.75 }}>
        <span>{word}…</span>
        <Box component="span" sx={{ color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
          {[rows, left].filter(Boolean).join(" · ")}
        </Box>
      </Box>
      <LinearProgress
        variant={rowsTotal === null ? "indeterminate" : "determinate"}
        value={Math.min(1, progress) * 100}
        aria-label={`${word}: ${rows}`}
      />
      <Box sx={{ color: "text.secondary", fontSize: 12.5, mt: 0.75 }}>
        You may leave this page: the work goes on, and after a crash it goes on where it was.
      </Box>
    </Box>
  );
}

const watchedMsMin = 5_000;
const lookEveryMs = 2_000;

/** From how fast it went since this page began to watch. */
function useTimeLeft({ status, rowsRead, rowsTotal }: ImportDetail): string | null {
  const [left, setLeft] = useState<string | null>(null);
  const now = useRef({ rowsRead, rowsTotal });
  useEffect(() => {
    now.current = { rowsRead, rowsTotal };
  }, [rowsRead, rowsTotal]);
  useEffect(() => {
    const first = { rowsRead: now.current.rowsRead, at: Date.now() };
    const timer = setInterval(() => {
      const { rowsRead: read, rowsTotal: total } = now.current;
      const [done, watchedMs] = [read - first.rowsRead, Date.now() - first.at];
      if (total === null || done <= 0 || watchedMs < watchedMsMin) return setLeft(null);
      const seconds = ((total - read) * watchedMs) / done / 1_000;
      setLeft(seconds < 60 ? "less than a minute left" : `about ${Math.round(seconds / 60)} min left`);
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [status]);
  return left;
}
