import { defineJob } from "@till/kit/job";
import { z } from "zod";

const daysKept = 180;

/** Counts what each word of the catalogue names, and forgets words and sets that nothing has any more. */
export const countTerms = defineJob({
  name: "catalog.count-terms",
  input: z.object({}),
  every: "17 * * * *",
  run: ({ tx }) => tx.execute("select recount_search_terms()"),
});

/** What was searched for is of use for some months, and kept no longer. */
export const forgetSearches = defineJob({
  name: "catalog.forget-searches",
  input: z.object({}),
  every: "40 3 * * *",
  run: ({ tx }) => tx.execute("delete from search_queries where day < current_date - ?::int", [daysKept]),
});
