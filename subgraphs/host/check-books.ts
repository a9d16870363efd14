import "reflect-metadata";
import { runCommand } from "./command.js";
import { findBreaches, invariants } from "./invariants/check.js";
import { say } from "./print.js";

/** Looks whether the books of a shop agree: each rule with how many rows break it, and which. */
await runCommand(async ({ em }) => {
  const breaches = new Map((await findBreaches(em)).map((breach) => [breach.invariant, breach]));
  for (const invariant of invariants) {
    const breach = breaches.get(invariant);
    say(`${invariant.id.padEnd(4)} ${String(breach?.count ?? 0).padStart(5)}  ${invariant.says}`);
    for (const name of breach?.broken ?? []) say(`              ${name}`);
  }
  say(
    breaches.size === 0
      ? "The books agree."
      : `${breaches.size} of ${invariants.length} rules are broken: ${[...breaches.keys()].map(({ id }) => id).join(", ")}.`,
  );
  return breaches.size === 0;
});
