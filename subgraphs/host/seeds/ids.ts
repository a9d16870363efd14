import type { Id } from "@till/kit/id";
import type { Random } from "./art/random.js";

/** Makes uuids v7 of the moment something happened, from the seed's own dice, so that each seed has the same. */
export interface IdMaker {
  at<Prefix extends string>(moment: Date): Id<Prefix>;
}

export function idsFrom(random: Random): IdMaker {
  let count = 0;
  const hex = (length: number): string =>
    Array.from({ length }, () => random.whole(0, 15).toString(16)).join("");
  return {
    at<Prefix extends string>(moment: Date): Id<Prefix> {
      const time = moment.getTime().toString(16).padStart(12, "0");
      // Rows of one moment keep the order in which they were made.
      const sequence = (count++ & 0xfff).toString(16).padStart(3, "0");
      const variant = (8 + random.whole(0, 3)).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${variant}${hex(3)}-${hex(12)}` as Id<Prefix>;
    },
  };
}
