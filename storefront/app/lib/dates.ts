import { locale } from "./money.js";

/** "22 November 2026", in the shop's own time zone, so that server and browser write the same. */
export function formatDate(iso: string, timezone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: timezone }).format(new Date(iso));
}

/** "22 Nov 2026, 18:45" */
export function formatMoment(iso: string, timezone: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timezone,
  }).format(new Date(iso));
}
