/**
 * react-admin hands the rows of a list, and the answer to a creation, to the page of the record as if they were the
 * whole of it. Ours are thinner: under these keys they stay where they belong.
 */
export const asRows = { meta: { rows: true } };
export const asCreated = { meta: { created: true } };
