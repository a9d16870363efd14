const locale = "en-GB";
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const dayWithYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "3 minutes ago" within the week, "4 Mar" within the year, "4 Mar 2025" before. */
export function relativeDate(iso: string, now = new Date()): string {
  const then = new Date(iso);
  const passedMs = then.getTime() - now.getTime();
  const size = Math.abs(passedMs);
  if (size < minuteMs) return "just now";
  if (size < hourMs) return relative.format(Math.trunc(passedMs / minuteMs), "minute");
  if (size < dayMs) return relative.format(Math.trunc(passedMs / hourMs), "hour");
  if (size < 7 * dayMs) return relative.format(Math.trunc(passedMs / dayMs), "day");
  return then.getFullYear() === now.getFullYear() ? day.format(then) : dayWithYear.format(then);
}

export function exactDate(iso: string): string {
  return exact.format(new Date(iso));
}

/** "2026-03-04" on an axis: "4 Mar". */
export function shortDay(date: string): string {
  return day.format(new Date(`${date}T12:00:00Z`));
}
