/**
 * The moment that a clock on the wall of a timezone shows as "2026-03-04T09:30". In the hour that is skipped in spring
 * it is the moment an hour later; of the hour that comes twice in autumn it is the first.
 */
export function momentOf(local: string, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const dayMs = 86_400_000;
  // The offsets a day before and after cover every change of the clocks between them.
  const [before, after] = [offsetMs(asUtc - dayMs, timeZone), offsetMs(asUtc + dayMs, timeZone)];
  const candidates = [asUtc - before, asUtc - after].filter((at) => at + offsetMs(at, timeZone) === asUtc);
  return new Date(Math.min(...(candidates.length > 0 ? candidates : [asUtc - before])));
}

/** What a clock in the timezone shows at a moment: "4 Mar 2026, 09:30". */
export function wallClock(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone });
  return format.format(new Date(iso));
}

function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return shown - Math.floor(at / 1_000) * 1_000;
}
