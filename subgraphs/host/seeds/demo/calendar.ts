import type { Random } from "../art/random.js";

export const dayMs = 86_400_000;
export const historyDays = 548;

/** How busy each month is, from January: gifts before Christmas, little in January, gardens in spring. */
const MONTHS = [0.72, 0.78, 0.98, 1.12, 1.14, 0.92, 0.8, 0.82, 0.98, 1.12, 1.55, 1.72];
/** From Sunday: people buy for their homes when they are at home. */
const WEEKDAYS = [1.32, 1.12, 0.98, 0.94, 0.92, 0.82, 0.96];
/** By hour: a small peak at lunch, a large one in the evening. */
const HOURS = [3, 1, 1, 1, 1, 2, 4, 7, 10, 12, 13, 14, 15, 14, 12, 12, 13, 14, 16, 20, 24, 23, 16, 8];

/** How many orders a day deserves: season, weekday, and a shop that grows. */
function weightOf(day: Date, age: number): number {
  const growth = 0.55 + 0.9 * (1 - age / historyDays);
  return growth * MONTHS[day.getUTCMonth()]! * WEEKDAYS[day.getUTCDay()]!;
}

/** The moments at which orders were placed, oldest first; the last days are never empty. */
export function orderMoments(random: Random, now: Date, count: number): Date[] {
  const days = Array.from({ length: historyDays }, (_, i) => {
    const age = historyDays - 1 - i;
    const day = new Date(now.getTime() - age * dayMs);
    const sofar = age === 0 ? shareOfDay(now.getUTCHours()) : 1;
    return { day, weight: weightOf(day, age) * random.between(0.75, 1.25) * sofar };
  });
  const total = days.reduce((sum, { weight }) => sum + weight, 0);
  const moments: Date[] = [];
  let carried = 0;
  for (const { day, weight } of days) {
    carried += (weight / total) * count;
    const here = Math.floor(carried);
    carried -= here;
    for (let i = 0; i < here && moments.length < count; i++) moments.push(atSomeHour(random, day, now));
  }
  while (moments.length < count) moments.push(new Date(now.getTime() - random.between(0.2, 20) * 3_600_000));
  return moments.sort((a, b) => a.getTime() - b.getTime());
}

const wholeDay = HOURS.reduce((sum, weight) => sum + weight, 0);
const shareOfDay = (hours: number): number =>
  HOURS.slice(0, hours).reduce((sum, weight) => sum + weight, 0) / wholeDay;

function atSomeHour(random: Random, day: Date, now: Date): Date {
  // Today has only the hours that are over.
  const isToday = day.getTime() === now.getTime();
  let left = random.next() * wholeDay * (isToday ? shareOfDay(now.getUTCHours()) : 1);
  let hour = 0;
  while (hour < 23 && (left -= HOURS[hour]!) > 0) hour += 1;
  const start = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour);
  const moment = start + random.between(0, 3_600_000);
  return new Date(Math.min(moment, now.getTime() - 600_000));
}

/** How much a shelf is asked for in a month; everything else is asked for all year. */
export function seasonOf(category: string, month: number): number {
  if (category.startsWith("garden"))
    return [0.2, 0.5, 1.6, 2.4, 2.2, 1.5, 1, 0.8, 0.7, 0.5, 0.3, 0.4][month]!;
  if (category === "home/textiles" || category === "wear/basics")
    return [1.5, 1.2, 0.9, 0.7, 0.5, 0.5, 0.5, 0.7, 1.1, 1.5, 1.7, 1.8][month]!;
  if (category === "home/lighting")
    return [1.3, 1.1, 0.9, 0.7, 0.6, 0.5, 0.5, 0.7, 1.1, 1.5, 1.6, 1.6][month]!;
  return 1;
}
