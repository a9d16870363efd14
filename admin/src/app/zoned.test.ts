import { expect, it } from "vitest";
import { momentOf, wallClock } from "./zoned.js";

it("reads a wall clock in the shop's timezone, summer and winter", () => {
  expect(momentOf("2026-01-15T09:00", "Europe/Berlin")?.toISOString()).toBe("2026-01-15T08:00:00.000Z");
  expect(momentOf("2026-07-15T09:00", "Europe/Berlin")?.toISOString()).toBe("2026-07-15T07:00:00.000Z");
  expect(momentOf("2026-07-15T09:00", "America/New_York")?.toISOString()).toBe("2026-07-15T13:00:00.000Z");
  expect(momentOf("2026-07-15T09:00", "Asia/Kathmandu")?.toISOString()).toBe("2026-07-15T03:15:00.000Z");
});

it("knows the hour that comes twice and the one that never comes", () => {
  expect(momentOf("2026-10-25T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(momentOf("2026-03-29T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

it("takes nothing that is no date, and writes what the clock shows", () => {
  expect(momentOf("tomorrow", "Europe/Berlin")).toBeNull();
  expect(wallClock("2026-07-15T07:00:00.000Z", "Europe/Berlin")).toBe("15 Jul 2026, 09:00");
});
