import { useEffect, useRef, type RefObject } from "react";

/** j and k move through the rows of a table, Enter opens: the keyboard of a mail reader. */
export function useRowKeys(): RefObject<HTMLDivElement> {
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable]");
      if (isTyping || event.metaKey || event.ctrlKey || event.altKey || !table.current) return;
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      const rows = [...table.current.querySelectorAll<HTMLElement>("tbody tr")];
      const here = rows.findIndex((row) => row.dataset["here"] === "true");
      if (event.key === "Enter" && here >= 0 && document.activeElement === document.body) rows[here]?.click();
      if (step === 0 || rows.length === 0) return;
      const next = Math.min(rows.length - 1, Math.max(0, here + step));
      rows.forEach((row, index) =>
        index === next ? (row.dataset["here"] = "true") : delete row.dataset["here"],
      );
      rows[next]?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return table;
}
